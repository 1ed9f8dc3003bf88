package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.StatementEntry;
import io.vouch.matching.DealPapers;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Payments on a deal's receivables that its bank statements list, each as the receipt that the bank would have given for it. A statement
 * of a collection account holds many debtors' payments: those count whose text names an invoice or contract of the deal, or whose sum is
 * that of one of its papers. What the bank took back again is no payment, and what a receipt of the deal shows is not shown twice: the
 * entry counts where the receipt was not read surely, else the receipt.
 */
final class StatementPayments {

    /** Shorter numbers stand in many texts by accident. */
    private static final int LEAST_NUMBER = 6;

    private final DealPapers deal;
    private final Set<String> numbers = new HashSet<>();
    private final List<BigDecimal> sums = new ArrayList<>();

    private StatementPayments(DealPapers deal) {
        this.deal = deal;
        for (ExtractedDocument paper : deal.papers()) {
            for (FieldName field : List.of(FieldName.INVOICE_NUMBER, FieldName.CONTRACT_NUMBER)) {
                paper.value(field)
                        .map(LookAlikes::comparable)
                        .filter(number -> number.length() >= LEAST_NUMBER)
                        .ifPresent(numbers::add);
            }
            for (FieldName field : List.of(FieldName.GROSS_AMOUNT, FieldName.ASSIGNED_AMOUNT)) {
                PaperFields.number(paper, field).filter(sum -> sum.signum() > 0).ifPresent(sums::add);
            }
        }
        if (deal.terms().advance().amount().signum() > 0) {
            sums.add(deal.terms().advance().amount());
        }
    }

    /** As bank receipts, by statement and entry. */
    static List<ExtractedDocument> of(DealPapers deal) {
        List<ExtractedDocument> statements = deal.ofType(DocumentType.BANK_STATEMENT);
        if (statements.isEmpty()) {
            return List.of();
        }
        StatementPayments payments = new StatementPayments(deal);
        List<ExtractedDocument> found = new ArrayList<>();
        for (ExtractedDocument statement : statements) {
            standing(statement).stream()
                    .filter(listed -> payments.isOfDeal(listed.entry()))
                    .filter(listed -> !payments.hasSureReceipt(listed.entry()))
                    .forEach(listed -> found.add(receipt(statement, listed)));
        }
        return found;
    }

    /** True if a statement of the deal shows the payment of a receipt, and that the bank took it back for good. */
    static boolean isTakenBack(DealPapers deal, ExtractedDocument receipt) {
        boolean back = false;
        for (ExtractedDocument statement : deal.ofType(DocumentType.BANK_STATEMENT)) {
            if (credits(statement).stream().anyMatch(listed -> isOf(receipt, listed.entry()))) {
                return false;
            }
            back |= entries(statement).stream()
                    .map(Listed::entry)
                    .anyMatch(entry -> entry.isCredit() && !entry.isReversal() && isOf(receipt, entry));
        }
        return back;
    }

    /** Credits by one of these parties that nothing links to the deal: they may pay it all the same. */
    static boolean hasOthersBy(DealPapers deal, List<String> parties) {
        StatementPayments payments = new StatementPayments(deal);
        return deal.ofType(DocumentType.BANK_STATEMENT).stream()
                .flatMap(statement -> standing(statement).stream())
                .map(Listed::entry)
                .anyMatch(entry -> !payments.isOfDeal(entry)
                        && !payments.hasReceipt(entry)
                        && DealParties.mayBeOneOf(parties, entry.counterparty()));
    }

    /** An entry and where it stands. */
    private record Listed(StatementEntry entry, Reading reading) {}

    /** Credits that stand and name their payer. */
    private static List<Listed> standing(ExtractedDocument statement) {
        return credits(statement).stream()
                .filter(listed -> !listed.entry().counterparty().isEmpty())
                .toList();
    }

    /** Credits less those that a reversal takes back. */
    private static List<Listed> credits(ExtractedDocument statement) {
        List<Listed> entries = entries(statement);
        List<Listed> credits = new ArrayList<>(entries.stream()
                .filter(listed -> listed.entry().isCredit() && !listed.entry().isReversal())
                .toList());
        entries.stream()
                .map(Listed::entry)
                .filter(entry -> entry.isReversal() && !entry.isCredit())
                .forEach(back -> credits.stream()
                        .filter(listed -> isTakenBack(listed.entry(), back))
                        .findFirst()
                        .ifPresent(credits::remove));
        return credits;
    }

    private static List<Listed> entries(ExtractedDocument statement) {
        return statement.readings(FieldName.ENTRIES).stream()
                .flatMap(reading ->
                        StatementEntry.parse(reading.value()).stream().map(entry -> new Listed(entry, reading)))
                .toList();
    }

