package io.vouch.alerts.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What became of one alert.
 *
 * @param before as it stood; empty if it is new
 * @param after as it stands under the other rules; empty if it is gone
 */
public record AlertChange(Optional<SaidAlert> before, Optional<SaidAlert> after) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public AlertChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change is of something");
        }
    }

    /** The kinds, in the order in which they are told. */
    public enum Kind {
        LOST,
        GAINED,
        CHANGED
    }

    public Kind kind() {
        if (after.isEmpty()) {
            return Kind.LOST;
        }
        return before.isEmpty() ? Kind.GAINED : Kind.CHANGED;
    }

    /** The alert as it is now, or as it was if it is gone. */
    public SaidAlert alert() {
        return after.or(() -> before).orElseThrow();
    }

    /** One line of JSON: the kind, the alert, and for a change what it was before. */
    public String line() {
        SaidAlert alert = alert();
        ObjectNode line = JSON.createObjectNode();
        line.put("change", kind().name());
        line.put("alert_id", alert.alertId());
        line.put("check", alert.check());
        line.put("deal", alert.deal());
        line.put("severity", alert.severity());
        line.put("score", alert.score());
        line.put("title", alert.title());
        if (kind() == Kind.CHANGED) {
            SaidAlert was = before.orElseThrow();
            ObjectNode former = line.putObject("before");
            former.put("alert_id", was.alertId());
            former.put("severity", was.severity());
            former.put("score", was.score());
            former.put("title", was.title());
        }
        return line.toString();
    }
}
