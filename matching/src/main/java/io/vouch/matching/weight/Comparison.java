package io.vouch.matching.weight;

/** What is held against each other of two papers; each comparison ends in at most one {@link Level}. */
public enum Comparison {
    /** The number, as far as both papers name one seller: a number is unique among the invoices of its seller alone. */
    NUMBER,
    SELLER,
    BUYER,
    DATE,
    GROSS,
    LINES,
    CONTRACT,
    /** How far apart two alike numbers are in one series. */
    SERIES
}
