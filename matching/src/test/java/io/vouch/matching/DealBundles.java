package io.vouch.matching;

import static io.vouch.extraction.FieldName.ACCEPTANCE_DATE;
import static io.vouch.extraction.FieldName.ADVANCE_RATE;
import static io.vouch.extraction.FieldName.AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNEE_NAME;
import static io.vouch.extraction.FieldName.ASSIGNOR_NAME;
import static io.vouch.extraction.FieldName.BUYER_ADDRESS;
import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.CONTRACT_KIND;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.DELIVERY_DATE;
import static io.vouch.extraction.FieldName.DUE_DATE;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.INVOICE_NUMBERS;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.NOTICE_DATE;
import static io.vouch.extraction.FieldName.ORIGINAL_INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.PAYEE_NAME;
import static io.vouch.extraction.FieldName.PAYER_NAME;
import static io.vouch.extraction.FieldName.PAYMENT_TERM_DAYS;
import static io.vouch.extraction.FieldName.SELLER_ADDRESS;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SIGN_DATE;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import java.util.List;
import java.util.Map;

/** Deals for the checks that hold the papers of one deal against each other, its terms and its payments. */
final class DealBundles {

    private static final String SELLER = "广东明远机电有限公司";
    private static final String BUYER = "华东电力集团有限公司";
    private static final String FACTOR = "远东商业保理有限公司";
    private static final String NUMBER = "26442000004359167806";

    private DealBundles() {}

    static Map<String, CheckBundles> all() {
        return Map.ofEntries(
                Map.entry("ELG-01", clause(ClauseKind.ASSIGNMENT_PROHIBITED, Severity.HIGH)),
                Map.entry("ELG-02", clause(ClauseKind.CONSIGNMENT, Severity.HIGH)),
                Map.entry("ELG-03", futureReceivable()),
                Map.entry("ELG-04", clause(ClauseKind.PAYMENT_BY_INSTRUMENT, Severity.HIGH)),
                Map.entry("ELG-05", creditedAfterFunding()),
                Map.entry("ELG-06", overdueAtTransfer()),
                Map.entry("ELG-07", advanceRatio()),
                Map.entry("ELG-08", clause(ClauseKind.SET_OFF, Severity.LOW)),
                Map.entry("XDOC-05", dateOrder()),
                Map.entry("XDOC-06", dueDate()),
                Map.entry("XDOC-07", completeness()),
                Map.entry("XDOC-10", recourseWording()),
                Map.entry("ACC-02", accountChange()),
                Map.entry("ACC-03", accountHolder()),
                Map.entry("PTY-01", sharedAddress()),
                Map.entry("REP-01", indirectPayment()),
                Map.entry("REP-02", outsideAccount()),
                Map.entry("REP-03", unconfirmedBeforeDue()));
    }

    private static DealPapers deal(Papers... papers) {
        return deal("{}", papers);
    }

    private static DealPapers deal(String terms, Papers... papers) {
        DealTermsReader.Result read = new DealTermsReader().read(terms);
        if (!read.problem().isEmpty()) {
            throw new IllegalArgumentException(read.problem());
        }
        List<ExtractedDocument> built =
                List.of(papers).stream().map(Papers::build).toList();
        return new DealPapers("d2", read.terms().from("terms", "d2/deal.json"), built, 0);
    }

