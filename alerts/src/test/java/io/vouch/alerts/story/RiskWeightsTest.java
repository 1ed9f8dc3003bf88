package io.vouch.alerts.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.matching.Amount;
import io.vouch.matching.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RiskWeightsTest {

    private static StoryAlert alert(String id, String check, Severity severity, double score) {
        return new StoryAlert(id, check, severity, score, "A", "title", "action", Set.of(), Amount.NONE);
    }

    @Test
    void theShippedWeightsSayHowTheyWereMadeAndGrowWithTheEvidence() {
        RiskWeights shipped = RiskWeights.shipped();
        assertThat(shipped.provenance()).containsKeys("method", "command", "made", "seeds", "stories");
        List<StoryAlert> one = List.of(alert("x", "ACC-01", Severity.CRITICAL, 0.9));
        List<StoryAlert> two = List.of(one.get(0), alert("y", "REP-01", Severity.HIGH, 0.8));
        for (RiskAxis axis : RiskAxis.values()) {
            assertThat(shipped.chance(axis, two)).isGreaterThanOrEqualTo(shipped.chance(axis, one));
        }
        assertThat(shipped.chance(two)).isBetween(shipped.chance(one), 1.0);
    }

    @Test
    void aCheckThatFiredTwiceCountsOnceAndByItsWorstAlert() {
        RiskEvidence once = RiskEvidence.of(List.of(alert("x", "INT-09", Severity.HIGH, 0.8)));
        RiskEvidence twice = RiskEvidence.of(
                List.of(alert("x", "INT-09", Severity.HIGH, 0.8), alert("y", "INT-09", Severity.LOW, 0.9)));
        assertThat(twice).isEqualTo(once);
        assertThat(once.serious()).isGreaterThan(1.6).isLessThan(1.62);
        assertThat(once.minor()).isZero();
    }

    @Test
    void aCertainAlertLeavesRoomForDoubt() {
        assertThat(RiskEvidence.of(List.of(alert("x", "DUP-01", Severity.HIGH, 1)))
                        .serious())
                .isFinite();
    }

    @Test
    void aFileWithoutARiskIsRefused() {
        byte[] text = "{\"risks\":{\"whole\":{\"base\":0,\"serious\":1,\"minor\":1}}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RiskWeights.parse(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("risk weights without");
    }
}
