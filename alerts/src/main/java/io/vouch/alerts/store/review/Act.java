package io.vouch.alerts.store.review;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wants to do about an alert.
 *
 * @param version of the alert that was looked at; another one means that somebody else was faster
 * @param closing why, for {@link Kind#CLOSE}; else empty
 * @param assignee person for {@link Kind#ASSIGN}; else empty
 * @param comment may be empty; at most {@value #LONGEST_COMMENT} characters
 */
public record Act(
        String alertId,
        int version,
        Kind kind,
        Optional<ClosingReason> closing,
        Optional<String> assignee,
        String comment) {

    public static final int LONGEST_COMMENT = 4_000;

    /** The acts that the state machine knows, and commenting, which changes no state. */
    public enum Kind {
        ASSIGN,
        RELEASE,
        ESCALATE,
        CLOSE,
        /** The second person agrees with a dismissal. */
        APPROVE,
        /** The second person does not. */
        REJECT,
        REOPEN,
        COMMENT
    }

    /** @throws IllegalArgumentException if a closing lacks its reason, an assignment its person, or the comment is too long */
    public Act {
        Objects.requireNonNull(alertId, "alertId");
        if ((kind == Kind.CLOSE) != closing.isPresent()) {
            throw new IllegalArgumentException("closing needs a reason, and only closing has one");
        }
        if ((kind == Kind.ASSIGN) != assignee.isPresent()) {
            throw new IllegalArgumentException("assigning needs a person, and only assigning has one");
        }
        if (comment.length() > LONGEST_COMMENT || comment.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a comment has at most %d characters".formatted(LONGEST_COMMENT));
        }
        if (kind == Kind.COMMENT && comment.isBlank()) {
            throw new IllegalArgumentException("the comment is empty");
        }
    }

    public static Act close(String alertId, int version, ClosingReason reason, String comment) {
        return new Act(alertId, version, Kind.CLOSE, Optional.of(reason), Optional.empty(), comment);
    }

    public static Act assign(String alertId, int version, String personId) {
        return new Act(alertId, version, Kind.ASSIGN, Optional.empty(), Optional.of(personId), "");
    }

    /** Any act that needs no more than a comment. */
    public static Act plain(Kind kind, String alertId, int version, String comment) {
        return new Act(alertId, version, kind, Optional.empty(), Optional.empty(), comment);
    }
}
