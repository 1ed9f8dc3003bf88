package io.vouch.extraction.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BracketsTest {

    @Test
    void aClosingBracketOfTheSentenceIsNoPartOfAnAmount() {
        assertThat(Brackets.within("¥862,477.57)")).isEqualTo("¥862,477.57");
    }

    @Test
    void anOpeningBracketOfTheSentenceIsNoPartOfTheWords() {
        assertThat(Brackets.within("(捌拾陆万圆整")).isEqualTo("捌拾陆万圆整");
    }

    @Test
    void bracketsThatMeanANegativeAmountStay() {
        assertThat(Brackets.within("(12.00)")).isEqualTo("(12.00)");
        assertThat(Brackets.within("(负数)伍佰圆整")).isEqualTo("(负数)伍佰圆整");
    }

    @Test
    void aNumberEndsWhereItsSentencesBracketCloses() {
        assertThat(Brackets.beforeClosing("2026保理字第3014号)将对我公司")).isEqualTo("2026保理字第3014号");
        assertThat(Brackets.beforeClosing("沪(2026)保字第12号")).isEqualTo("沪(2026)保字第12号");
    }
}
