package io.vouch.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private final PageReader reader = PageReader.rulesOnly();

    private static Paper chineseInvoice() {
        return new Paper()
                .at(200, 20, "电子发票（增值税专用发票）")
                .at(400, 40, "发票号码：26442000004359167806")
                .at(400, 55, "开票日期：2026年03月02日")
                .at(40, 80, "购")
                .at(40, 92, "买")
                .at(40, 104, "方")
                .at(300, 80, "销")
                .at(300, 92, "售")
                .at(300, 104, "方")
                .at(60, 82, "名称：上海翊禾贸易有限公司")
                .at(60, 102, "统一社会信用代码/纳税人识别号：91310114MA74479523")
                .at(320, 82, "名称：青岛聿谦物流有限公司")
                .at(320, 102, "统一社会信用代码/纳税人识别号：91370214MAK873613X")
                .at(60, 140, "项目名称")
                .at(180, 140, "单位")
                .at(230, 140, "数量")
                .at(290, 140, "单价")
                .at(360, 140, "金额")
                .at(430, 140, "税率")
                .at(500, 140, "税额")
                .at(60, 156, "*纺织*涤棉坯布")
                .at(180, 156, "米")
                .at(230, 156, "10")
                .at(290, 156, "100.00")
                .at(360, 156, "1000.00")
                .at(430, 156, "13%")
                .at(500, 156, "130.00")
                .at(60, 190, "合计")
                .at(360, 190, "¥1000.00")
                .at(500, 190, "¥130.00")
                .at(60, 210, "价税合计（大写）")
                .at(180, 210, "壹仟壹佰叁拾圆整")
                .at(430, 210, "（小写）¥1130.00");
    }

    private static String value(PaperReading reading, FieldName field) {
        return reading.fields().get(field).get(0).value();
    }

    @Test
    void aChineseInvoiceIsReadWhateverTheOrderOfItsWords() {
        PaperReading reading = reader.read(chineseInvoice().document());

        assertThat(reading.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(reading.language()).isEqualTo("zh");
        assertThat(value(reading, FieldName.INVOICE_NUMBER)).isEqualTo("26442000004359167806");
        assertThat(value(reading, FieldName.ISSUE_DATE)).isEqualTo("2026-03-02");
        assertThat(value(reading, FieldName.NET_AMOUNT)).isEqualTo("1000.00");
        assertThat(value(reading, FieldName.TAX_AMOUNT)).isEqualTo("130.00");
        assertThat(value(reading, FieldName.GROSS_AMOUNT)).isEqualTo("1130.00");
    }

    @Test
    void theCashierOfATaxInvoiceIsNotWhoIsPaid() {
        PaperReading reading = reader.read(chineseInvoice()
                .at(60, 300, "收款人： 邓玉兰")
                .at(230, 300, "复核： 邓立群")
                .at(400, 300, "开票人： 陈思齐")
                .document());

        assertThat(reading.fields().getOrDefault(FieldName.PAYEE_NAME, List.of()))
                .extracting(Reading::value)
                .doesNotContain("邓玉兰");
    }

    @Test
    void whatARegisterSaysOfAPartyBesidesItsNameIsNoParty() {
        PaperReading reading = reader.read(new Paper()
                .at(160, 40, "Certificate of Registration")
                .at(60, 80, "Registration number")
                .at(200, 80, "1769 5201 9150 2213 0823")
                .at(60, 100, "Assignee")
                .at(200, 100, "Sommerfjeld Receivables Finance Limited")
                .at(60, 120, "Assignee LEI")
                .at(200, 120, "2138000ALQ8617866243")
                .at(60, 140, "Collateral description")
                .at(60, 160, "Receivables from Northwick Vale Components GmbH under contract PA-2511-4688")
                .document());

        assertThat(reading.type()).isEqualTo(DocumentType.REGISTRY_RECORD);
        assertThat(reading.fields().get(FieldName.ASSIGNEE_NAME))
                .extracting(Reading::value)
                .containsExactly("Sommerfjeld Receivables Finance Limited");
    }

    @Test
    void aTrainTicketIsAReceiptThoughItCallsItselfAnInvoice() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 40, "电子发票（铁路电子客票）")
                .at(60, 70, "发票号码：26372000073213370522")
                .at(300, 70, "开票日期：2026年06月01日")
                .at(60, 100, "上海虹桥站")
                .at(300, 100, "合肥南站")
                .at(60, 130, "票价：￥204.50")
                .at(60, 160, "购买方名称：合肥昶廷商业保理有限公司")
                .document());

        assertThat(reading.type()).isEqualTo(DocumentType.RECEIPT);
    }

    /** A digital invoice whose buyer stands left of its seller, each beside a heading printed downwards. */
    private static Paper besides(String buyersHeading, String sellersHeading, String sellersName) {
        Paper paper = Paper.scanned()
                .at(220, 20, "电子发票（增值税专用发票）")
                .at(440, 20, "发票号码：26432000009697093086")
                .at(440, 40, "开票日期：2026年06月10日");
        for (int i = 0; i < buyersHeading.length(); i++) {
            paper.at(16, 70 + 11 * i, buyersHeading.substring(i, i + 1));
        }
        for (int i = 0; i < sellersHeading.length(); i++) {
            paper.at(302, 70 + 11 * i, sellersHeading.substring(i, i + 1));
        }
        return paper.at(36, 82, "名称：长沙清泉信息技术股份有限公司")
                .at(36, 106, "统一社会信用代码/纳税人识别号：91430112MAC2418065")
                .at(320, 82, sellersName + "：杭州星海供应链管理有限公司")
                .at(320, 106, "统一社会信用代码/纳税人识别号：91430112MA2954939Q");
    }

    @Test
    void theRightOfTwoPartiesIsTheSellerThoughOnlyTheBuyersHeadingWasRead() {
        PaperReading reading = reader.read(besides("购买方信息", "交多", "名称").document());

        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("长沙清泉信息技术股份有限公司");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("杭州星海供应链管理有限公司");
        assertThat(value(reading, FieldName.BUYER_TAX_ID)).isEqualTo("91430112MAC2418065");
        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("91430112MA2954939Q");
    }

    @Test
    void twoPartiesAreToldApartByTheirTaxIdsWhereALabelOfTheirNamesIsLost() {
        PaperReading reading = reader.read(besides("到多", "交多", "各科").document());

        assertThat(value(reading, FieldName.BUYER_TAX_ID)).isEqualTo("91430112MAC2418065");
        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("91430112MA2954939Q");
    }

    @Test
    void anInvoiceWhoseTitleNobodyCouldReadIsKnownByWhatItStates() {
        PaperReading reading = reader.read(new Paper()
                .at(60, 60, "Fennimoor Tooling B.V.")
                .at(60, 100, "Buyer")
                .at(60, 112, "Lindenhaven Logistics PLC")
                .at(300, 100, "Invoice number")
                .at(300, 112, "FE20260774")
                .at(300, 124, "Invoice date")
                .at(300, 136, "2026-05-12")
                .at(60, 200, "Galvanised steel coil")
                .at(430, 200, "43,356.65")
                .at(360, 230, "Net amount")
                .at(430, 230, "43,356.65")
                .at(360, 242, "Value added tax 21%")
                .at(430, 242, "9,104.90")
                .at(360, 254, "Invoice total")
                .at(430, 254, "EUR 52,461.55")
                .document());

        assertThat(reading.type()).isEqualTo(DocumentType.INVOICE);
    }

    @Test
    void partiesAreToldApartByTheVerticalLabelBesideThem() {
        PaperReading reading = reader.read(chineseInvoice().document());

        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("上海翊禾贸易有限公司");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("青岛聿谦物流有限公司");
        assertThat(value(reading, FieldName.BUYER_TAX_ID)).isEqualTo("91310114MA74479523");
        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("91370214MAK873613X");
    }

    @Test
    void theBoxOfAValueLeavesOutItsLabelInTheSameRun() {
        Reading number = reader.read(chineseInvoice().document())
                .fields()
                .get(FieldName.INVOICE_NUMBER)
                .get(0);

        assertThat(number.page()).isEqualTo(1);
        assertThat(number.box().x0()).isGreaterThan(425);
        assertThat(number.source()).isEqualTo(ReadingSource.TEXT);
    }

    @Test
    void lineItemsAreReadByTheColumnsOfTheHeading() {
        List<InvoiceLine> lines = reader.read(chineseInvoice().document()).lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).description()).isEqualTo("*纺织*涤棉坯布");
        assertThat(lines.get(0).netAmount()).isEqualTo("1000.00");
        assertThat(lines.get(0).taxRate()).isEqualTo("0.13");
    }

    @Test
    void aChangeOfAccountIsALetterAndNotANotice() {
        Paper paper = new Paper()
                .at(200, 40, "收款账户变更通知函")
                .at(60, 80, "致：上海翊禾贸易有限公司")
                .at(60, 100, "我司收款账户变更如下：")
                .at(60, 120, "户名：青岛聿谦物流有限公司")
                .at(60, 140, "账号：8592595597245655240");

        PaperReading reading = reader.read(paper.document());

        assertThat(reading.type()).isEqualTo(DocumentType.LETTER);
        assertThat(value(reading, FieldName.PAYEE_ACCOUNT)).isEqualTo("8592595597245655240");
    }

    @Test
    void aPurchaseOrderIsNoInvoice() {
        Paper paper = new Paper()
                .at(200, 40, "Purchase Order")
                .at(60, 80, "Order No: 4711")
                .at(60, 100, "Total: USD 120.00");

        assertThat(reader.read(paper.document()).type()).isEqualTo(DocumentType.OTHER);
    }

    @Test
    void everyInvoiceOfANoticesTableIsAReading() {
        Paper paper = new Paper()
                .at(200, 40, "应收账款转让通知书")
                .at(60, 80, "致：上海翊禾贸易有限公司")
                .at(60, 120, "序号")
                .at(120, 120, "发票号码")
                .at(320, 120, "发票金额（元）")
                .at(460, 120, "到期日")
                .at(60, 140, "1")
                .at(120, 140, "26442000004359167806")
                .at(320, 140, "1,130.00")
                .at(460, 140, "2026-06-30")
                .at(60, 160, "2")
                .at(120, 160, "26442000004359167814")
                .at(320, 160, "2,260.00")
                .at(460, 160, "2026-07-31");

        PaperReading reading = reader.read(paper.document());

        assertThat(reading.type()).isEqualTo(DocumentType.TRANSFER_NOTICE);
        assertThat(reading.fields().get(FieldName.INVOICE_NUMBERS))
                .extracting(Reading::value)
                .containsExactly("26442000004359167806", "26442000004359167814");
        assertThat(value(reading, FieldName.DEBTOR_NAME)).isEqualTo("上海翊禾贸易有限公司");
    }

    @Test
    void aBlankPaperIsOtherWithoutFields() {
        PaperReading reading = reader.read(new Paper().document());

        assertThat(reading.type()).isEqualTo(DocumentType.OTHER);
        assertThat(reading.fields()).isEmpty();
    }

    private static Paper receipt(Paper paper, String words) {
        return paper.at(200, 40, "银行电子回单")
                .at(60, 80, "付款人：上海翊禾贸易有限公司")
                .at(60, 100, "收款人：青岛聿谦物流有限公司")
                .at(60, 120, "金额（小写）：¥12,700.00")
                .at(60, 140, "金额（大写）：" + words);
    }

    @Test
    void aGlyphThatOcrConfusedInWordsIsReadAsTheDigitsSay() {
        Reading words = reader.read(receipt(Paper.scanned(), "壹万融仟柒佰圆整").document())
                .fields()
                .get(FieldName.AMOUNT_IN_WORDS)
                .get(0);
        Reading clean = reader.read(receipt(Paper.scanned(), "壹万贰仟柒佰圆整").document())
                .fields()
                .get(FieldName.AMOUNT_IN_WORDS)
                .get(0);

        assertThat(words.value()).isEqualTo("壹万贰仟柒佰圆整");
        assertThat(words.raw()).isEqualTo("壹万融仟柒佰圆整");
        assertThat(words.confidence()).isLessThan(clean.confidence());
    }

    @Test
    void otherWordsThanTheDigitsOnAScanAreDoubtedAndInATextLayerTheyAreNot() {
        Reading scanned = reader.read(receipt(Paper.scanned(), "叁万贰仟柒佰圆整").document())
                .fields()
                .get(FieldName.AMOUNT_IN_WORDS)
                .get(0);
        Reading printed = reader.read(receipt(new Paper(), "叁万贰仟柒佰圆整").document())
                .fields()
                .get(FieldName.AMOUNT_IN_WORDS)
                .get(0);

        assertThat(scanned.value()).isEqualTo("叁万贰仟柒佰圆整");
        assertThat(scanned.confidence()).isLessThan(printed.confidence());
    }

    @Test
    void theKindOfAContractIsInItsTitle() {
        Paper paper =
                new Paper().at(200, 40, "国内保理业务合同").at(60, 80, "甲方：上海翊禾贸易有限公司").at(60, 100, "乙方：青岛聿谦物流有限公司");

        assertThat(value(reader.read(paper.document()), FieldName.CONTRACT_KIND))
                .isEqualTo("FACTORING");
    }

    @Test
    void aGermanInvoiceIsReadByItsOwnWords() {
        Paper paper = new Paper()
                .at(60, 20, "Handelsrechnung (380) Nr. 471102 vom 05.06.2018")
                .at(60, 60, "Verkäufer")
                .at(60, 75, "Name:")
                .at(160, 75, "Lieferant GmbH")
                .at(160, 90, "DE 80333 München")
                .at(60, 120, "Käufer/Leistungsempfänger")
                .at(60, 135, "Name:")
                .at(160, 135, "Kunden AG Mitte")
                .at(60, 180, "Bruttosumme")
                .at(300, 180, "529,87");

        PaperReading reading = reader.read(paper.document());

        assertThat(reading.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(value(reading, FieldName.INVOICE_NUMBER)).isEqualTo("471102");
        assertThat(value(reading, FieldName.ISSUE_DATE)).isEqualTo("2018-06-05");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Kunden AG Mitte");
        assertThat(value(reading, FieldName.GROSS_AMOUNT)).isEqualTo("529.87");
    }

    @Test
    void theVehicleOfAVehicleInvoiceIsItsOneItem() {
        Paper paper = new Paper()
                .at(200, 20, "机动车销售统一发票")
                .at(60, 60, "车辆类型")
                .at(130, 60, "厢式运输车")
                .at(60, 100, "增值税税率或征收率")
                .at(180, 100, "13%")
                .at(240, 100, "增值税税额")
                .at(320, 100, "¥16007.90")
                .at(60, 120, "不含税价")
                .at(130, 120, "¥123137.70");

        InvoiceLine line = reader.read(paper.document()).lines().get(0);

        assertThat(line.description()).isEqualTo("厢式运输车");
        assertThat(line.quantity()).isEqualTo("1");
        assertThat(line.netAmount()).isEqualTo("123137.70");
        assertThat(line.taxRate()).isEqualTo("0.13");
        assertThat(line.taxAmount()).isEqualTo("16007.90");
    }

    @Test
    void headingsThatRunTogetherAreColumnsOfTheirOwn() {
        Paper paper = new Paper()
                .at(200, 20, "电子发票（普通发票）")
                .at(60, 140, "项目名称")
                .at(230, 140, "单位数量单价")
                .at(360, 140, "金额税率/征收率")
                .at(500, 140, "税额")
                .at(60, 156, "*纺织*涤棉坯布")
                .at(232, 156, "米")
                .at(253, 156, "10")
                .at(271, 156, "100.00")
                .at(360, 156, "1000.00")
                .at(400, 156, "13%")
                .at(500, 156, "130.00");

        List<InvoiceLine> lines = reader.read(paper.document()).lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).quantity()).isEqualTo("10");
        assertThat(lines.get(0).unitPrice()).isEqualTo("100.00");
        assertThat(lines.get(0).netAmount()).isEqualTo("1000.00");
    }

    @Test
    void aNumberThatEndsLikeADayIsNoDate() {
        Paper paper = new Paper()
                .at(200, 20, "INVOICE")
                .at(60, 60, "Invoice No. AL20261121")
                .at(60, 80, "Invoice date: 20260526")
                .at(60, 200, "Total EUR 1,200.00");
        PaperReading reading = PageReader.shipped().read(paper.document());

        assertThat(reading.fields().get(FieldName.ISSUE_DATE))
                .extracting(Reading::value)
                .containsExactly("2026-05-26");
    }

    @Test
    void aLineOfTotalsWhoseLabelWasMisreadIsNoLineOfGoods() {
        assertThat(netAmounts(Paper.scanned(), "10", "4")).containsExactly("1000.00", "200.00");
        assertThat(netAmounts(new Paper(), "10", "4")).containsExactly("1000.00", "200.00", "1200.00");
        assertThat(netAmounts(Paper.scanned(), "", "")).containsExactly("1000.00", "200.00", "1200.00");
    }

    /** Two lines with or without quantity and price, and what they make. */
    private List<String> netAmounts(Paper blank, String first, String second) {
        Paper paper = blank.at(200, 20, "电子发票（普通发票）")
                .at(60, 140, "项目名称")
                .at(230, 140, "单位")
                .at(260, 140, "数量")
                .at(300, 140, "单价")
                .at(360, 140, "金额");
        String[][] rows = {
            {"*纺织*涤棉坯布", first, first.isEmpty() ? "" : "100.00", "1000.00"},
            {"*纺织*缝纫线", second, second.isEmpty() ? "" : "50.00", "200.00"}
        };
        for (int i = 0; i < rows.length; i++) {
            paper.at(60, 156 + 16 * i, rows[i][0])
                    .at(232, 156 + 16 * i, "件")
                    .at(262, 156 + 16 * i, rows[i][1])
                    .at(300, 156 + 16 * i, rows[i][2])
                    .at(360, 156 + 16 * i, rows[i][3]);
        }
        paper.at(60, 200, "会主").at(360, 200, "1200.00");

        return reader.read(paper.document()).lines().stream()
                .map(InvoiceLine::netAmount)
                .toList();
    }

    @Test
    void theSignBesideTheAmountsIsTheCurrencyWhateverTheModelLearned() {
        PaperReading reading = PageReader.shipped().read(chineseInvoice().document());

        assertThat(value(reading, FieldName.CURRENCY)).isEqualTo("CNY");
    }

    @Test
    void unitAndNetAreColumnsOfTheirOwn() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "COMMERCIAL INVOICE")
                .at(40, 40, "Invoice number:")
                .at(130, 40, "INV-2026-07770")
                .at(40, 100, "Description")
                .at(240, 100, "Qty")
                .at(280, 100, "Unit")
                .at(330, 100, "Unit price")
                .at(400, 100, "VAT %")
                .at(450, 100, "Net (EUR)")
                .at(40, 120, "Road freight, full load")
                .at(240, 120, "10")
                .at(280, 120, "trip")
                .at(330, 120, "1,104.83")
                .at(400, 120, "21")
                .at(450, 120, "11,048.30")
                .at(40, 160, "Invoice total")
                .at(450, 160, "EUR 13,368.44")
                .document());

        assertThat(reading.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo("10");
            assertThat(line.unit()).isEqualTo("trip");
            assertThat(line.unitPrice()).isEqualTo("1104.83");
            assertThat(line.netAmount()).isEqualTo("11048.30");
        });
    }

    @Test
    void theFirstNameUnderAHeadingIsTheParty() {
        Paper paper = new Paper()
                .at(60, 20, "Rechnung Nr. 471102 vom 05.06.2018")
                .at(60, 60, "Verkäufer:")
                .at(60, 75, "GLN 4333741000005")
                .at(60, 90, "Lieferant GmbH")
                .at(60, 105, "DE 80333 München")
                .at(60, 140, "Käufer:")
                .at(60, 155, "Nummer : GE2020211")
                .at(60, 170, "Kunden AG Mitte")
                .at(60, 185, "DE 69876 Frankfurt")
                .at(60, 240, "Bruttosumme")
                .at(300, 240, "529,87");

        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Lieferant GmbH");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Kunden AG Mitte");
    }

    @Test
    void theLineOverAnAddressWindowNamesTheSender() {
        Paper paper = new Paper()
                .at(60, 100, "Bei Spiel GmbH ● Ecke 12 ● 12345 Stadthausen")
                .at(60, 120, "Theodor Est")
                .at(60, 135, "Bahnstr. 42")
                .at(60, 150, "88802 Spielkreis")
                .at(60, 200, "Rechnung # RE-2017/505 vom 09.05.2017")
                .at(60, 240, "Gesamtbetrag:")
                .at(300, 240, "571,04 €");

        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Bei Spiel GmbH");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Theodor Est");
        assertThat(value(reading, FieldName.INVOICE_NUMBER)).isEqualTo("RE-2017/505");
    }

    @Test
    void aWordingThatGoesOnInTheNextLineIsReadAsOne() {
        Paper paper = new Paper()
                .at(60, 40, "Receipt of Notice")
                .at(60, 80, "We confirm that EUR 111,443.73 is owed under contract PA-2604-3246 and due on")
                .at(60, 95, "7 August 2026.")
                .at(60, 140, "Rookmere Systems Limited")
                .at(60, 155, "Daniel Brandt");

        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.DUE_DATE)).isEqualTo("2026-08-07");
        assertThat(value(reading, FieldName.DEBTOR_NAME)).isEqualTo("Rookmere Systems Limited");
        assertThat(value(reading, FieldName.SIGNATORY)).isEqualTo("Daniel Brandt");
    }
}
