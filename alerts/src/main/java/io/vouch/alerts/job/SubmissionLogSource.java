package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.ingest.Submission;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A log of the service as an endless source of papers to read, in its order, for one reader: what was handed in, or what was
 * corrected. The place in the log is the offset that checkpoints keep. A file that stands in the submission log before is passed
 * over: it has the earlier one's answer.
 */
public final class SubmissionLogSource implements Source<Submission, LogSplit, LogPlan> {

    private static final long serialVersionUID = 1L;

    private final Database database;
    private final String blobFolder;
    private final FollowedLog log;

    /**
     * What was handed in.
     *
     * @param blobFolder where the bytes lie under their digest
     */
    public SubmissionLogSource(Database database, String blobFolder) {
        this(database, blobFolder, FollowedLog.SUBMISSIONS);
    }

    SubmissionLogSource(Database database, String blobFolder, FollowedLog log) {
        this.database = database;
        this.blobFolder = blobFolder;
        this.log = log;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<LogSplit, LogPlan> createEnumerator(SplitEnumeratorContext<LogSplit> context) {
        return new LogEnumerator(context, new LogPlan(false));
    }

    @Override
    public SplitEnumerator<LogSplit, LogPlan> restoreEnumerator(
            SplitEnumeratorContext<LogSplit> context, LogPlan plan) {
        return new LogEnumerator(context, plan);
    }

    @Override
    public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
        return new LogSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<LogPlan> getEnumeratorCheckpointSerializer() {
        return new LogPlan.Serializer();
    }

    @Override
    public SourceReader<Submission, LogSplit> createReader(SourceReaderContext context) {
        return new LogReader(context, database, blobFolder, log);
    }
}
