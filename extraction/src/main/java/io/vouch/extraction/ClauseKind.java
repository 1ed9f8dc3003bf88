package io.vouch.extraction;

/** Contract clauses that decide whether and how a receivable may be financed. */
public enum ClauseKind {
    ASSIGNMENT_PROHIBITED,
    CONSIGNMENT,
    PAY_WHEN_PAID,
    PREPAYMENT,
    SET_OFF,
    RETENTION,
    RETURN_RIGHT,
    PAYMENT_BY_INSTRUMENT,
    ACCOUNT_FIXED,
    RECOURSE,
    PAYMENT_TERM,
    /** A letter that disputes what is owed, or withholds it; contracts only say who would judge. */
    DISPUTE
}
