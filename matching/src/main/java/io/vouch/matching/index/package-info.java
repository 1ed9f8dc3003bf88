/**
 * Finds the like ones among many: a Lucene index in memory, derived from stream state and rebuilt from it. The only package
 * that knows Lucene; others see {@link io.vouch.matching.index.FactsIndex}, and {@link io.vouch.matching.index.DocumentSearch},
 * which people search the documents that were read with; it lies in a folder and is derived from the store.
 */
package io.vouch.matching.index;
