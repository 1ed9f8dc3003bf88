package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void chineseCharactersTakeTwoColumns() {
        assertThat(TextWidth.of("发票 A1")).isEqualTo(7);
    }

    @Test
    void linesBreakAtSpacesAndBetweenChineseCharacters() {
        assertThat(TextWidth.wrap("same number in two papers", 11)).containsExactly("same number", "in two", "papers");
        assertThat(TextWidth.wrap("应收账款转让", 4)).containsExactly("应收", "账款", "转让");
    }

    @Test
    void namesCannotSteerTheTerminal() {
        assertThat(TextWidth.printable("a\u001b[2Jb\u202Ec\n")).isEqualTo("a [2Jb c ");
    }

    @Property
    void noLineIsWiderThanAsked(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 2, max = 30) int width) {
        assertThat(TextWidth.wrap(TextWidth.printable(text), width))
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(width));
    }
}
