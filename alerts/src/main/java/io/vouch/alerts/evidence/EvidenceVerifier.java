package io.vouch.alerts.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.audit.AuditEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Checks a bundle with nothing but the bundle: every file against the manifest, nothing missing and nothing put in, every
 * original under its own digest, every document of the evidence there, every audit entry unchanged. Bounded in entries and bytes.
 */
public final class EvidenceVerifier {

    private static final int MOST_FILES = 20_000;
    private static final long MOST_TEXT_BYTES = 64L << 20;
    private static final long MOST_BYTES = 8L << 30;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String ORIGINALS = "originals/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidenceVerifier() {}

    /** A link that does not hold. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }

    /** @throws IOException if the file cannot be read at all */
    public static EvidenceVerdict verify(Path file) throws IOException {
        String manifestDigest = "";
        int files = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            byte[] bytes = text(zip, BundleWriter.MANIFEST);
            manifestDigest = HexFormat.of().formatHex(BundleWriter.sha256().digest(bytes));
            JsonNode manifest = manifest(bytes);
            files = files(zip, manifest.path("files"));
            alert(zip, manifest);
            audit(zip);
            return new EvidenceVerdict(files, manifestDigest, Optional.empty());
        } catch (ZipException e) {
            return new EvidenceVerdict(0, "", Optional.of("it is no ZIP file that can be read"));
        } catch (Broken e) {
            return new EvidenceVerdict(files, manifestDigest, Optional.of(e.getMessage()));
        }
    }

    private static JsonNode manifest(byte[] bytes) throws Broken {
        JsonNode manifest = tree(BundleWriter.MANIFEST, new String(bytes, StandardCharsets.UTF_8));
        if (!manifest.path("format").asText().equals(BundleWriter.FORMAT)
                || manifest.path("version").asInt() != BundleWriter.VERSION) {
            throw new Broken("manifest.json is not that of an evidence bundle of version " + BundleWriter.VERSION);
        }
        return manifest;
    }

    private static int files(ZipFile zip, JsonNode listed) throws Broken, IOException {
        if (zip.size() > MOST_FILES) {
            throw new Broken("it has more than %d entries".formatted(MOST_FILES));
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!seen.add(name)) {
                throw new Broken("two entries are named " + name);
            }
            if (!name.equals(BundleWriter.MANIFEST) && !listed.has(name)) {
                throw new Broken(name + " is not in the manifest");
            }
        }
        Map<String, JsonNode> sorted = new TreeMap<>();
        listed.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        long left = MOST_BYTES;
        for (Map.Entry<String, JsonNode> entry : sorted.entrySet()) {
            if (!seen.contains(entry.getKey())) {
                throw new Broken(entry.getKey() + " is missing");
            }
            left -= file(zip, entry.getKey(), entry.getValue(), left);
        }
        return sorted.size();
    }

    private static long file(ZipFile zip, String name, JsonNode expected, long left) throws Broken, IOException {
        MessageDigest digest = BundleWriter.sha256();
        long bytes = 0;
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
                if (bytes > left) {
                    throw new Broken("it unpacks to more than %d bytes".formatted(MOST_BYTES));
                }
            }
        } catch (ZipException e) {
            throw new Broken(name + " cannot be unpacked");
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(expected.path("sha256").asText())) {
            throw new Broken(name + " is not the file that the manifest names");
        }
        if (name.startsWith(ORIGINALS) && !name.equals(ORIGINALS + actual)) {
            throw new Broken(name + " does not lie under its own digest");
        }
        return bytes;
    }

    /** The alert is the manifest's, and every document that it points at is there. */
    private static void alert(ZipFile zip, JsonNode manifest) throws Broken, IOException {
        JsonNode alert = tree("alert.json", new String(text(zip, "alert.json"), StandardCharsets.UTF_8));
        if (!alert.path("alert_id").equals(manifest.path("alert_id"))) {
            throw new Broken("alert.json is of another alert than the manifest");
        }
        Set<String> read = new HashSet<>();
        for (String line : lines(zip, "documents.jsonl")) {
            read.add(tree("documents.jsonl", line).path("document_id").asText());
        }
        for (JsonNode place : alert.path("evidence")) {
            String id = place.path("document_id").asText();
            if (!read.contains(id)) {
                throw new Broken("document %s of the evidence is not in documents.jsonl".formatted(id));
            }
        }
        for (JsonNode original : manifest.path("originals")) {
            if (!manifest.path("files").has(original.path("file").asText())) {
                throw new Broken("the original of %s is missing"
                        .formatted(original.path("name").asText()));
            }
        }
    }

    private static void audit(ZipFile zip) throws Broken, IOException {
        for (String line : lines(zip, "audit.jsonl")) {
            JsonNode tree = tree("audit.jsonl", line);
            AuditEntry entry;
            try {
                entry = AuditLine.entry(tree);
            } catch (DateTimeException e) {
                throw new Broken("an audit entry has no time");
            }
            if (!entry.digest().equals(entry.hash())) {
                throw new Broken("audit entry %d was changed after it was written".formatted(entry.sequence()));
            }
        }
    }

    private static List<String> lines(ZipFile zip, String name) throws Broken, IOException {
        return new String(text(zip, name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static byte[] text(ZipFile zip, String name) throws Broken, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Broken(name + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) MOST_TEXT_BYTES + 1);
            if (bytes.length > MOST_TEXT_BYTES) {
                throw new Broken(name + " is larger than any that is written");
            }
            return bytes;
        } catch (ZipException e) {
            throw new Broken(name + " cannot be unpacked");
        }
    }

    private static JsonNode tree(String name, String text) throws Broken {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Broken(name + " is no JSON");
        }
    }
}
