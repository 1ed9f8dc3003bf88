package io.vouch.matching;

import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.BUYER_ADDRESS;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.PAYER_ACCOUNT;
import static io.vouch.extraction.FieldName.PAYER_NAME;
import static io.vouch.extraction.FieldName.SELLER_ADDRESS;
import static io.vouch.extraction.FieldName.SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.ReadingSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the checks of goods, seals, people and habits accuse and forgive beyond their bundles. */
final class CatalogueBehaviourTest {

    private static final String BUYER = "华东电力集团有限公司";

    private static Verdict verdict(String check, Papers... papers) {
        List<ExtractedDocument> built = Stream.of(papers).map(Papers::build).toList();
        return verdict(check, new DealPapers("d2", DealTerms.NONE, built, 0));
    }

    private static Verdict verdict(String check, DealPapers deal) {
        return CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals(check))
                .findFirst()
                .orElseThrow()
                .examine(deal, CheckPolicy.standard(20_600));
    }

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").line("三相电机", "10", "100.00", "1000.00", "", "");
    }

    private static Papers invoice(String name, String quantity, String net) {
        return Papers.wholeInvoice("d2")
                .named(name)
                .with(INVOICE_NUMBER, "N-" + name)
                .line("*电机*三相电机", quantity, "100.00", net, "0.13", "0");
    }

    private static Papers delivery(String... quantities) {
        Papers paper = Papers.of(DocumentType.DELIVERY, "d2", "delivery.pdf");
        for (String quantity : quantities) {
            paper.goods("三相电机", quantity);
        }
        return paper;
    }

    @Test
    void moreThanWasDeliveredIsReportedWithBothPapers() {
        Verdict verdict = verdict("XDOC-04", contract(), delivery("7"), invoice("one.pdf", "8", "800.00"));
        assertThat(verdict.findings()).hasSize(1);
        Finding finding = verdict.findings().get(0);
        assertThat(finding.evidence()).extracting(Evidence::name).contains("d2/one.pdf", "d2/delivery.pdf");
        assertThat(finding.amountAtRisk().amount()).isEqualByComparingTo("100.00");
    }

    @Test
    void moreThanTheContractsQuantityOnlyAddsWeight() {
        assertThat(verdict("XDOC-04", contract(), invoice("one.pdf", "15", "1500.00"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(verdict("XDOC-04", contract(), invoice("one.pdf", "11", "1100.00"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aDeliveryNoteThatLostALineAccusesNobody() {
        assertThat(verdict(
                                "XDOC-04",
                                contract(),
                                delivery("7"),
                                invoice("one.pdf", "4", "400.00"),
                                invoice("two.pdf", "4", "400.00"))
                        .findings())
                .isEmpty();
    }

    @Test
    void goodsThatAPictureNamesOtherwiseMayBeTheOnesInQuestion() {
        Papers scan = Papers.of(DocumentType.DELIVERY, "d2", "delivery.jpg")
                .scanned()
                .goods("三相电机", "7")
                .goods("三相电槐", "9");
        Papers one = invoice("one.pdf", "9", "900.00");
        assertThat(verdict("XDOC-04", scan, one).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("XDOC-04", delivery("7").goods("三相电槐", "9"), one).result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void goodsThatWereCreditedAndInvoicedAgainAreNotCountedTwice() {
        Papers credit = Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit.pdf").with(GROSS_AMOUNT, "-800.00");
        assertThat(verdict(
                                "XDOC-04",
                                contract(),
                                delivery("8", "0"),
                                invoice("one.pdf", "8", "800.00"),
                                credit,
                                invoice("two.pdf", "8", "800.00"))
                        .findings())
                .isEmpty();
    }

    @Test
    void figuresThatOcrReadAndNothingConfirmsAreNotHeldAgainstAnybody() {
        Papers scanned = Papers.wholeInvoice("d2").scanned().line("*电机*三相电机", "10", "700.00", "1000.00", "0.13", "0");
        assertThat(verdict("XDOC-04", contract(), scanned).findings()).isEmpty();
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(DEBTOR_NAME, BUYER)
                .with(ASSIGNED_AMOUNT, "1130.00")
                .with(SIGNATORY, "王思齐");
    }

    private static Papers acknowledgement() {
        return Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf")
                .with(DEBTOR_NAME, BUYER);
    }

    @Test
    void onePersonForBothSidesMakesAnAcknowledgementDoubtfulAndThePartiesRelated() {
        Papers signed = acknowledgement().with(SIGNATORY, "王思齐");
        Verdict origin = verdict("XDOC-08", Papers.wholeInvoice("d2"), notice(), signed);
        assertThat(origin.findings()).extracting(Finding::severity).containsExactly(Severity.HIGH);
        Verdict related = verdict("PTY-01", Papers.wholeInvoice("d2"), notice(), signed);
        assertThat(related.findings()).extracting(Finding::severity).containsExactly(Severity.MEDIUM);
    }

    @Test
    void aHeadingReadAsSignatoryHidesNotWhoSignedForBoth() {
        Papers headed = Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(DEBTOR_NAME, BUYER)
                .with(SIGNATORY, "Assigned invoices")
                .and(SIGNATORY, "王思齐");
        Papers signed = acknowledgement().with(SIGNATORY, "王思齐");
        assertThat(verdict("XDOC-08", Papers.wholeInvoice("d2"), headed, signed).findings())
                .hasSize(1);
        assertThat(verdict(
                                "XDOC-08",
                                Papers.wholeInvoice("d2"),
                                headed,
                                acknowledgement().with(SIGNATORY, "李雪梅"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aSignatureThatOcrReadNamesNobodySurely() {
        Papers signed = acknowledgement().from(ReadingSource.OCR, 0.99).with(SIGNATORY, "王思齐");
        assertThat(verdict("XDOC-08", Papers.wholeInvoice("d2"), notice(), signed)
                        .findings())
                .isEmpty();
    }

    @Test
    void anAcknowledgedAmountThatDiffersByAMisreadDigitIsForgiven() {
        Papers more = acknowledgement().from(ReadingSource.OCR, 0.97).with(ASSIGNED_AMOUNT, "1180.00");
        assertThat(verdict("XDOC-08", Papers.wholeInvoice("d2"), notice(), more).findings())
                .isEmpty();
    }

    @Test
    void aCameraThatTookPapersOfBothSidesIsAHintUnlessItTookAll() {
        Papers answer = acknowledgement().fact("IMAGE_DEVICE", "", "Canon X1-0042");
        Papers taken = notice().fact("IMAGE_DEVICE", "", "Canon X1-0042");
        Papers delivery = delivery("7").fact("IMAGE_DEVICE", "", "Nikon 77-1193");
        assertThat(verdict("PTY-01", Papers.wholeInvoice("d2"), taken, answer, delivery)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.LOW);
                    assertThat(finding.evidence()).extracting(Evidence::name).contains("d2/acknowledgement.pdf");
                });
        assertThat(verdict("PTY-01", Papers.wholeInvoice("d2"), taken, answer).findings())
                .isEmpty();
        assertThat(verdict(
                                "PTY-01",
                                Papers.wholeInvoice("d2"),
                                notice(),
                                answer.with(SIGNATORY, "王思齐"),
                                delivery("7").fact("IMAGE_DEVICE", "", "Canon X1-0042"),
                                Papers.of(DocumentType.LETTER, "d2", "letter.jpg")
                                        .fact("IMAGE_DEVICE", "", "Nikon 77-1193"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HIGH));
    }

    @Test
    void aSharedAddressAndAPersonWeighMoreThanEitherAndAreOneFinding() {
        String address = "深圳市南山区科技园科苑路15号3栋201室";
        Verdict verdict = verdict(
                "PTY-01",
                Papers.wholeInvoice("d2").at(700, SELLER_ADDRESS, address).at(100, BUYER_ADDRESS, address),
                notice(),
                acknowledgement().with(SIGNATORY, "王思齐"));
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.findings().get(0).severity()).isEqualTo(Severity.HIGH);
        assertThat(verdict.findings().get(0).reasons())
                .extracting(Reason::code)
                .containsExactly("SHARED_ADDRESS", "SHARED_SIGNATORY");
    }

    @Test
    void aDebtorThatPaysFromTheSellersAccountIsRelated() {
        Papers receipt = Papers.of(DocumentType.BANK_RECEIPT, "d2", "receipt.pdf")
                .with(PAYER_NAME, BUYER)
                .with(PAYER_ACCOUNT, "6222 0000 0000 1234");
        Papers invoice = Papers.wholeInvoice("d2").with(PAYEE_ACCOUNT, "6222000000001234");
        assertThat(verdict("PTY-01", invoice, receipt).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
        assertThat(verdict("PTY-01", invoice, receipt.with(PAYER_ACCOUNT, "6222000000001235"))
                        .findings())
                .isEmpty();
    }

    private static Papers ring(String text, String confidence) {
        return acknowledgement().fact("SEAL", "", "ROUND").fact("SEAL_TEXT", confidence, text);
    }

    @Test
    void aRingOfAnotherFirmIsReportedAndAMisreadRingOfTheDebtorIsNot() {
        Papers invoice = Papers.wholeInvoice("d2");
        assertThat(verdict("INT-10", invoice, ring("武汉蔚油新材料有了腿公司", "0.95")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
        assertThat(verdict("INT-10", invoice, ring("华求电力隼团有腿公司", "0.95")).result())
                .isEqualTo(CheckResult.PASSED);
        assertThat(verdict("INT-10", invoice, ring("PADSWEEEaARRELA", "0.95")).result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("INT-10", invoice, ring("武汉蔚油新材料有了腿公司", "0.5")).result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void everyCheckOfTheCatalogueThatExistsHasItsOwnId() {
        assertThat(CheckCatalog.checks())
                .extracting(check -> check.card().id())
                .contains(
                        "INT-07", "INT-10", "XDOC-04", "XDOC-08", "PTY-02", "PTY-03", "REP-04", "REP-05", "BEH-01",
                        "BEH-02", "BEH-03", "BEH-04", "BEH-05", "BEH-06", "BEH-07");
    }
}
