package io.vouch.alerts.bench.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PageScoringTest {

    @Test
    void aPerfectReadingHasNoErrorsInWhateverOrderItComes() {
        List<Word> printed = List.of(line("TOTAL 12.50", 0, 0), line("CASH", 0, 40));
        List<Word> read = List.of(line("cash", 0, 40), line("total", 0, 0), line("12.50", 60, 0));
        PageScore score = PageScoring.score(printed, read);
        assertThat(score.characterErrorRate()).isZero();
        assertThat(score.wordRecall()).isEqualTo(1);
        assertThat(score.numbers()).isEqualTo(1);
        assertThat(score.numberRecall()).isEqualTo(1);
    }

    @Test
    void whatStandsWhereNothingIsPrintedCountsAsErrors() {
        PageScore score =
                PageScoring.score(List.of(line("CASH", 0, 0)), List.of(line("CASH", 0, 0), line("xy", 0, 90)));
        assertThat(score.errors()).isEqualTo(2);
        assertThat(score.characters()).isEqualTo(4);
    }

    @Test
    void aNumberWithOneWrongDigitIsNotRead() {
        PageScore score = PageScoring.score(
                List.of(line("9132050612", 0, 0), line("2026年06月24日", 0, 30)),
                List.of(line("9132O50612", 0, 0), line("2026年06月24日", 0, 30)));
        assertThat(score.numbers()).isEqualTo(2);
        assertThat(score.numbersRead()).isEqualTo(1);
    }

    @Test
    void aNumberReadAtAnotherPlaceDoesNotCount() {
        PageScore score = PageScoring.score(List.of(line("123456", 0, 0)), List.of(line("123456", 0, 300)));
        assertThat(score.numbersRead()).isZero();
    }

    @Test
    void eachReadingOfAWordCountsOnce() {
        PageScore score =
                PageScoring.score(List.of(line("CASH", 0, 0), line("CASH", 0, 40)), List.of(line("CASH", 0, 0)));
        assertThat(score.wordsRead()).isEqualTo(1);
        assertThat(score.words()).isEqualTo(2);
    }

    @Test
    void fullWidthFormsAreTheSameCharacters() {
        assertThat(PageScoring.score(List.of(line("（１２３）：", 0, 0)), List.of(line("(123):", 0, 0)))
                        .errors())
                .isZero();
    }

    @Test
    void aLabelAndItsValueAreOneLineSoThatRoughPlacesDoNotCount() {
        List<Word> printed = List.of(line("NO:", 0, 0), line("12345", 32, 0));
        var shifted = new Word("12345", new Box(26, 0, 76, 12), List.of(), 1, WordSource.OCR);
        assertThat(PageScoring.score(printed, List.of(line("NO:", 0, 0), shifted))
                        .errors())
                .isZero();
    }

    @Test
    void scoresAddUp() {
        PageScore one = PageScoring.score(List.of(line("ABCD", 0, 0)), List.of(line("ABCX", 0, 0)));
        PageScore sum = one.plus(PageScoring.score(List.of(line("ABCD", 0, 0)), List.of()));
        assertThat(sum.characterErrorRate()).isEqualTo(5 / 8.0);
    }

    @Property(tries = 200)
    void theDistanceIsSymmetricAndBoundedByTheLongerText(
            @ForAll @StringLength(max = 12) String a, @ForAll @StringLength(max = 12) String b) {
        int distance = EditDistance.between(a, b);
        assertThat(distance).isEqualTo(EditDistance.between(b, a));
        assertThat(distance).isBetween(0, Math.max(a.codePointCount(0, a.length()), b.codePointCount(0, b.length())));
        assertThat(EditDistance.between(a, a)).isZero();
    }

    /** A piece of text, ten points a character. */
    private static Word line(String text, double x, double y) {
        return new Word(text, new Box(x, y, x + 10.0 * text.length(), y + 12), List.of(), 1, WordSource.OCR);
    }
}
