package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.store.review.AlertState;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Disposition;
import io.vouch.alerts.store.review.QueueDetails;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.Outcome;
import io.vouch.matching.CheckCatalog;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts english = Texts.load("en");
    private final Texts chinese = Texts.load("zh");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keys()).containsExactlyInAnyOrderElementsOf(chinese.keys());
        for (String key : english.keys()) {
            assertThat(places(english.get(key))).as(key).containsExactlyInAnyOrderElementsOf(places(chinese.get(key)));
        }
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            if (text.contains("{" + number + "}")) {
                places.add("{" + number + "}");
            }
        }
        return places;
    }

    @Test
    void everyNameOfAListHasAText() {
        for (FieldName field : FieldName.values()) {
            assertThat(chinese.has("field." + field.wireName()))
                    .as(field.wireName())
                    .isTrue();
        }
        named("type.", DocumentType.values());
        named("outcome.", Outcome.values());
        named("severity.", Severity.values());
        named("state.", AlertState.values());
        named("disposition.", Disposition.values());
        named("reason.", ClosingReason.values());
        named("due.", QueueDetails.Due.values());
    }

    private void named(String prefix, Enum<?>... values) {
        for (Enum<?> value : values) {
            assertThat(english.has(prefix + value.name())).as(value.name()).isTrue();
        }
    }

    @Test
    void whatChecksAdviseReadsChinese() {
        List<String> english = CheckCatalog.checks().stream()
                .map(RiskCheck::card)
                .flatMap(card -> Stream.concat(
                        Stream.of(card.recommendedAction(), card.legalBasis()), card.innocentCauses().stream()))
                .distinct()
                .toList();
        List<String> untold = english.stream()
                .filter(text -> this.chinese.sentence(text).language().equals("en"))
                .toList();

        // A check may be newer than its translation; then its English is shown, and said to be English.
        assertThat(untold).as("without Chinese").hasSizeLessThan(english.size() / 10);
        assertThat(chinese.sentence("A watermark")).isEqualTo(new Sentence("水印", "zh"));
        assertThat(chinese.sentence("What nobody translated")).isEqualTo(new Sentence("What nobody translated", "en"));
        assertThat(this.english.sentence("A watermark").language()).isEqualTo("en");
    }

    @Test
    void valuesStandWhereTheTextWantsThem() {
        assertThat(english.get("bulk.done", 3, 4)).isEqualTo("3 of 4 alerts done");
        assertThat(chinese.get("bulk.done", 3, 4)).isEqualTo("4 条中已处理 3 条");
        assertThat(english.get("queue.fresh")).isEqualTo("{0} new alerts");
        assertThat(english.get("signin.locked", "{1}")).contains("{1}");
        assertThat(english.length(Duration.ofHours(-3))).isEqualTo("3 h");
    }
}
