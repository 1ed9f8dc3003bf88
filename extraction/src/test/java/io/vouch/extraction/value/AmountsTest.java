package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "1 234,56|1234.56",
                "1'234.56|1234.56",
                "￥1,234.56|1234.56",
                "¥ 1234.56|1234.56",
                "CNY 1,234.56|1234.56",
                "1.234,56 EUR|1234.56",
                "１，２３４．５６|1234.56",
                "1234.56元|1234.56",
                "RMB1,234.56元整|1234.56",
                "-1,234.56|-1234.56",
                "1,234.56-|-1234.56",
                "(1,234.56)|-1234.56",
                "¥-12.00|-12.00",
                "−5.00|-5.00",
                "(￥5.00)|-5.00",
                "负5.00|-5.00",
                "1,234|1234",
                "1,234,567|1234567",
                "12,34,567.00|1234567.00",
                "1,50|1.50",
                "0,125|0.125",
                ".50|0.50",
                "12.|12",
                "120万元|1200000",
                "3.5 亿元|350000000.0",
                "HK$ 1,000.00|1000.00",
                "1 234 567.8|1234567.8",
                "1, 234. 56|1234.56",
                "0|0",
                "15841.5841584158|15841.5841584158",
                "1.234.567,80|1234567.80",
                "100.00 CR|100.00"
            })
    void aPrintedAmountIsRead(String printed, String expected) {
        assertThat(Amounts.parse(printed)).contains(new BigDecimal(expected));
    }

    @Test
    void theDocumentsMarkDecidesALoneMarkBeforeThreeDigits() {
        assertThat(Amounts.parse("1.234", DecimalMark.POINT)).contains(new BigDecimal("1.234"));
        assertThat(Amounts.parse("1.234", DecimalMark.COMMA)).contains(new BigDecimal("1234"));
        assertThat(Amounts.parse("1,234", DecimalMark.COMMA)).contains(new BigDecimal("1.234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12 34 56",
                "1,23,45",
                "1.2.3",
                "(5.00",
                "2026-03-02",
                "1234567890123456789012",
                "1,234.567,89",
                "12a",
                "--5",
                "."
            })
    void whatIsNoAmountIsNotRead(String printed) {
        assertThat(Amounts.parse(printed)).isEmpty();
    }

    @Test
    void ratesAreReadAsDecimals() {
        assertThat(Amounts.parseRate("13%")).contains(new BigDecimal("0.13"));
        assertThat(Amounts.parseRate("0.130000")).contains(new BigDecimal("0.13"));
        assertThat(Amounts.parseRate("80 ％")).contains(new BigDecimal("0.8"));
        assertThat(Amounts.parseRate("13")).isEmpty();
        assertThat(Amounts.parseRate("免税")).isEmpty();
    }

    @Property(tries = 500)
    void anAmountPrintedInEitherConventionIsReadBack(
            @ForAll @LongRange(min = -99_999_999_999_99L, max = 99_999_999_999_99L) long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        String english = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
        String german = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(amount);
        assertThat(Amounts.parse(english, DecimalMark.COMMA)).contains(amount);
        assertThat(Amounts.parse(german, DecimalMark.POINT)).contains(amount);
        assertThat(Amounts.parse(amount.toPlainString())).contains(amount);
    }

    @Property(tries = 500)
    void noTextBreaksTheParser(@ForAll @StringLength(max = 80) String any) {
        assertThat(Amounts.parse(any)).isNotNull();
        assertThat(Amounts.parseRate(any)).isNotNull();
        assertThat(Currencies.parse(any)).isNotNull();
    }

    @Test
    void currenciesAreReadFromCodesSymbolsAndNames() {
        assertThat(Currencies.parse("人民币")).contains("CNY");
        assertThat(Currencies.parse("￥")).contains("CNY");
        assertThat(Currencies.parse("eur")).contains("EUR");
        assertThat(Currencies.parse("€")).contains("EUR");
        assertThat(Currencies.parse("RM")).contains("MYR");
        assertThat(Currencies.parse("XXX")).isEmpty();
        assertThat(Currencies.parse("apples")).isEmpty();
        assertThat(Currencies.fractionDigits("JPY")).isZero();
    }
}
