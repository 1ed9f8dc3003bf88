/**
 * Finds the like ones among many: a Lucene index in memory, derived from stream state and rebuilt from it. The only package
 * that knows Lucene; {@link io.vouch.matching.index.FactsIndex} is all that others see.
 */
package io.vouch.matching.index;
