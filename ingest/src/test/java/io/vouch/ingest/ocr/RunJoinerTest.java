package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunJoinerTest {

    @Test
    void chineseCutIntoShortWordsBecomesOneRun() {
        assertThat(runs("购|买方|名称", 2)).containsExactly("购买方名称");
    }

    @Test
    void latinWordsStayApart() {
        assertThat(runs("TOTAL|DUE", 8)).containsExactly("TOTAL", "DUE");
    }

    @Test
    void aNumberThatTheEngineCutWithoutWhiteSpaceIsOneNumber() {
        assertThat(runs("1,2|34.50", 1)).containsExactly("1,234.50");
    }

    @Test
    void aGapWiderThanACharacterIsAnotherColumn() {
        assertThat(runs("数量|单价", 60)).containsExactly("数量", "单价");
    }

    /** Words parted by |, each symbol 20 pixels wide and high, with the gap before each further word. */
    private static List<String> runs(String words, int gap) {
        List<Glyph> glyphs = new ArrayList<>();
        int x = 0;
        for (String word : words.split("\\|")) {
            for (int i = 0; i < word.length(); i++) {
                glyphs.add(new Glyph(word.substring(i, i + 1), x, 0, x + 20, 20, 0.9, i == 0, glyphs.isEmpty()));
                x += 20;
            }
            x += gap;
        }
        return RunJoiner.runs(glyphs).stream()
                .map(run -> String.join("", run.stream().map(Glyph::text).toList()))
                .toList();
    }
}
