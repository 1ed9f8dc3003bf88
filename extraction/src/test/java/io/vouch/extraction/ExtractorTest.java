package io.vouch.extraction;

import static io.vouch.extraction.FieldName.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.structured.StructuredReader;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractorTest {

    private static final String XML =
            """
            <EInvoice><EInvoiceData><SellerInformation><SellerName>甲（浙江）有限公司</SellerName></SellerInformation>
            <BasicInformation><TotalAmWithoutTax>1234.56</TotalAmWithoutTax><TotalTax-includedAmount>1395.05</TotalTax-includedAmount>
            </BasicInformation></EInvoiceData><TaxSupervisionInfo><InvoiceNumber>26442000004359167806</InvoiceNumber>
            <IssueTime>2026-04-21</IssueTime></TaxSupervisionInfo></EInvoice>""";

    private static final Page PAGE = Documents.page(
            1,
            "发票号码: 2644 2000 0043 5916 7806",
            "开票日期: 2026年04月21日",
            "名称: 甲(浙江)有限公司",
            "合计 ¥1,234.56",
            "价税合计 ¥1,395.05");

    private static Extractor extractor(PaperReader paper) {
        return new Extractor(new StructuredReader(), paper);
    }

    private static PaperReader paper(DocumentType type, double confidence, Map<FieldName, List<Reading>> fields) {
        return document -> new PaperReading(type, confidence, "zh", fields, List.of(), List.of(), "m");
    }

    private static Reading text(String value) {
        return new Reading(value, value, 0.9, 1, new Box(1, 1, 9, 9), ReadingSource.TEXT);
    }

    private static IngestedDocument withXml(Page... pages) {
        return Documents.of("a.pdf", List.of(pages), List.of(Documents.payload(PayloadKind.XML, "", XML)));
    }

    @Test
    void valuesOfDataAreFoundOnThePageInItsOwnSpelling() {
        ExtractedDocument document = extractor(Documents.BLIND).extract(withXml(PAGE));
        for (FieldName field : List.of(INVOICE_NUMBER, ISSUE_DATE, SELLER_NAME, NET_AMOUNT, GROSS_AMOUNT)) {
            assertThat(document.readings(field)).as(field.wireName()).hasSize(2);
            assertThat(document.readings(field).get(0).source()).isEqualTo(ReadingSource.XML);
            Reading place = document.readings(field).get(1);
            assertThat(place.source()).isEqualTo(ReadingSource.TEXT);
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.box()).isNotEqualTo(Box.NONE);
            assertThat(place.value()).isEqualTo(document.readings(field).get(0).value());
        }
        assertThat(document.readings(INVOICE_NUMBER).get(1).raw()).isEqualTo("2644 2000 0043 5916 7806");
        assertThat(document.readings(GROSS_AMOUNT).get(1).box().y0()).isEqualTo(110);
    }

    @Test
    void aPrintedValueThatContradictsTheDataStaysInSightBeforeAnyChanceMatch() {
        PaperReader paper = paper(DocumentType.INVOICE, 0.9, Map.of(GROSS_AMOUNT, List.of(text("9395.05"))));
        ExtractedDocument document = extractor(paper).extract(withXml(PAGE));
        assertThat(document.readings(GROSS_AMOUNT))
                .extracting(Reading::value)
                .containsExactly("1395.05", "9395.05", "1395.05");
        assertThat(document.readings(GROSS_AMOUNT).get(2).confidence()).isLessThan(0.5);
        assertThat(document.value(GROSS_AMOUNT)).contains("1395.05");
    }

    @Test
    void shortNumbersInsideLongerOnesAreNotTakenForTheValue() {
        ValueLocator locator = new ValueLocator(List.of(Documents.page(1, "2026001234 INV-1234 12345,67 1234")));
        assertThat(locator.locate(INVOICE_NUMBER, "1234"))
                .hasValueSatisfying(place -> assertThat(place.box().x0()).isEqualTo(195));
        assertThat(locator.locate(NET_AMOUNT, "45.67")).isEmpty();
        assertThat(locator.locate(NET_AMOUNT, "12345.67")).isPresent();
        assertThat(locator.locate(CURRENCY, "EUR")).isEmpty();
        ValueLocator small = new ValueLocator(List.of(Documents.page(1, "2 pieces 5.00 0.00")));
        assertThat(small.locate(NET_AMOUNT, "2.00")).isEmpty();
        assertThat(small.locate(NET_AMOUNT, "5")).isPresent();
        assertThat(small.locate(TAX_AMOUNT, "0.00")).isEmpty();
    }

    @Test
    void aQrCodeMakesAnInvoiceOnlyOfAPaperThatIsNothingElse() {
        Payload qr = new Payload(
                PayloadKind.QR, "", "01,31,,26442000004359167806,1395.05,20260421,,AAAA", 1, new Box(1, 1, 9, 9));
        IngestedDocument document = Documents.of("a.pdf", List.of(PAGE), List.of(qr));
        ExtractedDocument invoice = extractor(Documents.BLIND).extract(document);
        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(invoice.reading(INVOICE_NUMBER))
                .hasValueSatisfying(reading -> assertThat(reading.source()).isEqualTo(ReadingSource.QR));
        ExtractedDocument delivery =
                extractor(paper(DocumentType.DELIVERY, 0.95, Map.of())).extract(document);
        assertThat(delivery.type()).isEqualTo(DocumentType.DELIVERY);
        assertThat(delivery.fields()).isEmpty();
    }

    @Test
    void quarantinedDocumentsPassThrough() {
        IngestedDocument broken = new IngestedDocument(
                "id",
                "t",
                "d",
                "x.pdf",
                "00",
                1,
                1,
                "application/pdf",
                Outcome.QUARANTINED,
                ReasonCode.CORRUPT,
                "damaged",
                List.of(),
                List.of(),
                List.of());
        ExtractedDocument document = extractor(Documents.BLIND).extract(broken);
        assertThat(document.type()).isEqualTo(DocumentType.OTHER);
        assertThat(document.reason()).isEqualTo(ReasonCode.CORRUPT);
        assertThat(document.fields()).isEmpty();
    }

    @Test
    void theSidecarTravelsAsText() {
        IngestedDocument sidecar = Documents.of(
                "deal-7/deal.json", List.of(), List.of(Documents.payload(PayloadKind.TEXT, "", "{\"deal\":\"D\"}")));
        ExtractedDocument document = extractor(Documents.BLIND).extract(sidecar);
        assertThat(document.sidecar()).isEqualTo("{\"deal\":\"D\"}");
        assertThat(document.type()).isEqualTo(DocumentType.OTHER);
    }

    @Test
    void aDefectInOneReaderLeavesWhatTheOtherRead() {
        ExtractedDocument document = extractor(any -> {
                    throw new IllegalStateException("account 6217993300118475000");
                })
                .extract(withXml(PAGE));
        assertThat(document.reason()).isEqualTo(ReasonCode.INTERNAL);
        assertThat(document.message()).contains("IllegalStateException").doesNotContain("6217");
        assertThat(document.value(INVOICE_NUMBER)).contains("26442000004359167806");
        assertThat(document.type()).isEqualTo(DocumentType.INVOICE);
    }

    @Test
    void theTextDigestIgnoresSpacingWidthAndOrderOfWordsInTheFile() {
        Page one = Documents.page(1, "Total ＡＢＣ 12", "next");
        List<io.vouch.ingest.page.Word> reversed = new java.util.ArrayList<>(
                Documents.page(1, "total ABC 12", "NEXT").words());
        java.util.Collections.reverse(reversed);
        Page other = new Page(1, 595, 842, reversed, false, "en", "");
        String first = extractor(Documents.BLIND)
                .extract(Documents.of("a", List.of(one), List.of()))
                .textDigest();
        String second = extractor(Documents.BLIND)
                .extract(Documents.of("b", List.of(other), List.of()))
                .textDigest();
        assertThat(first).isEqualTo(second).hasSize(64);
        assertThat(extractor(Documents.BLIND)
                        .extract(Documents.of("c", List.of(), List.of()))
                        .textDigest())
                .isEmpty();
    }
}
