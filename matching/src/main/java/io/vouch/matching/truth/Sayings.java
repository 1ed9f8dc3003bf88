package io.vouch.matching.truth;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.NormalText;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.Party;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether two readings of one fact say the same, and whether noise may be why they do not. */
final class Sayings {

    /** Names shorter than this are contained in too many others to count as their short form. */
    private static final int SHORT_NAME = 4;

    private Sayings() {}

    /** What readings of equal meaning have in common; empty if a value says nothing. */
    static String key(TruthFact fact, Reading reading) {
        String value = reading.value();
        return switch (fact) {
            case SELLER, BUYER, FACTOR, ACCOUNT_HOLDER -> PartyNames.keyWithoutLegalForm(value);
            case SELLER_TAX_ID, BUYER_TAX_ID -> Party.idKey(reading);
            case CONTRACT_NUMBER, FACTORING_CONTRACT_NUMBER, INVOICE_NUMBER -> LookAlikes.comparable(value);
            case AMOUNT -> PaperFields.number(value)
                    .map(BigDecimal::stripTrailingZeros)
                    .map(BigDecimal::toPlainString)
                    .orElse("");
            case CURRENCY -> value.toUpperCase(Locale.ROOT);
            case DUE_DATE -> value;
            case ACCOUNT -> BankIds.normaliseAccount(value);
            case ACCOUNT_BANK -> NormalText.digestible(value);
        };
    }

    /** True if two keys mean the same thing; symmetric. */
    static boolean same(TruthFact fact, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (fact) {
            case SELLER, BUYER, FACTOR, ACCOUNT_HOLDER, ACCOUNT_BANK -> isShortFormOf(one, other)
                    || isShortFormOf(other, one);
            default -> false;
        };
    }

    /** True if noise may be why two readings differ, or one of them is not sure. */
    static boolean mayBeSame(TruthFact fact, Reading one, Reading other) {
        if (!Misreading.isTrusted(one) || !Misreading.isTrusted(other)) {
            return true;
        }
        return switch (fact) {
            case SELLER, BUYER, FACTOR, ACCOUNT_HOLDER, ACCOUNT_BANK -> Misreading.explainsNames(
                    one, other, key(fact, one), key(fact, other));
            default -> Misreading.explains(one, other) || Misreading.explainsDamage(one, other);
        };
    }

    /** The chosen reading of a fact where it is printed; empty if the paper is silent. */
    static Optional<Reading> shown(ExtractedDocument paper, FieldName field) {
        return paper.shown(field).filter(reading -> !reading.value().isBlank());
    }

    /** What else the paper's sources say, each value once. */
    static List<TruthValue> others(TruthFact fact, ExtractedDocument paper, FieldName field, Reading shown) {
        return paper.readings(field).stream()
                .filter(reading -> !same(fact, key(fact, reading), key(fact, shown)))
                .map(reading -> TruthValue.of(field, reading, CellState.DIFFERS))
                .limit(5)
                .toList();
    }

    private static boolean isShortFormOf(String form, String whole) {
        return form.length() >= SHORT_NAME && whole.contains(form);
    }
}
