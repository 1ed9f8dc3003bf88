/**
 * How does a sheet become a file? Writers for PDF, scanned pictures, OFD and DOCX, and the truth about where each value
 * stands. PDFBox, ZXing and POI are used here only. Every writer gives the same bytes for the same sheet.
 */
package io.vouch.testdata.render;
