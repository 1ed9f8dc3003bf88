package io.vouch.models.compare;

import io.vouch.extraction.DocumentType;

/** A paper that two models take for different kinds. @param truth what it is @param first the model in use @param second the new one */
public record KindChange(String documentId, DocumentType truth, DocumentType first, DocumentType second) {}
