package io.vouch.alerts.store.review;

import java.util.List;
import java.util.Objects;

/**
 * A reviewer's correction of one value: a label for training.
 *
 * @param field wire name
 * @param oldValue what had been read; empty if nothing
 * @param newValue what stands there; empty if the paper has no such value
 * @param page from 1; 0 if there is no place
 * @param box x0, y0, x1, y1 in points from the page's top-left corner; empty if there is no place
 * @param model that read the old value
 */
public record Correction(
        String deal,
        String documentId,
        String field,
        String oldValue,
        String newValue,
        int page,
        List<Double> box,
        String model) {

    /** Longest value, characters. */
    public static final int LONGEST_VALUE = 1_000;

    /** Farthest point of a page: the largest page of the PDF standard, 200 inches, has 14,400. */
    private static final double FARTHEST = 20_000;

    /** @throws IllegalArgumentException if a value is too long, or the box is none */
    public Correction {
        box = List.copyOf(box);
        Objects.requireNonNull(model, "model");
        if (oldValue.length() > LONGEST_VALUE
                || newValue.length() > LONGEST_VALUE
                || newValue.indexOf('\0') >= 0
                || oldValue.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a value has at most %d characters".formatted(LONGEST_VALUE));
        }
        if (!field.matches("[a-z_]{1,60}")) {
            throw new IllegalArgumentException("not the name of a field");
        }
        if (!box.isEmpty() && (page < 1 || !isBox(box))) {
            throw new IllegalArgumentException("a box has four corners on a page");
        }
    }

    private static boolean isBox(List<Double> box) {
        return box.size() == 4
                && box.stream().allMatch(corner -> corner >= 0 && corner <= FARTHEST)
                && box.get(0) < box.get(2)
                && box.get(1) < box.get(3);
    }
}
