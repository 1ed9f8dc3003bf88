package io.vouch.alerts.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the alerts of a story become the chance that it is real, on each of the three risks and as a whole: log-odds that grow with the
 * evidence ({@link RiskEvidence}), fitted to generated deals whose truth is known. Severity is not decided here but by rule
 * ({@link SeverityFloor}). Immutable.
 *
 * @param lines by the axis's wire name, and {@value #WHOLE}
 * @param provenance how the numbers were made: what a reader needs to make them again
 */
public record RiskWeights(Map<String, Line> lines, Map<String, String> provenance) {

    /** The story as a whole, whatever the axes say. */
    public static final String WHOLE = "whole";

    private static final String SHIPPED_FILE = "risk-weights.json";
    private static final int LARGEST_FILE = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Log-odds of one risk.
     *
     * @param base without evidence
     * @param serious for each unit of evidence of serious alerts, 0 or more: another alert never makes a story more harmless
     * @param minor for each unit of evidence of minor alerts, 0 or more
     */
    public record Line(double base, double serious, double minor) {
        public Line {
            if (!Double.isFinite(base) || !(serious >= 0) || !(minor >= 0)) {
                throw new IllegalArgumentException(
                        "weights %s, %s, %s: not finite, or below 0".formatted(base, serious, minor));
            }
        }

        /** The chance, 0..1. */
        public double chance(RiskEvidence evidence) {
            return 1 / (1 + Math.exp(-(base + serious * evidence.serious() + minor * evidence.minor())));
        }
    }

    public RiskWeights {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        for (RiskAxis axis : RiskAxis.values()) {
            require(lines, axis.wireName());
        }
        require(lines, WHOLE);
    }

    private static void require(Map<String, Line> lines, String name) {
        if (!lines.containsKey(name)) {
            throw new IllegalArgumentException("risk weights without " + name);
        }
    }

    /** The chance that one of the alerts, which all speak of the axis, is real. */
    double chance(RiskAxis axis, Collection<StoryAlert> alerts) {
        return lines.get(axis.wireName()).chance(RiskEvidence.of(alerts));
    }

    /** The chance that one of the alerts of a story is real. */
    double chance(Collection<StoryAlert> alerts) {
        return lines.get(WHOLE).chance(RiskEvidence.of(alerts));
    }

    /** The weights that come with Vouch. */
    public static RiskWeights shipped() {
        try (InputStream in = RiskWeights.class.getResourceAsStream(SHIPPED_FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + SHIPPED_FILE);
            }
            return parse(in.readNBytes(LARGEST_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped risk weights", e);
        }
    }

    /**
     * Weights from the text of a file that {@link #json} wrote.
     *
     * @throws IOException if it is no such text; the message says what is missing
     */
    public static RiskWeights parse(byte[] text) throws IOException {
        JsonNode root = JSON.readTree(text);
        Map<String, Line> lines = new TreeMap<>();
        Map<String, String> provenance = new LinkedHashMap<>();
        try {
            root.path("risks").properties().forEach(risk -> lines.put(risk.getKey(), line(risk.getValue())));
            root.path("provenance")
                    .properties()
                    .forEach(said ->
                            provenance.put(said.getKey(), said.getValue().asText()));
            return new RiskWeights(lines, provenance);
        } catch (IllegalArgumentException e) {
            throw new IOException("no file of risk weights: " + e.getMessage(), e);
        }
    }

    private static Line line(JsonNode node) {
        return new Line(
                node.path("base").asDouble(Double.NaN),
                node.path("serious").asDouble(Double.NaN),
                node.path("minor").asDouble(Double.NaN));
    }

    /** The file: the lines, then the provenance. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", 1);
        ObjectNode risks = root.putObject("risks");
        lines.forEach((name, line) -> risks.putObject(name)
                .put("base", line.base())
                .put("serious", line.serious())
                .put("minor", line.minor()));
        ObjectNode said = root.putObject("provenance");
        provenance.forEach(said::put);
        return root.toPrettyString().replace("\r", "") + "\n";
    }
}
