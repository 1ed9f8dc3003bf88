package io.vouch.alerts.job;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.flink.ModelReaders;
import io.vouch.extraction.flink.ModelSwitches;
import io.vouch.extraction.flink.SwitchingExtractFunction;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.flink.MatchingGraph;
import io.vouch.matching.flink.MatchingSettings;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job of the service, composed in one place: the stages of {@link VouchJob} without an end.
 *
 * <pre>
 * submission log ─▶ ingest (child JVMs) ─▶ extraction ─▶ corrections ─▶ matching and checks ─▶ evaluations of deals, each as it
 *    corrections ─▶                                                                              changes
 * </pre>
 */
public final class ServiceJob {

    /** A deal rests so long after a change: papers that come together are judged together, and nobody notices the wait. */
    private static final long SETTLE_MILLIS = 150;

    /** Records wait in a network buffer no longer than this, so that the stages together stay far below a second. */
    private static final long BUFFER_MILLIS = 5;

    private final Source<Submission, ?, ?> source;
    private final Optional<CorrectionFeed> corrections;
    private final Sink<DealSnapshot> sink;
    private final ServiceSettings settings;

    /** A job that hears of no corrections. */
    public ServiceJob(Source<Submission, ?, ?> source, Sink<DealSnapshot> sink, ServiceSettings settings) {
        this(source, Optional.empty(), sink, settings);
    }

    public ServiceJob(
            Source<Submission, ?, ?> source,
            Optional<CorrectionFeed> corrections,
            Sink<DealSnapshot> sink,
            ServiceSettings settings) {
        this.source = source;
        this.corrections = corrections;
        this.sink = sink;
        this.settings = settings;
    }

    /** Adds the graph to an environment; the caller executes it. */
    public void build(StreamExecutionEnvironment env) {
        env.setBufferTimeout(BUFFER_MILLIS);
        DataStream<Submission> handedIn = ReadingGraph.from(env, source, "submissions");
        DataStream<Submission> papersToRead = corrections
                .<DataStream<Submission>>map(feed -> handedIn.union(feed.papers(env)))
                .orElse(handedIn);
        DataStream<ExtractedDocument> documents =
                ReadingGraph.attach(papersToRead, settings.workers(), papers -> corrected(read(env, papers)));
        MatchingSettings fixed = MatchingSettings.continuous(settings.policy(), SETTLE_MILLIS)
                .against(settings.foreignFolder())
                .weighing(settings.weights());
        MatchingSettings matching = settings.zone().map(fixed::followingDays).orElse(fixed);
        MatchingGraph.attach(documents, matching)
                .snapshots()
                .sinkTo(sink)
                // One writer keeps the evaluations of a deal in order and knows when all old papers have been read
                // again.
                .setParallelism(1)
                .name("store deals")
                .uid("store-deals");
    }

    private SingleOutputStreamOperator<ExtractedDocument> read(
            StreamExecutionEnvironment env, DataStream<IngestedDocument> papers) {
        return SwitchingExtractFunction.extract(
                papers, ModelSwitches.watch(env, settings.models()), ModelReaders.published(settings.models()));
    }

    private SingleOutputStreamOperator<ExtractedDocument> corrected(
            SingleOutputStreamOperator<ExtractedDocument> documents) {
        return corrections.map(feed -> feed.applyTo(documents)).orElse(documents);
    }
}
