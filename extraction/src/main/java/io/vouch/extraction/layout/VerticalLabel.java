package io.vouch.extraction.layout;

import io.vouch.ingest.page.Box;

/** A label printed downwards, one glyph below the other, such as the buyer's and seller's column of a Chinese invoice. */
public record VerticalLabel(String text, Box box) {}
