package io.vouch.matching.weight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chance of each {@link Level} on two copies of one invoice ({@code m}) and on two different invoices that were held against
 * each other ({@code u}); the match weight of a level is log2 m/u (Fellegi and Sunter 1969). Immutable; safe across threads.
 *
 * @param prior log2 of the odds, before anything is compared, that a pair that shares a blocking key is one invoice
 * @param chances of every level
 * @param provenance how the numbers were made: what a reader needs to make them again
 */
public record MatchWeights(double prior, Map<Level, Chances> chances, Map<String, String> provenance)
        implements Serializable {

    /** No single observation decides: a weight is at most so many bits, and no chance is taken for nought. */
    private static final double MOST_BITS = 16;

    private static final String SHIPPED = "match-weights.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final long LARGEST_FILE = 1 << 16;

    /**
     * @param m chance of the level on two copies of one invoice, in (0, 1]
     * @param u chance of the level on two different invoices, in (0, 1]
     */
    public record Chances(double m, double u) implements Serializable {
        public Chances {
            if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
                throw new IllegalArgumentException("chances m=%s u=%s are not above 0 and at most 1".formatted(m, u));
            }
        }

        /** log2 m/u to two places. */
        double bits() {
            double bits = Math.log(m / u) / Math.log(2);
            return Math.round(Math.max(-MOST_BITS, Math.min(MOST_BITS, bits)) * 100) / 100.0;
        }
    }

    public MatchWeights {
        if (!Double.isFinite(prior)) {
            throw new IllegalArgumentException("prior of match weights is " + prior);
        }
        Map<Level, Chances> all = new EnumMap<>(Level.class);
        all.putAll(chances);
        for (Level level : Level.values()) {
            if (!all.containsKey(level)) {
                throw new IllegalArgumentException("match weights without " + level);
            }
        }
        chances = Collections.unmodifiableMap(all);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** The weight of a level in bits. */
    public double bits(Level level) {
        return chances.get(level).bits();
    }

    /** The same weights, made as said. */
    public MatchWeights madeBy(Map<String, String> newProvenance) {
        return new MatchWeights(prior, chances, newProvenance);
    }

    /** The weights that come with Vouch. */
    public static MatchWeights shipped() {
        try (InputStream in = MatchWeights.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + SHIPPED);
            }
            return parse(in.readNBytes((int) LARGEST_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped match weights", e);
        }
    }

    /**
     * Weights from the text of a file that {@link #json} wrote.
     *
     * @throws IOException if it is no such text; the message says what is missing
     */
    public static MatchWeights parse(byte[] text) throws IOException {
        JsonNode root = JSON.readTree(text);
        Map<Level, Chances> chances = new EnumMap<>(Level.class);
        try {
            for (Level level : Level.values()) {
                JsonNode node = root.path("levels").path(level.name());
                chances.put(
                        level,
                        new Chances(node.path("m").asDouble(), node.path("u").asDouble()));
            }
            Map<String, String> provenance = new LinkedHashMap<>();
            root.path("provenance")
                    .properties()
                    .forEach(said ->
                            provenance.put(said.getKey(), said.getValue().asText()));
            return new MatchWeights(root.path("prior").asDouble(Double.NaN), chances, provenance);
        } catch (IllegalArgumentException e) {
            throw new IOException("no file of match weights: " + e.getMessage(), e);
        }
    }

    /** The file: prior, then for each level m, u and the weight that follows from them, then the provenance. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", 1);
        root.put("prior", prior);
        ObjectNode levels = root.putObject("levels");
        chances.forEach((level, chance) -> levels.putObject(level.name())
                .put("m", chance.m())
                .put("u", chance.u())
                .put("bits", chance.bits()));
        ObjectNode said = root.putObject("provenance");
        provenance.forEach(said::put);
        return root.toPrettyString().replace("\r", "") + "\n";
    }
}
