package io.vouch.testdata.page;

/** A clause, or the part of one, that stands on a page (from 1); {@code polarity} is false where it says the opposite. */
public record PlacedClause(ClauseKind kind, boolean polarity, String text, int page, Box box) {}
