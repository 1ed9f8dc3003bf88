/**
 * Pure parsers of what papers print: dates, amounts, amounts in words, currencies, identifiers with check digits, party names.
 *
 * <p>Every function is total and bounded: it takes any text, returns an empty {@link java.util.Optional} (or a verdict) for what
 * it cannot read, and never throws on content. Read first: {@link io.vouch.extraction.value.Dates}, {@link
 * io.vouch.extraction.value.Amounts}, {@link io.vouch.extraction.value.TaxIds}, {@link
 * io.vouch.extraction.value.PartyNames}. Depends on the JDK alone; decides nothing about which value belongs to which field.
 */
package io.vouch.extraction.value;
