package io.vouch.ingest.pdf;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what lies on top of something else: text on text, annotations on text, a picture on a scan. */
final class PageOverlays {

    private static final int MAX_FACTS = 40;

    /** Share of the smaller word's box that two words share when one is printed on the other. */
    private static final double SAME_SPOT = 0.5;

    /** Words of a page that are compared with each other; a busier page is not. */
    private static final int MAX_WORDS = 4_000;

    private static final double WHOLE_PAGE = 0.5;

    /** Resolutions that differ by less come from rounding a picture's size. */
    private static final double ONE_RESOLUTION = 0.15;

    /** Points: smaller pictures are specks and rules. */
    private static final double LEAST_PATCH = 6;

    private final PageScan scan;
    private final PageText text;
    private final int page;
    private final List<IntegrityFact> facts = new ArrayList<>();

    private PageOverlays(PageScan scan, PageText text, int page) {
        this.scan = scan;
        this.text = text;
        this.page = page;
    }

    static List<IntegrityFact> of(PageScan scan, PageText text, PageFrame frame, int page) {
        PageOverlays overlays = new PageOverlays(scan, text, page);
        overlays.textOnText();
        overlays.patches(frame);
        overlays.remapped();
        return overlays.facts;
    }

    private void add(FactCode code, String before, String after, Box box) {
        if (facts.size() < MAX_FACTS) {
            facts.add(code.fact(FactText.of(before), FactText.of(after), page, box));
        }
    }

    /** A piece of text as it was drawn. */
    private record Piece(String text, Box box, Glyph first, int order) {

        boolean says() {
            return text.codePoints().filter(Character::isLetterOrDigit).count() >= 3;
        }

        boolean hasDigit() {
            return text.chars().anyMatch(c -> c >= '0' && c <= '9');
        }
    }

    private List<Piece> drawn() {
        List<Glyph> glyphs = text.shown();
        List<Piece> pieces = new ArrayList<>();
        for (GlyphRun run : GlyphRun.of(glyphs)) {
            StringBuilder written = new StringBuilder();
            for (Glyph glyph : glyphs.subList(run.from(), run.to())) {
                written.append(glyph.text());
            }
            Piece piece = new Piece(written.toString(), run.box(), glyphs.get(run.from()), run.from());
            if (!piece.first().invisible() && piece.says()) {
                pieces.add(piece);
            }
        }
        pieces.sort(Comparator.<Piece>comparingDouble(piece -> piece.box().y0()).thenComparingInt(Piece::order));
        return pieces;
    }

    private void textOnText() {
        List<Piece> pieces = drawn();
        if (pieces.size() > MAX_WORDS) {
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                if (pieces.get(j).box().y0() >= pieces.get(i).box().y1()) {
                    break;
                }
                pair(pieces.get(i), pieces.get(j));
            }
        }
    }

    private void pair(Piece one, Piece other) {
        double shared = one.box().horizontalOverlap(other.box()) * one.box().verticalOverlap(other.box());
        if (shared <= 0
                || shared < SAME_SPOT * Math.min(area(one), area(other))
                || !alike(one.first(), other.first())) {
            return;
        }
        boolean inOrder = one.order() <= other.order();
        Piece under = inOrder ? one : other;
        Piece above = inOrder ? other : one;
        boolean copy = under.text().contains(above.text()) || above.text().contains(under.text());
        boolean noteAbove = isNote(above) && !isNote(under);
        if (noteAbove && !copy) {
            add(FactCode.ANNOTATION_OVER_TEXT, under.text(), above.text(), above.box());
        } else if (!copy && (under.hasDigit() || above.hasDigit())) {
            add(
                    FactCode.TEXT_OVERPRINTED,
                    under.text(),
                    above.text(),
                    under.box().union(above.box()));
        }
    }

    private static double area(Piece piece) {
        return piece.box().width() * piece.box().height();
    }

    private boolean isNote(Piece piece) {
        return scan.styleOf(piece.first()).annotation();
    }

    /** Watermarks are larger or slanted. */
    private static boolean alike(Glyph a, Glyph b) {
        return a.angle() == b.angle() && Math.min(a.em(), b.em()) > 0.55 * Math.max(a.em(), b.em());
    }

    private void patches(PageFrame frame) {
        List<PlacedImage> images = scan.images();
        for (int i = 0; i < images.size(); i++) {
            PlacedImage ground = images.get(i);
            if (ground.area() >= WHOLE_PAGE * frame.area() && isPlain(ground)) {
                for (PlacedImage patch : images.subList(i + 1, images.size())) {
                    patch(ground, patch);
                }
                return;
            }
        }
    }

    private void patch(PlacedImage ground, PlacedImage patch) {
        double one = ground.dpi();
        double other = patch.dpi();
        boolean small = patch.area() < 0.25 * ground.area()
                && patch.box().width() >= LEAST_PATCH
                && patch.box().height() >= LEAST_PATCH;
        boolean breaks = one > 0 && other > 0 && Math.abs(one - other) > ONE_RESOLUTION * Math.max(one, other);
        if (small && breaks && isPlain(patch) && patch.box().overlaps(ground.box())) {
            add(FactCode.PICTURE_PATCH, dpi(one), dpi(other), patch.box());
        }
    }

    /** Masks and stencils are how compressing scanners part letters from paper. */
    private static boolean isPlain(PlacedImage image) {
        return image.isReadableAlone()
                && !image.stream().containsKey(org.apache.pdfbox.cos.COSName.SMASK)
                && !image.stream().containsKey(org.apache.pdfbox.cos.COSName.MASK)
                && !image.stream().getBoolean(org.apache.pdfbox.cos.COSName.IMAGE_MASK, false);
    }

    private static String dpi(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** Glyphs that follow each other are told as one. */
    private void remapped() {
        StringBuilder byFont = new StringBuilder();
        StringBuilder byFile = new StringBuilder();
        Box box = Box.NONE;
        Glyph last = null;
        for (PageGlyphs.Remapped one : scan.remapped()) {
            Glyph glyph = one.glyph();
            boolean goesOn = last != null
                    && Math.abs(glyph.across() - last.across()) < 0.3 * last.em()
                    && Math.abs(glyph.along() - last.end()) < 3 * last.em();
            if (!goesOn && last != null) {
                add(FactCode.TEXT_REMAPPED, byFont.toString(), byFile.toString(), box);
                byFont.setLength(0);
                byFile.setLength(0);
                box = Box.NONE;
            }
            byFont.append(one.byFont());
            byFile.append(glyph.text());
            box = box.union(glyph.box());
            last = glyph;
        }
        if (last != null) {
            add(FactCode.TEXT_REMAPPED, byFont.toString(), byFile.toString(), box);
        }
    }
}
