package io.vouch.alerts.api;

import io.javalin.http.Context;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.intake.Accepted;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.BlobTooLargeException;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes bytes in, and hand-ins into the log; puts both off when the job is too far behind. */
final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** Each holds a thread and a file. */
    private static final int AT_ONCE = 32;

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Intake intake;
    private final BlobStore blobs;
    private final AuditLog audit;
    private final ApiLimits limits;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private volatile Waiting waiting = new Waiting(0, Instant.MIN);

    /** How many papers waited at a time. */
    private record Waiting(long papers, Instant at) {}

    /** Reads a body. */
    interface Reading<T> {
        T read() throws IOException;
    }

    Uploads(Intake intake, BlobStore blobs, AuditLog audit, ApiLimits limits, Clock clock) {
        this.intake = intake;
        this.blobs = blobs;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** Reads a request's body when it is this one's turn and there is room for what it brings. */
    <T> T inTurn(Context context, Reading<T> reading) throws IOException {
        requireSize(context.req().getContentLengthLong());
        requireRoom();
        try {
            if (!turns.tryAcquire(RETRY.toSeconds(), TimeUnit.SECONDS)) {
                throw ApiProblem.retryLater(ProblemCode.BEHIND, "too many uploads at once", RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiProblem.retryLater(ProblemCode.BEHIND, "the server is stopping", RETRY);
        }
        try {
            return reading.read();
        } finally {
            turns.release();
        }
    }

    private void requireSize(long bytes) {
        if (bytes > limits.maxFileBytes()) {
            throw tooLarge();
        }
    }

    private void requireRoom() {
        Waiting known = waiting;
        Instant now = clock.instant();
        if (known.at().isBefore(now.minus(FRESH))) {
            known = new Waiting(intake.waiting(), now);
            waiting = known;
        }
        if (known.papers() >= limits.mostWaiting()) {
            throw ApiProblem.retryLater(
                    ProblemCode.BEHIND, "%d papers wait to be read before yours".formatted(known.papers()), RETRY);
        }
    }

    /** Takes bytes in; they are durable when this returns. */
    Blob take(InputStream bytes) throws IOException {
        try {
            return blobs.put(new PacedBody(bytes), limits.maxFileBytes());
        } catch (BlobTooLargeException e) {
            throw tooLarge();
        }
    }

    private ApiProblem tooLarge() {
        return new ApiProblem(
                ProblemCode.TOO_LARGE, "a file has at most %d bytes here".formatted(limits.maxFileBytes()));
    }

    /** Puts hand-ins into the log; they are durable when this returns. */
    List<Accepted> append(Principal caller, List<NewSubmission> submissions, String subject) {
        List<Accepted> accepted;
        try {
            accepted = intake.append(submissions);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, e.getMessage());
        }
        long fresh = accepted.stream().filter(one -> !one.alreadySeen()).count();
        if (fresh > 0) {
            audit.append(new AuditAct(
                    caller.tenant(), caller.actor(), AuditAction.DOCUMENTS_SUBMITTED, subject, fresh + " files"));
            LOG.atInfo()
                    .addKeyValue("tenant", caller.tenant())
                    .addKeyValue("actor", caller.actor())
                    .addKeyValue("files", fresh)
                    .addKeyValue("first_id", Wire.submissionId(accepted.get(0).sequence()))
                    .log("papers accepted");
        }
        return accepted;
    }

    Instant now() {
        return clock.instant();
    }
}
