package io.vouch.extraction.confusion;

/**
 * What recognition made of a value whose truth is known: from a generated page, or from a reviewer's correction.
 *
 * @param read as recognised
 * @param meant as printed
 */
public record ReadPair(String read, String meant) {}
