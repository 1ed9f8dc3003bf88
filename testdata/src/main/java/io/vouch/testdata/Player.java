package io.vouch.testdata;

/** Plays a plot in the drafts of a kit, and says what must be found. */
final class Player {
    private Player() {}

    static void play(Kit kit) {
        if (kit.plot() instanceof Fraud fraud) {
            play(fraud, kit);
        } else {
            InnocentPlots.play((Innocent) kit.plot(), kit);
        }
    }

    private static void play(Fraud fraud, Kit kit) {
        switch (fraud) {
            case DUP_SAME_BYTES,
                    DUP_RESCAN,
                    DUP_OTHER_FORMAT,
                    DUP_RENUMBERED,
                    DUP_LOOKALIKE_NUMBER,
                    DUP_REDATED,
                    DUP_READDRESSED,
                    DUP_SPLIT,
                    DUP_MERGED,
                    DUP_OTHER_CURRENCY,
                    DUP_RESAVED,
                    DUP_CHANGED_COPY -> DuplicatePlots.play(fraud, kit);
            case PDF_INCREMENTAL_EDIT,
                    PDF_RESAVED_EDIT,
                    PDF_MASKED_TEXT,
                    PDF_HIDDEN_TEXT,
                    BROKEN_SIGNATURE,
                    SIGNED_THEN_EXTENDED,
                    PRINT_AGAINST_DATA,
                    EDITED_FILE,
                    WORDS_AGAINST_DIGITS,
                    LINES_AGAINST_TOTAL,
                    IMPOSSIBLE_NUMBER,
                    SEAL_PASTED,
                    SEAL_OF_ANOTHER -> IntegrityPlots.play(fraud, kit);
            case PARTY_MISMATCH,
                    NOTICE_SUM,
                    NOTICE_LIST,
                    INFLATED_AMOUNT,
                    DATE_ORDER,
                    DUE_DATE,
                    MISSING_PAPERS,
                    FORGED_ACKNOWLEDGEMENT -> CrossPlots.play(fraud, kit);
            case INVOICE_ACCOUNT,
                    NOTICE_ACCOUNT,
                    ACCOUNT_CHANGE_LETTER,
                    ACCOUNT_HOLDER,
                    RELATED_PARTIES,
                    LOOKALIKE_BUYER -> AccountPlots.play(fraud, kit);
            case ASSIGNMENT_BAN,
                    CONSIGNMENT,
                    FUTURE_RECEIVABLE,
                    BILL_PAYMENT,
                    RED_AFTER_FUNDING,
                    OVER_ADVANCE,
                    REGISTRY_LIST,
                    REGISTRY_RANGE,
                    REGISTRY_BLANKET -> EligibilityPlots.play(fraud, kit);
            case INDIRECT_REPAYMENT, OUTSIDE_ACCOUNT, ROUND_TRIP -> RepaymentPlots.play(fraud, kit);
            case UNCONFIRMED_BEFORE_DUE -> RepaymentPlots.unconfirmed(kit);
            case OVER_FINANCING, BASELINE_BREAK, CIRCULAR_TRADE, RESUBMITTED_CHANGED -> BehaviourPlots.play(fraud, kit);
        }
    }
}
