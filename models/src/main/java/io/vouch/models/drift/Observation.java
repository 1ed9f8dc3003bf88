package io.vouch.models.drift;

/**
 * One document that was read.
 *
 * @param vendor who issued it
 * @param confidence mean over the values read from its pages, 0..1
 * @param values read from its pages, from 1
 * @param corrected how many of them a reviewer changed
 */
public record Observation(String vendor, double confidence, int values, int corrected) {

    public Observation {
        if (values < 1 || corrected < 0) {
            throw new IllegalArgumentException(values + " values, " + corrected + " corrected");
        }
    }
}
