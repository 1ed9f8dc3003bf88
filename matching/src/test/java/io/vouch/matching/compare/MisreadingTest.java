package io.vouch.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.ingest.page.Box;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MisreadingTest {

    private static Reading reading(String value, ReadingSource source) {
        return new Reading(value, value, 0.97, 1, new Box(10, 10, 90, 20), source);
    }

    private static boolean wordsMayBe(String words, ReadingSource source, String figures) {
        return Misreading.explainsWords(
                reading(words, source),
                AmountInWords.parse(words).orElseThrow(),
                reading(figures, ReadingSource.QR),
                new BigDecimal(figures),
                true);
    }

    @Property(tries = 300)
    void oneWrongDigitOfAScanIsNoiseAndOfPrintIsNot(
            @ForAll @NumericChars @StringLength(min = 8, max = 20) String digits,
            @ForAll @LongRange(min = 0, max = 19) long place,
            @ForAll @LongRange(min = 1, max = 9) long step) {
        String number = "7" + digits;
        int at = 1 + (int) (place % digits.length());
        char other = (char) ('0' + (number.charAt(at) - '0' + step) % 10);
        String misread = number.substring(0, at) + other + number.substring(at + 1);
        Reading print = reading(number, ReadingSource.TEXT);
        assertThat(Misreading.explains(print, reading(misread, ReadingSource.OCR)))
                .isTrue();
        assertThat(Misreading.explains(print, reading(misread, ReadingSource.TEXT)))
                .isFalse();
    }

    @Property(tries = 300)
    void noiseIsSymmetricAndBounded(
            @ForAll @NumericChars @StringLength(max = 20) String one,
            @ForAll @NumericChars @StringLength(max = 20) String other) {
        assertThat(Misreading.explains(one, other)).isEqualTo(Misreading.explains(other, one));
        assertThat(CharacterNoise.cost(one, other)).isEqualTo(CharacterNoise.cost(other, one));
        assertThat(CharacterNoise.cost(one, other)).isLessThanOrEqualTo(2 * Math.max(one.length(), other.length()));
        assertThat(CharacterNoise.cost(one, one)).isZero();
    }

    @Test
    void anotherAccountOfTheSameBankIsNoMisreading() {
        Reading agreed = reading("6222020200112345678", ReadingSource.SIDECAR);
        assertThat(Misreading.explains(agreed, reading("6222020200112845678", ReadingSource.OCR)))
                .isTrue();
        assertThat(Misreading.explains(agreed, reading("6222020200398410257", ReadingSource.OCR)))
                .isFalse();
    }

    @Property(tries = 500)
    void capitalNumeralsAreReadBack(@ForAll @LongRange(min = 1, max = 99_999_999_999_999L) long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        assertThat(AmountInWords.parse(CapitalNumerals.of(amount)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @Property(tries = 500)
    void wordsCutOffByTheScannerAreNoise(
            @ForAll @LongRange(min = 100, max = 99_999_999_999L) long cents,
            @ForAll @LongRange(min = 0, max = 30) long from,
            @ForAll @LongRange(min = 1, max = 30) long length) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        String words = CapitalNumerals.of(amount);
        int start = (int) (from % words.length());
        String part = words.substring(start, (int) Math.min(words.length(), start + length));
        AmountInWords.parse(part).ifPresent(said -> assertThat(WordsNoise.explains(part, said, amount))
                .as("%s of %s", part, words)
                .isTrue());
    }

    @Test
    void lostAndLookAlikeNumeralsOfAScanAreNoise() {
        assertThat(wordsMayBe("贰佰陆拾圆伍角肆分", ReadingSource.OCR, "529260.54")).isTrue();
        assertThat(wordsMayBe("陆佰玖拾玖圆零", ReadingSource.OCR, "578699.07")).isTrue();
        assertThat(wordsMayBe("伍佰壹拾圆整", ReadingSource.OCR, "513.00")).isTrue();
        assertThat(wordsMayBe("Nine hundred sixty and 40/100", ReadingSource.OCR, "43960.40"))
                .isTrue();
    }

    @Test
    void anotherNumeralClearlyReadIsAContradictionEvenOnAScan() {
        assertThat(wordsMayBe("壹仟玖佰叁拾圆整", ReadingSource.OCR, "1130.00")).isFalse();
        assertThat(wordsMayBe("玖拾伍万圆整", ReadingSource.OCR, "250000.00")).isFalse();
        assertThat(wordsMayBe("Nine thousand and 00/100", ReadingSource.OCR, "1130.00"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HT20260319784, 1120260319784, OCR, true",
        "HT20260319784, 1120260319784, TEXT, false",
        "GB67SHFN26724, GB67SHFN26721845914104, OCR, true",
        "HT20260319784, HT20260319215, OCR, false",
        "6222000000001234, 6217000000009999, OCR, false",
        "6222000000001234, 6222000000009999, OCR, false",
    })
    void aLostHeadOrPieceIsDamageAndAnotherEndIsNot(String one, String other, ReadingSource source, boolean damage) {
        Reading first = new Reading(one, one, 0.95, 1, Box.NONE, source);
        Reading second = new Reading(other, other, 0.95, 1, Box.NONE, ReadingSource.TEXT);
        assertThat(Misreading.explainsDamage(first, second)).isEqualTo(damage);
        assertThat(Misreading.explainsDamage(second, first)).isEqualTo(damage);
    }

    @Test
    void printIsNeverMisread() {
        assertThat(wordsMayBe("贰佰陆拾圆伍角肆分", ReadingSource.TEXT, "529260.54")).isFalse();
    }

    private static boolean namesMayBeOne(String one, String other) {
        return Misreading.explainsNames(reading(one, ReadingSource.OCR), reading(other, ReadingSource.OCR), one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "GRAUWALDPACKAGING, GRAUYALDPEEKAGING",
        "SOMMERFJELDFOODS, SOMMERFIELDFOOD5",
        "LINDENHAVENTEXTILES, NDENHAVENTEXTILES",
        "杭州聿屿供应链管理, 杭州嫌屿供应链管理"
    })
    void aNameMisreadInSomeGlyphsMayBeTheSame(String printed, String read) {
        assertThat(namesMayBeOne(printed, read)).isTrue();
        assertThat(namesMayBeOne(read, printed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Veldermark Logistics GmbH, 0.82, true",
        "杭州聿屿供应链管理有限公司, 0.82, true",
        "Veldermark Logistics GmbH, 0.75, false",
        "= pastsNotificationeBby, 0.82, false",
        "Fennimoor Res Gab, 0.95, false",
        "Fennimoor GmbH, 0.95, true"
    })
    void wordsThatMayBeAnyAreNoNameUnlessTheyWereReadSurely(String read, double confidence, boolean trusted) {
        Reading name = new Reading(read, read, confidence, 1, Box.NONE, ReadingSource.OCR);
        assertThat(Misreading.isTrustedName(name)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({
        "BRYNDALEHYDRAULICS, SOMMERFJELDHYDRAULICS",
        "CALDERBRAETEXTILES, LINDENHAVENTEXTILES",
        "杭州聿屿供应链管理, 青岛煜磊自动化设备"
    })
    void companiesOfOneTradeAreNoMisreadings(String one, String other) {
        assertThat(namesMayBeOne(one, other)).isFalse();
    }
}
