package io.vouch.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What OCR does to forms, and what the forms themselves mend. */
class ScannedPaperTest {

    private final PageReader reader = PageReader.rulesOnly();

    private static String value(PaperReading reading, FieldName field) {
        return reading.fields().get(field).get(0).value();
    }

    private static Paper invoice(Paper paper) {
        return paper.at(200, 20, "电子发票（普通发票）")
                .at(400, 40, "发票号码：26122000084286576288")
                .at(60, 82, "名称：天津沐华医疗器械有限公司")
                .at(60, 102, "统一社会信用代码/纳税人识别号：91310114MA74479523")
                .at(320, 82, "名称：天津恒铭自动化设备有限责任公司")
                .at(320, 102, "统一社会信用代码/纳税人识别号：91370214MAK873613X");
    }

    @Test
    void partiesWhoseHeadingsAreUnreadableAreToldApartByTheirPlace() {
        PaperReading reading = reader.read(invoice(Paper.scanned()).document());

        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("天津沐华医疗器械有限公司");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("天津恒铭自动化设备有限责任公司");
        assertThat(value(reading, FieldName.BUYER_TAX_ID)).isEqualTo("91310114MA74479523");
        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("91370214MAK873613X");
    }

    @Test
    void aTaxIdWhoseCheckDigitSinglesOutOneMisreadCharacterIsProposedMended() {
        Paper paper = Paper.scanned()
                .at(200, 20, "电子发票（普通发票）")
                .at(60, 82, "名称：天津沐华医疗器械有限公司")
                .at(60, 102, "统一社会信用代码/纳税人识别号：91310114MA74479529")
                .at(320, 82, "名称：天津恒铭自动化设备有限责任公司")
                .at(320, 102, "统一社会信用代码/纳税人识别号：91379214MAK873613X");
        List<Reading> seller = reader.read(paper.document()).fields().get(FieldName.SELLER_TAX_ID);

        assertThat(seller.get(0).value()).isEqualTo("91370214MAK873613X");
        assertThat(seller.get(0).raw()).isEqualTo("91379214MAK873613X");
        assertThat(seller.get(0).confidence()).isLessThan(0.9);
        assertThat(seller.get(1).value()).isEqualTo("91379214MAK873613X");
    }

    @Test
    void theColumnOfGoodsIsNoThirdPartyWhereHeadingsAreUnreadable() {
        PaperReading reading = reader.read(invoice(Paper.scanned())
                .at(60, 140, "项目名称")
                .at(200, 140, "规格型号")
                .at(300, 140, "单价")
                .document());

        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("天津沐华医疗器械有限公司");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("天津恒铭自动化设备有限责任公司");
    }

