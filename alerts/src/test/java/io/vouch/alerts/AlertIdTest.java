package io.vouch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.page.Box;
import io.vouch.matching.Amount;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertIdTest {

    private static final Evidence FIRST = new Evidence("d1", "a.pdf", "invoice_number", "1", "", 1, Box.NONE);
    private static final Evidence SECOND = new Evidence("d2", "b.pdf", "invoice_number", "1", "", 1, Box.NONE);

    @Test
    void theOrderOfTheEvidenceDoesNotMatter() {
        assertThat(AlertId.of(finding("DUP-02", 0.9, FIRST, SECOND)))
                .isEqualTo(AlertId.of(finding("DUP-02", 0.9, SECOND, FIRST)));
    }

    @Test
    void aBetterScoreIsTheSameAlert() {
        assertThat(AlertId.of(finding("DUP-02", 0.9, FIRST))).isEqualTo(AlertId.of(finding("DUP-02", 0.8, FIRST)));
    }

    @Test
    void anotherCheckOrOtherEvidenceIsAnotherAlert() {
        String id = AlertId.of(finding("DUP-02", 0.9, FIRST));

        assertThat(AlertId.of(finding("DUP-03", 0.9, FIRST))).isNotEqualTo(id);
        assertThat(AlertId.of(finding("DUP-02", 0.9, SECOND))).isNotEqualTo(id);
    }

    private static Finding finding(String check, double score, Evidence... evidence) {
        return new Finding(
                check,
                1,
                Severity.HIGH,
                score,
                "deal",
                List.of(),
                "subject",
                "t",
                "e",
                List.of(),
                List.of(evidence),
                Amount.NONE,
                "",
                "",
                List.of());
    }
}
