/**
 * What a data scientist reads: evaluations, comparisons, learning curves, suspicious labels, as Markdown and as one HTML file that
 * needs nothing else.
 *
 * <p>Read first: {@link io.vouch.models.report.Report}. Everything shown is escaped; account numbers are masked. Nothing here counts
 * or decides.
 */
package io.vouch.models.report;
