package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRepairTest {

    @ParameterizedTest
    @CsvSource({
        "壹万融仟圆整, 12000, 壹万贰仟圆整",
        "沫拾捌圆整, 78, 柒拾捌圆整",
        "染仟提佰圆整, 7800, 柒仟捌佰圆整",
        "任佰圆整, 500, 伍佰圆整",
        "壹任圆整, 1000, 壹仟圆整",
        "陵拾园整, 60, 陆拾圆整"
    })
    void glyphsThatOcrConfusesBecomeTheOnesThatTheDigitsSay(String printed, String amount, String words) {
        assertThat(WordRepair.towards(printed, new BigDecimal(amount))).contains(words);
    }

    @Test
    void aDifferentAmountInCleanGlyphsIsNoMisreading() {
        assertThat(WordRepair.towards("叁万圆整", new BigDecimal("20000"))).isEmpty();
        assertThat(WordRepair.towards("捌佰圆整", new BigDecimal("300"))).isEmpty();
    }

    @Test
    void wordsThatNeedManyChangesStayAsTheyAre() {
        assertThat(WordRepair.towards("武任融佰沫拾提园整", new BigDecimal("2278"))).isEmpty();
    }
}
