package io.vouch.alerts.store.intake;

import java.time.Instant;
import java.util.List;

/**
 * A submitted file and what became of it.
 *
 * @param sequence its place in the log
 * @param state of the file itself; members of an archive have their own
 * @param reasonCode stable code, or empty
 * @param message one sentence for people, or empty
 * @param documentId empty while {@link State#WAITING}
 * @param type of the paper, empty while waiting
 * @param members attachments and archive members, sorted by name
 */
public record FileState(
        long sequence,
        String externalId,
        String deal,
        String name,
        String sha256,
        long bytes,
        Instant submittedAt,
        State state,
        String reasonCode,
        String message,
        String documentId,
        String type,
        List<Member> members) {

    public FileState {
        members = List.copyOf(members);
    }

    /** What is known of a file. All but {@link #WAITING} are final. */
    public enum State {
        /** Durable, not read yet. */
        WAITING,
        ACCEPTED,
        /** The same bytes stand earlier in the same deal. */
        ALREADY_SEEN,
        /** Could not be read, or must not be; the reason says why. */
        QUARANTINED
    }

    /** A file within the file; {@code name} begins with the outer file's name and {@code !/}. */
    public record Member(String documentId, String name, State state, String reasonCode, String message, String type) {}
}
