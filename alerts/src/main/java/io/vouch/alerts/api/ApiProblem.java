package io.vouch.alerts.api;

import java.time.Duration;
import java.util.Optional;

/**
 * A call that is refused; becomes {@code application/problem+json} (RFC 9457) or a page of the group that owns the address.
 * The detail is shown to the caller: it names no other tenant's things and no account number.
 */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final long retryAfterSeconds;

    public ApiProblem(ProblemCode code, String detail) {
        this(code, detail, 0);
    }

    private ApiProblem(ProblemCode code, String detail, long retryAfterSeconds) {
        super(detail, null, false, false);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A refusal that ends by itself. @param after when to try again, at least a second */
    public static ApiProblem retryLater(ProblemCode code, String detail, Duration after) {
        return new ApiProblem(code, detail, Math.max(1, after.plusMillis(999).toSeconds()));
    }

    /** What is not there, or is another tenant's: the answer does not tell which. */
    public static ApiProblem notFound(String what) {
        return new ApiProblem(ProblemCode.NOT_FOUND, "no such " + what);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    /** When to try again. */
    public Optional<Duration> retryAfter() {
        return retryAfterSeconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(retryAfterSeconds));
    }
}
