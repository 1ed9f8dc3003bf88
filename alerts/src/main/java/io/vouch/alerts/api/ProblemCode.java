package io.vouch.alerts.api;

import java.util.Locale;

/**
 * Why a call was refused. Programs branch on the code, so a code never changes its meaning; the status says which side has to
 * act.
 */
public enum ProblemCode {
    INVALID_REQUEST(400, "The request is not understood"),
    INVALID_NAME(400, "A name is not allowed"),
    INVALID_QUERY(400, "The search is not understood"),
    INVALID_CURSOR(400, "The cursor is not one of ours"),
    NOT_SIGNED_IN(401, "A valid token is needed"),
    FORBIDDEN(403, "The role does not allow this"),
    CSRF_MISMATCH(403, "The form is not from this session"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    TOO_SLOW(408, "The body comes too slowly"),
    VERSION_CONFLICT(409, "Somebody was faster"),
    STATE_CONFLICT(409, "The state does not allow this"),
    IDEMPOTENCY_CONFLICT(409, "The key was used for another request"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The format of the body is not taken"),
    RATE_LIMITED(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "A defect of Vouch"),
    BEHIND(503, "The queue of papers is full"),
    STORE_UNAVAILABLE(503, "The store does not answer");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** As it stands in the body: {@code version_conflict}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    /** One short phrase, the same for every occurrence. */
    public String title() {
        return title;
    }
}
