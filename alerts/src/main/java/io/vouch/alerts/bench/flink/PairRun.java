package io.vouch.alerts.bench.flink;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.flink.MatchingGraph;
import io.vouch.matching.flink.MatchingSettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** The duplicate buckets alone: facts in, pairs out. */
public final class PairRun {

    private static final int MAX_PARALLELISM = 128;

    private PairRun() {}

    /** A pair in one line: check, papers, score; equal for equal answers. */
    public static String line(DuplicatePair pair) {
        return pair.check() + ' ' + pair.id() + ' ' + pair.score();
    }

    /**
     * The distinct pairs of a bounded run.
     *
     * @param through what papers pass on their way, such as something that fails once; must give them back unchanged
     */
    @SuppressWarnings("try") // a collected stream may be interrupted while it closes
    public static Set<String> pairs(
            List<InvoiceFacts> papers,
            int parallelism,
            MatchingSettings settings,
            Configuration configuration,
            MapFunction<InvoiceFacts, InvoiceFacts> through) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        environment.setMaxParallelism(MAX_PARALLELISM);
        DataStream<InvoiceFacts> source = environment
                .fromData(papers, TypeInformation.of(InvoiceFacts.class))
                .map(through)
                .returns(TypeInformation.of(InvoiceFacts.class))
                .rebalance();
        Set<String> pairs = new TreeSet<>();
        try (CloseableIterator<DuplicatePair> found =
                MatchingGraph.pairs(source, settings).executeAndCollect("pairs")) {
            found.forEachRemaining(pair -> pairs.add(line(pair)));
        } catch (Exception e) { // Flink declares Exception
            throw new IllegalStateException("matching does not run: " + e.getMessage(), e);
        }
        return pairs;
    }
}