    @Test
    void anIbanWithLettersForItsCheckDigitsIsPutRight() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(60, 20, "Notice of Assignment")
                .at(60, 60, "Account: GBO4HDVG14329640599425")
                .document());

        assertThat(value(reading, FieldName.PAYEE_ACCOUNT)).isEqualTo("GB04HDVG14329640599425");
    }

    @Test
    void aNoticeWhoseTitleIsSpoiltIsKnownByWhatItSays() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(60, 20, "Lindenhaven Textiles PLC")
                .at(60, 50, "etoreiy of Rece")
                .at(60, 80, "We hereby notify you that, under the factoring agreement FA-2026-1986, we have assigned,")
                .at(60, 95, "transferred and sold to Lindenhaven Trade Capital Ltd the receivables that you owe us.")
                .document());

        assertThat(reading.type()).isEqualTo(DocumentType.TRANSFER_NOTICE);
    }

    @Test
    void aContractWhoseTitleIsSpoiltIsKnownByItsArticles() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(60, 20, "出卖人;长沙岗舟机电设备有限公司")
                .at(60, 40, "买受人:长沙戏屿新材料有限公司")
                .at(60, 60, "双方于2026年03月02日签订本合同,以资共同遵守。")
                .at(60, 80, "第一条 标的及价款")
                .at(60, 100, "第五条 违约责任")
                .document());

        assertThat(reading.type()).isEqualTo(DocumentType.CONTRACT);
    }

    /** The same paper with words of which OCR was less sure. */
    private static IngestedDocument unsure(IngestedDocument paper, String part) {
        List<Page> pages = paper.pages().stream()
                .map(page -> page.withWords(page.words().stream()
                        .map(word -> word.text().contains(part)
                                ? new Word(word.text(), word.box(), word.cuts(), 0.7, word.source())
                                : word)
                        .toList()))
                .toList();
        return new IngestedDocument(
                paper.documentId(),
                paper.tenant(),
                paper.deal(),
                paper.name(),
                paper.sha256(),
                paper.bytes(),
                paper.sequence(),
                paper.mediaType(),
                paper.outcome(),
                paper.reason(),
                paper.message(),
                pages,
                paper.payloads(),
                paper.facts());
    }

    @Test
    void ofTwoSpellingsOfOneNameTheOneThatWasReadMoreSurelyIsChosen() {
        Paper paper = Paper.scanned()
                .at(200, 20, "有追索权保理合同")
                .at(60, 60, "受让人(保理商):青岛泓髓商业保理有限公司")
                .at(60, 80, "转让人(保理申请人):天津恒策信息技术有限公司")
                .at(60, 300, "受让人:(公章)")
                .at(60, 320, "青岛泓舟商业保理有限公司");
        PaperReading reading = reader.read(unsure(paper.document(), "泓髓"));

        assertThat(value(reading, FieldName.FACTOR_NAME)).isEqualTo("青岛泓舟商业保理有限公司");
    }

    @Test
    void anAddressIsReadThoughTheMarkInItsLabelWasMisread() {
        PaperReading reading = reader.read(invoice(Paper.scanned())
                .at(60, 122, "地址 .电话:湖南省长沙市望城区兴园大道372号0731-49605161")
                .document());

        assertThat(value(reading, FieldName.BUYER_ADDRESS)).startsWith("湖南省长沙市望城区兴园大道372号");
    }

    @Test
    void anAccountNumberIsNoInvoiceNumber() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "应收账款转让通知书")
                .at(60, 60, "收款账号: 84266721501908294")
                .at(60, 80, "发票号码: 26432000051683706996")
                .document());

        assertThat(reading.fields().get(FieldName.INVOICE_NUMBERS))
                .extracting(Reading::value)
                .doesNotContain("84266721501908294");
    }

    @Test
    void theLimitOfAContractIsReadThoughItsColonWasTakenForAComma() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "有追索权保理合同")
                .at(60, 60, "二、融资额度,人民币1,600,000.00元;融资比例:85%。")
                .document());

        assertThat(value(reading, FieldName.TOTAL_AMOUNT)).isEqualTo("1600000.00");
    }

    @Test
    void theLettersOfATaxIdAreNoCurrency() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "电子发票（普通发票）")
                .at(60, 60, "纳税人识别号：91440112MAD555348R")
                .at(60, 200, "价税合计 (小写) ¥1104543.74")
                .document());

        assertThat(value(reading, FieldName.CURRENCY)).isEqualTo("CNY");
    }

    @Test
    void aTaxIdOfATextLayerIsLeftAsItIs() {
        Paper paper = new Paper()
                .at(200, 20, "电子发票（普通发票）")
                .at(60, 82, "名称：天津沐华医疗器械有限公司")
                .at(60, 102, "统一社会信用代码/纳税人识别号：91310114MA74479523")
                .at(320, 82, "名称：天津恒铭自动化设备有限责任公司")
                .at(320, 102, "统一社会信用代码/纳税人识别号：91379214MAK873613X");

        assertThat(value(reader.read(paper.document()), FieldName.SELLER_TAX_ID))
                .isEqualTo("91379214MAK873613X");
    }

    @Test
    void aNameIsReadWholeThoughOneOfItsBracketsIsLostAndTheOtherMisread() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "应收账款转让通知书")
                .at(60, 60, "致:沐川 杭州》物流股份有限公司")
                .at(60, 90, "通知编号:ZR202677019")
                .document());

        assertThat(value(reading, FieldName.DEBTOR_NAME)).endsWith("物流股份有限公司").startsWith("沐川");
    }

    @Test
    void aNameWhoseSpreadLabelWasCutInTwoIsAPartysName() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "四川增值税专用发票")
                .at(400, 40, "开票日期：2026年06月07日")
                .at(40, 80, "购名")
                .at(120, 80, "称:杭州信德新材料有限公司")
                .at(40, 95, "隐纳税人识别号:91310114MA74479523")
                .at(40, 200, "名")
                .at(120, 200, "称:成都恒铭精密机械有限公司")
                .at(40, 215, "售纳税人识别号,91370214MAK873613X")
                .document());

        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("杭州信德新材料有限公司");
        assertThat(value(reading, FieldName.BUYER_TAX_ID)).isEqualTo("91310114MA74479523");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("成都恒铭精密机械有限公司");
        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("91370214MAK873613X");
    }

    @Test
    void whoSignsOverTheDateIsKnownThoughTheSealHidesTheCompany() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(60, 20, "Receipt of Notice")
                .at(60, 40, "To: Bryndale Factoring Limited")
                .at(60, 70, "We have received notice NOA-2026-0261 from Grauwald Tooling Limited and confirm it.")
                .at(60, 200, "Pinemarch Lb distes GekbkL A")
                .at(60, 230, "Sofia Ashworth")
                .at(60, 245, "5 February 2026")
                .document());

        assertThat(value(reading, FieldName.SIGNATORY)).isEqualTo("Sofia Ashworth");
    }

    @Test
    void anAmountTakenApartAtItsMarksIsOneAmount() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "应收账款转让通知书")
                .at(40, 60, "转让金额：1 ,143,425 .50")
                .document());

        assertThat(value(reading, FieldName.ASSIGNED_AMOUNT)).isEqualTo("1143425.50");
    }

    @Test
    void anInvoiceWithANegativeTotalIsACreditNote() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "电子发票（普通发票）")
                .at(400, 40, "发票号码：26122000084286576288")
                .at(60, 190, "合计")
                .at(360, 190, "¥-1000.00")
                .at(500, 190, "¥-130.00")
                .at(60, 210, "价税合计（小写）")
                .at(430, 210, "¥-1130.00")
                .at(60, 240, "被红冲蓝字数电票号码：26442000004359167806")
                .document());

        assertThat(reading.type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(value(reading, FieldName.ORIGINAL_INVOICE_NUMBER)).isEqualTo("26442000004359167806");
    }

    @Test
    void theGoodsOfAContractAreLines() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "买卖合同")
                .at(40, 50, "产品名称")
                .at(180, 50, "单位")
                .at(240, 50, "数量")
                .at(300, 50, "单价（元）")
                .at(400, 50, "金额（元）")
                .at(40, 70, "离心泵")
                .at(180, 70, "台")
                .at(240, 70, "54")
                .at(300, 70, "7,339.09")
                .at(400, 70, "396,310.86")
                .at(40, 95, "第二条 交货地点为买方指定的仓库。")
                .document());

        assertThat(reading.lines()).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("离心泵");
            assertThat(line.quantity()).isEqualTo("54");
            assertThat(line.netAmount()).isEqualTo("396310.86");
        });
    }

    @Test
    void theGoodsOfADeliveryNoteAreLinesWithoutPrices() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "送货单")
                .at(40, 50, "品名")
                .at(180, 50, "规格型号")
                .at(300, 50, "单位")
                .at(400, 50, "实收数量")
                .at(40, 70, "离心泵")
                .at(180, 70, "LX-20")
                .at(300, 70, "台")
                .at(400, 70, "19")
                .document());

        assertThat(reading.lines()).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("离心泵");
            assertThat(line.quantity()).isEqualTo("19");
        });
    }

    @Test
    void aLetterOnANewAccountIsALetter() {
        PaperReading zh = reader.read(new Paper()
                .at(200, 20, "关于更换收款账户的函")
                .at(40, 50, "致：上海翊禾贸易有限公司")
                .at(40, 80, "因业务需要，我公司原账户停用，请将后续货款付至以下账户。")
                .document());
        PaperReading en = reader.read(new Paper()
                .at(40, 20, "Updated remittance details")
                .at(40, 60, "Please remit all future payments to the account below.")
                .document());

        assertThat(zh.type()).isEqualTo(DocumentType.LETTER);
        assertThat(en.type()).isEqualTo(DocumentType.LETTER);
    }

    private static Paper sums(String net, String gross) {
        return Paper.scanned()
                .at(200, 20, "四川增值税专用发票")
                .at(400, 40, "开票日期：2026年06月0了日")
                .at(60, 80, "名称：沐川《合肥)新材料股份有限公司")
                .at(60, 95, "纳税人识别号:9133011OMAK1235648")
                .at(60, 130, "货物或应税劳务、服务名称")
                .at(260, 130, "金额")
                .at(360, 130, "税额")
                .at(60, 145, "离心泵")
                .at(260, 145, "206952.20")
                .at(360, 145, "26903.79")
                .at(60, 200, "台计")
                .at(260, 200, net)
                .at(360, 200, "¥26903.79")
                .at(40, 220, "价税合计(大写)")
                .at(160, 220, "@址拾叁万叁仟捌佰伍拾伍圆玖角玖分")
                .at(400, 220, gross);
    }

    @Test
    void aFirstDigitThatAGlyphSwallowedIsToldByTheSumsTheRateAndTheWords() {
        PaperReading reading =
                PageReader.shipped().read(sums("啼06952.20", "(小写)轨33855.99").document());

        assertThat(value(reading, FieldName.NET_AMOUNT)).isEqualTo("206952.20");
        assertThat(value(reading, FieldName.GROSS_AMOUNT)).isEqualTo("233855.99");
        assertThat(value(reading, FieldName.AMOUNT_IN_WORDS)).isEqualTo("贰拾叁万叁仟捌佰伍拾伍圆玖角玖分");
    }

    @Test
    void damagedWordsDoNotProveATotalThatNetAndTaxContradict() {
        PaperReading reading = PageReader.shipped()
                .read(Paper.scanned()
                        .at(200, 20, "湖北增值税电子专用发票")
                        .at(400, 20, "发票号码：69431334")
                        .at(40, 180, "合计")
                        .at(300, 180, "¥272123.86")
                        .at(430, 180, "¥35376.10")
                        .at(40, 220, "价税合计(大写)")
                        .at(160, 220, "闫抬万零汪任肆佰玖拾玖圆玖角陆分")
                        .at(400, 220, "(小写)¥3607499.96")
                        .document());
        assertThat(reading.fields().get(FieldName.GROSS_AMOUNT).get(0).confidence())
                .isLessThan(0.9);
    }

    @Test
    void aFirstDigitThatNothingTellsIsNotInvented() {
        PaperReading reading = PageReader.shipped()
                .read(Paper.scanned()
                        .at(200, 20, "四川增值税专用发票")
                        .at(40, 220, "价税合计")
                        .at(400, 220, "(小写)轨33855.99")
                        .document());

        assertThat(reading.fields().getOrDefault(FieldName.GROSS_AMOUNT, List.of()))
                .extracting(Reading::value)
                .doesNotContain("133855.99", "233855.99", "933855.99");
    }

    @Test
    void lettersInNumbersAndBracketsOfTitlesAreReadAsWhatFormsPrintThere() {
        PaperReading reading = reader.read(sums("¥206952.20", "(小写)¥233855.99").document());

        assertThat(value(reading, FieldName.ISSUE_DATE)).isEqualTo("2026-06-07");
        assertThat(reading.fields().values().stream().flatMap(Collection::stream))
                .extracting(Reading::value)
                .contains("沐川(合肥)新材料股份有限公司", "91330110MAK1235648");
    }

    @Test
    void aDateBehindAMisreadColonIsADate() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(200, 20, "湖南增值税专用发票")
                .at(400, 20, "Ne 34771143")
                .at(400, 40, "开票日期，2026年05月06日")
                .document());

        assertThat(value(reading, FieldName.ISSUE_DATE)).isEqualTo("2026-05-06");
        assertThat(value(reading, FieldName.INVOICE_NUMBER)).isEqualTo("34771143");
    }

    @Test
    void wordsOfOnePhraseAreOneCellThoughTheirInkIsLow() {
        PaperReading reading = reader.read(Paper.scanned()
                .at(189, 20, "COMMERCIAL INVOICE")
                .at(49, 60, "Grauwald Textiles GmbH")
                .at(49, 80, "VAT")
                .at(76, 80, "registration DE136695976")
                .at(49, 120, "Invoice number: WI/26/6137")
                .document());

        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("DE136695976");
    }
}
