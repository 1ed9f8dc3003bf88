package io.vouch.matching.fingerprint;

/**
 * One fingerprint of one invoice.
 *
 * @param value HMAC-SHA-256 in lower-case hexadecimal
 */
public record Fingerprint(Kind kind, String value) {

    /** What it stands for, surest first. */
    public enum Kind {
        /** The invoice itself: its number, unique in the country or of its seller (domain reference 4.2, F1). */
        IDENTITY,
        /** The same trade under whatever number: parties, day, total, currency (F2). */
        TRADE,
        /** A number easily taken for this one, of the same seller and total: the fuzzy one (F6). */
        LOOK_ALIKE
    }

    /** How far the institution that registered it has come. */
    public enum State {
        REGISTERED,
        FINANCED,
        /** Repaid, rejected or cancelled: no claim any more. */
        RELEASED
    }
}
