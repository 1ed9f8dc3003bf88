package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredReaderTest {

    private static final StructuredReader READER = new StructuredReader();

    private static final String UBL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <x:Invoice xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:b" xmlns:a="urn:a">
              <b:ID>INV-7</b:ID><b:IssueDate>2026-03-02</b:IssueDate><b:DueDate>2026-06-01+02:00</b:DueDate>
              <b:InvoiceTypeCode>%s</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
              <a:OrderReference><b:ID>PO-1</b:ID></a:OrderReference>
              <a:BillingReference><a:InvoiceDocumentReference><b:ID>INV-3</b:ID></a:InvoiceDocumentReference></a:BillingReference>
              <a:ContractDocumentReference><b:ID>C-9</b:ID></a:ContractDocumentReference>
              <a:AccountingSupplierParty><a:Party>
                <a:PartyName><b:Name>Acme</b:Name></a:PartyName>
                <a:PartyTaxScheme><b:CompanyID>201/1</b:CompanyID><a:TaxScheme><b:ID>FC</b:ID></a:TaxScheme></a:PartyTaxScheme>
                <a:PartyTaxScheme><b:CompanyID>DE136695976</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>
                <a:PartyLegalEntity><b:RegistrationName>Acme
                   Handel GmbH</b:RegistrationName><b:CompanyID>HRB 1</b:CompanyID></a:PartyLegalEntity>
              </a:Party></a:AccountingSupplierParty>
              <a:AccountingCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Buyer AG</b:RegistrationName>
                </a:PartyLegalEntity></a:Party></a:AccountingCustomerParty>
              <a:PayeeParty><a:PartyName><b:Name>Factor Bank</b:Name></a:PartyName></a:PayeeParty>
              <a:PaymentMeans><a:PayeeFinancialAccount><b:ID>DE89 3704 0044 0532 0130 00</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
              <a:PaymentMeans><a:PayeeFinancialAccount><b:ID>GB82WEST12345698765432</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
              <a:TaxTotal><b:TaxAmount currencyID="USD">25.00</b:TaxAmount></a:TaxTotal>
              <a:TaxTotal><b:TaxAmount currencyID="EUR">19.00</b:TaxAmount></a:TaxTotal>
              <a:LegalMonetaryTotal><b:TaxExclusiveAmount>%s100.00</b:TaxExclusiveAmount>
                <b:TaxInclusiveAmount>%s119.00</b:TaxInclusiveAmount></a:LegalMonetaryTotal>
              <a:InvoiceLine><b:InvoicedQuantity unitCode="C62">20</b:InvoicedQuantity><b:LineExtensionAmount>100.00</b:LineExtensionAmount>
                <a:Item><b:Name>Bolt</b:Name><a:ClassifiedTaxCategory><b:Percent>19.00</b:Percent></a:ClassifiedTaxCategory></a:Item>
                <a:Price><b:PriceAmount>50</b:PriceAmount><b:BaseQuantity>10</b:BaseQuantity></a:Price></a:InvoiceLine>
            </x:Invoice>
            """;

    private static final String DIGITAL =
            """
            <EInvoice xmlns="urn:any">
              <Header><EIid>26442000004359167806</EIid><InherentLabel><InIssuType><LabelCode>%s</LabelCode></InIssuType></InherentLabel></Header>
              <EInvoiceData>
                <SellerInformation><SellerIdNum>91330000142942095H</SellerIdNum><SellerName>甲（浙江）有限公司</SellerName>
                  <SellerBankName>工商银行</SellerBankName><SellerBankAccNum>1202 0000 0001</SellerBankAccNum></SellerInformation>
                <BuyerInformation><BuyerIdNum>91110108339805094M</BuyerIdNum><BuyerName>乙股份有限公司</BuyerName></BuyerInformation>
                <BasicInformation><TotalAmWithoutTax>%s100.00</TotalAmWithoutTax><TotalTaxAm>%s13.00</TotalTaxAm>
                  <TotalTax-includedAmount>%s113.00</TotalTax-includedAmount>
                  <TotalTax-includedAmountInChinese>壹佰壹拾叁圆整</TotalTax-includedAmountInChinese>
                  <RequestTime>2026-04-22 09:00:00</RequestTime></BasicInformation>
                <IssuItemInformation><ItemName>*机械*轴承</ItemName><MeaUnits>个</MeaUnits><Quantity>2</Quantity><UnPrice>50</UnPrice>
                  <Amount>100.00</Amount><TaxRate>0.130000</TaxRate><ComTaxAm>13.00</ComTaxAm></IssuItemInformation>
                <SpecificInformation><Toll><PlateNumber>粤B12345</PlateNumber></Toll>%s</SpecificInformation>
                <AdditionalInformation><Remark>合同号 HT-1</Remark></AdditionalInformation>
              </EInvoiceData>
              <TaxSupervisionInfo><InvoiceNumber>26442000004359167806</InvoiceNumber><IssueTime>2026-04-21</IssueTime></TaxSupervisionInfo>
            </EInvoice>
            """;

    private static DataReading xml(String... texts) {
        List<Payload> payloads = java.util.Arrays.stream(texts)
                .map(text -> new Payload(PayloadKind.XML, "", text, 0, Box.NONE))
                .toList();
        return READER.read(payloads, true).orElseThrow();
    }

    private static List<String> values(DataReading reading, FieldName field) {
        return reading.fields().getOrDefault(field, List.of()).stream()
                .map(Reading::value)
                .toList();
    }

    @Test
    void ublIsReadWhateverItsPrefixes() {
        DataReading invoice = xml(UBL.formatted("380", "", ""));
        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(values(invoice, INVOICE_NUMBER)).containsExactly("INV-7");
        assertThat(values(invoice, ISSUE_DATE)).containsExactly("2026-03-02");
        assertThat(values(invoice, DUE_DATE)).containsExactly("2026-06-01");
        assertThat(values(invoice, SELLER_NAME)).containsExactly("Acme Handel GmbH", "Acme");
        assertThat(values(invoice, SELLER_TAX_ID)).containsExactly("DE136695976", "201/1", "HRB 1");
        assertThat(values(invoice, PAYEE_NAME)).containsExactly("Factor Bank");
        assertThat(values(invoice, PAYEE_ACCOUNT)).containsExactly("DE89370400440532013000", "GB82WEST12345698765432");
        assertThat(values(invoice, TAX_AMOUNT)).containsExactly("19.00");
        assertThat(values(invoice, ORIGINAL_INVOICE_NUMBER)).containsExactly("INV-3");
        assertThat(values(invoice, PURCHASE_ORDER_NUMBER)).containsExactly("PO-1");
        assertThat(values(invoice, CONTRACT_NUMBER)).containsExactly("C-9");
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.unitPrice()).isEqualTo("5");
            assertThat(line.taxRate()).isEqualTo("0.19");
        });
    }

    @Test
    void whatTakesBackIsACreditNoteByCodeOrBySign() {
        assertThat(xml(UBL.formatted("381", "", "")).type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(xml(UBL.formatted("380", "-", "-")).type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(xml(UBL.formatted("389", "", "")).type()).isEqualTo(DocumentType.INVOICE);
        assertThat(xml(UBL.formatted("384", "", "")).type()).isEqualTo(DocumentType.INVOICE);
    }

    @Test
    void anInvoiceInAnEnvelopeIsFound() {
        String inner = UBL.formatted("380", "", "").substring(UBL.indexOf("<x:Invoice"));
        assertThat(values(
                        xml("\uFEFF<sh:Envelope><sh:Header/><sh:Body>" + inner + "</sh:Body></sh:Envelope>"),
                        INVOICE_NUMBER))
                .containsExactly("INV-7");
    }

    @Test
    void theFullyDigitalInvoiceIsReadByItsOwnPaths() {
        DataReading invoice = xml(DIGITAL.formatted("Y", "", "", "", ""));
        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(invoice.language()).isEqualTo("zh");
        assertThat(values(invoice, INVOICE_NUMBER)).containsExactly("26442000004359167806");
        assertThat(values(invoice, ISSUE_DATE)).containsExactly("2026-04-21");
        assertThat(values(invoice, SELLER_NAME)).containsExactly("甲(浙江)有限公司");
        assertThat(values(invoice, PAYEE_ACCOUNT)).containsExactly("120200000001");
        assertThat(values(invoice, GROSS_AMOUNT)).containsExactly("113.00");
        assertThat(values(invoice, REMARK)).containsExactly("合同号 HT-1");
        assertThat(invoice.lines()).singleElement().satisfies(line -> assertThat(line.taxRate())
                .isEqualTo("0.13"));
    }

    @Test
    void aRedInvoiceNamesTheBlueOneThatItTakesBack() {
        DataReading red = xml(DIGITAL.formatted(
                "N",
                "-",
                "-",
                "-",
                "<RedEInvoice><OriginalInvoiceCode>26442000004359160000</OriginalInvoiceCode></RedEInvoice>"));
        assertThat(red.type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(values(red, ORIGINAL_INVOICE_NUMBER)).containsExactly("26442000004359160000");
        assertThat(values(red, GROSS_AMOUNT)).containsExactly("-113.00");
    }

    @Test
    void theTaxControlInvoiceSplitsBankFromAccount() {
        DataReading invoice = xml(
                """
                <eInvoice xmlns:fp="urn:x"><fp:InvoiceCode>033002000211</fp:InvoiceCode><fp:InvoiceNo>83089647</fp:InvoiceNo>
                <fp:IssueDate><![CDATA[2020年07月23日]]></fp:IssueDate><fp:Seller><fp:SellerName>餐厅</fp:SellerName>
                <fp:SellerFinancialAccount>中国邮政储蓄银行兰溪分行6217993300118475000</fp:SellerFinancialAccount></fp:Seller>
                <fp:TaxInclusiveTotalAmount>526.00</fp:TaxInclusiveTotalAmount><fp:OriginalInvoiceNo></fp:OriginalInvoiceNo></eInvoice>""");
        assertThat(values(invoice, INVOICE_CODE)).containsExactly("033002000211");
        assertThat(values(invoice, ISSUE_DATE)).containsExactly("2020-07-23");
        assertThat(values(invoice, PAYEE_ACCOUNT)).containsExactly("6217993300118475000");
        assertThat(values(invoice, PAYEE_BANK)).containsExactly("中国邮政储蓄银行兰溪分行");
        assertThat(invoice.fields()).doesNotContainKey(ORIGINAL_INVOICE_NUMBER);
    }

    @Test
    void xbrlVouchersAreToldByTheirTaxonomyOfAnyDate() {
        DataReading invoice = xml(
                """
                <xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:einv="http://xbrl.mof.gov.cn/taxonomy/2027-01-01/einv">
                <einv:InvoiceNumber>26442000004359167806</einv:InvoiceNumber><einv:SellerName>甲公司</einv:SellerName>
                <einv:TotalTax-includedAmount>113.00</einv:TotalTax-includedAmount></xbrli:xbrl>""");
        assertThat(values(invoice, INVOICE_NUMBER)).containsExactly("26442000004359167806");
        assertThat(values(invoice, GROSS_AMOUNT)).containsExactly("113.00");
        assertThat(xml("<xbrl xmlns:bker='http://xbrl.mof.gov.cn/taxonomy/2023-05-15/bker'/>")
                        .type())
                .isEqualTo(DocumentType.BANK_RECEIPT);
    }

    @Test
    void theMoreTrustedSourceStandsFirstAndTheOtherIsKept() {
        String number = "01,31,,26442000004359167806,113.00,20260421,,AAAA";
        List<Payload> payloads = List.of(
                new Payload(PayloadKind.QR, "", number, 1, new Box(1, 1, 50, 50)),
                new Payload(
                        PayloadKind.OFD_TAG, "CustomTag/eInvoice/TaxInclusiveTotalAmount", "¥", 1, new Box(1, 1, 2, 2)),
                new Payload(
                        PayloadKind.OFD_TAG,
                        "CustomTag/eInvoice/TaxInclusiveTotalAmount",
                        "999.00",
                        1,
                        new Box(3, 1, 9, 2)),
                new Payload(
                        PayloadKind.OFD_TAG,
                        "CustomTag/eInvoice/InvoiceNo",
                        "26442000004359167806",
                        1,
                        new Box(1, 5, 9, 6)),
                new Payload(PayloadKind.XML, "", DIGITAL.formatted("Y", "", "", "", ""), 0, Box.NONE));
        DataReading merged = READER.read(payloads, false).orElseThrow();
        assertThat(merged.fields().get(GROSS_AMOUNT))
                .extracting(Reading::source, Reading::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReadingSource.XML, "113.00"),
                        org.assertj.core.groups.Tuple.tuple(ReadingSource.OFD, "999.00"),
                        org.assertj.core.groups.Tuple.tuple(ReadingSource.QR, "113.00"));
    }

    @Test
    void anOldQrCodeGivesTheAmountWithoutTax() {
        String text = "01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE";
        DataReading qr = READER.read(List.of(new Payload(PayloadKind.QR, "", text, 1, new Box(1, 1, 9, 9))), false)
                .orElseThrow();
        assertThat(values(qr, NET_AMOUNT)).containsExactly("165106.00");
        assertThat(qr.fields()).doesNotContainKey(GROSS_AMOUNT);
        assertThat(values(qr, CHECK_CODE)).containsExactly("48114255542168294433");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'><ID>1</ID></Order>",
                "<DespatchAdvice><ID>1</ID></DespatchAdvice>",
                "<Invoice><number>1</number></Invoice>",
                "<FatturaElettronica/>",
                "<dummy/>",
                "not xml at all",
                "<a><b></a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Invoice>&x;</Invoice>"
            })
    void foreignDataAreNoInvoice(String text) {
        DataReading reading = xml(text);
        assertThat(reading.type()).isEqualTo(DocumentType.OTHER);
        assertThat(reading.fields()).isEmpty();
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(XmlTree.parse("<a>".repeat(64) + "</a>".repeat(64))).isPresent();
        assertThat(XmlTree.parse("<a>".repeat(65) + "</a>".repeat(65))).isEmpty();
    }

    @Property(tries = 200)
    void noPayloadBreaksTheReader(@ForAll @StringLength(max = 80) String any) {
        for (PayloadKind kind : PayloadKind.values()) {
            Optional<DataReading> reading = READER.read(List.of(new Payload(kind, any, any, 0, Box.NONE)), true);
            assertThat(reading).isNotNull();
        }
        String digital = DIGITAL.formatted("Y", "", "", "", "");
        int cut = Math.floorMod(any.hashCode(), digital.length());
        assertThat(READER.read(
                        List.of(new Payload(PayloadKind.XML, "", digital.substring(0, cut) + any, 0, Box.NONE)), true))
                .isPresent();
    }
}
