package io.vouch.extraction;

import io.vouch.ingest.page.Box;

/**
 * A clause found in a contract.
 *
 * @param polarity true if the clause says what its kind says; false if it says the opposite ("may be freely assigned")
 * @param text the sentence as printed
 * @param confidence 0..1
 * @param page from 1
 * @param box around the sentence's first line at least
 */
public record Clause(ClauseKind kind, boolean polarity, String text, double confidence, int page, Box box) {}
