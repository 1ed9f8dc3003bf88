package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The characters of one page as they are met: what stands on the page with its style, and what a person does not see there,
 * outside its edges or in layers that are switched off.
 */
final class PageGlyphs {

    private static final int MAX_SAMPLE = 200;

    /**
     * A glyph of which the file says something else than its font.
     *
     * @param byFont what the font says
     */
    record Remapped(Glyph glyph, String byFont) {}

    private final PageFrame frame;
    private final List<TextStyle> styles = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Remapped> remapped = new ArrayList<>();
    private final StringBuilder outsideText = new StringBuilder();
    private final StringBuilder hiddenText = new StringBuilder();
    private int unmapped;
    private int outside;
    private int hidden;
    private TextStyle style;

    PageGlyphs(PageFrame frame) {
        this.frame = frame;
    }

    /** Called before each string: the style may have changed. */
    void beginString() {
        style = null;
    }

    /** The current style, which lasts for one string. */
    TextStyle style(FontShape shape, Supplier<TextStyle> current) {
        if (style == null || style.font() != shape) {
            style = current.get();
            if (styles.isEmpty() || !styles.get(styles.size() - 1).equals(style)) {
                styles.add(style);
            }
        }
        return style;
    }

    /** The number of the current style. */
    int styleNumber() {
        return styles.size() - 1;
    }

    void addUnmapped() {
        unmapped++;
    }

    void addHidden(String text) {
        hidden++;
        sample(hiddenText, text);
    }

    /** @param byFont what the font says of it, empty if that is what the file says */
    void add(Glyph glyph, String byFont) {
        if (glyph.isOn(frame.width(), frame.height())) {
            glyphs.add(glyph);
            if (!byFont.isEmpty()) {
                remapped.add(new Remapped(glyph, byFont));
            }
        } else if (!glyph.isBlank()) {
            outside++;
            sample(outsideText, glyph.text());
        }
    }

    private static void sample(StringBuilder text, String more) {
        if (text.length() < MAX_SAMPLE) {
            text.append(more);
        }
    }

    List<Glyph> all() {
        return glyphs;
    }

    /** Characters that were drawn on the page, told or not. */
    int drawn() {
        return glyphs.size() + unmapped;
    }

    TextStyle styleOf(Glyph glyph) {
        return styles.get(glyph.style());
    }

    List<Remapped> remapped() {
        return remapped;
    }

    int unmapped() {
        return unmapped;
    }

    int outside() {
        return outside;
    }

    int hidden() {
        return hidden;
    }

    /** Begin of the text outside the page. */
    String outsideText() {
        return outsideText.toString().strip();
    }

    /** Begin of the text of layers that are switched off. */
    String hiddenText() {
        return hiddenText.toString().strip();
    }
}
