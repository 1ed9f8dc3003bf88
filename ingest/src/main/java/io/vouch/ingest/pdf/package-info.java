/**
 * PDF to words with boxes, pictures to OCR, codes, embedded data and facts about how the file was made. The only home of
 * PDFBox.
 *
 * <p>Read first: {@link io.vouch.ingest.pdf.PdfReader}, then {@code PageScan} (what a page's content stream draws), {@code
 * WordBuilder} (glyphs to words) and {@code PageRoute} (text layer, OCR or both). All coordinates leave this package in
 * points from the top-left corner of the page as a person sees it: crop box and rotation are applied in {@code PageFrame}.
 */
package io.vouch.ingest.pdf;
