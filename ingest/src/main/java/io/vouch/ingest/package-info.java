/**
 * What arrived, from whom, is it safe, what words stand where on its pages?
 *
 * <p>Read first: {@link io.vouch.ingest.Submission} (what comes in) and {@link io.vouch.ingest.IngestedDocument} (what goes
 * out: an outcome, pages with words and boxes, embedded payloads, integrity facts). Hostile bytes are only touched inside
 * child JVMs ({@code worker}); this package and {@code page} hold plain records and depend on nothing but the JDK.
 */
package io.vouch.ingest;
