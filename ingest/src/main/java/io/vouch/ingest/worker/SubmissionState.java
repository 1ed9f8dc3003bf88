package io.vouch.ingest.worker;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestProgress.Begun;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.ResumePoint;
import io.vouch.ingest.Submission;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parent knows about a submission while children read it: which documents are done, which one is being read, which
 * one has had its second try. Decides what happens when a child fails.
 */
final class SubmissionState {

    private final Submission submission;
    private final List<IngestedDocument> done = new ArrayList<>();
    private final List<Integer> containers = new ArrayList<>();
    private Begun current;
    private int suspect = -1;
    private int suspectPages;
    private int pages;
    private ReasonCode deathCode = ReasonCode.NONE;
    private boolean complete;

    SubmissionState(Submission submission, String sha256, long bytes) {
        this.submission = submission;
        this.current = new Begun(0, submission.name(), sha256, bytes, MediaTypes.UNKNOWN);
    }

    ResumePoint resumePoint() {
        return deathCode == ReasonCode.NONE
                ? new ResumePoint(done.size(), containers, -1, 0)
                : new ResumePoint(done.size(), containers, suspect, suspectPages);
    }

    void begun(Begun document) {
        current = document;
        pages = 0;
    }

    void pagesDone(int count) {
        pages = count;
    }

    /** False if the document deserves a second try in a fresh child; it is then not taken. */
    boolean finished(int position, int members, IngestedDocument document) {
        boolean retryable =
                document.outcome() == Outcome.QUARANTINED && document.reason().reaction() == ReasonCode.Reaction.RETRY;
        if (retryable && suspect != position) {
            suspect = position;
            suspectPages = 0;
            return false;
        }
        done.add(position == suspect ? afterDeaths(document) : document);
        if (members > 0) {
            containers.add(position);
        }
        return true;
    }

    /**
     * A child ended amid the work: the document at fault gets one more try. If that fails too, a last one reads the pages before
     * the one that it dies of; a document without such pages is quarantined and left out.
     */
    void childFailed(ReasonCode code) {
        int position = Math.max(current.position(), 0);
        if (suspect != position) {
            suspect = position;
            suspectPages = pages;
            deathCode = ReasonCode.NONE;
        } else if (position == done.size() && deathCode == ReasonCode.NONE && Math.min(pages, suspectPages) > 0) {
            suspectPages = Math.min(pages, suspectPages);
            deathCode = code;
        } else if (position == done.size()) {
            done.add(quarantined(current, code, messageOf(code)));
            complete = position == 0;
        } else {
            giveUp(code);
        }
    }

    private IngestedDocument afterDeaths(IngestedDocument document) {
        if (deathCode == ReasonCode.NONE || document.outcome() != Outcome.ACCEPTED) {
            return document;
        }
        String sentence = "Only the first %d pages were read. %s".formatted(suspectPages, messageOf(deathCode));
        return withReason(document, deathCode, sentence);
    }

    /** Ends the work; what was read stays, and the submitted file says that a part is missing. */
    void giveUp(ReasonCode code) {
        complete = true;
        if (done.isEmpty()) {
            done.add(quarantined(rootBegun(), code, messageOf(code)));
            return;
        }
        IngestedDocument root = done.get(0);
        if (root.outcome() == Outcome.ACCEPTED) {
            done.set(0, withReason(root, code, "Not all files inside could be read: " + messageOf(code)));
        }
    }

    void completed() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    List<IngestedDocument> documents() {
        return List.copyOf(done);
    }

    private Begun rootBegun() {
        return current.position() == 0
                ? current
                : new Begun(0, submission.name(), "", submission.bytes(), MediaTypes.UNKNOWN);
    }

    private static String messageOf(ReasonCode code) {
        return switch (code) {
            case TIMEOUT -> "Reading took longer than the time limit, twice.";
            case OUT_OF_MEMORY -> "Reading needed more memory than a worker has, twice.";
            case WORKER_DIED -> "The process that read it died, twice.";
            case UNREADABLE -> "The file cannot be read from disk.";
            default -> "Reading stopped: " + code + ".";
        };
    }

    private IngestedDocument quarantined(Begun document, ReasonCode code, String message) {
        return new IngestedDocument(
                ContentHash.documentId(submission.tenant(), submission.deal(), document.name(), document.sha256()),
                submission.tenant(),
                submission.deal(),
                document.name(),
                document.sha256(),
                document.bytes(),
                submission.sequence(),
                document.mediaType(),
                Outcome.QUARANTINED,
                code,
                message,
                List.of(),
                List.of(),
                List.of());
    }

    private static IngestedDocument withReason(IngestedDocument document, ReasonCode code, String message) {
        return new IngestedDocument(
                document.documentId(),
                document.tenant(),
                document.deal(),
                document.name(),
                document.sha256(),
                document.bytes(),
                document.sequence(),
                document.mediaType(),
                document.outcome(),
                code,
                message,
                document.pages(),
                document.payloads(),
                document.facts());
    }
}
