package io.vouch.extraction.layout;

import io.vouch.ingest.page.Word;

/** A word with the number (from 1) of the page it stands on. */
public record PlacedWord(int page, Word word) {}
