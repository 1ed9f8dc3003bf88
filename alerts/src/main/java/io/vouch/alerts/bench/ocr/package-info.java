/**
 * How well and how fast pictures of pages are read, beside the plain Tesseract command line on the same pages.
 *
 * <p>Read first: {@link io.vouch.alerts.bench.ocr.PageScore} and {@link io.vouch.alerts.bench.ocr.PageScoring}. Scoring knows
 * nothing of engines: it compares words with boxes.
 */
package io.vouch.alerts.bench.ocr;
