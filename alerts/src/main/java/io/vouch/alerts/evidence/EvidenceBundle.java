package io.vouch.alerts.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditEntry;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.AlertHistory;
import io.vouch.alerts.store.lookup.AlertList;
import io.vouch.alerts.store.lookup.AlertView;
import io.vouch.alerts.store.lookup.PaperRow;
import io.vouch.alerts.store.lookup.Papers;
import io.vouch.ingest.Submission;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Writes evidence bundles. No name from outside becomes a path in one: files lie under their digests. */
public final class EvidenceBundle {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_AUDIT = 5_000;

    private final AlertList alerts;
    private final Papers papers;
    private final Intake intake;
    private final BlobStore blobs;
    private final AuditLog audit;
    private final PagePictures pictures;
    private final Clock clock;
    private final String product;

    /** @param product name and version of this build, for the manifest */
    public EvidenceBundle(
            Pool pool, BlobStore blobs, AuditLog audit, PagePictures pictures, Clock clock, String product) {
        this.alerts = new AlertList(pool);
        this.papers = new Papers(pool);
        this.intake = new Intake(pool);
        this.blobs = blobs;
        this.audit = audit;
        this.pictures = pictures;
        this.clock = clock;
        this.product = product;
    }

    /** What was written. @param manifest SHA-256 of the manifest, which stands for the whole; it is in the audit too */
    public record Written(int originals, int crops, String manifest) {}

    /**
     * Writes the bundle of an alert.
     *
     * @return empty if the tenant has no such alert
     */
    public Optional<Written> write(String tenant, String actor, String alertId, Path file) throws IOException {
        Optional<AlertView> alert = alerts.find(tenant, alertId);
        return alert.isEmpty() ? Optional.empty() : Optional.of(write(tenant, actor, alert.get(), file));
    }

    private Written write(String tenant, String actor, AlertView alert, Path file) throws IOException {
        JsonNode line = tree(alert.line());
        Map<String, PaperRow> documents = documents(tenant, line);
        Map<String, FileState> originals = originals(tenant, documents);
        String manifest;
        int crops;
        try (BundleWriter bundle = new BundleWriter(file)) {
            bundle.text("alert.json", line.toPrettyString());
            bundle.text("history.json", history(tenant, alert.alertId()).toPrettyString());
            bundle.text("documents.jsonl", lines(documents));
            bundle.text("audit.jsonl", auditLines(tenant, alert, documents));
            for (FileState original : originals.values()) {
                try (InputStream bytes = blobs.read(original.sha256())) {
                    bundle.copy("originals/" + original.sha256(), bytes);
                }
            }
            crops = crops(bundle, tenant, line, originals);
            manifest = bundle.seal(head(alert, line, documents, originals));
        }
        audit.append(
                new AuditAct(tenant, actor, AuditAction.EVIDENCE_EXPORTED, alert.alertId(), "manifest " + manifest));
        return new Written(originals.size(), crops, manifest);
    }

    private Map<String, PaperRow> documents(String tenant, JsonNode line) {
        Map<String, PaperRow> documents = new LinkedHashMap<>();
        for (JsonNode place : line.path("evidence")) {
            String id = place.path("document_id").asText();
            if (!documents.containsKey(id)) {
                papers.find(tenant, id).stream().findFirst().ifPresent(paper -> documents.put(id, paper));
            }
        }
        return documents;
    }

    /** The files that were handed in, by digest; a member of an archive comes with the whole archive. */
    private Map<String, FileState> originals(String tenant, Map<String, PaperRow> documents) {
        Map<String, FileState> originals = new LinkedHashMap<>();
        for (PaperRow paper : documents.values()) {
            intake.file(tenant, paper.sequence())
                    .filter(original -> blobs.holds(original.sha256()))
                    .ifPresent(original -> originals.putIfAbsent(original.sha256(), original));
        }
        return originals;
    }

    private int crops(BundleWriter bundle, String tenant, JsonNode line, Map<String, FileState> originals)
            throws IOException {
        List<Path> folders = new ArrayList<>();
        for (FileState original : originals.values()) {
            pictures.paint(submission(tenant, original)).ifPresent(folders::add);
        }
        int crops = 0;
        int place = 0;
        for (JsonNode evidence : line.path("evidence")) {
            place++;
            for (Path folder : folders.stream().distinct().toList()) {
                Optional<BufferedImage> crop = Crop.of(folder, evidence);
                if (crop.isPresent()) {
                    bundle.entry(
                            "crops/%03d-page-%d.png"
                                    .formatted(place, evidence.path("page").asInt()),
                            out -> ImageIO.write(crop.get(), "png", out));
                    crops++;
                    break;
                }
            }
        }
        return crops;
    }

    private Submission submission(String tenant, FileState file) {
        return new Submission(
                tenant,
                file.deal(),
                file.name(),
                blobs.path(file.sha256()).toString(),
                file.bytes(),
                file.sequence(),
                file.submittedAt().toEpochMilli());
    }

    private ObjectNode head(
            AlertView alert, JsonNode line, Map<String, PaperRow> documents, Map<String, FileState> originals) {
        ObjectNode head = JSON.createObjectNode();
        head.put("alert_id", alert.alertId());
        head.put("check", alert.check());
        head.set("check_version", line.path("check_version"));
        head.put("state", alert.state());
        head.put("product", product);
        head.put("written_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode models = head.putArray("models");
        documents.values().stream()
                .map(paper -> tree(paper.line()).path("model").asText())
                .filter(model -> !model.isEmpty())
                .distinct()
                .sorted()
                .forEach(models::add);
        ArrayNode files = head.putArray("originals");
        originals.values().forEach(file -> files.addObject()
                .put("name", file.name())
                .put("deal", file.deal())
                .put("file", "originals/" + file.sha256())
                .put("submitted_at", file.submittedAt().toString()));
        return head;
    }

    private ArrayNode history(String tenant, String alertId) {
        ArrayNode events = JSON.createArrayNode();
        for (AlertHistory event : alerts.history(tenant, alertId)) {
            events.addObject()
                    .put("at", event.at().toString())
                    .put("actor", event.actor())
                    .put("action", event.action())
                    .put("from_state", event.fromState())
                    .put("state", event.toState())
                    .put("disposition", event.disposition())
                    .put("reason_code", event.reasonCode())
                    .put("comment", event.comment())
                    .put("version", event.version());
        }
        return events;
    }

    private static String lines(Map<String, PaperRow> documents) {
        StringBuilder lines = new StringBuilder();
        documents.values().forEach(paper -> lines.append(paper.line()).append('\n'));
        return lines.toString();
    }

    private String auditLines(String tenant, AlertView alert, Map<String, PaperRow> documents) {
        List<AuditEntry> entries = new ArrayList<>(audit.of(tenant, alert.alertId(), MOST_AUDIT));
        documents.keySet().forEach(id -> entries.addAll(audit.of(tenant, id, MOST_AUDIT)));
        StringBuilder lines = new StringBuilder();
        entries.stream()
                .sorted(Comparator.comparingLong(AuditEntry::sequence))
                .forEach(entry -> lines.append(AuditLine.of(entry)).append('\n'));
        return lines.toString();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds a line that is no JSON", e);
        }
    }
}
