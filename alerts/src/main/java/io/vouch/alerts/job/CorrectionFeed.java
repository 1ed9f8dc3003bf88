package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.flink.ExtractedDocumentType;
import io.vouch.ingest.Submission;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How reviewers' corrections come into the job. A correction makes its paper be read again, by the model that is in use then and
 * from the cache of readings; on its way to matching every paper takes up what people said of it. The deal is judged anew, and
 * an alert that rested on the misread value is withdrawn.
 */
public final class CorrectionFeed {

    private final Database database;
    private final String blobFolder;

    /** @param blobFolder where the bytes of what was handed in lie under their digest */
    public CorrectionFeed(Database database, String blobFolder) {
        this.database = database;
        this.blobFolder = blobFolder;
    }

    /** The papers to be read again, as they were handed in. */
    DataStream<Submission> papers(StreamExecutionEnvironment env) {
        return ReadingGraph.from(
                env, new SubmissionLogSource(database, blobFolder, FollowedLog.CORRECTIONS), "corrections");
    }

    /** The documents with what was corrected of them. One paper's always pass the same subtask, so that none overtakes a newer one. */
    SingleOutputStreamOperator<ExtractedDocument> applyTo(DataStream<ExtractedDocument> documents) {
        return documents
                .keyBy(document -> document.tenant() + '\u001f' + document.deal() + '\u001f' + document.documentId())
                .map(new CorrectingFunction(database))
                .returns(ExtractedDocumentType.get())
                .name("apply corrections")
                .uid("apply-corrections");
    }
}
