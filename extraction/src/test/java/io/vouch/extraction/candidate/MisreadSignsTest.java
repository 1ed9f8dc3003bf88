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
}
