package io.vouch.models.drift;

/**
 * A vendor whose papers are no longer read as they were.
 *
 * @param what left its limits
 * @param document number of the vendor's document, from 1, at which it did
 * @param level the smoothed figure there
 * @param before the figure over the first documents
 * @param limit that it crossed
 * @param documents of the vendor since: so many are there to be labelled
 */
public record Signal(String vendor, Kind what, int document, double level, double before, double limit, int documents) {

    /** What is watched. */
    public enum Kind {
        /** Fell: the model is less sure than it was. */
        CONFIDENCE,
        /** Rose: people change more than they did. */
        CORRECTIONS
    }
}
