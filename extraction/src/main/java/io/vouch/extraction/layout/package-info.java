/**
 * Words to lines, cells, passages and vertical labels, by geometry alone: the order in which a file stores its words is never
 * trusted.
 *
 * <p>Read first: {@link io.vouch.extraction.layout.TextRun} (text whose every substring has a box) and {@link
 * io.vouch.extraction.layout.PageLayout}. Knows nothing about fields or document types.
 */
package io.vouch.extraction.layout;
