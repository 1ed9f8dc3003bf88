package io.vouch.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a submitted file into documents: the file itself first, then the files inside it, depth first in their order. Pure
 * orchestration over a {@link TypeDetector} and {@link FormatReader}s; every document gets a typed outcome and one that
 * cannot be read never loses the others. Runs inside a child JVM; not safe for use by several threads at once, because
 * readers may hold native handles.
 */
public final class Ingestor {

    private final TypeDetector detector;
    private final List<FormatReader> readers;
    private final IngestLimits limits;

    public Ingestor(TypeDetector detector, List<FormatReader> readers, IngestLimits limits) {
        this.detector = detector;
        this.readers = List.copyOf(readers);
        this.limits = limits;
    }

    /** Reads all of a submission. {@code scratch} is an existing folder; it is left as it was. */
    public List<IngestedDocument> ingest(Submission submission, Path scratch) {
        List<IngestedDocument> documents = new ArrayList<>();
        ingest(submission, scratch, ResumePoint.START, new IngestProgress() {
            @Override
            public void begun(Begun document) {
                // Only wanted when the reader may be killed.
            }

            @Override
            public void finished(int position, int members, IngestedDocument document) {
                documents.add(document);
            }
        });
        return List.copyOf(documents);
    }

    /** Reads what is left of a submission after the resume point, and reports each document as it is done. */
    public void ingest(Submission submission, Path scratch, ResumePoint resume, IngestProgress progress) {
        new SubmissionWalk(submission, scratch, resume, progress, new DocumentReading(detector, readers), limits)
                .walk();
    }
}
