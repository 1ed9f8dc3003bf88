package io.vouch.ingest;

import java.util.List;

/**
 * Where to go on with a submission whose earlier reading was cut short.
 *
 * @param finished number of documents, counted in order of position, that are not wanted again
 * @param containers positions below {@code finished} whose members are still wanted: they are opened again, but not reported
 */
public record ResumePoint(int finished, List<Integer> containers) {

    /** Nothing was read yet. */
    public static final ResumePoint START = new ResumePoint(0, List.of());

    public ResumePoint {
        containers = List.copyOf(containers);
    }

    boolean isFinished(int position) {
        return position < finished;
    }

    boolean isSkipped(int position) {
        return isFinished(position) && !containers.contains(position);
    }
}
