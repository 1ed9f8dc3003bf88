package io.vouch.ingest.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordBuilderTest {

    private static final double SIZE = 10;

    @Example
    void chineseStaysTogetherUpToHalfACharacterOfWhite() {
        assertThat(texts(List.of(glyph("合", 0, 1), glyph("计", 14, 1)))).containsExactly("合计");
        assertThat(texts(List.of(glyph("合", 0, 1), glyph("计", 16, 1)))).containsExactly("合", "计");
    }

    @Example
    void ligaturesHaveACutForEachLetter() {
        Word word = words(List.of(glyph("o", 0, 0.5), glyph("ffi", 5, 0.9), glyph("ce", 14, 1)))
                .get(0);
        assertThat(word.text()).isEqualTo("office");
        assertThat(word.cuts()).isSorted().hasSize(7).contains(5.0, 8.0, 11.0, 14.0);
    }

    @Example
    void aLabelOfAnotherSizeStaysApartFromAValueDrawnLater() {
        Glyph value = Glyph.of(
                "9", new EmSquare(10, 50, 14, 0, 0, -14), new Glyph.Metrics(0.5, -0.2, 0.8, false, 0.2, 0), false);
        assertThat(texts(List.of(glyph("号", 0, 1), glyph("页", 300, 1), value))).containsExactly("号", "页", "9");
    }

    @Example
    void wordsFromRightToLeftAreInSpokenOrder() {
        // Drawn from left to right as they look: the last letter first.
        assertThat(texts(List.of(glyph("ם", 0, 0.5), glyph("ל", 5, 0.5), glyph("ש", 10, 0.5))))
                .containsExactly("שלם");
    }

    @Property(tries = 200)
    void nothingIsLostOrInvented(
            @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 3) String> letters,
            @ForAll @Size(min = 12, max = 12) List<@DoubleRange(min = 0, max = 380) Double> places) {
        List<Glyph> glyphs = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            // Each on a line of its own, so that none can be a copy of another.
            glyphs.add(Glyph.of(
                    letters.get(i),
                    new EmSquare(places.get(i), 20 + i * 20, SIZE, 0, 0, -SIZE),
                    new Glyph.Metrics(0.5, -0.2, 0.8, false, 0.2, 0),
                    false));
            all.append(letters.get(i));
        }
        List<Word> words = words(glyphs);
        assertThat(String.join("", words.stream().map(Word::text).toList())).isEqualTo(all.toString());
        assertThat(words).allSatisfy(word -> {
            assertThat(word.cuts()).isSorted();
            assertThat(word.box().x1()).isLessThanOrEqualTo(400);
        });
    }

    private static Glyph glyph(String text, double x, double width) {
        return Glyph.of(
                text,
                new EmSquare(x, 50, SIZE, 0, 0, -SIZE),
                new Glyph.Metrics(width, -0.2, 0.8, false, 0.2, 0),
                false);
    }

    private static List<Word> words(List<Glyph> glyphs) {
        return new WordBuilder(400, 300).words(glyphs);
    }

    private static List<String> texts(List<Glyph> glyphs) {
        return words(glyphs).stream().map(Word::text).toList();
    }
}
