package io.vouch.matching;

import static io.vouch.extraction.FieldName.AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNOR_NAME;
import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.CURRENCY;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.DUE_DATE;
import static io.vouch.extraction.FieldName.ENTRIES;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.ORIGINAL_INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.PAYER_NAME;
import static io.vouch.extraction.FieldName.REMITTANCE;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.TRANSACTION_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.StatementEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receipts against open invoices: whole, some of them, in part, taken back, or another customer's. */
final class PaymentsOnInvoicesTest {

    private static final String SELLER = "广东明远机电有限公司";
    private static final String BUYER = "华东电力集团有限公司";
    private static final String CUSTOMER = "西部矿业股份有限公司";

    private static final Papers NOTICE = Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
            .with(ASSIGNOR_NAME, SELLER)
            .with(DEBTOR_NAME, BUYER)
            .with(DUE_DATE, "2026-04-01");

    private static Verdict verdict(String check, DealPapers deal) {
        return CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals(check))
                .findFirst()
                .orElseThrow()
                .examine(deal, CheckPolicy.standard(20_600)); // 2026-05-27
    }

    private static DealPapers deal(Papers... own) {
        return HistoryBundles.after(DealTerms.NONE, List.of(), own);
    }

    private static List<String> codes(String check, DealPapers deal) {
        return verdict(check, deal).findings().stream()
                .flatMap(finding -> finding.reasons().stream())
                .map(Reason::code)
                .toList();
    }

    private static Papers invoice(String number, String gross) {
        return Papers.wholeInvoice("d2")
                .named(number + ".pdf")
                .with(INVOICE_NUMBER, number)
                .with(GROSS_AMOUNT, gross);
    }

    private static Papers receipt(String name, String amount, String text) {
        return Papers.of(DocumentType.BANK_RECEIPT, "d2", name)
                .with(PAYER_NAME, BUYER)
                .with(AMOUNT, amount)
                .with(CURRENCY, "CNY")
                .with(TRANSACTION_DATE, "2026-04-01")
                .with(REMITTANCE, text);
    }

    @Test
    void anInvoicePaidInPartAloneIsShortWhenTheDaysOfGraceAreOver() {
        Verdict verdict =
                verdict("REP-04", deal(invoice("SN-2026-01", "1000.00"), NOTICE, receipt("r.pdf", "600.00", "")));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.amountAtRisk().amount()).isEqualByComparingTo("400.00");
            assertThat(finding.evidence())
                    .extracting(Evidence::name)
                    .contains("d2/SN-2026-01.pdf", "d2/r.pdf", "d2/notice.pdf");
        });
    }

    @Test
    void withinTheDaysOfGraceNothingIsShort() {
        assertThat(codes(
                        "REP-04",
                        deal(
                                invoice("SN-2026-01", "1000.00"),
                                Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                                        .with(DUE_DATE, "2026-05-01"),
                                receipt("r.pdf", "600.00", ""))))
                .isEmpty();
    }

    @Test
    void bankChargesAndADiscountForPromptPaymentAreNoShortage() {
        assertThat(codes(
                        "REP-04",
                        deal(invoice("SN-2026-01", "1000.00"), NOTICE, receipt("r.pdf", "978.00", "SN-2026-01"))))
                .isEmpty();
    }

    @Test
    void onePaymentOfSeveralInvoicesIsNotShortOnAny() {
        Papers first = invoice("SN-2026-01", "1000.00");
        Papers second = invoice("SN-2026-02", "300.50");
        Papers third = invoice("SN-2026-03", "77.00");
        assertThat(codes("REP-04", deal(first, second, third, NOTICE, receipt("r.pdf", "1377.50", "goods"))))
                .isEmpty();
        assertThat(codes("REP-04", deal(first, second, third, NOTICE, receipt("r.pdf", "377.50", "goods"))))
                .isEmpty();
        assertThat(codes("REP-04", deal(first, second, third, NOTICE, receipt("r.pdf", "1377.50", "SN-2026-01"))))
                .isEmpty();
    }

    @Test
    void severalPaymentsThatMakeOneInvoiceAreNotShort() {
        assertThat(codes(
                        "REP-04",
                        deal(
                                invoice("SN-2026-01", "1000.00"),
                                NOTICE,
                                receipt("r1.pdf", "600.00", ""),
                                receipt("r2.pdf", "400.00", "rest"))))
                .isEmpty();
    }

    @Test
    void aPaymentThatNamesOneInvoiceOfTwoIsHeldAgainstThatOne() {
        Verdict verdict = verdict(
                "REP-04",
                deal(
                        invoice("SN-2026-01", "1000.00"),
                        invoice("SN-2026-02", "500.00"),
                        NOTICE,
                        receipt("r.pdf", "450.00", "SN-2026-02")));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> assertThat(finding.subject())
                .isEqualTo("d2/SN-2026-02.pdf"));
    }

    @Test
    void whatCreditNotesAndTheContractKeepBackIsNotOwed() {
        Papers credit = Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit.pdf")
                .with(ORIGINAL_INVOICE_NUMBER, "SN-2026-01")
                .with(GROSS_AMOUNT, "-400.00");
        assertThat(codes(
                        "REP-04",
                        deal(invoice("SN-2026-01", "1000.00"), credit, NOTICE, receipt("r.pdf", "600.00", ""))))
                .isEmpty();
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .clause(ClauseKind.RETENTION, true, "合同总价的10%作为质量保证金，一年后支付。");
        assertThat(codes(
                        "REP-04",
                        deal(invoice("SN-2026-01", "1000.00"), contract, NOTICE, receipt("r.pdf", "900.00", ""))))
                .isEmpty();
    }

    @Test
    void theAssignedPartOfAnInvoiceIsAllThatIsOwed() {
        Papers part = Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(DUE_DATE, "2026-04-01")
                .with(ASSIGNED_AMOUNT, "600.00");
        assertThat(codes("REP-04", deal(invoice("SN-2026-01", "1000.00"), part, receipt("r.pdf", "600.00", ""))))
                .isEmpty();
    }

    @Test
    void anAmountThatWasNotReadSurelyMakesNothingShort() {
        Papers unsure =
                receipt("r.pdf", "600.00", "").from(ReadingSource.OCR, 0.5).with(AMOUNT, "600.00");
        assertThat(codes("REP-04", deal(invoice("SN-2026-01", "1000.00"), NOTICE, unsure)))
                .isEmpty();
    }

    private static String entry(String side, String amount, String number, boolean back) {
        return new StatementEntry("2026-04-01", side, amount, "CNY", "", BUYER, "", number, String.valueOf(back), "")
                .text();
    }

    private static Papers statement(String... entries) {
        Papers statement =
                Papers.of(DocumentType.BANK_STATEMENT, "d2", "statement.xml").from(ReadingSource.XML, 0.999);
        for (String entry : entries) {
            statement.and(ENTRIES, entry);
        }
        return statement;
    }

    @Test
    void aReceiptWhosePaymentTheBankTookBackProvesNothing() {
        Papers invoice = invoice("SN-2026-01", "1000.00");
        Papers paid = receipt("r.pdf", "1000.00", "");
        String in = entry("CRDT", "1000.00", "TX-100001", false);
        String out = entry("DBIT", "1000.00", "TX-100001", true);
        String again = entry("CRDT", "1000.00", "TX-100002", false);
        assertThat(codes("REP-04", deal(invoice, NOTICE, paid, statement(in, out))))
                .containsExactly("PAYMENT_REVERSED");
        assertThat(codes("REP-04", deal(invoice, NOTICE, paid, statement(in, out, again))))
                .isEmpty();
        assertThat(codes("REP-04", deal(invoice, NOTICE, paid, statement(in)))).isEmpty();
    }

    @Test
    void aDebtorsOtherPaymentInTheStatementMayMakeGoodWhatIsMissing() {
        Papers invoice = invoice("SN-2026-01", "1000.00");
        Papers part = receipt("r.pdf", "600.00", "");
        assertThat(codes(
                        "REP-04",
                        deal(
                                invoice,
                                NOTICE,
                                part,
                                statement(
                                        entry("CRDT", "600.00", "TX-100001", false),
                                        entry("CRDT", "395.00", "TX-100002", false)))))
                .isEmpty();
    }

    private static Papers ofOther(String seller, String number, String gross) {
        return Papers.wholeInvoice("d1")
                .with(SELLER_NAME, seller)
                .with(BUYER_NAME, CUSTOMER)
                .with(INVOICE_NUMBER, number)
                .with(GROSS_AMOUNT, gross)
                .sequence(1);
    }

    private static DealPapers paidBy(String terms, Papers other, Papers receipt) {
        return HistoryBundles.after(
                new DealTermsReader().read(terms).terms(),
                List.of(other),
                invoice("SN-2026-01", "1000.00"),
                NOTICE,
                receipt);
    }

    @Test
    void theNamedPaymentOfAnotherCustomerIsLapping() {
        Papers paid = receipt("r.pdf", "820.00", "invoice SN-2026-77").with(PAYER_NAME, CUSTOMER);
        Verdict verdict = verdict("REP-05", paidBy("{}", ofOther(SELLER, "SN-2026-77", "820.00"), paid));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.relatedDeals()).containsExactly("d1");
            assertThat(finding.evidence()).extracting(Evidence::name).contains("d2/r.pdf", "d1/invoice.pdf");
        });
    }

    @Test
    void aCustomersPaymentOfItsOwnUnevenTotalIsLappingWhateverTheReceiptSays() {
        Papers paid = receipt("r.pdf", "820.37", "goods").with(PAYER_NAME, CUSTOMER);
        assertThat(codes("REP-05", paidBy("{}", ofOther(SELLER, "SN-2026-77", "820.37"), paid)))
                .containsExactly("OTHER_CUSTOMERS_PAYMENT");
        Papers round = receipt("r.pdf", "800.00", "goods").with(PAYER_NAME, CUSTOMER);
        assertThat(codes("REP-05", paidBy("{}", ofOther(SELLER, "SN-2026-77", "800.00"), round)))
                .isEmpty();
    }

    @Test
    void theCustomerOfAnotherSellerAndAnAgreedPayerLapNothing() {
        Papers paid = receipt("r.pdf", "820.37", "invoice SN-2026-77").with(PAYER_NAME, CUSTOMER);
        assertThat(codes("REP-05", paidBy("{}", ofOther("上海别家贸易有限公司", "SN-2026-77", "820.37"), paid)))
                .isEmpty();
        String agreed = "{\"approved_payers\":[\"%s\"]}".formatted(CUSTOMER);
        assertThat(codes("REP-05", paidBy(agreed, ofOther(SELLER, "SN-2026-77", "820.37"), paid)))
                .isEmpty();
    }

    @Test
    void aPayerThatWasNotReadSurelyCannotBeHeldAgainstAnybody() {
        Papers paid = receipt("r.pdf", "820.37", "invoice SN-2026-77")
                .from(ReadingSource.OCR, 0.5)
                .with(PAYER_NAME, CUSTOMER);
        assertThat(verdict("REP-05", paidBy("{}", ofOther(SELLER, "SN-2026-77", "820.37"), paid))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void theDebtorsOwnPaymentOfTwoDealsLapsNothing() {
        List<Papers> before =
                new ArrayList<>(List.of(ofOther(SELLER, "SN-2026-77", "820.37").with(BUYER_NAME, BUYER)));
        DealPapers deal = HistoryBundles.after(
                DealTerms.NONE,
                before,
                invoice("SN-2026-01", "1000.00"),
                NOTICE,
                receipt("r.pdf", "1820.37", "SN-2026-01 SN-2026-77"));
        assertThat(codes("REP-05", deal)).isEmpty();
    }

    @Test
    void anEntryOfAStatementTellsWhatItsReceiptDoesNotAndBothAreShown() {
        Papers unread = Papers.of(DocumentType.BANK_RECEIPT, "d2", "r.pdf")
                .with(AMOUNT, "1000.00")
                .with(TRANSACTION_DATE, "2026-04-01");
        String stranger = new StatementEntry(
                        "2026-04-01", "CRDT", "1000.00", "CNY", "", CUSTOMER, "", "TX-100001", "false", "")
                .text();
        Verdict verdict =
                verdict("REP-01", deal(invoice("SN-2026-01", "1000.00"), NOTICE, unread, statement(stranger)));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> assertThat(finding.evidence())
                .extracting(Evidence::name)
                .contains("d2/statement.xml", "d2/r.pdf"));
    }
}
