package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.review.AlertDesk;
import io.vouch.alerts.store.review.AlertDetail;
import io.vouch.alerts.store.review.PaperDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What proves an alert as one archive: the alert, its history, what was read of its papers, and the files themselves under their
 * digests, so that no name from outside becomes a path where it is unpacked.
 */
final class EvidenceFile {

    private static final int MOST_FILES = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AlertDesk alerts;
    private final PaperDesk papers;
    private final Intake intake;
    private final BlobStore blobs;
    private final Trail trail;

    EvidenceFile(AlertDesk alerts, PaperDesk papers, Intake intake, BlobStore blobs, Trail trail) {
        this.alerts = alerts;
        this.papers = papers;
        this.intake = intake;
        this.blobs = blobs;
        this.trail = trail;
    }

    void send(Visit visit) throws IOException {
        AlertDetail detail = alerts.detail(visit.tenant(), visit.context().pathParam("id"))
                .orElseThrow(() -> ApiProblem.notFound("alert"));
        String alertId = detail.row().alertId();
        trail.note(visit, AuditAction.EVIDENCE_EXPORTED, alertId, "");
        visit.context().header("Content-Disposition", "attachment; filename=\"alert-%s.zip\"".formatted(alertId));
        visit.context().contentType("application/zip");
        try (ZipOutputStream zip = new ZipOutputStream(visit.context().outputStream())) {
            write(visit, detail, zip);
        }
    }

    private void write(Visit visit, AlertDetail detail, ZipOutputStream zip) throws IOException {
        text(zip, "alert.json", detail.line());
        text(zip, "history.json", history(visit, detail));
        StringBuilder lines = new StringBuilder();
        ArrayNode manifest = JSON.createArrayNode();
        Set<String> written = new LinkedHashSet<>();
        for (String documentId : documents(detail)) {
            papers.paper(visit.tenant(), documentId).ifPresent(paper -> {
                lines.append(paper.line()).append('\n');
                Optional<FileState> file = intake.file(visit.tenant(), paper.sequence());
                ObjectNode entry =
                        manifest.addObject().put("document_id", documentId).put("name", paper.name());
                file.ifPresent(each -> {
                    entry.put("file", "files/" + each.sha256())
                            .put("sha256", each.sha256())
                            .put("bytes", each.bytes());
                    written.add(each.sha256());
                });
            });
        }
        text(zip, "documents.jsonl", lines.toString());
        text(zip, "manifest.json", manifest.toPrettyString());
        for (String sha256 : written) {
            if (blobs.holds(sha256)) {
                zip.putNextEntry(new ZipEntry("files/" + sha256));
                copy(sha256, zip);
                zip.closeEntry();
            }
        }
    }

    private static Set<String> documents(AlertDetail detail) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode place : StoredJson.of(detail.line()).path("evidence")) {
            if (ids.size() < MOST_FILES) {
                ids.add(place.path("document_id").asText());
            }
        }
        return ids;
    }

    private String history(Visit visit, AlertDetail detail) {
        ArrayNode events = JSON.createArrayNode();
        alerts.events(visit.tenant(), detail.row().alertId()).forEach(event -> events.addObject()
                .put("at", event.at().toString())
                .put("actor", event.actorId())
                .put("action", event.action())
                .put("from", event.from().name())
                .put("to", event.to().name())
                .put("disposition", event.disposition())
                .put("reason_code", event.reasonCode())
                .put("comment", event.comment())
                .put("version", event.version()));
        return events.toPrettyString();
    }

    private void copy(String sha256, OutputStream out) throws IOException {
        try (InputStream bytes = blobs.read(sha256)) {
            bytes.transferTo(out);
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
