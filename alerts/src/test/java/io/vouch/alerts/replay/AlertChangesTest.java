package io.vouch.alerts.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlertChangesTest {

    private static SaidAlert alert(String id, String check, String deal, double score) {
        return new SaidAlert(id, check, deal, "HIGH", score, "A title");
    }

    @Test
    void equalAlertsAreNoChange() {
        List<SaidAlert> same = List.of(alert("a", "DUP-02", "d-1", 0.9), alert("b", "XDOC-04", "d-2", 0.7));

        assertThat(AlertChanges.between(same, List.of(same.get(1), same.get(0))))
                .isEmpty();
    }

    @Test
    void theLostComeFirstThenTheGainedThenTheChanged() {
        List<AlertChange> changes = AlertChanges.between(
                List.of(alert("kept", "DUP-02", "d-1", 0.9), alert("lost", "DUP-02", "d-3", 0.9)),
                List.of(alert("kept", "DUP-02", "d-1", 0.4), alert("new", "XDOC-04", "d-1", 0.5)));

        assertThat(changes)
                .extracting(change -> change.kind() + " " + change.alert().alertId())
                .containsExactly("LOST lost", "GAINED new", "CHANGED kept");
    }

    @Test
    void oneAlertOfADealWhoseEvidenceIsReadDifferentlyIsAChangeAndNotALossAndAGain() {
        List<AlertChange> changes = AlertChanges.between(
                List.of(alert("before", "XDOC-04", "d-1", 0.9)),
                List.of(alert("after", "XDOC-04", "d-1", 0.9), alert("further", "XDOC-04", "d-1", 0.9)));

        assertThat(changes)
                .extracting(AlertChange::kind)
                .containsExactly(AlertChange.Kind.GAINED, AlertChange.Kind.CHANGED);
        assertThat(changes.get(1).line())
                .contains("\"change\":\"CHANGED\"", "\"alert_id\":\"after\"", "\"before\":{\"alert_id\":\"before\"");
    }

    @Test
    void theOrderOfTheAlertsDoesNotMatter() {
        List<SaidAlert> before = List.of(alert("a", "DUP-02", "d-1", 1), alert("b", "DUP-02", "d-1", 1));
        List<SaidAlert> after = List.of(alert("c", "DUP-02", "d-1", 1), alert("d", "DUP-02", "d-1", 1));

        assertThat(AlertChanges.between(List.of(before.get(1), before.get(0)), List.of(after.get(1), after.get(0))))
                .isEqualTo(AlertChanges.between(before, after));
    }

    @Test
    void whatIsNoAlertIsRefused() {
        assertThatThrownBy(() -> SaidAlert.of("{\"deal\":\"d\"}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SaidAlert.of("not json")).isInstanceOf(IllegalArgumentException.class);
    }
}
