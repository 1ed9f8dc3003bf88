package io.vouch.alerts.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.bench.flink.PairRun;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.compare.Originals;
import io.vouch.matching.flink.MatchingGraph;
import io.vouch.matching.flink.MatchingSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On thousands of invented papers with copies and honest series, the stream finds exactly what comparing all pairs finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PairRunTest {

    private static final long SEED = 31_337;
    /** 1,500; 20,000 in the profile {@code slow}. */
    private static final int PAPERS = Integer.getInteger("vouch.equality.papers", 1_500);

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_635);

    private final List<InvoiceFacts> papers = new Trial(SEED, PAPERS * 5 / 14, PAPERS / 150)
            .papers().stream()
                    .flatMap(paper -> FactsOf.document(paper).stream())
                    .limit(PAPERS)
                    .toList();
    private final Set<String> all = all(papers);

    private static Set<String> all(List<InvoiceFacts> papers) {
        DuplicateComparator comparator = new DuplicateComparator();
        List<DuplicatePair> pairs = IntStream.range(0, papers.size())
                .parallel()
                .boxed()
                .flatMap(i -> IntStream.range(0, i)
                        .boxed()
                        .flatMap(j -> comparator.compare(papers.get(i), papers.get(j)).stream()))
                .filter(pair -> Originals.isReported(pair, POLICY))
                .toList();
        Set<String> lines = new TreeSet<>();
        Originals.earliest(pairs).forEach(pair -> lines.add(PairRun.line(pair)));
        return lines;
    }

    private List<InvoiceFacts> shuffled(long seed) {
        List<InvoiceFacts> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        return configuration;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 64", "2, 2, 64", "4, 3, 3"})
    void atAnyParallelismAndOrderThePairsAreThoseOfAllAgainstAll(int parallelism, long shuffle, int bucketLimit) {
        MatchingSettings settings = new MatchingSettings(POLICY, false, 0, 1095, bucketLimit, 16);

        Set<String> found = PairRun.pairs(shuffled(shuffle), parallelism, settings, configuration(), paper -> paper);

        assertThat(all).hasSizeGreaterThan(PAPERS / 10);
        assertThat(found).isEqualTo(all);
    }

    @Test
    void aJobThatDiesOnTheWayFindsThemToo(@TempDir Path folder) {
        Configuration configuration = configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 2);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        DyingOnce.reset();

        Set<String> found = PairRun.pairs(
                shuffled(9), 2, MatchingSettings.bounded(POLICY), configuration, new DyingOnce(PAPERS / 2));

        assertThat(DyingOnce.DIED).isTrue();
        assertThat(found).isEqualTo(all);
    }

    /**
     * Three jobs, each of which goes on from the savepoint of the one before with more or fewer subtasks. In the profile {@code slow}; the
     * operator alone is rescaled in every build.
     */
    @Test
    @EnabledIfSystemProperty(named = "vouch.equality.papers", matches = "\\d+", disabledReason = "profile slow")
    void twoSubtasksThenThreeThenOneFindThemToo(@TempDir Path folder) throws Exception {
        List<InvoiceFacts> shuffled = shuffled(17);
        Through.reset(shuffled);
        String savepoint = "";
        int third = shuffled.size() / 3;
        int[] subtasks = {2, 3, 1};
        for (int part = 0; part < subtasks.length; part++) {
            int to = part == 2 ? shuffled.size() : third * (part + 1);
            savepoint = part(third * part, to, subtasks[part], savepoint, folder);
        }

        assertThat(Through.FOUND).isEqualTo(all);
    }

    /** Lets the papers from one to another through; gives the savepoint with which the job was stopped. */
    private static String part(int from, int to, int parallelism, String savepoint, Path folder) throws Exception {
        Configuration configuration = configuration();
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        if (!savepoint.isEmpty()) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
            configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        environment.setMaxParallelism(128);
        DataStream<InvoiceFacts> facts = environment
                .fromSequence(from, Long.MAX_VALUE - 1)
                .setParallelism(1)
                .uid("indices from " + from)
                .flatMap(new Through(to))
                .returns(TypeInformation.of(InvoiceFacts.class))
                .setParallelism(1)
                .uid("papers")
                .rebalance();
        MatchingGraph.pairs(facts, MatchingSettings.bounded(POLICY))
                .map(pair -> Through.FOUND.add(PairRun.line(pair)))
                .returns(Types.BOOLEAN)
                .uid("found")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        JobClient job = environment.executeAsync("pairs across rescales");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (Through.SEEN.get() < to) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(20);
        }
        return stopped(job, folder, deadline);
    }

    /** The savepoint's barrier goes behind all papers, so that it holds what each of them did; refused until all subtasks run. */
    private static String stopped(JobClient job, Path folder, long deadline) throws Exception {
        while (true) {
            try {
                return job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                        .get(5, TimeUnit.MINUTES);
            } catch (ExecutionException refused) {
                if (System.nanoTime() > deadline) {
                    throw refused;
                }
                Thread.sleep(200);
            }
        }
    }

    /** Lets the papers before an index through, then only keeps the job alive. */
    private static final class Through extends RichFlatMapFunction<Long, InvoiceFacts> {
        private static final long serialVersionUID = 1L;
        static final Set<String> FOUND = Collections.synchronizedSet(new TreeSet<>());
        static final AtomicLong SEEN = new AtomicLong();
        private static final List<InvoiceFacts> PAPERS = new ArrayList<>();

        private final int to;

        Through(int to) {
            this.to = to;
        }

        static void reset(List<InvoiceFacts> papers) {
            FOUND.clear();
            SEEN.set(0);
            PAPERS.clear();
            PAPERS.addAll(papers);
        }

        @Override
        public void flatMap(Long index, Collector<InvoiceFacts> out) throws InterruptedException {
            if (index < to) {
                out.collect(PAPERS.get(index.intValue()));
                SEEN.incrementAndGet();
            } else {
                Thread.sleep(1);
            }
        }
    }

    /** Fails once, when half of the papers are through and a checkpoint holds some of them. */
    private static final class DyingOnce extends RichMapFunction<InvoiceFacts, InvoiceFacts>
            implements CheckpointListener {
        private static final long serialVersionUID = 1L;
        static final AtomicBoolean DIED = new AtomicBoolean();
        private static final AtomicBoolean SAVED = new AtomicBoolean();
        private static final AtomicLong SEEN = new AtomicLong();

        private final long half;

        DyingOnce(long half) {
            this.half = half;
        }

        static void reset() {
            DIED.set(false);
            SAVED.set(false);
            SEEN.set(0);
        }

        @Override
        public InvoiceFacts map(InvoiceFacts paper) throws InterruptedException {
            boolean late = SEEN.incrementAndGet() > half;
            if (!DIED.get() && !SAVED.get()) {
                Thread.sleep(late ? 20 : 1); // until a checkpoint is there, however busy the machine is
            }
            if (late && SAVED.get() && DIED.compareAndSet(false, true)) {
                throw new IllegalStateException("dies once, as asked");
            }
            return paper;
        }

        @Override
        public void notifyCheckpointComplete(long id) {
            SAVED.set(SEEN.get() > 10);
        }
    }
}
