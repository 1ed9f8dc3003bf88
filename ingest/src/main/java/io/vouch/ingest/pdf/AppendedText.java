package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Finds text in the last of several content streams of a page, in fonts that the page uses nowhere else: the trace of a program
 * that writes onto a finished page and saves the file anew. Stamps are put on in that way, too; lines in the margin do not count.
 */
final class AppendedText {

    /** Share of the page's letters beyond which the last stream is a part of the page. */
    private static final double SMALL_PART = 0.15;

    /** Share of the page's height above and below where archives and senders put their lines. */
    private static final double MARGIN = 0.07;

    private static final int LEAST_LETTERS = 3;

    /** A stream that is longer is no afterthought; bytes. */
    private static final int MAX_STREAM = 100_000;

    private AppendedText() {}

    /** What was appended, and around which place. */
    record Found(String text, Box box) {}

    static Optional<Found> find(
            PDPage page,
            PageScan whole,
            PageFrame frame,
            HiddenLayers layers,
            Map<PDFont, FontShape> shapes,
            int maxGlyphs) {
        COSArray streams = page.getCOSObject().getCOSArray(COSName.CONTENTS);
        if (streams == null
                || streams.size() < 2
                || !(streams.getObject(streams.size() - 1) instanceof COSStream last)) {
            return Optional.empty();
        }
        if (last.getLength() > MAX_STREAM) {
            return Optional.empty();
        }
        PageScan scan = new PageScan(frame, maxGlyphs, layers, shapes);
        try {
            COSDictionary alone = new COSDictionary(page.getCOSObject());
            alone.setItem(COSName.CONTENTS, last);
            scan.processPage(new PDPage(alone));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return Optional.empty();
        }
        return found(scan, whole)
                .filter(found -> found.box().y1() > MARGIN * frame.height()
                        && found.box().y0() < (1 - MARGIN) * frame.height());
    }

    private static Optional<Found> found(PageScan last, PageScan whole) {
        StringBuilder text = new StringBuilder();
        Box box = Box.NONE;
        Set<FontShape> fonts = new HashSet<>();
        for (Glyph glyph : last.glyphs()) {
            text.append(glyph.text());
            if (!glyph.isBlank()) {
                box = box.union(glyph.box());
                fonts.add(last.styleOf(glyph).font());
            }
        }
        long letters = letters(last);
        boolean afterthought = letters >= LEAST_LETTERS && letters <= SMALL_PART * letters(whole);
        if (!afterthought || usedElsewhere(fonts, whole, letters)) {
            return Optional.empty();
        }
        return Optional.of(new Found(text.toString(), box));
    }

    private static long letters(PageScan scan) {
        return scan.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
    }

    private static boolean usedElsewhere(Set<FontShape> fonts, PageScan whole, long letters) {
        long used = whole.glyphs().stream()
                .filter(glyph ->
                        !glyph.isBlank() && fonts.contains(whole.styleOf(glyph).font()))
                .count();
        return used > letters;
    }
}
