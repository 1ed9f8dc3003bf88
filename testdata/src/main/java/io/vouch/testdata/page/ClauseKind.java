package io.vouch.testdata.page;

/** The kinds of clauses that truth speaks of, in the outside contract's names. */
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
    PAYMENT_TERM
}
