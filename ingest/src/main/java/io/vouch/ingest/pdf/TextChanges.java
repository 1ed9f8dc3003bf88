package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares the words of a page before and after by what stands where: words of the same text at the same place are the same,
 * the rest is gathered into places whose text changed. Text that only moved a little, or as a whole, is no change.
 */
final class TextChanges {

    /** A page with more changed places is another page; these are enough to show it. */
    static final int MAX_CHANGES = 60;

    /** Words that are compared; a page of a paper has some hundreds. */
    private static final int MAX_WORDS = 20_000;

    /** Points by which a word may have moved. */
    private static final double MOVED = 3;

    /** Share of the words left over that must have moved alike. */
    private static final double ALIKE = 0.6;

    /**
     * One place whose text changed.
     *
     * @param before its words, or empty
     * @param after its words, or empty
     * @param box of the words now, or of those before if there are none now
     * @param formerBox of the words before; {@link Box#NONE} if there were none
     */
    record Change(String before, String after, Box box, Box formerBox) {}

    private TextChanges() {}

    static List<Change> between(List<Word> before, List<Word> after) {
        List<Word> gone = new ArrayList<>(before.subList(0, Math.min(MAX_WORDS, before.size())));
        List<Word> come = new ArrayList<>(after.subList(0, Math.min(MAX_WORDS, after.size())));
        dropSame(gone, come, 0, 0);
        dropMovedTogether(gone, come);
        List<Change> changes = new ArrayList<>();
        for (Place place : places(gone, come)) {
            if (!squeezed(place.gone).equals(squeezed(place.come)) && changes.size() < MAX_CHANGES) {
                changes.add(place.change());
            }
        }
        changes.sort(Comparator.<Change>comparingDouble(change -> change.box().y0())
                .thenComparingDouble(change -> change.box().x0())
                .thenComparing(Change::before));
        return changes;
    }

    /** Takes out pairs of the same text that stand at the same place after the first are moved by (dx, dy). */
    private static void dropSame(List<Word> gone, List<Word> come, double dx, double dy) {
        Map<String, List<Word>> byText = new HashMap<>();
        for (Word word : come) {
            byText.computeIfAbsent(word.text(), text -> new ArrayList<>()).add(word);
        }
        List<Word> kept = new ArrayList<>();
        java.util.Set<Word> matched = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Word word : gone) {
            List<Word> same = byText.getOrDefault(word.text(), List.of());
            Word found = null;
            for (Word candidate : same) {
                if (stands(word.box(), candidate.box(), dx, dy)) {
                    found = candidate;
                    break;
                }
            }
            if (found == null) {
                kept.add(word);
            } else {
                same.remove(found);
                matched.add(found);
            }
        }
        gone.clear();
        gone.addAll(kept);
        come.removeIf(matched::contains);
    }

    private static boolean stands(Box a, Box b, double dx, double dy) {
        return Math.abs(a.x0() + dx - b.x0()) <= MOVED && Math.abs(a.centerY() + dy - b.centerY()) <= MOVED;
    }

    /** A page whose visible part was cut anew has all its words elsewhere. */
    private static void dropMovedTogether(List<Word> gone, List<Word> come) {
        int least = Math.min(gone.size(), come.size());
        if (least < 5) {
            return;
        }
        Map<String, Word> unique = uniqueByText(come);
        Map<String, Word> uniqueGone = uniqueByText(gone);
        Map<List<Long>, Integer> shifts = new HashMap<>();
        for (Map.Entry<String, Word> entry : uniqueGone.entrySet()) {
            Word there = unique.get(entry.getKey());
            if (there != null) {
                Box from = entry.getValue().box();
                long dx = Math.round(there.box().x0() - from.x0());
                long dy = Math.round(there.box().centerY() - from.centerY());
                shifts.merge(List.of(dx, dy), 1, Integer::sum);
            }
        }
        shifts.entrySet().stream()
                .max(Map.Entry.<List<Long>, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .filter(entry -> entry.getValue() >= ALIKE * Math.min(uniqueGone.size(), unique.size()))
                .filter(entry -> entry.getValue() >= 4)
                .ifPresent(entry -> dropSame(
                        gone, come, entry.getKey().get(0), entry.getKey().get(1)));
    }

    private static Map<String, Word> uniqueByText(List<Word> words) {
        Map<String, List<Word>> all = words.stream().collect(Collectors.groupingBy(Word::text));
        Map<String, Word> unique = new HashMap<>();
        all.forEach((text, same) -> {
            if (same.size() == 1) {
                unique.put(text, same.get(0));
            }
        });
        return unique;
    }

    /** Words before and after that stand together. */
    private static final class Place {
        private final List<Word> gone = new ArrayList<>();
        private final List<Word> come = new ArrayList<>();
        private Box reach = Box.NONE;

        void add(Word word, boolean now) {
            (now ? come : gone).add(word);
            reach = reach.union(word.box());
        }

        boolean touches(Word word) {
            double gap = Math.max(2, Math.min(word.box().height(), reach.height()) * 0.9);
            boolean line = reach.verticalOverlap(word.box())
                    >= 0.5 * Math.min(reach.height(), word.box().height());
            return line && word.box().x0() <= reach.x1() + gap && word.box().x1() >= reach.x0() - gap;
        }

        Change change() {
            return new Differing(gone, come).change();
        }
    }

    private static List<Place> places(List<Word> gone, List<Word> come) {
        record Stood(Word word, boolean now) {}
        List<Stood> all = new ArrayList<>();
        gone.forEach(word -> all.add(new Stood(word, false)));
        come.forEach(word -> all.add(new Stood(word, true)));
        all.sort(Comparator.<Stood>comparingDouble(stood -> stood.word().box().x0())
                .thenComparingDouble(stood -> stood.word().box().y0())
                .thenComparing(Stood::now));
        List<Place> places = new ArrayList<>();
        for (Stood stood : all) {
            Place home = null;
            for (int i = places.size() - 1; i >= 0 && home == null && i >= places.size() - 500; i--) {
                home = places.get(i).touches(stood.word()) ? places.get(i) : null;
            }
            if (home == null) {
                home = new Place();
                places.add(home);
            }
            home.add(stood.word(), stood.now());
        }
        return places;
    }

    private static String squeezed(List<Word> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble(word -> word.box().x0()))
                .map(Word::text)
                .collect(Collectors.joining());
    }
}
