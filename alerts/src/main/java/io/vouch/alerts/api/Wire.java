package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.lookup.AlertHistory;
import io.vouch.alerts.store.lookup.AlertView;
import io.vouch.alerts.store.lookup.AnnouncedFile;
import io.vouch.alerts.store.lookup.PaperRow;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the store knows, in the names of the wire. */
final class Wire {

    /** A submission's id: {@code s-} and its place in the log. */
    private static final Pattern SUBMISSION = Pattern.compile("s-([1-9]\\d{0,17})");

    private Wire() {}

    static String submissionId(long sequence) {
        return "s-" + sequence;
    }

    static Optional<Long> sequence(String id) {
        Matcher parts = SUBMISSION.matcher(id);
        return parts.matches() ? Optional.of(Long.parseLong(parts.group(1))) : Optional.empty();
    }

    static void file(FileState file, ObjectNode row) {
        row.put("id", submissionId(file.sequence()));
        row.put("external_id", file.externalId());
        row.put("deal", file.deal());
        row.put("name", file.name());
        row.put("sha256", file.sha256());
        row.put("bytes", file.bytes());
        row.put("submitted_at", file.submittedAt().toString());
        answer(row, file.state().name(), file.reasonCode(), file.message(), file.documentId(), file.type());
        ArrayNode members = row.putArray("members");
        for (FileState.Member member : file.members()) {
            ObjectNode inner = members.addObject().put("name", member.name());
            answer(
                    inner,
                    member.state().name(),
                    member.reasonCode(),
                    member.message(),
                    member.documentId(),
                    member.type());
        }
    }

    private static void answer(
            ObjectNode row, String state, String code, String message, String documentId, String type) {
        row.put("state", state);
        row.put("terminal", !state.equals(FileState.State.WAITING.name()));
        if (!code.isEmpty() && !code.equals("NONE")) {
            row.putObject("reason").put("code", code).put("message", message);
        }
        if (!documentId.isEmpty()) {
            row.put("document_id", documentId);
            row.put("type", type);
        }
    }

    /** A file that a manifest announced and that has not come. */
    static void missing(AnnouncedFile file, ObjectNode row) {
        row.put("external_id", file.externalId());
        row.put("deal", file.deal());
        row.put("name", file.name());
        row.put("sha256", file.sha256());
        row.put("bytes", file.bytes());
        row.put("state", "MISSING");
        row.put("terminal", false);
    }

    static void alert(AlertView alert, ObjectNode row) {
        row.setAll((ObjectNode) Json.stored(alert.line()));
        row.put("state", alert.state());
        row.put("version", alert.version());
        row.put("raised_at", alert.raisedAt().toString());
        alert.assignee().ifPresent(person -> row.put("assignee", person));
        putText(row, "disposition", alert.disposition());
        putText(row, "reason_code", alert.reasonCode());
        putTime(row, "due_at", alert.dueAt());
        putTime(row, "snoozed_until", alert.snoozedUntil());
        putTime(row, "withdrawn_at", alert.withdrawnAt());
        putText(row, "withdrawn_reason", alert.withdrawnReason());
    }

    static void event(AlertHistory event, ObjectNode row) {
        row.put("at", event.at().toString());
        row.put("actor", event.actor());
        row.put("action", event.action());
        row.put("from_state", event.fromState());
        row.put("state", event.toState());
        putText(row, "disposition", event.disposition());
        putText(row, "reason_code", event.reasonCode());
        putText(row, "comment", event.comment());
        row.put("version", event.version());
    }

    static void paper(PaperRow paper, ObjectNode row) {
        row.setAll((ObjectNode) Json.stored(paper.line()));
        row.put("read_at", paper.readAt().toString());
        if (paper.sequence() > 0) {
            row.put("submission_id", submissionId(paper.sequence()));
        }
    }

    private static void putText(ObjectNode row, String name, String text) {
        if (!text.isEmpty()) {
            row.put(name, text);
        }
    }

    private static void putTime(ObjectNode row, String name, Optional<Instant> time) {
        time.ifPresent(known -> row.put(name, known.toString()));
    }
}
