package io.vouch.ingest;

import java.util.List;

/**
 * Where to go on with a submission whose earlier reading was cut short.
 *
 * @param finished number of documents, counted in order of position, that are not wanted again
 * @param containers positions below {@code finished} whose members are still wanted: they are opened again, but not reported
 * @param suspect position of the document that ended earlier readings; -1 if none did
 * @param suspectPages of it at most so many pages are read: the next one is what it died of
 */
public record ResumePoint(int finished, List<Integer> containers, int suspect, int suspectPages) {

    /** Nothing was read yet. */
    public static final ResumePoint START = new ResumePoint(0, List.of(), -1, 0);

    public ResumePoint {
        containers = List.copyOf(containers);
    }

    int pagesOf(int position, int maxPages) {
        return position == suspect ? Math.min(suspectPages, maxPages) : maxPages;
    }

    boolean isFinished(int position) {
        return position < finished;
    }

    boolean isSkipped(int position) {
        return isFinished(position) && !containers.contains(position);
    }
}
