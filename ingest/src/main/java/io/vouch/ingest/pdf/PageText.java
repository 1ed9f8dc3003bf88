package io.vouch.ingest.pdf;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.glyph.WordBuilder;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The text layer of a page, parted into what a person sees and what not. An invisible copy of a scan's words is no secret: it
 * stays with the words, as does all text of a page whose visible text cannot be told from the rest.
 */
final class PageText {

    /** Pieces of unseen text that are named; the rest is counted with them. */
    private static final int MAX_UNSEEN = 40;

    /** Share of a page's glyphs from which unseen text is its text layer, or we are wrong about what is seen. */
    private static final double MOST = 0.5;

    /** Invisible pieces within one picture that make a text layer of that picture. */
    private static final int LAYER_OF_PICTURE = 8;

    /**
     * A piece of text that is there but cannot be seen.
     *
     * @param why one of the {@code TEXT_} codes
     * @param now text objects that are seen at its place, or empty
     */
    record Unseen(FactCode why, String text, String now, Box box) {

        /** True if it is large enough, and on a small enough part of the page, to be looked at in a picture. */
        boolean isReadable() {
            return why != FactCode.TEXT_TOO_SMALL
                    && box.height() >= 4
                    && box.height() <= 60
                    && box.width() >= 6
                    && box.width() <= 500;
        }
    }

    private final PageScan scan;
    private final WordBuilder builder;
    private final FactCode[] why;
    private final List<Glyph> shown;
    private final List<WordBuilder.Written> written;
    private final List<Unseen> unseen = new ArrayList<>();
    private final StringBuilder unseenText = new StringBuilder();

    private PageText(PageScan scan, PageFrame frame) {
        this.scan = scan;
        this.builder = new WordBuilder(frame.width(), frame.height());
        this.why = Visibility.of(scan);
        keepLayers();
        new Copies(scan.glyphs(), why).forget();
        this.shown = new ArrayList<>(scan.glyphs().size());
        Map<FactCode, List<Glyph>> hidden = new EnumMap<>(FactCode.class);
        for (int i = 0; i < why.length; i++) {
            Glyph glyph = scan.glyphs().get(i);
            if (why[i] == null) {
                shown.add(glyph);
            } else if (why[i] != Copies.COPY) {
                hidden.computeIfAbsent(why[i], code -> new ArrayList<>()).add(glyph);
            }
        }
        this.written = builder.written(shown);
        hidden.forEach(this::describe);
    }

    static PageText of(PageScan scan, PageFrame frame) {
        return new PageText(scan, frame);
    }

    /** All words, those of an invisible text layer too. */
    List<Word> all() {
        return written.stream().map(WordBuilder.Written::word).toList();
    }

    /** The words that a person sees. */
    List<Word> words() {
        return written.stream()
                .filter(one -> !one.glyphs().get(0).invisible())
                .map(WordBuilder.Written::word)
                .toList();
    }

    /** The words with their glyphs. */
    List<WordBuilder.Written> written() {
        return written;
    }

    /** The glyphs of all words, copies too, in the order of drawing. */
    List<Glyph> shown() {
        return shown;
    }

    /** What is to be reported, by place. */
    List<Unseen> pieces() {
        return unseen;
    }

    /** All text that is not seen, for comparison. */
    String unseen() {
        StringBuilder all = new StringBuilder(unseenText);
        written.stream()
                .filter(one -> one.glyphs().get(0).invisible())
                .forEach(one -> all.append(one.word().text()).append(' '));
        return all.toString();
    }

    private void keepLayers() {
        int letters = 0;
        Map<FactCode, Integer> counts = new EnumMap<>(FactCode.class);
        for (int i = 0; i < why.length; i++) {
            letters += scan.glyphs().get(i).isBlank() ? 0 : 1;
            if (why[i] != null) {
                counts.merge(why[i], 1, Integer::sum);
            }
        }
        for (Map.Entry<FactCode, Integer> count : counts.entrySet()) {
            if (count.getValue() > MOST * letters) {
                keep(count.getKey(), null);
            }
        }
        for (PlacedImage image : scan.images()) {
            if (counts.containsKey(FactCode.TEXT_WITHOUT_INK) && runsIn(image.box()) >= LAYER_OF_PICTURE) {
                keep(FactCode.TEXT_WITHOUT_INK, image.box());
            }
        }
    }

    private long runsIn(Box box) {
        return GlyphRun.of(scan.glyphs()).stream()
                .filter(run -> why[run.from()] == FactCode.TEXT_WITHOUT_INK && isIn(run.box(), box))
                .count();
    }

    private void keep(FactCode code, Box box) {
        for (int i = 0; i < why.length; i++) {
            if (why[i] == code && (box == null || isIn(scan.glyphs().get(i).box(), box))) {
                why[i] = null;
            }
        }
    }

    private static boolean isIn(Box inner, Box outer) {
        return inner.centerX() >= outer.x0()
                && inner.centerX() <= outer.x1()
                && inner.centerY() >= outer.y0()
                && inner.centerY() <= outer.y1();
    }

    private void describe(FactCode code, List<Glyph> glyphs) {
        List<Word> words = new ArrayList<>(builder.words(glyphs));
        words.sort(Comparator.<Word>comparingDouble(word -> Math.rint(word.box().centerY() / 3))
                .thenComparingDouble(word -> word.box().x0()));
        StringBuilder text = new StringBuilder();
        Box box = Box.NONE;
        for (Word word : words) {
            boolean goesOn = !box.isNone()
                    && box.verticalOverlap(word.box())
                            > 0.5 * Math.min(box.height(), word.box().height())
                    && word.box().x0() - box.x1() < 1.5 * word.box().height();
            if (!goesOn) {
                add(code, text.toString(), box);
                text.setLength(0);
                box = Box.NONE;
            }
            text.append(text.isEmpty() ? "" : " ").append(word.text());
            box = box.union(word.box());
        }
        add(code, text.toString(), box);
    }

    private void add(FactCode code, String text, Box box) {
        unseenText.append(text).append(' ');
        boolean says = text.codePoints().filter(Character::isLetterOrDigit).count() >= 2;
        if (says && unseen.size() < MAX_UNSEEN) {
            unseen.add(new Unseen(code, FactText.of(text), FactText.of(seenAt(box)), box));
        }
    }

    /** Words that a person sees where the box is. */
    private String seenAt(Box box) {
        StringBuilder seen = new StringBuilder();
        for (Word word : words()) {
            double shared = word.box().verticalOverlap(box) * word.box().horizontalOverlap(box);
            if (shared > 0.3 * Math.min(area(word.box()), area(box))) {
                seen.append(seen.isEmpty() ? "" : " ").append(word.text());
            }
        }
        return seen.toString();
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }
}
