package io.vouch.extraction.clause;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which clauses a kind of paper can carry. A contract can carry any; a letter changes, waives or invokes what a contract says; an
 * acknowledgement tells what the debtor reserves; a notice tells where to pay.
 */
public final class ClauseScope {

    /** An unknown paper with more pages is no letter. */
    private static final int PAGES_OF_LETTER = 2;

    private static final Set<ClauseKind> LETTER = EnumSet.complementOf(EnumSet.of(ClauseKind.PAYMENT_TERM));

    private static final Set<ClauseKind> ACKNOWLEDGEMENT = EnumSet.of(
            ClauseKind.ASSIGNMENT_PROHIBITED,
            ClauseKind.SET_OFF,
            ClauseKind.RETENTION,
            ClauseKind.PAY_WHEN_PAID,
            ClauseKind.ACCOUNT_FIXED,
            ClauseKind.DISPUTE);

    private static final Set<ClauseKind> NOTICE = EnumSet.of(ClauseKind.ACCOUNT_FIXED, ClauseKind.RECOURSE);

    /** What a short letter says that is not known as one, such as an e-mail. */
    private static final Set<ClauseKind> UNKNOWN =
            EnumSet.of(ClauseKind.ASSIGNMENT_PROHIBITED, ClauseKind.SET_OFF, ClauseKind.DISPUTE);

    private ClauseScope() {}

    /** The kinds to look for; none on papers that agree to nothing, such as invoices. */
    public static Set<ClauseKind> of(DocumentType type, int pages) {
        return switch (type) {
            case CONTRACT -> EnumSet.allOf(ClauseKind.class);
            case LETTER -> EnumSet.copyOf(LETTER);
            case ACKNOWLEDGEMENT -> EnumSet.copyOf(ACKNOWLEDGEMENT);
            case TRANSFER_NOTICE -> EnumSet.copyOf(NOTICE);
            case OTHER -> pages <= PAGES_OF_LETTER ? EnumSet.copyOf(UNKNOWN) : EnumSet.noneOf(ClauseKind.class);
            case INVOICE,
                    CREDIT_NOTE,
                    RECEIPT,
                    DELIVERY,
                    BANK_RECEIPT,
                    BANK_STATEMENT,
                    REGISTRY_RECORD,
                    VERIFICATION,
                    LEDGER -> EnumSet.noneOf(ClauseKind.class);
        };
    }
}
