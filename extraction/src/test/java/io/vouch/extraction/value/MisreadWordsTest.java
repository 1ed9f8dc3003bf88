package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MisreadWordsTest {

    @Test
    void wordsWithGlyphsThatNoAmountHasAreReadAsTheDigitsSay() {
        assertThat(WordRepair.towards("参抬壹万焉什陆佰建拾陆圆零下分", new BigDecimal("312646.02")))
                .contains("叁拾壹万贰仟陆佰肆拾陆圆零贰分");
    }

    @Test
    void wordsThatNameAnotherDigitAreNotRepaired() {
        assertThat(WordRepair.towards("玖拾壹万贰仟陆佰肆拾陆圆零贰分", new BigDecimal("312646.02")))
                .isEmpty();
    }

    @Test
    void wordsOfWhichTooLittleWasReadAreNotRepaired() {
        assertThat(WordRepair.towards("天地人和日月星圆整", new BigDecimal("312640"))).isEmpty();
    }

    @Property(tries = 300)
    void whatIsSpelledIsParsedBack(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);

        assertThat(ChineseAmount.parse(MisreadWords.spell(amount)))
                .hasValueSatisfying(parsed -> assertThat(parsed).isEqualByComparingTo(amount));
    }

    @Test
    void aGlyphLostOrAddedIsForgivenInWordsThatSayNothing() {
        assertThat(WordRepair.towards("肆拾起万人叁仟叁佰零壹圆肆角玖分", new BigDecimal("423301.49")))
                .contains("肆拾贰万叁仟叁佰零壹圆肆角玖分");
        assertThat(WordRepair.towards("四吉抬万零叁什喜佰数拾捌圆吉角迷分", new BigDecimal("203178.17")))
                .contains("贰拾万零叁仟壹佰柒拾捌圆壹角柒分");
    }

    @Test
    void wordsThatSayAnAmountAreNotReadAsAnotherByLosingGlyphs() {
        assertThat(WordRepair.towards("叁拾伍万叁仟肆佰壹拾圆肆角叁分", new BigDecimal("3153410.43")))
                .isEmpty();
    }

    @Test
    void wordsWhoseEndIsLostAreTheDigitsButWordsThatEndAreNot() {
        assertThat(WordRepair.towards("肆拾玖万壹仟壹佰柒拾叁圆", new BigDecimal("491173.16")))
                .contains("肆拾玖万壹仟壹佰柒拾叁圆壹角陆分");
        assertThat(WordRepair.towards("肆拾玖万壹仟壹佰柒拾叁圆整", new BigDecimal("491173.16")))
                .isEmpty();
    }
}
