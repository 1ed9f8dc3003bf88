package io.vouch.matching;

import static io.vouch.extraction.FieldName.AMOUNT;
import static io.vouch.extraction.FieldName.CONTRACT_KIND;
import static io.vouch.extraction.FieldName.DUE_DATE;
import static io.vouch.extraction.FieldName.ENTRIES;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.NOTICE_DATE;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.PAYEE_NAME;
import static io.vouch.extraction.FieldName.PAYER_NAME;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SIGN_DATE;
import static io.vouch.extraction.FieldName.TRANSACTION_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.StatementEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Accounts measured against what was agreed on the day, and warnings as a due date comes near and passes. */
final class AccountsAndPaymentsTest {

    private static final String FIRST = "6222000000001234";
    private static final String SECOND = "6222000000009876";
    private static final String DEBTOR = "华东电力集团有限公司";
    private static final String STRANGER = "云南红河物流有限公司";
    private static final String FUNDED = "{\"stage\":\"POST\",\"product\":{\"recourse\":true,\"notified\":true}}";

    private static Verdict verdict(String check, String terms, String today, Papers... papers) {
        List<ExtractedDocument> built = Stream.of(papers).map(Papers::build).toList();
        DealTermsReader.Result read = new DealTermsReader().read(terms);
        assertThat(read.problem()).isEmpty();
        DealPapers deal = new DealPapers("d2", read.terms().from("terms", "d2/deal.json"), built, 0);
        return CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals(check))
                .findFirst()
                .orElseThrow()
                .examine(deal, CheckPolicy.standard(LocalDate.parse(today).toEpochDay()));
    }

    private static Papers factoring(String name, String signed, String account) {
        return Papers.of(DocumentType.CONTRACT, "d2", name)
                .with(CONTRACT_KIND, "FACTORING")
                .with(SIGN_DATE, signed)
                .with(PAYEE_ACCOUNT, account);
    }

    private static Papers notice(String day, String account) {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(NOTICE_DATE, day)
                .with(DUE_DATE, "2026-06-20")
                .with(PAYEE_ACCOUNT, account);
    }

    private static Papers letter(String day, String account) {
        return Papers.of(DocumentType.LETTER, "d2", "letter.pdf")
                .with(ISSUE_DATE, day)
                .with(PAYEE_ACCOUNT, account);
    }

    @Test
    void aNoticeIsMeasuredAgainstTheAccountAgreedOnItsDay() {
        Papers[] papers = {
            factoring("factoring.pdf", "2026-03-01", FIRST),
            factoring("supplement.pdf", "2026-05-10", SECOND),
            notice("2026-04-01", FIRST)
        };
        assertThat(verdict("ACC-01", "{}", "2026-06-01", papers).result()).isEqualTo(CheckResult.PASSED);
        papers[2] = notice("2026-05-20", FIRST);
        assertThat(verdict("ACC-01", "{}", "2026-06-01", papers).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void aChangeThatTheFactorSignedIsNoDiversion() {
        Papers asked = letter("2026-05-01", SECOND);
        Papers first = factoring("factoring.pdf", "2026-03-01", FIRST);
        assertThat(verdict("ACC-02", "{}", "2026-06-01", first, asked).result()).isEqualTo(CheckResult.FIRED);
        assertThat(verdict("ACC-02", "{}", "2026-06-01", first, asked, factoring("new.pdf", "2026-05-10", SECOND))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void theNoticeThatNamedTheAgreedAccountProvesTheChangeToo() {
        Papers first = factoring("factoring.pdf", "2026-03-01", FIRST);
        assertThat(verdict(
                                "ACC-02",
                                "{}",
                                "2026-06-01",
                                first,
                                letter("2026-05-01", SECOND),
                                notice("2026-04-01", FIRST))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .extracting(Evidence::name)
                        .contains("d2/letter.pdf", "d2/factoring.pdf", "d2/notice.pdf"));
    }

    @Test
    void papersThatNameOneStrangerAsHolderAreOneFinding() {
        Papers invoice = Papers.wholeInvoice("d2").with(PAYEE_NAME, "西部矿业股份有限公司");
        assertThat(verdict(
                                "ACC-03",
                                "{}",
                                "2026-06-01",
                                invoice,
                                notice("2026-04-01", FIRST).with(PAYEE_NAME, "西部矿业股份有限公司"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.title()).startsWith("invoice.pdf and notice.pdf ask"));
    }

    @Test
    void aHolderIsNoPartyBecauseItWasHardlyTakenForTheSeller() {
        Papers sure = Papers.wholeInvoice("d2").named("invoice-2.pdf");
        Papers unsure = Papers.wholeInvoice("d2")
                .with(PAYEE_NAME, "Helen Meijer")
                .from(ReadingSource.TEXT, 0.16)
                .with(SELLER_NAME, "Helen Meijer");
        assertThat(verdict("ACC-03", "{}", "2026-06-01", sure, unsure).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void oneWordOfAPictureIsNoHolder() {
        Papers scan = Papers.wholeInvoice("d2").from(ReadingSource.OCR, 0.96);
        assertThat(verdict("ACC-03", "{}", "2026-06-01", scan.with(PAYEE_NAME, "Benefic"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("ACC-03", "{}", "2026-06-01", scan.with(PAYEE_NAME, "bene NT}Skne Norrland Ltd"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("ACC-03", "{}", "2026-06-01", scan.with(PAYEE_NAME, "Helen Meijer"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void aPaymentIsMeasuredAgainstTheAccountAgreedOnItsDay() {
        Papers first = factoring("factoring.pdf", "2026-03-01", FIRST);
        Papers second = factoring("supplement.pdf", "2026-05-10", SECOND);
        Papers paid = Papers.of(DocumentType.BANK_RECEIPT, "d2", "receipt.pdf")
                .with(PAYER_NAME, "华东电力集团有限公司")
                .with(AMOUNT, "1130.00")
                .with(PAYEE_ACCOUNT, FIRST);
        Papers invoice = Papers.wholeInvoice("d2");
        assertThat(verdict(
                                "REP-02",
                                "{}",
                                "2026-06-01",
                                invoice,
                                first,
                                second,
                                paid.with(TRANSACTION_DATE, "2026-04-30"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
        assertThat(verdict(
                                "REP-02",
                                "{}",
                                "2026-06-01",
                                invoice,
                                first,
                                second,
                                paid.with(TRANSACTION_DATE, "2026-05-30"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void theWarningBeginsFifteenDaysBeforeAndIsUrgentOnTheLastDay() {
        Papers notice = notice("2026-05-01", FIRST);
        assertThat(verdict("REP-03", FUNDED, "2026-06-04", notice).result()).isEqualTo(CheckResult.PASSED);
        assertThat(severity("2026-06-05")).isEqualTo(Severity.MEDIUM);
        assertThat(severity("2026-06-13")).isEqualTo(Severity.MEDIUM);
        assertThat(severity("2026-06-19")).isEqualTo(Severity.HIGH);
        assertThat(verdict("REP-03", FUNDED, "2026-06-21", notice).result()).isEqualTo(CheckResult.PASSED);
    }

    private static Severity severity(String today) {
        return verdict("REP-03", FUNDED, today, notice("2026-05-01", FIRST))
                .findings()
                .get(0)
                .severity();
    }

    @Test
    void aDisputeOutweighsAnAcknowledgementBeforeTheDueDate() {
        Papers acknowledged = Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf");
        Papers dispute = Papers.of(DocumentType.LETTER, "d2", "dispute.pdf")
                .clause(ClauseKind.DISPUTE, true, "我公司对货款提出异议，暂停付款。");
        Papers notice = notice("2026-05-01", FIRST);
        assertThat(verdict("REP-03", FUNDED, "2026-06-10", notice, acknowledged).result())
                .isEqualTo(CheckResult.PASSED);
        Verdict disputed = verdict("REP-03", FUNDED, "2026-06-10", notice, acknowledged, dispute);
        assertThat(disputed.findings()).singleElement().satisfies(finding -> assertThat(finding.evidence())
                .extracting(Evidence::name)
                .contains("d2/dispute.pdf", "d2/notice.pdf"));
        assertThat(verdict("ELG-08", "{}", "2026-06-10", contract(), dispute).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void whatContractsSayOfDisputesIsNoDispute() {
        Papers contract = contract().clause(ClauseKind.DISPUTE, true, "有异议的一方应书面提出。");
        assertThat(verdict("ELG-08", "{}", "2026-06-10", contract).result()).isEqualTo(CheckResult.PASSED);
    }

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").with(CONTRACT_KIND, "SALES");
    }

    @Test
    void aFinancedReceivableThatNobodyPaidIsReportedWhenTheDaysOfGraceAreOver() {
        Papers notice = notice("2026-05-01", FIRST);
        Papers invoice = Papers.wholeInvoice("d2");
        assertThat(verdict("REP-04", FUNDED, "2026-07-20", invoice, notice).findings())
                .isEmpty();
        assertThat(verdict("REP-04", FUNDED, "2026-07-21", invoice, notice).findings())
                .hasSize(1);
        assertThat(verdict("REP-04", "{}", "2026-07-21", invoice, notice).findings())
                .isEmpty();
    }

    private static Papers statement(String... entries) {
        Papers statement =
                Papers.of(DocumentType.BANK_STATEMENT, "d2", "statement.xml").from(ReadingSource.XML, 0.999);
        for (String entry : entries) {
            statement.and(ENTRIES, entry);
        }
        return statement;
    }

    private static String entry(String side, String amount, String account, String payer, boolean back, String text) {
        return new StatementEntry(
                        "2026-06-20",
                        side,
                        amount,
                        "CNY",
                        account,
                        payer,
                        "6217000",
                        "TX0001",
                        String.valueOf(back),
                        text)
                .text();
    }

    @Test
    void aStatementShowsWhoPaidTheReceivableAndLeavesOtherPaymentsAlone() {
        Papers first = factoring("factoring.pdf", "2026-03-01", FIRST);
        Papers invoice = Papers.wholeInvoice("d2");
        String other = entry("CRDT", "55.00", FIRST, STRANGER, false, "rent");
        assertThat(verdict("REP-01", "{}", "2026-06-21", invoice, first, statement(other))
                        .result())
                .isEqualTo(CheckResult.NOT_APPLICABLE);
        String paid = entry("CRDT", "1130.00", FIRST, DEBTOR, false, "goods");
        assertThat(verdict("REP-01", "{}", "2026-06-21", invoice, first, statement(other, paid))
                        .result())
                .isEqualTo(CheckResult.PASSED);
        String named = entry("CRDT", "565.00", FIRST, STRANGER, false, "invoice 26442000004359167806");
        assertThat(verdict("REP-01", "{}", "2026-06-21", invoice, first, statement(other, named))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .extracting(Evidence::name)
                        .containsOnly("d2/statement.xml"));
    }

    @Test
    void aStatementOfAnotherAccountShowsThatTheMoneyWentElsewhere() {
        Papers first = factoring("factoring.pdf", "2026-03-01", FIRST);
        Papers invoice = Papers.wholeInvoice("d2");
        String paid = entry("CRDT", "1130.00", SECOND, DEBTOR, false, "goods");
        assertThat(verdict("REP-02", "{}", "2026-06-21", invoice, first, statement(paid))
                        .findings())
                .hasSize(1);
        assertThat(verdict("REP-02", "{}", "2026-06-21", invoice, first, statement(paid.replace(SECOND, FIRST)))
                        .findings())
                .isEmpty();
    }

    @Test
    void aLatePaymentOfAStatementIsLateAndOneTakenBackIsNone() {
        Papers notice = notice("2026-03-01", FIRST).with(DUE_DATE, "2026-04-20");
        Papers invoice = Papers.wholeInvoice("d2");
        String paid = entry("CRDT", "1130.00", FIRST, DEBTOR, false, "goods");
        String back = entry("DBIT", "1130.00", FIRST, DEBTOR, true, "returned");
        assertThat(verdict("REP-04", "{}", "2026-06-21", invoice, notice, statement(paid))
                        .findings())
                .hasSize(1);
        assertThat(verdict("REP-04", "{}", "2026-06-21", invoice, notice, statement(paid, back))
                        .findings())
                .isEmpty();
    }

    @Test
    void anAmountThatAScanLeftInDoubtCountsWhereTheInvoicesMakeIt() {
        String advance = "{\"advance\":{\"amount\":\"904.00\",\"currency\":\"CNY\"}}";
        Papers agreement = factoring("factoring.pdf", "2026-03-01", FIRST)
                .with(FieldName.FACTOR_NAME, "苏州岚岭商业保理有限公司")
                .with(FieldName.ADVANCE_RATE, "0.7");
        Papers scan = Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.jpg")
                .from(ReadingSource.OCR, 0.8)
                .with(FieldName.ASSIGNED_AMOUNT, "1130.00");
        assertThat(verdict("ELG-07", advance, "2026-06-01", agreement, scan).result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("ELG-07", advance, "2026-06-01", agreement, scan, Papers.wholeInvoice("d2"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void anAccountThatAScanCutShortIsNotAnotherOne() {
        Papers agreement = factoring("factoring.pdf", "2026-03-01", "25167661167397899");
        Papers scan = notice("2026-04-01", "25167661167397").from(ReadingSource.OCR, 0.99);
        assertThat(verdict("ACC-01", "{}", "2026-06-01", agreement, scan.with(PAYEE_ACCOUNT, "25167661167397"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("ACC-01", "{}", "2026-06-01", agreement, scan.with(PAYEE_ACCOUNT, "35167661167397"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }
}
