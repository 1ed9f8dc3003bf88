package io.vouch.ingest.cache;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;

/** Takes who, where and what called off a document before it is kept, and gives it to the one that is asked for. */
final class Identity {

    private Identity() {}

    static IngestedDocument take(Submission submission, IngestedDocument document) {
        String inside = document.name().substring(submission.name().length());
        return with(document, "", "", "", inside, 0);
    }

    static IngestedDocument give(Submission submission, IngestedDocument stored) {
        String name = submission.name() + stored.name();
        String id = ContentHash.documentId(submission.tenant(), submission.deal(), name, stored.sha256());
        return with(stored, id, submission.tenant(), submission.deal(), name, submission.sequence());
    }

    private static IngestedDocument with(
            IngestedDocument document, String id, String tenant, String deal, String name, long sequence) {
        return new IngestedDocument(
                id,
                tenant,
                deal,
                name,
                document.sha256(),
                document.bytes(),
                sequence,
                document.mediaType(),
                document.outcome(),
                document.reason(),
                document.message(),
                document.pages(),
                document.payloads(),
                document.facts());
    }
}
