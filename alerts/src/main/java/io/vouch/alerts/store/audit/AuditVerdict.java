package io.vouch.alerts.store.audit;

import java.util.Optional;

/**
 * What the verifier found.
 *
 * @param entries entries that were looked at, the broken one included
 * @param head digest of the last good entry: kept elsewhere, it proves later that no entry at the end is missing
 * @param broken the first entry that does not fit
 */
public record AuditVerdict(long entries, String head, Optional<Break> broken) {

    /** The first broken place. @param sequence of the entry there; {@code why} one sentence */
    public record Break(long sequence, String why) {}

    public boolean isWhole() {
        return broken.isEmpty();
    }
}
