/**
 * The facts of a paper as few bytes: how they travel to their buckets and rest there, once for each key. Read first: {@link
 * io.vouch.matching.compact.CompactFacts}.
 *
 * <p>Depends on the records of {@code matching} alone. Knows nothing of streams.
 */
package io.vouch.matching.compact;
