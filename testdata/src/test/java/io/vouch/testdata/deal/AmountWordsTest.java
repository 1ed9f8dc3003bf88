package io.vouch.testdata.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class AmountWordsTest {
    @Test
    void chineseWordsFollowTheSettlementRules() {
        assertThat(zh("16000")).isEqualTo("壹万陆仟圆整");
        assertThat(zh("1409.50")).isEqualTo("壹仟肆佰零玖圆伍角整");
        assertThat(zh("16409.02")).isEqualTo("壹万陆仟肆佰零玖圆零贰分");
        assertThat(zh("325.04")).isEqualTo("叁佰贰拾伍圆零肆分");
        assertThat(zh("100000001")).isEqualTo("壹亿零壹圆整");
        assertThat(zh("1705400.00")).isEqualTo("壹佰柒拾万零伍仟肆佰圆整");
        assertThat(zh("107000.53")).isEqualTo("壹拾万零柒仟圆伍角叁分");
    }

    @Test
    void englishWordsCarryTheCentsAsFraction() {
        assertThat(EnglishAmount.words(new BigDecimal("12305.67")))
                .isEqualTo("Twelve thousand three hundred five and 67/100");
        assertThat(EnglishAmount.words(new BigDecimal("1000021.00"))).isEqualTo("One million twenty-one and 00/100");
    }

    private static String zh(String amount) {
        return ChineseAmount.words(new BigDecimal(amount), "圆");
    }
}
