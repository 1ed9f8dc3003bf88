/**
 * Are two papers the same invoice? Read first: {@link io.vouch.matching.compare.DuplicateComparator}, then {@link
 * io.vouch.matching.compare.NumberLikeness}.
 *
 * <p>Pure functions over {@link io.vouch.matching.InvoiceFacts}; symmetric but for the order in which the pair is named.
 */
package io.vouch.matching.compare;
