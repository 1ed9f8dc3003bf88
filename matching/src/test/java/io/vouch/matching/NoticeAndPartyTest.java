package io.vouch.matching;

import static io.vouch.extraction.FieldName.AMOUNT_IN_WORDS;
import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNEE_NAME;
import static io.vouch.extraction.FieldName.CONTRACT_NUMBER;
import static io.vouch.extraction.FieldName.DESCRIPTION;
import static io.vouch.extraction.FieldName.FACTORING_CONTRACT_NUMBER;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.INVOICE_NUMBERS;
import static io.vouch.extraction.FieldName.NET_AMOUNT;
import static io.vouch.extraction.FieldName.ORIGINAL_INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.REGISTERED_AT;
import static io.vouch.extraction.FieldName.TAX_AMOUNT;
import static io.vouch.extraction.FieldName.TOTAL_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.FactCode;
import io.vouch.matching.precedent.Namesakes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What notices, registrations, names and files of honest deals look like, and what only seems so. */
final class NoticeAndPartyTest {

    private static final String LENDER = "Pinemarch Factoring Limited";

    private static Verdict verdict(String check, Papers... papers) {
        List<ExtractedDocument> built = Stream.of(papers).map(Papers::build).toList();
        DealTerms terms =
                new DealTermsReader().read("{\"lender\":\"" + LENDER + "\"}").terms();
        return CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals(check))
                .findFirst()
                .orElseThrow()
                .examine(new DealPapers("d2", terms, built, 0), CheckPolicy.standard(20_600));
    }

    private static Papers invoice(String name, String number) {
        return Papers.wholeInvoice("d2").named(name).with(INVOICE_NUMBER, number);
    }

    private static Papers notice(String... numbers) {
        Papers notice = Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(FACTORING_CONTRACT_NUMBER, "FA-2026-7407")
                .with(ASSIGNED_AMOUNT, "1130.00");
        for (String number : numbers) {
            notice.and(INVOICE_NUMBERS, number);
        }
        return notice;
    }

    @Test
    void theFactoringContractsNumberInTheListIsNoInvoice() {
        assertThat(verdict("XDOC-03", invoice("one.pdf", "90116399"), notice("90116399", "FA-2026-7407"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
        assertThat(verdict("XDOC-03", invoice("one.pdf", "90116399"), notice("90116399", "90116555"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void anInvoiceThatWasTakenBackWholeNeedNotBeListed() {
        Papers credit = Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit.pdf")
                .with(INVOICE_NUMBER, "09644954")
                .with(ORIGINAL_INVOICE_NUMBER, "09644921");
        Papers wrong = invoice("wrong.pdf", "09644921");
        Papers right = invoice("right.pdf", "09644944");
        assertThat(verdict("XDOC-03", wrong, right, credit.with(GROSS_AMOUNT, "-1130.00"), notice("09644944"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
        assertThat(verdict("XDOC-03", wrong, right, credit.with(GROSS_AMOUNT, "-130.00"), notice("09644944"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void aPaperThatBearsTheFactoringContractsNumberContradictsNoContract() {
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.jpg").with(CONTRACT_NUMBER, "SC-2511-6549");
        Papers taken = invoice("factoring-contract.jpg", "1").with(CONTRACT_NUMBER, "FA-2026-7407");
        assertThat(verdict("XDOC-01", contract, taken, notice("1")).findings()).isEmpty();
        assertThat(verdict("XDOC-01", contract, taken).findings()).hasSize(1);
    }

    private static Papers scannedInvoice(double sure, String gross) {
        return Papers.of(DocumentType.INVOICE, "d2", "one.jpg")
                .with(INVOICE_NUMBER, "1")
                .from(ReadingSource.OCR, 0.99)
                .with(NET_AMOUNT, "282686.84")
                .with(TAX_AMOUNT, "36749.29")
                .from(ReadingSource.OCR, sure)
                .with(GROSS_AMOUNT, gross);
    }

    @Test
    void aTotalThatAPictureHardlyShowsIsWhatNetAndTaxMakeOfIt() {
        Papers right = scannedInvoice(0.66, "119436.13");
        assertThat(verdict("XDOC-02", right, notice("1").with(ASSIGNED_AMOUNT, "319436.13"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
        assertThat(verdict("XDOC-02", right, notice("1").with(ASSIGNED_AMOUNT, "320436.13"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        Papers proven = scannedInvoice(0.99, "319436.13");
        assertThat(verdict("XDOC-02", proven, notice("1").with(ASSIGNED_AMOUNT, "319486.13"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(verdict("XDOC-02", proven, notice("1").with(ASSIGNED_AMOUNT, "819436.13"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void twoDigitsOfNoCommonShapeAreAnotherInvoiceEvenOnScans() {
        Papers scan = Papers.of(DocumentType.INVOICE, "d2", "one.jpg")
                .from(ReadingSource.OCR, 0.88)
                .with(INVOICE_NUMBER, "90118116");
        Papers notice =
                Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.jpg").from(ReadingSource.OCR, 0.92);
        assertThat(verdict("XDOC-03", scan, notice.with(INVOICE_NUMBERS, "90118104"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(verdict("XDOC-03", scan, notice.with(INVOICE_NUMBERS, "90118146"))
                        .findings())
                .extracting(Finding::severity)
                .doesNotContain(Severity.MEDIUM, Severity.HIGH);
        assertThat(verdict(
                                "XDOC-03",
                                scan.from(ReadingSource.OCR, 0.7).with(INVOICE_NUMBER, "90118116"),
                                notice.with(INVOICE_NUMBERS, "90118104"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void assigningLessThanTheInvoicesOnlyAddsWeight() {
        assertThat(verdict("XDOC-02", invoice("one.pdf", "1"), notice("1").with(ASSIGNED_AMOUNT, "680.00"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(verdict("XDOC-02", invoice("one.pdf", "1"), notice("1").with(ASSIGNED_AMOUNT, "1680.00"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
    }

    private static CheckResult scannedNotice(String assigned, String words, String wordsAsRead) {
        Papers notice = notice("1").from(ReadingSource.OCR, 0.97).with(ASSIGNED_AMOUNT, assigned);
        notice.read(AMOUNT_IN_WORDS, words, wordsAsRead);
        return verdict("XDOC-02", invoice("one.pdf", "1").with(GROSS_AMOUNT, "3188900.61"), notice)
                .result();
    }

    @Test
    void wordsThatTheFiguresPutRightDoNotProveTheFigures() {
        String words = "捌佰壹拾捌万捌仟玖佰圆陆角壹分";
        assertThat(scannedNotice("8188900.61", words, words)).isEqualTo(CheckResult.FIRED);
        assertThat(scannedNotice("8188900.61", words, "捌佰壹拾捌万捌仟玫百圆陆角壹分")).isEqualTo(CheckResult.FIRED);
        assertThat(scannedNotice("8188900.61", words, "会佰喜拾捌万捌仟玖佰圆陆角过分")).isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void aJunkReadingBesideTheLendersNameMakesItsRegistrationNoOthers() {
        Papers record = Papers.of(DocumentType.REGISTRY_RECORD, "d2", "own.pdf")
                .with(ASSIGNEE_NAME, LENDER)
                .with(REGISTERED_AT, "2026-04-22")
                .with(DESCRIPTION, "Receivables, invoice numbers GR20263670.")
                .from(ReadingSource.TEXT, 0.0121)
                .and(ASSIGNEE_NAME, "Grauwald Tooling PLC");
        assertThat(verdict("DUP-07", invoice("one.pdf", "GR20263670"), record).result())
                .isEqualTo(CheckResult.PASSED);
        record.from(ReadingSource.TEXT, 0.97).with(ASSIGNEE_NAME, "Other Bank PLC");
        assertThat(verdict("DUP-07", invoice("one.pdf", "GR20263670"), record).result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void oneNameInTwoLegalFormsIsMostlyOneGroup() {
        assertThat(Namesakes.isNoAccident("NORTHWICKVALEPACKAGING", "NORTHWICKVALEPACKAGING"))
                .isFalse();
        assertThat(Namesakes.isNoAccident("OSTENMOORPACKAGINGINTERNATIONAL", "OSTENMOORPACKAGING"))
                .isTrue();
    }

    @Test
    void aSaveAfterTheSignatureThatNobodyNeedsIsReported() {
        assertThat(verdict(
                                "INT-02",
                                invoice("one.pdf", "1").fact(FactCode.PDF_SIGNED_THEN_EXTENDED, "METADATA", "900", -1))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        assertThat(verdict("INT-02", invoice("one.pdf", "1").fact(FactCode.PDF_SIGNED_THEN_EXTENDED, "FORM", "900", -1))
                        .findings())
                .isEmpty();
    }

    @Test
    void aHiddenSumUnderAnotherOneIsReportedWhereNoFieldWasRead() {
        Papers unread = Papers.of(DocumentType.INVOICE, "d2", "invoice.pdf");
        assertThat(verdict("INT-04", unread.fact(FactCode.TEXT_WITHOUT_INK, "39,469.85", "43,416.84", 600))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        Papers page = Papers.of(DocumentType.INVOICE, "d2", "invoice.pdf");
        assertThat(verdict("INT-04", page.fact(FactCode.TEXT_WITHOUT_INK, "Page 1", "Page 1", 600))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void aTotalThatHoldsTheTaxIsExceededByLessThanTheTax() {
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").with(TOTAL_AMOUNT, "1000.00");
        assertThat(verdict("DUP-08", invoice("one.pdf", "1"), contract).result())
                .isEqualTo(CheckResult.PASSED);
        Papers withTax = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(TOTAL_AMOUNT, "1000.00")
                .line("三相电机", "1", "884.96", "884.96", "", "");
        assertThat(verdict("DUP-08", invoice("one.pdf", "1"), withTax).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void rowsThatAPictureOfANoticeLostAreNoAmountThatNobodyInvoiced() {
        Papers one = Papers.wholeInvoice("d2");
        Papers two = Papers.wholeInvoice("d2")
                .named("second.pdf")
                .with(FieldName.INVOICE_NUMBER, "26442000004359169999")
                .with(FieldName.GROSS_AMOUNT, "500.50");
        Papers notice = Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.jpg")
                .from(ReadingSource.OCR, 0.97)
                .with(FieldName.INVOICE_NUMBERS, "26442000004359167806");
        assertThat(amounts(one, two, notice.with(FieldName.ASSIGNED_AMOUNT, "1630.50")))
                .isEqualTo(CheckResult.PASSED);
        assertThat(amounts(one, two, notice.with(FieldName.ASSIGNED_AMOUNT, "1400.20")))
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(amounts(one, two, notice.with(FieldName.ASSIGNED_AMOUNT, "9720.80")))
                .isEqualTo(CheckResult.FIRED);
    }

    private static CheckResult amounts(Papers... papers) {
        DealPapers deal = new DealPapers(
                "d2", DealTerms.NONE, Arrays.stream(papers).map(Papers::build).toList(), 0);
        return CheckCatalog.checks().stream()
                .filter(check -> check.card().id().equals("XDOC-02"))
                .findFirst()
                .orElseThrow()
                .examine(deal, CheckPolicy.standard(20_600))
                .result();
    }
}
