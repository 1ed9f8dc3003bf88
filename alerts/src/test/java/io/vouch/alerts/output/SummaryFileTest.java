package io.vouch.alerts.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reviewer reads the file without another document. */
final class SummaryFileTest {

    private static final String ALERT =
            """
            {"alert_id":"a","severity":"HIGH","check":"XDOC-02","deal":"d1","title":"The notice assigns too much",\
            "explanation":"By 500.00.","recommended_action":"Ask for the list","evidence":[{"name":"d1/notice.pdf","page":1}],\
            "reasons":[{"text_zh":"转让金额大于发票合计","weight":5},{"text_zh":"另有说明","weight":-3}]}""";

    private static String text(Map<String, Integer> open) {
        RunSummary summary = new RunSummary(
                Map.of(), Map.of(), Map.of(), Map.of("PASSED", 3), open, List.of(), 1, 1, 0, Duration.ofSeconds(1));
        StoryView story = new StoryView(
                "HIGH",
                "d1",
                "CNY 500.00",
                "seller financing 90 %",
                "",
                List.of(AlertView.of(ALERT)),
                0,
                List.of("Ask"));
        return String.join("\n", SummaryFile.lines(summary, List.of(story), 0, "As of today.", "one core"));
    }

    @Test
    void whatIsWrongIsToldInTheReviewersTwoLanguages() {
        assertThat(text(Map.of()))
                .contains("The notice assigns too much. By 500.00. 转让金额大于发票合计。")
                .doesNotContain("另有说明")
                .contains("CRITICAL: stop", "CRITICAL：立即停止放款");
    }

    @Test
    void whyChecksWereNotMadeIsToldTheMostFrequentFirst() {
        Map<String, Integer> open = new LinkedHashMap<>();
        open.put("XDOC-04: no delivery note", 7);
        open.put("PTY-02: no buyer was read surely", 2);
        assertThat(text(open))
                .contains("| XDOC-04 | no delivery note | 7 |\n| PTY-02 | no buyer was read surely | 2 |");
        assertThat(text(Map.of())).doesNotContain("What could not be checked");
    }

    @Test
    void nothingQuarantinedIsSaidInWords() {
        assertThat(text(Map.of())).contains("None: every document was read.");
    }
}
