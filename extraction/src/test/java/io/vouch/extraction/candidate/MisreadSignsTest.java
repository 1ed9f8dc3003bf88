package io.vouch.extraction.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MisreadSignsTest {

    @Test
    void aDigitBeforeAWholeAmountMayBeTheYuanSign() {
        assertThat(MisreadSigns.amounts("合计 340972.36"))
                .extracting(MisreadSigns.Meant::amount)
                .containsExactly(new BigDecimal("40972.36"));
        assertThat(MisreadSigns.amounts("8521,751.61"))
                .extracting(MisreadSigns.Meant::amount)
                .containsExactly(new BigDecimal("521751.61"));
    }

    @Test
    void anAmountWithItsSignIsWhatItSays() {
        assertThat(MisreadSigns.amounts("¥340972.36")).isEmpty();
    }

    @Test
    void noAmountBeginsWithNought() {
        assertThat(MisreadSigns.amounts("3012.00")).isEmpty();
    }

    @Test
    void aSignMayBeReadAsTwoDigits() {
        assertThat(MisreadSigns.amounts("38508645.75"))
                .extracting(MisreadSigns.Meant::amount)
                .containsExactly(new BigDecimal("8508645.75"), new BigDecimal("508645.75"));
    }

    @Test
    void aLoneGlyphBeforeAnAmountMayHoldItsFirstDigit() {
        assertThat(MisreadSigns.amounts("(小写)轨33855.99"))
                .filteredOn(meant -> meant.shape().equals(MisreadSigns.HEAD_SHAPE))
                .extracting(MisreadSigns.Meant::amount)
                .hasSize(9)
                .contains(new BigDecimal("233855.99"));
        assertThat(MisreadSigns.amounts("到,685,869.54"))
                .extracting(MisreadSigns.Meant::amount)
                .contains(new BigDecimal("1685869.54"));
        assertThat(MisreadSigns.amounts("金额33855.99"))
                .extracting(MisreadSigns.Meant::shape)
                .doesNotContain(MisreadSigns.HEAD_SHAPE);
    }

    @Test
    void aNumberThatIsGroupedAsNoAmountIsNone() {
        assertThat(MisreadSigns.impossible("总额: 8491,173.16,大写")).hasSize(1);
        assertThat(MisreadSigns.impossible("总额: 491,173.16")).isEmpty();
    }
}
