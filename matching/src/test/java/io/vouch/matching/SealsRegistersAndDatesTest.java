package io.vouch.matching;

import static io.vouch.extraction.FieldName.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.RegistryEntry;
import io.vouch.extraction.StatementEntry;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Impressions of seals, entries of registers and statements, and days that a deal's papers must keep. */
final class SealsRegistersAndDatesTest {

    private static final String SELLER = "广东明远机电有限公司";
    private static final String BUYER = "华东电力集团有限公司";
    private static final String LENDER = "远东商业保理有限公司";
    private static final String NUMBER = "26442000004359167806";

    private static Verdict verdict(String check, Papers... papers) {
        return verdict(check, "{\"lender\":\"" + LENDER + "\"}", papers);
    }

    private static Verdict verdict(String check, String terms, Papers... papers) {
        List<ExtractedDocument> built = Stream.of(papers).map(Papers::build).toList();
        DealTerms read = new DealTermsReader().read(terms).terms().from("terms", "d2/deal.json");
        return CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals(check))
                .findFirst()
                .orElseThrow()
                .examine(new DealPapers("d2", read, built, 0), CheckPolicy.standard(20_600));
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(ASSIGNOR_NAME, SELLER)
                .with(DEBTOR_NAME, BUYER)
                .with(NOTICE_DATE, "2026-05-01");
    }

    private static Papers acknowledgement() {
        return Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf")
                .with(ASSIGNOR_NAME, SELLER)
                .with(DEBTOR_NAME, BUYER);
    }

    /** The ink of a pressing, as a scan with its own noise shows it, so many half degrees on. */
    private static String print(long pressing, int turned, long scan) {
        Random grains = new Random(pressing);
        double[] ink = new double[720];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = grains.nextGaussian() * 14;
        }
        Random noise = new Random(scan);
        byte[] print = new byte[720];
        for (int i = 0; i < print.length; i++) {
            double level = ink[Math.floorMod(i - turned, 720)] + noise.nextGaussian() * 11;
            print[i] = i >= 100 && i < 190 && scan != 0 ? Byte.MIN_VALUE : (byte) Math.max(-127, Math.min(127, level));
        }
        return Base64.getEncoder().encodeToString(print);
    }

    private static Papers stamped(Papers paper, String print) {
        return paper.fact("SEAL", "", "ROUND").fact("SEAL_INK", "", print);
    }

    private static Verdict seals(String first, String second) {
        return verdict(
                "INT-10", Papers.wholeInvoice("d2"), stamped(notice(), first), stamped(acknowledgement(), second));
    }

    @Test
    void oneImpressionOnTwoScannedPapersIsReportedWithBoth() {
        Verdict pasted = seals(print(7, 0, 0), print(7, 3, 21));
        assertThat(pasted.findings()).extracting(Finding::severity).containsExactly(Severity.HIGH);
        assertThat(pasted.findings().get(0).evidence())
                .extracting(Evidence::name)
                .containsExactlyInAnyOrder("d2/notice.pdf", "d2/acknowledgement.pdf");
    }

    @Test
    void twoImpressionsOfAStampAreNotOne() {
        assertThat(seals(print(7, 0, 0), print(8, 3, 21)).findings()).isEmpty();
        assertThat(seals(print(7, 0, 0), print(7, 40, 21)).findings())
                .as("a worn ring, stamped at another turn")
                .isEmpty();
        assertThat(seals("not a print", print(7, 0, 0)).findings()).isEmpty();
    }

    @Test
    void aRingOfWhichNoCompanysNameWasReadNamesNobody() {
        Papers nonsense = acknowledgement().fact("SEAL", "", "ROUND").fact("SEAL_TEXT", "0.95", "上元钓汪全负有腿公司");
        assertThat(verdict("INT-10", Papers.wholeInvoice("d2"), nonsense).result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    private static Verdict ring(String text) {
        return verdict(
                "INT-10",
                Papers.wholeInvoice("d2"),
                acknowledgement().fact("SEAL", "", "ROUND").fact("SEAL_TEXT", "0.95", text));
    }

    @Test
    void aRingWithTwoCharactersOfThePartyChangedRoundIsAnothersSeal() {
        assertThat(ring("华东力电集团有腿公司").findings()).extracting(Finding::severity).containsExactly(Severity.HIGH);
        assertThat(ring("华东电刀集团有腿公司").result()).isEqualTo(CheckResult.PASSED);
    }

    private static RegistryEntry entry(String assignee, String registered, String kind, String description) {
        return new RegistryEntry(
                "0395" + registered.replace("-", ""),
                registered,
                "",
                kind,
                SELLER,
                assignee,
                "BL-1",
                "1130.00",
                "CNY",
                description);
    }

    private static Papers query(RegistryEntry... entries) {
        Papers query = Papers.of(DocumentType.REGISTRY_RECORD, "d2", "query.csv")
                .with(ASSIGNEE_NAME, entries[0].assignee())
                .with(DESCRIPTION, entries[0].description());
        Stream.of(entries).forEach(entry -> query.and(REGISTRATIONS, entry.text()));
        return query;
    }

    @Test
    void everyEntryOfAQueryIsHeldAgainstTheDeal() {
        RegistryEntry other = entry("北方商业保理有限公司", "2025-12-02", "应收账款转让", "出让人对无关买方的应收账款。");
        RegistryEntry blanket = entry("南方商业保理有限公司", "2026-04-20", "应收账款转让", "出让人对" + BUYER + "的全部应收账款");
        Verdict verdict = verdict("DUP-07", Papers.wholeInvoice("d2"), notice(), query(other, blanket));
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.findings().get(0).explanation())
                .contains("南方商业保理有限公司")
                .contains("2026-04-20");
    }

    @Test
    void theLendersOwnEntryAndAReleasedOneAmongOthersAreNoConflict() {
        RegistryEntry own = entry(LENDER, "2026-04-30", "应收账款转让", "发票号码：" + NUMBER);
        RegistryEntry released = entry("北方商业保理有限公司", "2026-04-20", "应收账款转让 / 已注销", "发票号码：" + NUMBER);
        assertThat(verdict("DUP-07", Papers.wholeInvoice("d2"), notice(), query(own, released))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    private static Papers termed() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").with(PAYMENT_TERM_DAYS, "60");
    }

    @Test
    void aDueDateThatOnlyTheNoticesListGivesRightIsHeldAgainstTheNotice() {
        Papers notice = notice().with(DUE_DATE, "2026-06-20").and(DUE_DATE, "2026-12-21");
        Verdict verdict = verdict("XDOC-06", Papers.wholeInvoice("d2"), termed(), notice);
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.findings().get(0).title()).contains("2026-12-21");
        assertThat(verdict.findings().get(0).evidence().get(0).value()).isEqualTo("2026-12-21");
        Papers list = notice().with(DUE_DATE, "2026-06-20").and(DUE_DATE, "2026-06-19");
        assertThat(verdict("XDOC-06", Papers.wholeInvoice("d2"), termed(), list).result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void anAnswerThatIsOverdueBeforeFundingIsMissing() {
        String terms = "{\"stage\":\"PRE\",\"product\":{\"notified\":true}}";
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").with(SELLER_NAME, SELLER);
        assertThat(verdict(
                                "XDOC-07",
                                terms,
                                Papers.wholeInvoice("d2"),
                                contract,
                                notice().with(NOTICE_DATE, "2026-05-11"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        assertThat(verdict(
                                "XDOC-07",
                                terms,
                                Papers.wholeInvoice("d2"),
                                contract,
                                notice().with(NOTICE_DATE, "2026-05-20"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @Test
    void aCreditNoteThatNamesAnInvoiceOnlyAmongItsNumbersTakesThatBack() {
        Papers note = Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit.pdf")
                .with(INVOICE_NUMBER, "26442000004359167999")
                .and(INVOICE_NUMBER, NUMBER)
                .with(ISSUE_DATE, "2026-05-03")
                .with(GROSS_AMOUNT, "1130.00");
        assertThat(verdict("ELG-05", Papers.wholeInvoice("d2"), notice(), note).result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(verdict(
                                "ELG-05",
                                Papers.wholeInvoice("d2"),
                                notice(),
                                note.with(INVOICE_NUMBER, "26442000004359167999"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    private static Verdict ids(ReadingSource source, String buyer) {
        return verdict(
                "INT-09",
                Papers.invoice("d2")
                        .from(source, 0.99)
                        .with(GROSS_AMOUNT, "10.00")
                        .with(SELLER_TAX_ID, "NL626343127B73")
                        .with(BUYER_TAX_ID, buyer));
    }

    @Test
    void aVatIdWithAWrongCheckDigitCountsBesideOneThatFits() {
        assertThat(ids(ReadingSource.TEXT, "GB376782110").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        assertThat(ids(ReadingSource.TEXT, "GB376782119").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(ids(ReadingSource.OCR, "GB376782110").findings())
                .as("misread on a scan")
                .isEmpty();
    }

    @Test
    void theFactorAtTheHeadOfItsContractIsNotTakenForTheSeller() {
        Papers factoring = Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .with(SELLER_NAME, LENDER);
        assertThat(verdict("XDOC-01", Papers.wholeInvoice("d2"), notice().with(ASSIGNEE_NAME, LENDER), factoring)
                        .findings())
                .isEmpty();
        assertThat(verdict(
                                "XDOC-01",
                                Papers.wholeInvoice("d2"),
                                notice().with(ASSIGNEE_NAME, LENDER),
                                factoring.with(SELLER_NAME, "西部矿业股份有限公司"))
                        .findings())
                .hasSize(1);
    }

    @Test
    void anEntryOfABanksListShowsWhereItStands() {
        StatementEntry entry = new StatementEntry(
                "2026-06-20",
                "CRDT",
                "1130.00",
                "CNY",
                "6222000000001234",
                "西部矿业股份有限公司",
                "",
                "77",
                "false",
                "货款 " + NUMBER);
        Verdict verdict = verdict(
                "REP-01",
                Papers.wholeInvoice("d2"),
                notice(),
                Papers.of(DocumentType.BANK_STATEMENT, "d2", "bank.csv").at(340, ENTRIES, entry.text()));
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.findings().get(0).evidence())
                .anySatisfy(place -> assertThat(place.box().y0()).isEqualTo(340));
    }

    private static Verdict worth(String total, String lines) {
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(TOTAL_AMOUNT, total)
                .line("三相电机", "1", lines, lines, "", "");
        return verdict("DUP-08", Papers.wholeInvoice("d2"), contract);
    }

    @Test
    void aTwentiethBeyondTheContractsValueIsAskedAboutAndATenthIsAccused() {
        assertThat(worth("1097.09", "970.88").result()).isEqualTo(CheckResult.PASSED);
        assertThat(worth("1056.08", "934.58").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        assertThat(worth("1000.00", "884.96").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
    }

    @Test
    void aNumberListedWithTheWordNumberBeforeItIsTheInvoices() {
        Papers notice = notice().with(INVOICE_NUMBERS, "NO20266565");
        assertThat(verdict("XDOC-03", Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "20266565"), notice)
                        .result())
                .isEqualTo(CheckResult.PASSED);
        assertThat(verdict("XDOC-03", Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "20266566"), notice)
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void whatAScanLostOrAddedIsNoContradiction() {
        Papers words = Papers.of(DocumentType.CONTRACT, "d2", "contract.jpg")
                .from(ReadingSource.OCR, 0.96)
                .with(TOTAL_AMOUNT, "204789.60")
                .with(AMOUNT_IN_WORDS, "Two hundred four thousand seven hundred eight");
        assertThat(verdict("INT-09", words).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        Papers stray = notice().from(ReadingSource.OCR, 0.97)
                .with(INVOICE_NUMBERS, NUMBER)
                .and(INVOICE_NUMBERS, "SSBT129297");
        assertThat(verdict("XDOC-03", Papers.wholeInvoice("d2"), stray).result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        Papers agreed = Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .with(PAYEE_ACCOUNT, "2053439519227375354");
        Papers piece = Papers.wholeInvoice("d2").from(ReadingSource.OCR, 0.98).with(PAYEE_ACCOUNT, "295343951");
        assertThat(verdict("ACC-01", agreed, piece).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
    }
}
