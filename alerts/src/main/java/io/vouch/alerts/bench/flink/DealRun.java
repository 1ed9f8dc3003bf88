package io.vouch.alerts.bench.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.Finding;
import io.vouch.matching.flink.MatchingGraph;
import io.vouch.matching.flink.MatchingSettings;
import io.vouch.matching.flink.StreamTypes;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Papers in, findings of all their deals out: the matching part of the product's own job. */
public final class DealRun {

    private static final int MAX_PARALLELISM = 128;

    private DealRun() {}

    /** The findings of a bounded run, in no particular order. */
    @SuppressWarnings("try") // a collected stream may be interrupted while it closes
    public static List<Finding> findings(List<ExtractedDocument> papers, int parallelism, MatchingSettings settings) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        DataStream<ExtractedDocument> source =
                environment.fromData(papers, StreamTypes.document()).rebalance();
        List<Finding> findings = new ArrayList<>();
        try (CloseableIterator<Finding> found =
                MatchingGraph.attach(source, settings).findings().executeAndCollect("matching")) {
            found.forEachRemaining(findings::add);
        } catch (Exception e) { // Flink declares Exception
            throw new IllegalStateException("matching does not run: " + e.getMessage(), e);
        }
        return findings;
    }
}
