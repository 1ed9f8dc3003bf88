package io.vouch.ingest.ofd;

import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers of OFD files: lists, boxes and the run-length syntax of glyph distances. */
final class Millimetres {

    /** Points of one millimetre. */
    static final double POINTS = 72 / 25.4;

    /** No page is larger, and no distance on it: 10 metres. */
    private static final double MAX = 10_000;

    private static final int MAX_NUMBERS = 200_000;

    private Millimetres() {}

    /** The finite numbers of a list that is separated by white space; stops at the first that is none. */
    static double[] list(String text) {
        if (text.isBlank()) {
            return new double[0];
        }
        String[] parts = text.strip().split("\\s+", 64);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Optional<Double> number = number(parts[i]);
            if (number.isEmpty()) {
                return java.util.Arrays.copyOf(numbers, i);
            }
            numbers[i] = number.get();
        }
        return numbers;
    }

    static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) && Math.abs(number) <= MAX ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static double number(String text, double otherwise) {
        return number(text).orElse(otherwise);
    }

    /** A box {@code x y width height} in millimetres; empty if it is not one. */
    static Optional<Box> box(String text) {
        double[] n = list(text);
        return n.length < 4 || n[2] < 0 || n[3] < 0
                ? Optional.empty()
                : Optional.of(new Box(n[0], n[1], n[0] + n[2], n[1] + n[3]));
    }

    /**
     * Distances from each character to the next: numbers, and {@code g n d} for n times d (GB/T 33190-2016, 11.3).
     *
     * @param most how many are of use; no more are made, whatever n says
     */
    static List<Double> distances(String text, int most) {
        List<Double> distances = new ArrayList<>();
        if (text.isBlank()) {
            return distances;
        }
        String[] parts = text.strip().split("\\s+", MAX_NUMBERS);
        int limit = Math.min(most, MAX_NUMBERS);
        for (int i = 0; i < parts.length && distances.size() < limit; i++) {
            int times = 1;
            if (parts[i].equals("g") && i + 2 < parts.length) {
                times = (int) Math.max(0, Math.min(limit, number(parts[i + 1], 0)));
                i += 2;
            }
            Optional<Double> distance = number(parts[i]);
            if (distance.isEmpty()) {
                return distances;
            }
            for (int n = 0; n < times && distances.size() < limit; n++) {
                distances.add(distance.get());
            }
        }
        return distances;
    }
}
