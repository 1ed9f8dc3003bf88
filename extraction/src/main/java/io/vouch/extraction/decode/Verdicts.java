package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.confidence.Signals.Verdict;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.EuVat;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.InvoiceNumbers;
import io.vouch.extraction.value.TaxIds;

/** Asks the check digits and structures of numbers (domain reference 1.3, 1.4). */
final class Verdicts {

    private Verdicts() {}

    static Verdict ofDigits(FieldName field, String value) {
        ValueKind kind = field.kind();
        if (kind == ValueKind.TAX_ID) {
            return best(TaxIds.check(value), EuVat.check(value));
        }
        if (kind == ValueKind.ACCOUNT && !value.isEmpty() && Character.isLetter(value.charAt(0))) {
            return of(BankIds.checkIban(value));
        }
        boolean number = field == FieldName.INVOICE_NUMBER
                || field == FieldName.INVOICE_NUMBERS
                || field == FieldName.ORIGINAL_INVOICE_NUMBER;
        if (number && InvoiceNumbers.isFullyDigital(value)) {
            return InvoiceNumbers.ofNumber(value)
                            .filter(InvoiceNumbers.Structure::knownRegion)
                            .isPresent()
                    ? Verdict.FITS
                    : Verdict.FAILS;
        }
        return Verdict.SILENT;
    }

    private static Verdict best(IdentifierCheck one, IdentifierCheck other) {
        Verdict first = of(one);
        Verdict second = of(other);
        return first.ordinal() <= second.ordinal() || second == Verdict.SILENT ? first : second;
    }

    private static Verdict of(IdentifierCheck check) {
        return switch (check) {
            case VALID -> Verdict.FITS;
            case INVALID -> Verdict.FAILS;
            case DOUBTFUL, UNCHECKED, MALFORMED -> Verdict.SILENT;
        };
    }
}
