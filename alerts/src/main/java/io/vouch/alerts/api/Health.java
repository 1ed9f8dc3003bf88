package io.vouch.alerts.api;

import io.vouch.alerts.store.StoreUnavailableException;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.lookup.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How the service is: the store, the folder of the papers and its disk, and whatever else was named. Thread-safe. */
final class Health {

    /** Room for the largest upload and for its unpacked members. */
    private static final int LARGEST_FILES = 2;

    private static final long MEBIBYTE = 1L << 20;

    private final Totals totals;
    private final BlobStore blobs;
    private final long leastFree;
    private final List<HealthProbe> others;

    Health(Totals totals, BlobStore blobs, ApiLimits limits, List<HealthProbe> others) {
        this.totals = totals;
        this.blobs = blobs;
        this.leastFree = LARGEST_FILES * limits.maxFileBytes();
        this.others = List.copyOf(others);
    }

    List<HealthPart> parts() {
        List<HealthPart> parts = new ArrayList<>();
        parts.add(store());
        parts.add(files());
        parts.add(disk());
        others.forEach(probe -> parts.add(probe.look()));
        return parts;
    }

    /** Bytes that the disk of the papers still takes; 0 if it does not answer. */
    long freeBytes() {
        try {
            return blobs.freeBytes();
        } catch (IOException e) {
            return 0;
        }
    }

    private HealthPart store() {
        try {
            return totals.answers() ? HealthPart.ok("store", "answers") : HealthPart.down("store", "does not answer");
        } catch (StoreUnavailableException e) {
            return HealthPart.down("store", "does not answer");
        }
    }

    private HealthPart files() {
        return blobs.takesBytes()
                ? HealthPart.ok("files", "can be written")
                : HealthPart.down("files", "the folder of the papers cannot be written");
    }

    private HealthPart disk() {
        long free = freeBytes();
        String message = "%d MiB free".formatted(free / MEBIBYTE);
        return free >= leastFree
                ? HealthPart.ok("disk", message)
                : HealthPart.down("disk", message + ", %d are needed".formatted(leastFree / MEBIBYTE));
    }
}
