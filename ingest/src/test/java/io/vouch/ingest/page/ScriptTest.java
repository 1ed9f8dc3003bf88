package io.vouch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void theStrongerScriptNamesTheLanguage() {
        assertThat(language("发票号码", "HT-2026-001", "91320115MA202UKD7X")).isEqualTo("zh");
        assertThat(language("Invoice", "number", "issued", "by", "杭州")).isEqualTo("en");
        assertThat(language("Währung", "Käufer")).isEqualTo("en");
    }

    @Test
    void numbersAloneAndOtherScriptsAreUndetermined() {
        assertThat(language("123", "45.00")).isEqualTo("und");
        assertThat(language("Счёт", "фактура", "IP")).isEqualTo("und");
        assertThat(language()).isEqualTo("und");
    }

    private static String language(String... words) {
        List<Word> list = Stream.of(words)
                .map(word -> new Word(word, new Box(0, 0, 1, 1), List.of(), 1, WordSource.TEXT))
                .toList();
        return Script.languageOf(list);
    }
}
