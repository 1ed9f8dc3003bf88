package io.vouch.alerts.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.audit.AuditEntry;
import java.time.Instant;

/** An entry of the audit as a line of JSON, and back. */
final class AuditLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditLine() {}

    static String of(AuditEntry entry) {
        return JSON.createObjectNode()
                .put("sequence", entry.sequence())
                .put("at", entry.at().toString())
                .put("tenant", entry.tenant())
                .put("actor", entry.actor())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("detail", entry.detail())
                .put("previous_hash", entry.previousHash())
                .put("hash", entry.hash())
                .toString();
    }

    /** @throws java.time.DateTimeException if its time is none */
    static AuditEntry entry(JsonNode line) {
        return new AuditEntry(
                line.path("sequence").asLong(),
                Instant.parse(line.path("at").asText()),
                line.path("tenant").asText(),
                line.path("actor").asText(),
                line.path("action").asText(),
                line.path("subject").asText(),
                line.path("detail").asText(),
                line.path("previous_hash").asText(),
                line.path("hash").asText());
    }
}
