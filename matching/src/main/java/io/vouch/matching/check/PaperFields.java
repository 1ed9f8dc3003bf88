package io.vouch.matching.check;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.ingest.page.Box;
import io.vouch.matching.Amount;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.Optional;

/** What checks ask of a paper's fields. */
public final class PaperFields {

    private static final int MAX_DIGITS = 30;

    private static final int SHOWN = 200;

    private PaperFields() {}

    /** A field as a number; empty if the paper does not say, or not a number. */
    public static Optional<BigDecimal> number(ExtractedDocument paper, FieldName field) {
        return paper.value(field).flatMap(PaperFields::number);
    }

    /** A plain decimal; empty for anything else, and for numbers too long to be money. */
    public static Optional<BigDecimal> number(String value) {
        if (value.isEmpty() || value.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs(number.scale()) > MAX_DIGITS ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** True for contracts between factor and seller: their parties are not the parties of the sale. */
    public static boolean isFactoring(ExtractedDocument paper) {
        return paper.type() == DocumentType.CONTRACT
                && (paper.value(FieldName.CONTRACT_KIND).orElse("").equals("FACTORING")
                        || paper.value(FieldName.FACTOR_NAME).isPresent());
    }

    /** What would be lost if the paper were false: its total. */
    public static Amount atRisk(ExtractedDocument paper) {
        Optional<BigDecimal> total = number(paper, FieldName.GROSS_AMOUNT)
                .or(() -> number(paper, FieldName.ASSIGNED_AMOUNT))
                .or(() -> number(paper, FieldName.TOTAL_AMOUNT));
        return total.map(amount ->
                        new Amount(amount, paper.value(FieldName.CURRENCY).orElse("")))
                .orElse(Amount.NONE);
    }

    /** What would be lost if the deal were false: what its notice assigns, else its invoices. */
    public static Amount atRisk(DealPapers deal) {
        return deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .map(PaperFields::atRisk)
                .filter(amount -> amount.amount().signum() > 0)
                .findFirst()
                .or(() -> deal.ofType(DocumentType.INVOICE).stream()
                        .map(PaperFields::atRisk)
                        .filter(amount -> amount.amount().signum() > 0)
                        .reduce((one, other) -> new Amount(one.amount().add(other.amount()), one.currency())))
                .orElse(Amount.NONE);
    }

    /** The chosen value of a field where it is printed as evidence, or a pointer to the whole paper if it does not say. */
    public static Evidence evidence(ExtractedDocument paper, FieldName field, String expected) {
        return paper.shown(field)
                .map(reading -> evidence(paper, field, reading, expected))
                .orElse(new Evidence(paper.documentId(), paper.name(), field.wireName(), "", expected, 0, Box.NONE));
    }

    /** One reading of a field as evidence. */
    public static Evidence evidence(ExtractedDocument paper, FieldName field, Reading reading, String expected) {
        return new Evidence(
                paper.documentId(),
                paper.name(),
                field.wireName(),
                reading.value(),
                expected,
                reading.page(),
                reading.box());
    }

    /** True if the amount in words on the same paper says what the reading says. */
    public static boolean isConfirmedByWords(ExtractedDocument paper, Reading amount) {
        Optional<Reading> words = paper.reading(FieldName.AMOUNT_IN_WORDS);
        Optional<BigDecimal> shown = number(amount.value());
        return words.isPresent() && shown.isPresent() && Misreading.wordsSay(words.get(), shown.get());
    }

    /** True if the amount in words on the same paper says what the reading says, and not another amount. */
    public static boolean isConfirmedByWords(ExtractedDocument paper, Reading amount, BigDecimal other) {
        Optional<Reading> words = paper.reading(FieldName.AMOUNT_IN_WORDS);
        Optional<BigDecimal> shown = number(amount.value());
        return words.isPresent() && shown.isPresent() && Misreading.wordsSay(words.get(), shown.get(), other);
    }

    /** The paper's name without the folder of its deal: what people call it. */
    public static String shortName(String deal, String name) {
        return name.startsWith(deal + "/") ? name.substring(deal.length() + 1) : name;
    }

    /** A clause as evidence shows it. */
    public static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** An account number as it may be shown: the last four characters. */
    public static String masked(String account) {
        return account.length() <= 4 ? "****" : "****" + account.substring(account.length() - 4);
    }
}
