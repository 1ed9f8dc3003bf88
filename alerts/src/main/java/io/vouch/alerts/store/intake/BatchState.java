package io.vouch.alerts.store.intake;

import java.time.Instant;

/**
 * A batch in numbers of submitted files; members of archives are not counted.
 *
 * @param waiting not read yet
 */
public record BatchState(
        String batchId,
        String externalId,
        Instant createdAt,
        long files,
        long waiting,
        long accepted,
        long alreadySeen,
        long quarantined) {

    /** True when every file has its answer. */
    public boolean isDone() {
        return waiting == 0;
    }
}
