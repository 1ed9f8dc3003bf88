package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "壹万陆仟圆整,16000",
        "伍元陆角壹分,5.61",
        "壹仟肆佰零玖元伍角,1409.50",
        "壹万陆仟肆佰零玖元零贰分,16409.02",
        "叁佰贰拾伍元零肆分,325.04",
        "（负数）伍佰圆整,-500",
        "壹拾圆零柒角整,10.70",
        "壹拾万零柒仟元伍角叁分,107000.53",
        "壹拾万柒仟元零伍角叁分,107000.53",
        "壹亿零壹圆整,100000001",
        "拾万元正,100000",
        "伍分,0.05",
        "壹拾亿零壹拾万零壹拾圆零玖分,1000100010.09",
        "壹佰柒拾万伍仟肆佰圆整,1705400",
        "玖拾贰圆陆角肆分,92.64",
        "人民币壹仟万元整,10000000",
        "人民币（大写）：贰萬參仟圓整,23000",
        "⊗壹佰元整,100",
        "ⓧ 叁 佰 元 整,300",
        "美元伍万元整,50000",
        "壹万亿元整,1000000000000",
        "一百二十万元整,1200000",
        "人民币壹佰万整,1000000",
        "零元整,0",
        "叁佰零伍万零陆拾元,3050060"
    })
    void chineseWordsAreReadAsANumber(String printed, BigDecimal expected) {
        assertThat(AmountInWords.parse(printed))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ONE HUNDRED AND TWENTY US DOLLARS AND 50/100 ONLY|120.50",
                "SAY US DOLLARS ONE HUNDRED AND TWENTY AND CENTS FIFTY ONLY|120.50",
                "SAY TOTAL US DOLLARS TWELVE THOUSAND THREE HUNDRED FORTY-FIVE ONLY.|12345",
                "One million two hundred thousand euros and five cents|1200000.05",
                "RINGGIT MALAYSIA THIRTY ONE AND SEN NINETY ONLY|31.90",
                "FIFTY CENTS ONLY|0.50",
                "ONE HUNDRED AND TWENTY AND 50/100 ONLY|120.50",
                "Twelve Hundred Dollars and XX/100|1200"
            })
    void englishWordsAreReadAsANumber(String printed, BigDecimal expected) {
        assertThat(AmountInWords.parse(printed))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "三",
                "一万",
                "元整",
                "壹壹元整",
                "壹佰仟元",
                "人民币",
                "ONE TWO",
                "HUNDRED DOLLARS",
                "DOLLARS",
                "the sum of",
                "万元整",
                "壹万壹万元整",
                "ONE THOUSAND MILLION",
                "伍拾角"
            })
    void whatIsNoAmountIsNotRead(String printed) {
        assertThat(AmountInWords.parse(printed)).isEmpty();
    }

    @Test
    void lookAlikesOfOcrArePutBackOnlyOnRequestAndOnlyWithoutDoubt() {
        assertThat(AmountInWords.parse("武万陵任元整")).isEmpty();
        assertThat(AmountInWords.parseRepaired("武万陵任元整")).contains(new BigDecimal("26000.00"));
        assertThat(AmountInWords.parseRepaired("任元整")).contains(new BigDecimal("5.00"));
        assertThat(AmountInWords.parseRepaired("没有")).isEmpty();
    }

    @Property(tries = 2000)
    void everyAmountWrittenByTheRulesIsReadBack(@ForAll @LongRange(min = 1, max = 999_999_999_999_99L) long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        assertThat(AmountInWords.parse(write(cents))).as(write(cents)).contains(amount);
    }

    @Property(tries = 500)
    void noTextBreaksTheParser(@ForAll @StringLength(max = 60) String any) {
        assertThat(AmountInWords.parse(any)).isNotNull();
        assertThat(AmountInWords.parseRepaired("人民币" + any + "元")).isNotNull();
    }

    /** Independent writer: place by place, one 零 for each run of zeros between digits. */
    private static String write(long cents) {
        long whole = cents / 100;
        StringBuilder out = new StringBuilder();
        boolean zero = false;
        String digits = Long.toString(whole);
        boolean sectionHasDigit = false;
        for (int i = 0; whole > 0 && i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                out.append(zero && !out.isEmpty() ? "零" : "")
                        .append("零壹贰叁肆伍陆柒捌玖".charAt(digit))
                        .append(new String[] {"", "拾", "佰", "仟"}[place % 4]);
                zero = false;
                sectionHasDigit = true;
            }
            if (place % 4 == 0 && place > 0) {
                out.append(sectionHasDigit ? (place == 4 ? "万" : "亿") : "");
                sectionHasDigit = false;
            }
        }
        out.append(whole > 0 ? "元" : "");
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        if (jiao > 0) {
            out.append("零壹贰叁肆伍陆柒捌玖".charAt(jiao)).append("角");
        } else if (fen > 0 && whole > 0) {
            out.append("零");
        }
        return out.append(fen > 0 ? "零壹贰叁肆伍陆柒捌玖".charAt(fen) + "分" : "整").toString();
    }
}
