package io.vouch.ingest;

import io.vouch.ingest.IngestProgress.Begun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One pass over a submission, depth first. Holds the budgets that all levels share (entries, unpacked bytes) and hands each
 * reader what is left of them, so that nesting cannot multiply a limit.
 */
final class SubmissionWalk {

    private static final int MAX_MEMBER_NAME = 512;

    private final Submission submission;
    private final Path scratch;
    private final ResumePoint resume;
    private final IngestProgress progress;
    private final DocumentReading reading;
    private final IngestLimits limits;
    private int position;
    private int entriesLeft;
    private long unpackedLeft;

    SubmissionWalk(
            Submission submission,
            Path scratch,
            ResumePoint resume,
            IngestProgress progress,
            DocumentReading reading,
            IngestLimits limits) {
        this.submission = submission;
        this.scratch = scratch;
        this.resume = resume;
        this.progress = progress;
        this.reading = reading;
        this.limits = limits;
        this.entriesLeft = limits.maxEntries();
        this.unpackedLeft = limits.maxUnpackedBytes();
    }

    void walk() {
        visit(submission.name(), Path.of(submission.path()), 0);
    }

    private void visit(String name, Path path, int depth) {
        int here = position++;
        if (resume.isSkipped(here)) {
            return;
        }
        long bytes;
        String sha256;
        try {
            bytes = Files.size(path);
            sha256 = ContentHash.of(path);
        } catch (IOException e) {
            report(
                    here,
                    0,
                    failed(
                            new Begun(here, name, "", 0, MediaTypes.UNKNOWN),
                            ReasonCode.UNREADABLE,
                            "The file cannot be read from disk."));
            return;
        }
        Path folder = scratch.resolve("d" + here);
        try {
            Files.createDirectories(folder);
            read(new Begun(here, name, sha256, bytes, MediaTypes.UNKNOWN), path, folder, depth);
        } catch (IOException e) {
            throw new UncheckedIOException("scratch folder cannot be used", e);
        } finally {
            Scratch.delete(folder);
        }
    }

    private void read(Begun found, Path path, Path folder, int depth) {
        Begun[] begun = {found};
        progress.begun(found);
        Content content;
        try {
            var file = new DocumentReading.File(found.name(), path, found.bytes(), found.sha256(), folder);
            var clock = new PageClock(limits, System::nanoTime, pages -> progress.pagesDone(found.position(), pages));
            content = reading.read(file, limitsAt(depth, found.position()), clock, mediaType -> {
                begun[0] = new Begun(found.position(), found.name(), found.sha256(), found.bytes(), mediaType);
                progress.begun(begun[0]);
            });
        } catch (ReadFailure e) {
            report(found.position(), 0, failed(begun[0], e.code(), e.getMessage()));
            return;
        }
        Content bounded = TextBound.apply(content, limits.maxTextChars());
        IngestedDocument document = documentOf(begun[0], bounded);
        report(found.position(), bounded.members().size(), document);
        if (!resume.isFinished(found.position()) && document.outcome() == Outcome.ACCEPTED) {
            progress.stillOpen(
                    found.position(), new RawFile(found.name(), path, document.mediaType(), folder), document);
        }
        visitMembers(found.name(), bounded.members(), depth);
    }

    private void visitMembers(String container, List<Content.Member> members, int depth) {
        Set<String> names = new HashSet<>();
        for (Content.Member member : members) {
            String name = container + "!/" + unique(memberName(member.name()), names);
            if (member.failure() != ReasonCode.NONE) {
                refuse(name, member.failure(), member.message());
            } else if (entriesLeft <= 0) {
                refuse(
                        name,
                        ReasonCode.TOO_MANY_ENTRIES,
                        "The submission holds more than %d files.".formatted(limits.maxEntries()));
            } else if (depth >= limits.maxDepth()) {
                refuse(
                        name,
                        ReasonCode.TOO_DEEP,
                        "The file lies deeper than %d containers.".formatted(limits.maxDepth()));
            } else {
                entriesLeft--;
                visit(name, member.path(), depth + 1);
            }
        }
    }

    private void refuse(String name, ReasonCode code, String message) {
        int here = position++;
        report(here, 0, failed(new Begun(here, name, "", 0, MediaTypes.UNKNOWN), code, message));
    }

    private void report(int here, int members, IngestedDocument document) {
        if (!resume.isFinished(here)) {
            progress.finished(here, members, document);
        }
        unpackedLeft -= here == 0 ? 0 : document.bytes();
    }

    private IngestLimits limitsAt(int depth, int here) {
        return new IngestLimits(
                limits.maxBytes(),
                resume.pagesOf(here, limits.maxPages()),
                limits.maxPixels(),
                Math.max(0, entriesLeft),
                limits.maxRatio(),
                Math.max(0, unpackedLeft),
                Math.max(0, limits.maxDepth() - depth),
                limits.maxTextChars(),
                limits.maxMillis(),
                limits.ocrDpi());
    }

    private IngestedDocument documentOf(Begun begun, Content content) {
        boolean empty = content.payloads().isEmpty()
                && content.members().isEmpty()
                && content.pages().stream().allMatch(page -> page.words().isEmpty() && !page.ocr());
        if (!empty) {
            return document(begun, Outcome.ACCEPTED, content.reason(), content.message(), content);
        }
        if (content.reason() != ReasonCode.NONE) {
            return document(begun, Outcome.QUARANTINED, content.reason(), content.message(), content);
        }
        return document(
                begun, Outcome.QUARANTINED, ReasonCode.NO_CONTENT, "There is no text, picture or data in it.", content);
    }

    private IngestedDocument failed(Begun begun, ReasonCode code, String message) {
        Content nothing = new Content(List.of(), List.of(), List.of(), List.of(), code, message);
        return document(begun, Outcome.QUARANTINED, code, message, nothing);
    }

    private IngestedDocument document(Begun begun, Outcome outcome, ReasonCode code, String message, Content content) {
        return new IngestedDocument(
                ContentHash.documentId(submission.tenant(), submission.deal(), begun.name(), begun.sha256()),
                submission.tenant(),
                submission.deal(),
                begun.name(),
                begun.sha256(),
                begun.bytes(),
                submission.sequence(),
                begun.mediaType(),
                outcome,
                code,
                message,
                content.pages(),
                content.payloads(),
                content.facts());
    }

    /** Members of one container never share a name: an archive may hold the same name twice. */
    private static String unique(String name, Set<String> names) {
        String candidate = name;
        for (int copy = 2; !names.add(candidate); copy++) {
            candidate = name + " (" + copy + ")";
        }
        return candidate;
    }

    private static String memberName(String name) {
        String clean = name.replace('\\', '/').replaceAll("\\p{Cntrl}", "_");
        return clean.length() <= MAX_MEMBER_NAME ? clean : clean.substring(clean.length() - MAX_MEMBER_NAME);
    }
}
