package io.vouch.extraction.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedWordsTest {

    /** The folding that the model was trained with. */
    private static String[] trained(String text) {
        String folded = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\d", "0")
                .replaceAll("0{2,}", "00")
                .replaceAll("([\\p{IsHan}]{1,4})", " $1 ")
                .replaceAll("[^\\p{L}\\p{Sc}0%#]+", " ")
                .strip();
        return folded.isEmpty() ? new String[0] : folded.split(" ", 24);
    }

    @Test
    void longNumbersAndLongWordsAreCut() {
        assertThat(FoldedWords.of("Invoice No. 20260527: 有限责任公司 €1.50"))
                .containsExactly("invoice", "no", "00", "有限责任", "公司", "€0", "00");
    }

    @Property(tries = 2_000)
    void wordsAreThoseThatTheModelWasTrainedWith(@ForAll("texts") String text) {
        assertThat(FoldedWords.of(text)).isEqualTo(trained(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZÄßİΣé 0123479.,:-/#%€$¥有限责任公司銀行〇々〻、。（）٣²\t\u00a0\ud840")
                .withChars('\u4e00', '\u4e20')
                .withChars('\udc00', '\udc03')
                .ofMaxLength(80);
    }
}
