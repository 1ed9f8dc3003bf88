package io.vouch.extraction.classify;

import io.vouch.extraction.DocumentType;

/**
 * Kind and language of a paper.
 *
 * @param confidence 0..1
 * @param language {@code zh}, {@code en} or {@code und}
 */
public record Classification(DocumentType type, double confidence, String language) {}
