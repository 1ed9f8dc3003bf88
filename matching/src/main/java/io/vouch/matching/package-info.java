/**
 * Have we seen this receivable before, and do its papers agree?
 *
 * <p>Read first: {@link io.vouch.matching.RiskCheck} and {@link io.vouch.matching.Finding}. To add a check: one class in
 * {@code check}, one line in {@code CheckCatalog}, then follow {@code CheckCatalogTest}.
 */
package io.vouch.matching;
