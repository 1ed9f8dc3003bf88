package io.vouch.matching.index;

/** A document that was found. @param score higher is more alike; comparable within one search only */
public record DocumentHit(String documentId, String deal, String name, String type, String outcome, double score) {}
