package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.InvoiceNumbers;
import io.vouch.extraction.value.PartyNames;
import io.vouch.extraction.value.TaxIds;
import io.vouch.matching.Severity;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.NameSimilarity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key field that one paper gives twice, differently.
 *
 * @param data the reading of the more trusted source
 * @param print the reading that differs from it
 */
record Disagreement(FieldName field, Reading data, Reading print) {

    private static final List<FieldName> KEY_FIELDS = List.of(
            FieldName.INVOICE_NUMBER,
            FieldName.INVOICE_CODE,
            FieldName.ISSUE_DATE,
            FieldName.SELLER_NAME,
            FieldName.SELLER_TAX_ID,
            FieldName.BUYER_NAME,
            FieldName.BUYER_TAX_ID,
            FieldName.NET_AMOUNT,
            FieldName.TAX_AMOUNT,
            FieldName.GROSS_AMOUNT,
            FieldName.PAYEE_ACCOUNT);
    private static final int CENTS = 2;

    /** Names on paper carry trade names and addresses of lines above: less alike than this, they name somebody else. */
    private static final double SAME_NAME = 0.5;

    /** All disagreements of a paper, in the order of the key fields. */
    static List<Disagreement> in(ExtractedDocument paper, BigDecimal tolerance) {
        List<Disagreement> found = new ArrayList<>();
        for (FieldName field : KEY_FIELDS) {
            of(paper, field, tolerance).ifPresent(found::add);
        }
        return found;
    }

    /**
     * Compares the most trusted source with each other one. A source that offers the value among its runners-up agrees, and a
     * printed value that the data knows under another name was read from the wrong place: neither is a contradiction.
     */
    private static Optional<Disagreement> of(ExtractedDocument paper, FieldName field, BigDecimal tolerance) {
        List<Reading> readings = paper.readings(field);
        Optional<ReadingSource> best = readings.stream().map(Reading::source).min(ReadingSource::compareTo);
        if (best.isEmpty() || best.get().compareTo(ReadingSource.FORM) > 0) {
            return Optional.empty();
        }
        List<Reading> data = from(readings, best.get());
        Set<ReadingSource> others = EnumSet.noneOf(ReadingSource.class);
        readings.stream().map(Reading::source).forEach(others::add);
        others.remove(best.get());
        for (ReadingSource other : others) {
            List<Reading> print = from(readings, other);
            boolean agrees =
                    print.stream().anyMatch(one -> data.stream().anyMatch(two -> agree(field, one, two, tolerance)));
            Reading first = print.get(0);
            agrees |= best.get() == ReadingSource.QR && isAmountWithoutTax(paper, field, data.get(0), other, tolerance);
            if (!agrees
                    && Misreading.isTrusted(first)
                    && !isKnownOtherwise(paper, field, first, best.get(), tolerance)) {
                return Optional.of(new Disagreement(field, data.get(0), first));
            }
        }
        return Optional.empty();
    }

    private static List<Reading> from(List<Reading> readings, ReadingSource source) {
        return readings.stream().filter(reading -> reading.source() == source).toList();
    }

    private static boolean agree(FieldName field, Reading one, Reading other, BigDecimal tolerance) {
        return switch (field.kind()) {
            case AMOUNT -> sameAmount(one, other, tolerance) || Misreading.explains(one, other);
            case PARTY -> sameName(one, other);
            case TAX_ID -> TaxIds.normalise(one.value()).equals(TaxIds.normalise(other.value()))
                    || Misreading.explains(one, other);
            case ACCOUNT -> BankIds.normaliseAccount(one.value()).equals(BankIds.normaliseAccount(other.value()))
                    || Misreading.explains(one, other);
            default -> LookAlikes.comparable(one.value()).equals(LookAlikes.comparable(other.value()))
                    || Misreading.explains(one, other);
        };
    }

    private static boolean sameAmount(Reading one, Reading other, BigDecimal tolerance) {
        Optional<BigDecimal> a = PaperFields.number(one.value());
        Optional<BigDecimal> b = PaperFields.number(other.value());
        // Unreadable numbers contradict nothing; signs differ between a credit note's print and its data.
        return a.isEmpty()
                || b.isEmpty()
                || a.get().abs().subtract(b.get().abs()).abs().compareTo(tolerance) <= 0;
    }

    private static boolean sameName(Reading one, Reading other) {
        String a = PartyNames.keyWithoutLegalForm(one.value());
        String b = PartyNames.keyWithoutLegalForm(other.value());
        return a.contains(b) || b.contains(a) || NameSimilarity.of(a, b) >= SAME_NAME;
    }

    /**
     * True if the print accuses nobody: a picture's number of another form than the data's, its amount in thousandths, or the data's amount
     * without its cents, was misread.
     */
    boolean isOfReading() {
        if (print.source() != ReadingSource.OCR) {
            return false;
        }
        return switch (field) {
            case INVOICE_NUMBER, INVOICE_CODE -> !form(print.value()).equals(form(data.value()));
            case NET_AMOUNT, TAX_AMOUNT, GROSS_AMOUNT -> PaperFields.number(print.value())
                    .map(amount -> amount.scale() > CENTS || isCut(amount))
                    .orElse(true);
            default -> false;
        };
    }

    /** True if print without cents is the data's amount without its cents. */
    private boolean isCut(BigDecimal amount) {
        return amount.scale() <= 0
                && PaperFields.number(data.value())
                        .map(whole -> whole.abs().setScale(0, RoundingMode.DOWN).compareTo(amount.abs()) == 0)
                        .orElse(false);
    }

    /** {@code AA-00000000} of {@code FE-26002636}. */
    private static String form(String number) {
        return number.strip().replaceAll("\\d", "0").replaceAll("[A-Za-z]", "A");
    }

    private static boolean isKnownOtherwise(
            ExtractedDocument paper, FieldName field, Reading print, ReadingSource source, BigDecimal tolerance) {
        return paper.fields().entrySet().stream()
                .filter(entry -> entry.getKey() != field && entry.getKey().kind() == field.kind())
                .flatMap(entry -> from(entry.getValue(), source).stream())
                .anyMatch(reading -> agree(field, print, reading, tolerance));
    }

    /** The QR code of an older invoice carries the amount without tax (domain reference 1.3). */
    private static boolean isAmountWithoutTax(
            ExtractedDocument paper, FieldName field, Reading code, ReadingSource print, BigDecimal tolerance) {
        boolean older = !InvoiceNumbers.isFullyDigital(
                paper.value(FieldName.INVOICE_NUMBER).orElse(""));
        return older
                && field.kind() == FieldName.ValueKind.AMOUNT
                && from(paper.readings(FieldName.NET_AMOUNT), print).stream()
                        .anyMatch(net -> agree(field, code, net, tolerance));
    }

    /** The amount, the number, an account or an id decide over money; a name or a net amount may be a matter of print. */
    Severity severity() {
        Severity severity =
                switch (field) {
                    case SELLER_NAME, BUYER_NAME, NET_AMOUNT, TAX_AMOUNT -> Severity.HIGH;
                    default -> Severity.CRITICAL;
                };
        return print.source() == ReadingSource.OCR ? Severity.MEDIUM : severity;
    }

    double score() {
        return Math.round(0.95 * print.confidence() * 1e4) / 1e4;
    }
}
