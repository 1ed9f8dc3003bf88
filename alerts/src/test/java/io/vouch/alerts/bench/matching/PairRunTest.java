package io.vouch.alerts.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.bench.flink.PairRun;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.compare.Originals;
import io.vouch.matching.flink.MatchingSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
        List<DuplicatePair> pairs = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            for (int j = 0; j < i; j++) {
                comparator
                        .compare(papers.get(i), papers.get(j))
                        .filter(pair -> Originals.isReported(pair, POLICY))
                        .ifPresent(pairs::add);
            }
        }
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
                Thread.sleep(1); // until a checkpoint is there
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
