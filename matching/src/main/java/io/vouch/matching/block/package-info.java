/**
 * Which papers are worth comparing? {@link io.vouch.matching.block.BlockingKeys} gives each paper a handful of keys such that
 * two papers that the comparator would report always share one.
 *
 * <p>Depends on the records of {@code matching} and on {@code compare} for the comparable forms. Knows nothing of streams.
 */
package io.vouch.matching.block;
