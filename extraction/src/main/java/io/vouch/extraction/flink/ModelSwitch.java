package io.vouch.extraction.flink;

/**
 * Tells running extraction which model to read with from now on.
 *
 * @param number rises with every promotion or roll-back; an order with a number that was seen is repeated, not new
 * @param digest SHA-256 of the model, lower-case hexadecimal
 */
public record ModelSwitch(long number, String digest) {}
