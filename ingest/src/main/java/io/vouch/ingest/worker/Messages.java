package io.vouch.ingest.worker;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.ResumePoint;
import io.vouch.ingest.Submission;

/** What parent and child say to each other; the numbers are the kinds of frames. */
final class Messages {

    /** Child to parent, once: readers are loaded. */
    static final int READY = 1;
    /** Parent to child: read this. */
    static final int REQUEST = 2;
    /** Child to parent: {@link io.vouch.ingest.IngestProgress.Begun}. */
    static final int BEGUN = 3;
    /** Child to parent: one document is done. */
    static final int FINISHED = 4;
    /** Child to parent: the submission is done. */
    static final int END = 5;

    /** Child to parent: pages of the document under way are done. */
    static final int PAGES = 6;

    private Messages() {}

    record Ready(long pid) {}

    /** {@code pictures} is the folder that pages are painted into; empty for none. */
    record Request(Submission submission, IngestLimits limits, ResumePoint resume, String pictures) {}

    record Pages(int position, int pages) {}

    record Finished(int position, int members, IngestedDocument document) {}

    /** {@code rssBytes} is the child's resident memory, 0 if the system does not tell. */
    record End(long rssBytes) {}
}
