package io.vouch.testdata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.truth.TruthJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;

/** The list of what was generated: seed, as-of date, deals, and the digest of every paper. */
final class Manifest {
    private final ObjectNode root = new ObjectMapper().createObjectNode();
    private final ArrayNode deals;

    Manifest(long seed, LocalDate asOf) {
        root.put("seed", seed);
        root.put("as_of", asOf.toString());
        deals = root.putArray("deals");
    }

    void add(DealFolder folder) {
        ObjectNode deal = deals.addObject();
        deal.put("deal", folder.id());
        deal.put("title", folder.truth().title());
        deal.put("language", folder.truth().language());
        deal.put("clean", folder.truth().expected().isEmpty());
        ObjectNode files = deal.putObject("sha256");
        folder.papers().forEach(paper -> files.put(paper.fileName(), digest(paper.bytes())));
    }

    /** How many deals each plot and each layout has, and how many papers there are of each type and medium. */
    void counts(Map<String, Map<String, Integer>> counts) {
        ObjectNode node = root.putObject("counts");
        counts.forEach((what, each) -> each.forEach(node.putObject(what)::put));
    }

    void write(Path out) throws IOException {
        Files.write(out.resolve("manifest.json"), TruthJson.bytes(root));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
