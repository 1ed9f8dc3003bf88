package io.vouch.models.confusion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chance that a printed character is read as another one, or not at all. Same pairs, same model, in any order.
 *
 * @param pairs values that it was learned from
 * @param characters printed in them
 * @param counts how often a character was read as another; {@link ReadPair#NOTHING} stands for a lost or an added one
 * @param printed how often each character was printed
 */
public record ConfusionModel(
        int pairs, int characters, Map<Character, Map<Character, Integer>> counts, Map<Character, Integer> printed) {

    /** Seen confusions are few: so much is added to what a character may be read as, over its whole alphabet. */
    private static final double SMOOTHING = 0.5;

    private static final int ALPHABET = 40;

    public ConfusionModel {
        Map<Character, Map<Character, Integer>> copy = new TreeMap<>();
        counts.forEach((character, read) -> copy.put(character, new TreeMap<>(read)));
        counts = copy;
        printed = new TreeMap<>(printed);
    }

    /** One misreading. @param chance that the character is read so when it is printed, 0..1 */
    public record Confusion(char printed, char read, int count, double chance) {}

    /** Learns from pairs of what is printed and what was read. */
    public static ConfusionModel of(List<ReadPair> pairs) {
        Map<Character, Map<Character, Integer>> counts = new TreeMap<>();
        Map<Character, Integer> printed = new TreeMap<>();
        int characters = 0;
        for (ReadPair pair : pairs) {
            for (ReadPair.Step step : pair.steps()) {
                if (step.printed() != ReadPair.NOTHING) {
                    printed.merge(step.printed(), 1, Integer::sum);
                    characters++;
                }
                if (step.printed() != step.read()) {
                    counts.computeIfAbsent(step.printed(), c -> new TreeMap<>()).merge(step.read(), 1, Integer::sum);
                }
            }
        }
        return new ConfusionModel(pairs.size(), characters, counts, printed);
    }

    /** The chance of one reading of one printed character, smoothed: nothing is impossible. */
    public double chance(char character, char read) {
        int shown = printed.getOrDefault(character, 0);
        int seen = character == read
                ? shown
                        - counts.getOrDefault(character, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                : counts.getOrDefault(character, Map.of()).getOrDefault(read, 0);
        return (seen + SMOOTHING) / (shown + SMOOTHING * ALPHABET);
    }

    /**
     * The logarithm of base 2 of the chance that this was read where that is printed, in bits; what was added by the reading counts
     * as a character of its own.
     */
    public double bits(ReadPair pair) {
        return pair.steps().stream()
                .mapToDouble(step -> Math.log(chance(step.printed(), step.read())) / Math.log(2))
                .sum();
    }

    /** All misreadings, the most frequent first. */
    public List<Confusion> confusions() {
        return counts.entrySet().stream()
                .flatMap(character -> character.getValue().entrySet().stream()
                        .map(read -> new Confusion(
                                character.getKey(),
                                read.getKey(),
                                read.getValue(),
                                chance(character.getKey(), read.getKey()))))
                .sorted(Comparator.comparingInt((Confusion one) -> -one.count())
                        .thenComparing(Confusion::printed)
                        .thenComparing(Confusion::read))
                .toList();
    }

    /** As JSON; a lost or an added character is the empty text. */
    public String json() {
        ObjectNode node = new ObjectMapper()
                .createObjectNode()
                .put("schema", 1)
                .put("pairs", pairs)
                .put("characters", characters);
        ArrayNode all = node.putArray("confusions");
        confusions().forEach(one -> all.addObject()
                .put("printed", text(one.printed()))
                .put("read", text(one.read()))
                .put("count", one.count())
                .put("chance", Math.round(one.chance() * 1e6) / 1e6));
        return node.toPrettyString() + "\n";
    }

    private static String text(char character) {
        return character == ReadPair.NOTHING ? "" : String.valueOf(character);
    }
}
