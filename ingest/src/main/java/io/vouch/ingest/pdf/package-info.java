/**
 * PDF to words with boxes, pictures to OCR, codes, embedded data and facts about how the file was made. The only home of
 * PDFBox.
 *
 * <p>Read first: {@link io.vouch.ingest.pdf.PdfReader}, then {@code PageScan} (what a page's content stream draws), {@code
 * WordBuilder} (glyphs to words) and {@code PageRoute} (text layer, OCR or both). All coordinates leave this package in
 * points from the top-left corner of the page as a person sees it: crop box and rotation are applied in {@code PageFrame}.
 *
 * <p>Facts: {@code Revisions} rebuilds and compares what was saved before, {@code PdfSignatures} checks who signed what, {@code
 * PageText} parts what is seen from what is not (by {@code PageInk}, in the same pass as the words), {@code NumberStyles} and
 * {@code PageOverlays} look at how numbers are set and at what lies on what.
 */
package io.vouch.ingest.pdf;
