package io.vouch.models.registry;

import java.time.Instant;
import java.util.List;

/**
 * Where a model comes from.
 *
 * @param digest SHA-256 of its file, lower-case hexadecimal
 * @param made when it was trained
 * @param author who trained it
 * @param parent digest of the model that training went on from; empty if it started from nothing
 * @param data digest of the snapshot of labels, see {@code data.Snapshot}; empty if it is not known
 * @param sources names of what was read, without folders
 * @param documents trained on
 * @param heldOutF1 micro F1 on vendors and layouts not trained on, 0..1; negative if it was not measured
 * @param heldOutError calibration error (ECE) there, 0..1; negative if it was not measured
 * @param seen digests of the documents trained on, see {@code data.Snapshot#key}
 * @param groups digests of their vendors and layouts, see {@code data.Snapshot#group}; empty if they are not known
 */
public record ModelEntry(
        String digest,
        Instant made,
        String author,
        String parent,
        String data,
        List<String> sources,
        int documents,
        double heldOutF1,
        double heldOutError,
        List<String> seen,
        List<String> groups) {

    public ModelEntry {
        sources = List.copyOf(sources);
        seen = List.copyOf(seen);
        groups = List.copyOf(groups);
    }
}