    private static boolean isTakenBack(StatementEntry entry, StatementEntry back) {
        return amount(entry).compareTo(amount(back)) == 0
                && (back.counterparty().isEmpty() || back.counterparty().equals(entry.counterparty()))
                && (entry.date().isEmpty()
                        || back.date().isEmpty()
                        || entry.date().compareTo(back.date()) <= 0);
    }

    private boolean isOfDeal(StatementEntry entry) {
        String text = LookAlikes.comparable(entry.remittance());
        return numbers.stream().anyMatch(text::contains)
                || sums.stream().anyMatch(sum -> sum.compareTo(amount(entry)) == 0);
    }

    private boolean hasReceipt(StatementEntry entry) {
        return deal.ofType(DocumentType.BANK_RECEIPT).stream().anyMatch(receipt -> isOf(receipt, entry));
    }

    private boolean hasSureReceipt(StatementEntry entry) {
        return deal.ofType(DocumentType.BANK_RECEIPT).stream()
                .anyMatch(receipt -> isSure(receipt) && isOf(receipt, entry));
    }

    /** True if the receipt itself says who paid, how much and to which account. */
    private static boolean isSure(ExtractedDocument receipt) {
        return List.of(FieldName.PAYER_NAME, FieldName.AMOUNT, FieldName.PAYEE_ACCOUNT).stream()
                .allMatch(field ->
                        receipt.reading(field).filter(Misreading::isTrusted).isPresent());
    }

    /** True if the receipt was not read surely, and a statement of the deal lists its payment. */
    static boolean isBetterListed(DealPapers deal, ExtractedDocument receipt) {
        StatementPayments payments = new StatementPayments(deal);
        return !isSure(receipt)
                && deal.ofType(DocumentType.BANK_STATEMENT).stream()
                        .flatMap(statement -> standing(statement).stream())
                        .anyMatch(listed -> payments.isOfDeal(listed.entry()) && isOf(receipt, listed.entry()));
    }

    /** The receipts of the deal that show the payment of an entry. */
    static List<ExtractedDocument> receiptsOf(DealPapers deal, ExtractedDocument payment) {
        return deal.ofType(DocumentType.BANK_RECEIPT).stream()
                .filter(receipt -> isOnePayment(
                        receipt,
                        payment.value(FieldName.TRANSACTION_NUMBER).orElse(""),
                        PaperFields.number(payment, FieldName.AMOUNT).orElse(BigDecimal.ZERO),
                        payment.value(FieldName.TRANSACTION_DATE).orElse("")))
                .toList();
    }

    /** The entry of each statement of the deal that shows the payment of a receipt, in the form of a receipt. */
    static List<ExtractedDocument> listed(DealPapers deal, ExtractedDocument receipt) {
        return deal.ofType(DocumentType.BANK_STATEMENT).stream()
                .flatMap(statement -> credits(statement).stream()
                        .filter(listed -> isOf(receipt, listed.entry()))
                        .limit(1)
                        .map(listed -> receipt(statement, listed)))
                .toList();
    }

    private static boolean isOf(ExtractedDocument receipt, StatementEntry entry) {
        return isOnePayment(receipt, entry.number(), amount(entry), entry.date());
    }

    private static boolean isOnePayment(ExtractedDocument receipt, String number, BigDecimal amount, String day) {
        Optional<String> own = receipt.value(FieldName.TRANSACTION_NUMBER).map(LookAlikes::comparable);
        String listed = LookAlikes.comparable(number);
        if (own.isPresent() && listed.length() >= LEAST_NUMBER && own.get().endsWith(listed)) {
            return true;
        }
        return PaperFields.number(receipt, FieldName.AMOUNT)
                        .filter(paid -> paid.compareTo(amount) == 0)
                        .isPresent()
                && receipt.value(FieldName.TRANSACTION_DATE)
                        .map(paid -> paid.equals(day) || day.isEmpty())
                        .orElse(true);
    }

    private static BigDecimal amount(StatementEntry entry) {
        return new BigDecimal(entry.amount());
    }

    private static ExtractedDocument receipt(ExtractedDocument statement, Listed listed) {
        StatementEntry entry = listed.entry();
        Reading whole = listed.reading();
        Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
        Map.of(
                        FieldName.TRANSACTION_DATE, entry.date(),
                        FieldName.TRANSACTION_NUMBER, entry.number(),
                        FieldName.AMOUNT, entry.amount(),
                        FieldName.CURRENCY, entry.currency(),
                        FieldName.PAYER_NAME, entry.counterparty(),
                        FieldName.PAYER_ACCOUNT, entry.counterpartyAccount(),
                        FieldName.PAYEE_ACCOUNT, entry.account(),
                        FieldName.REMITTANCE, entry.remittance())
                .forEach((field, value) -> {
                    if (!value.isEmpty()) {
                        fields.put(
                                field,
                                List.of(new Reading(
                                        value, value, whole.confidence(), whole.page(), whole.box(), whole.source())));
                    }
                });
        return statement.entry(DocumentType.BANK_RECEIPT, fields);
    }
}
