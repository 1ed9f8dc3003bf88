package io.vouch.ingest.flink;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/**
 * Reads submissions into documents. Each subtask owns a pool of child JVMs from open to close. No submission can fail the
 * job, only a machine that cannot start children ({@link
 * io.vouch.ingest.worker.WorkersUnavailableException}): what cannot be read comes out quarantined. Retries happen inside the pool, because Flink's own retry can lose an
 * element when it meets the timeout.
 */
public final class IngestFunction extends RichAsyncFunction<Submission, IngestedDocument> {

    /** Stable id of the operator in savepoints. */
    public static final String UID = "ingest";

    private static final int CAPACITY_PER_WORKER = 2;
    /** A net below the pool's own limits: an archive's time, twice, behind a full queue. */
    private static final int TIMEOUT_TIMES = 200;

    private final WorkerOptions options;
    private transient WorkerPool pool;

    public IngestFunction(WorkerOptions options) {
        this.options = options;
    }

    /** The stream of documents of a stream of submissions, in order of completion. */
    public static SingleOutputStreamOperator<IngestedDocument> ingest(
            DataStream<Submission> submissions, WorkerOptions options) {
        long timeout = options.limits().maxMillis() * TIMEOUT_TIMES;
        int capacity = options.workers() * CAPACITY_PER_WORKER;
        return AsyncDataStream.unorderedWait(
                        submissions, new IngestFunction(options), timeout, TimeUnit.MILLISECONDS, capacity)
                .uid(UID)
                .name("Read papers in child processes");
    }

    @Override
    public void open(OpenContext context) {
        pool = new WorkerPool(options);
    }

    @Override
    public void asyncInvoke(Submission submission, ResultFuture<IngestedDocument> result) {
        pool.submit(submission).whenComplete((documents, failure) -> {
            if (failure == null) {
                result.complete(documents);
            } else {
                // Either the pool closes, because the task is being cancelled and the element will be replayed, or this
                // machine
                // cannot start children at all: then nothing can be read here, and the job must say so and stop.
                result.completeExceptionally(failure);
            }
        });
    }

    @Override
    public void timeout(Submission submission, ResultFuture<IngestedDocument> result) {
        result.complete(List.of(new IngestedDocument(
                ContentHash.documentId(submission.tenant(), submission.deal(), submission.name(), ""),
                submission.tenant(),
                submission.deal(),
                submission.name(),
                "",
                submission.bytes(),
                submission.sequence(),
                MediaTypes.UNKNOWN,
                Outcome.QUARANTINED,
                ReasonCode.TIMEOUT,
                "It was not read within the time limit.",
                List.of(),
                List.of(),
                List.of())));
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
