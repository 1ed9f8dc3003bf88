package io.vouch.models.compare;

/**
 * Two models on one slice of the documents.
 *
 * @param dimension see {@code evaluate.Slices}; {@code all} for all documents, {@code field} for one field of all documents
 * @param value of the dimension
 * @param documents in the slice
 * @param first F1 of the model in use
 * @param second F1 of the new one
 * @param difference second less first
 * @param worse true if the second is significantly worse: Holm's procedure over all slices keeps the chance of one false alarm at
 *     5 %
 */
public record SliceDifference(
        String dimension,
        String value,
        int documents,
        double first,
        double second,
        Interval difference,
        boolean worse) {

    SliceDifference asWorse() {
        return new SliceDifference(dimension, value, documents, first, second, difference, true);
    }
}