    private static DealPapers unread() {
        return new DealPapers("d2", DealTerms.NONE, List.of(), 1);
    }

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(SELLER_NAME, SELLER)
                .with(BUYER_NAME, BUYER)
                .with(SIGN_DATE, "2026-03-01");
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(ASSIGNOR_NAME, SELLER)
                .with(DEBTOR_NAME, BUYER)
                .with(ASSIGNEE_NAME, FACTOR)
                .with(NOTICE_DATE, "2026-05-01")
                .with(ASSIGNED_AMOUNT, "1130.00")
                .with(INVOICE_NUMBERS, NUMBER);
    }

    private static Papers delivery(String day) {
        return Papers.of(DocumentType.DELIVERY, "d2", "delivery.pdf").with(DELIVERY_DATE, day);
    }

    private static CheckBundles clause(ClauseKind kind, Severity severity) {
        return new CheckBundles(
                severity,
                deal(contract().clause(kind, true, "未经买方事先书面同意，卖方不得转让。"), notice()),
                deal(contract().clause(ClauseKind.PAYMENT_TERM, true, "开票后60天付款。"), notice()),
                deal(
                        contract().clause(kind, true, "未经买方事先书面同意，卖方不得转让。"),
                        Papers.of(DocumentType.LETTER, "d2", "consent.pdf").clause(kind, false, "我公司同意转让。")),
                unread());
    }

    private static CheckBundles futureReceivable() {
        return new CheckBundles(
                Severity.CRITICAL,
                deal(notice(), delivery("2026-06-20")),
                deal(notice(), delivery("2026-05-01")),
                deal(notice(), delivery("2026-04-20").with(ACCEPTANCE_DATE, "2026-04-22")),
                deal(delivery("2026-06-20")));
    }

    private static Papers creditNote(String of, String day) {
        return Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit.pdf")
                .with(ORIGINAL_INVOICE_NUMBER, of)
                .with(ISSUE_DATE, day)
                .with(GROSS_AMOUNT, "-1130.00");
    }

    private static CheckBundles creditedAfterFunding() {
        return new CheckBundles(
                Severity.HIGH,
                deal(Papers.wholeInvoice("d2"), notice(), creditNote(NUMBER, "2026-06-03")),
                deal(Papers.wholeInvoice("d2"), notice(), creditNote(NUMBER, "2026-04-28")),
                deal(
                        Papers.wholeInvoice("d2"),
                        Papers.wholeInvoice("d2").named("withdrawn.pdf").with(INVOICE_NUMBER, "26442000004359167111"),
                        notice(),
                        creditNote("26442000004359167111", "2026-06-03")),
                deal(
                        Papers.wholeInvoice("d2"),
                        notice(),
                        creditNote(NUMBER, "2026-06-03").without(ORIGINAL_INVOICE_NUMBER)));
    }

    private static CheckBundles overdueAtTransfer() {
        return new CheckBundles(
                Severity.MEDIUM,
                deal(Papers.wholeInvoice("d2").with(DUE_DATE, "2026-03-01"), notice()),
                deal(Papers.wholeInvoice("d2").with(DUE_DATE, "2026-05-02"), notice()),
                deal(Papers.wholeInvoice("d2").with(DUE_DATE, "2026-04-26"), notice()), // over the May holidays
                deal(Papers.wholeInvoice("d2"), notice()));
    }

    private static CheckBundles recourseWording() {
        String with = "{\"product\":{\"recourse\":true}}";
        return new CheckBundles(
                Severity.MEDIUM,
                deal(with, factoring().clause(ClauseKind.RECOURSE, false, "本合同为无追索权保理。")),
                deal(with, factoring().clause(ClauseKind.RECOURSE, true, "本合同为有追索权保理。")),
                deal(
                        with,
                        factoring()
                                .clause(ClauseKind.RECOURSE, false, "无追索权保理业务适用第八条。")
                                .clause(ClauseKind.RECOURSE, true, "有追索权保理业务适用第九条。")),
                deal(with, factoring()));
    }

    private static CheckBundles accountChange() {
        String agreed = "{\"collection_account\":{\"number\":\"6222000000001234\"}}";
        return new CheckBundles(
                Severity.CRITICAL,
                deal(agreed, notice(), letter().with(PAYEE_ACCOUNT, "6222000000009999")),
                deal(agreed, notice(), letter().with(PAYEE_ACCOUNT, "6222 0000 0000 1234")),
                deal(agreed, notice(), Papers.of(DocumentType.LETTER, "d2", "greeting.pdf")),
                deal(notice(), letter().with(PAYEE_ACCOUNT, "6222000000009999")));
    }

    private static CheckBundles sharedAddress() {
        String address = "深圳市南山区科技园科苑路15号3栋201室";
        return new CheckBundles(
                Severity.HIGH,
                deal(addressed(address, "深圳市南山区科技园科苑路15号3栋201室 ")),
                deal(addressed(address, "深圳市南山区科技园科苑路15号3栋202室")),
                deal(addressed("深圳市南山区科技园", "深圳市南山区科技园")), // the park, without the unit
                deal(Papers.wholeInvoice("d2")));
    }

    private static Papers addressed(String seller, String buyer) {
        return Papers.wholeInvoice("d2").at(700, SELLER_ADDRESS, seller).at(100, BUYER_ADDRESS, buyer);
    }

    private static Papers letter() {
        return Papers.of(DocumentType.LETTER, "d2", "letter.pdf");
    }

    /** The catalogue is asked on 27 May 2026. */
    private static CheckBundles unconfirmedBeforeDue() {
        String funded = "{\"product\":{\"notified\":true},\"funded_on\":\"2026-05-03\"}";
        return new CheckBundles(
                Severity.MEDIUM,
                deal(funded, notice().with(DUE_DATE, "2026-06-05")),
                deal(funded, notice().with(DUE_DATE, "2026-06-30")),
                deal(
                        funded,
                        notice().with(DUE_DATE, "2026-06-05"),
                        Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf")),
                deal(funded, notice()));
    }

    private static Papers factoring() {
        return Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .with(ADVANCE_RATE, "0.8");
    }

    private static String advance(String amount) {
        return "{\"advance\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}".formatted(amount);
    }

    private static CheckBundles advanceRatio() {
        return new CheckBundles(
                Severity.HIGH,
                deal(advance("1000.00"), factoring(), notice()),
                deal(advance("904.00"), factoring(), notice()),
                deal(advance("904.00"), factoring().with(ADVANCE_RATE, "80"), notice()),
                deal(advance("904.00"), notice()));
    }

    private static CheckBundles dateOrder() {
        return new CheckBundles(
                Severity.HIGH,
                deal(contract().with(SIGN_DATE, "2026-04-30"), Papers.wholeInvoice("d2"), notice()),
                deal(contract().with(SIGN_DATE, "2026-04-21"), Papers.wholeInvoice("d2"), notice()),
                deal(
                        contract(),
                        Papers.wholeInvoice("d2").with(DUE_DATE, "2026-12-31"),
                        notice().with(DUE_DATE, "2026-12-31")),
                deal(contract().without(SIGN_DATE)));
    }

    private static CheckBundles dueDate() {
        Papers term = contract().with(PAYMENT_TERM_DAYS, "60");
        return new CheckBundles(
                Severity.MEDIUM,
                deal(term, Papers.wholeInvoice("d2"), notice().with(DUE_DATE, "2026-07-20")),
                deal(term, Papers.wholeInvoice("d2"), notice().with(DUE_DATE, "2026-06-20")),
                deal(term, Papers.wholeInvoice("d2"), notice().with(DUE_DATE, "2026-06-30")),
                deal(contract(), Papers.wholeInvoice("d2"), notice().with(DUE_DATE, "2026-07-20")));
    }

    private static CheckBundles completeness() {
        String notified = "{\"stage\":\"IN\",\"product\":{\"recourse\":true,\"notified\":true}}";
        Papers acknowledgement = Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "ack.pdf");
        ExtractedDocument bare = contract().build();
        return new CheckBundles(
                Severity.MEDIUM,
                deal(notified, contract(), Papers.wholeInvoice("d2"), notice()),
                deal(notified, contract(), Papers.wholeInvoice("d2"), notice(), acknowledgement),
                deal(
                        notified.replace("IN", "PRE"),
                        contract(),
                        Papers.wholeInvoice("d2"),
                        notice().with(NOTICE_DATE, "2026-05-25")),
                new DealPapers("d2", deal(notified).terms(), List.of(bare), 1));
    }

    private static CheckBundles accountHolder() {
        return new CheckBundles(
                Severity.HIGH,
                deal(Papers.wholeInvoice("d2").with(PAYEE_NAME, "西部矿业股份有限公司").with(PAYEE_ACCOUNT, "6222000000001234")),
                deal(Papers.wholeInvoice("d2").with(PAYEE_NAME, "广东明远机电有限责任公司")),
                deal(
                        "{\"collection_account\":{\"holder\":\"明远集团财务有限公司\"}}",
                        Papers.wholeInvoice("d2").with(PAYEE_NAME, "明远集团财务有限公司")),
                deal(Papers.invoice("d2").with(PAYEE_NAME, "西部矿业股份有限公司")));
    }

    private static Papers receipt(String payer, String account) {
        return Papers.of(DocumentType.BANK_RECEIPT, "d2", "receipt.pdf")
                .with(PAYER_NAME, payer)
                .with(PAYEE_ACCOUNT, account)
                .with(AMOUNT, "1130.00");
    }

    private static CheckBundles indirectPayment() {
        return new CheckBundles(
                Severity.HIGH,
                deal(notice(), receipt("西部矿业股份有限公司", "6222000000001234")),
                deal(notice(), receipt(BUYER, "6222000000001234")),
                deal("{\"approved_payers\":[\"华电集团财务有限公司\"]}", notice(), receipt("华电集团财务有限公司", "6222000000001234")),
                deal(notice(), receipt(BUYER, "6222000000001234").without(PAYER_NAME)));
    }

    private static CheckBundles outsideAccount() {
        String agreed = "{\"collection_account\":{\"number\":\"6222000000001234\"}}";
        return new CheckBundles(
                Severity.CRITICAL,
                deal(agreed, notice(), receipt(BUYER, "6222000000009999")),
                deal(agreed, notice(), receipt(BUYER, "6222 0000 0000 1234")),
                deal(
                        "{\"product\":{\"recourse\":true}}",
                        notice().with(PAYEE_ACCOUNT, "6222000000001234"),
                        receipt(SELLER, "6222000000001234"),
                        Papers.of(DocumentType.LETTER, "d2", "repurchase.pdf")),
                deal(notice(), receipt(BUYER, "6222000000009999")));
    }
}
