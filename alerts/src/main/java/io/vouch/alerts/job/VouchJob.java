package io.vouch.alerts.job;

import io.vouch.alerts.store.AlertRow;
import io.vouch.alerts.store.CoverageRow;
import io.vouch.alerts.store.DocumentRow;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.flink.ExtractFunction;
import io.vouch.ingest.Submission;
import io.vouch.matching.flink.MatchingGraph;
import io.vouch.matching.flink.MatchingSettings;
import io.vouch.matching.flink.MatchingStreams;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job of a bounded run, composed in one place; {@link ServiceJob} is its continuous sister.
 *
 * <pre>
 * submissions ─▶ ingest (child JVMs) ─▶ extraction ─▶ matching and checks ─▶ documents, alerts, coverage
 * </pre>
 *
 * Sources and sinks are constructor arguments: the same graph serves a run and a test. Every operator has a
 * uid and a name; a job with a type that Flink cannot serialize by its own rules does not start.
 */
public final class VouchJob {

    private final Source<Submission, ?, ?> source;
    private final FactSinks sinks;
    private final JobSettings settings;

    public VouchJob(Source<Submission, ?, ?> source, FactSinks sinks, JobSettings settings) {
        this.source = source;
        this.sinks = sinks;
        this.settings = settings;
    }

    /** Adds the graph to an environment; the caller executes it. */
    public void build(StreamExecutionEnvironment env) {
        DataStream<ExtractedDocument> documents = ReadingGraph.attach(
                ReadingGraph.from(env, source, "submissions"),
                settings.workers(),
                papers -> ExtractFunction.extract(papers, settings.extractors()));
        if (settings.depth() == JobSettings.Depth.EXTRACTION) {
            sinkDocuments(documents);
            return;
        }
        MatchingSettings matching = MatchingSettings.bounded(settings.policy())
                .against(settings.foreignFolder())
                .weighing(settings.weights());
        MatchingStreams matched = MatchingGraph.attach(documents, matching);
        sinkDocuments(matched.documents());
        matched.snapshots()
                .flatMap(Rows::alerts)
                .returns(TypeInformation.of(AlertRow.class))
                .name("rows of alerts")
                .uid("rows-alerts")
                .sinkTo(sinks.alerts())
                .setParallelism(1)
                .name("store alerts")
                .uid("store-alerts");
        sink(matched.coverage(), "coverage", CoverageRow.class, Rows::coverage, sinks.coverage());
    }

    private void sinkDocuments(DataStream<ExtractedDocument> documents) {
        sink(documents, "documents", DocumentRow.class, Rows::document, sinks.documents());
    }

    private static <T, R> void sink(
            DataStream<T> facts, String name, Class<R> row, MapFunction<T, R> toRow, Sink<R> sink) {
        facts.map(toRow)
                .returns(TypeInformation.of(row))
                .name("rows of " + name)
                .uid("rows-" + name)
                .sinkTo(sink)
                // One writer keeps batches large; the store is not where time goes.
                .setParallelism(1)
                .name("store " + name)
                .uid("store-" + name);
    }
}
