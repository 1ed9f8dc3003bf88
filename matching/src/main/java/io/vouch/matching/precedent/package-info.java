/**
 * What do papers of other deals mean for a deal, if they are neither its duplicates nor under its contract? {@link
 * io.vouch.matching.precedent.Precedents} answers for the papers of one seller (its habits), one size of amount (rings of trade), one
 * name (namesakes) or one debtor (what all claim from it).
 *
 * <p>Pure functions of a set of papers: order of arrival changes nothing. Knows nothing of streams.
 */
package io.vouch.matching.precedent;
