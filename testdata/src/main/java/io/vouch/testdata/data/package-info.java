/**
 * What do machines hand over? Bank statements as camt.053, MT940 and CSV, verification results, registry extracts, and ledgers,
 * all as text. Uses {@code deal} alone.
 */
package io.vouch.testdata.data;
