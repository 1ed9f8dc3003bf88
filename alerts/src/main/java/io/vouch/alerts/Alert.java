package io.vouch.alerts;

import io.vouch.matching.Finding;
import java.util.Objects;

/**
 * A finding that a person must look at, with its id.
 *
 * @param alertId equal for equal findings, whatever run, order or machine raised them; see {@link AlertId}
 * @param finding what was found, with its evidence
 */
public record Alert(String alertId, Finding finding) {

    public Alert {
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(finding, "finding");
    }

    /** The alert of a finding. */
    public static Alert of(Finding finding) {
        return new Alert(AlertId.of(finding), finding);
    }
}
