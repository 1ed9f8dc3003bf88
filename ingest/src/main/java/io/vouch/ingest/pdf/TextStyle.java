package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;

/**
 * What the glyphs of one piece of text have in common.
 *
 * @param font that they are set in
 * @param colour {@code 0xRRGGBB}, or {@link Ink#UNKNOWN}
 * @param alpha opacity, 0..1
 * @param inked false if drawn with a mode that leaves no ink
 * @param clip part of the page that shows, in points; {@link Box#NONE} if all of it
 * @param annotation true if drawn by the appearance of an annotation
 */
record TextStyle(FontShape font, int colour, double alpha, boolean inked, Box clip, boolean annotation) {}
