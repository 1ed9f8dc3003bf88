package io.vouch.alerts.bench.flink;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.flink.BucketTimes;
import io.vouch.matching.flink.MatchingGraph;
import io.vouch.matching.flink.MatchingSettings;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * Very many papers through the duplicate buckets, with state on disk (RocksDB), one subtask: what a paper costs as more are known, a
 * savepoint, and a second job that goes on from it.
 */
public final class ScaleRun {

    /** The deal of a copy is this and the deal of its original. */
    public static final String COPY_OF = "copy of ";

    private static final String PAIRS = "pairs";
    private static final String CAUGHT = "caught";
    private static final long POLL_MILLIS = 500;
    private static final long PATIENCE_MINUTES = 90;

    private final Path folder;
    private final Source papers;

    /** Gives the paper of an index; the same for the same index. */
    public interface Source extends LongFunction<InvoiceFacts>, Serializable {}

    /** @param folder existing; savepoints and RocksDB's files go there */
    public ScaleRun(Path folder, Source papers) {
        this.folder = folder;
        this.papers = papers;
    }

    /**
     * What one job measured.
     *
     * @param cpuMicros CPU of the bucket operator a paper, in microseconds, for each block of {@link BucketTimes#BLOCK} papers
     * @param p50 wall time of a paper inside the operator, microseconds; so {@code p99}
     * @param pairs found, once for each bucket in which two papers met
     * @param caught papers that were linked to the one that they copy
     * @param processCpuSeconds of the whole process, papers' invention included
     * @param firstSeconds until a paper was through, from the start of the job: with a savepoint, what the way back takes
     * @param seconds until all papers were through
     * @param savepointSeconds to stop with a savepoint
     * @param savepointBytes its size on disk
     */
    public record Measured(
            TreeMap<Integer, Double> cpuMicros,
            long p50,
            long p99,
            long pairs,
            long caught,
            double processCpuSeconds,
            double firstSeconds,
            double seconds,
            double savepointSeconds,
            long savepointBytes,
            String savepoint) {

        /** Mean CPU a paper of the blocks {@code from} to {@code to - 1}, microseconds; 0 if there are none. */
        public double meanMicros(int from, int to) {
            return cpuMicros.subMap(from, to).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        }
    }

    /**
     * Papers {@code from} to {@code to - 1}; the job ends with a savepoint.
     *
     * @param savepoint of the job that took the papers before {@code from}; empty if there are none
     */
    public Measured run(long from, long to, String savepoint, MatchingSettings settings, LongConsumer progress)
            throws IOException, InterruptedException {
        long cpu = processCpu();
        long start = System.nanoTime();
        try {
            JobClient job = start(from, to, savepoint, settings);
            long through = 0;
            long deadline = start + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
            long expected = to - from;
            double firstSeconds = 0;
            while (through < expected - 1) {
                Thread.sleep(POLL_MILLIS);
                through = through(job.getAccumulators().get());
                progress.accept(through);
                firstSeconds = through > 0 && firstSeconds == 0 ? (System.nanoTime() - start) / 1e9 : firstSeconds;
                if (System.nanoTime() > deadline) {
                    job.cancel().get();
                    throw new IOException(
                            "only %d of %d papers in %d minutes".formatted(through, expected, PATIENCE_MINUTES));
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpuSeconds = (processCpu() - cpu) / 1e9;
            long stop = System.nanoTime();
            String saved = job.stopWithSavepoint(
                            false, folder.resolve("savepoints").toUri().toString(), SavepointFormatType.NATIVE)
                    .get();
            double savepointSeconds = (System.nanoTime() - stop) / 1e9;
            Map<String, Object> results = job.getJobExecutionResult().get().getAllAccumulatorResults();
            return measured(results, cpuSeconds, new double[] {firstSeconds, seconds, savepointSeconds}, saved);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // Flink declares Exception
            throw new IOException("matching at scale does not run: " + e.getMessage(), e);
        }
    }

    private JobClient start(long from, long count, String savepoint, MatchingSettings settings) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        // Most keys of a paper are new: a filter says so without a look at the files.
        configuration.setString("state.backend.rocksdb.use-bloom-filter", "true");
        // Keys are long: the index of a file is as large as some hundred of its blocks, and is read whole unless it is
        // cut up.
        configuration.setString("state.backend.rocksdb.memory.partitioned-index-filters", "true");
        configuration.setString(
                "state.backend.rocksdb.localdir", folder.resolve("rocksdb").toString());
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        // Counts travel with heartbeats: every ten seconds unless told.
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(POLL_MILLIS));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(2048));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        if (!savepoint.isEmpty()) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
            configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        environment.setMaxParallelism(128);
        DataStream<InvoiceFacts> facts = environment
                .fromSequence(from, Long.MAX_VALUE - 1)
                // Not the source of the job before: that one has run past its last paper while it waited for the
                // savepoint.
                .uid("indices from " + from)
                .flatMap(new Gate(count, papers))
                .returns(TypeInformation.of(InvoiceFacts.class))
                .uid("papers");
        MatchingGraph.timedPairs(facts, settings)
                .flatMap(new PairCounter())
                .returns(TypeInformation.of(DuplicatePair.class))
                .uid("pair-counter")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        return environment.executeAsync("matching at scale");
    }

    /** Lets papers through until the count is reached, then only keeps the job alive for its savepoint. */
    static final class Gate extends RichFlatMapFunction<Long, InvoiceFacts> {
        private static final long serialVersionUID = 1L;
        private final long count;
        private final Source papers;

        Gate(long count, Source papers) {
            this.count = count;
            this.papers = papers;
        }

        @Override
        public void flatMap(Long index, Collector<InvoiceFacts> out) throws InterruptedException {
            if (index < count) {
                out.collect(papers.apply(index));
            } else {
                Thread.sleep(1);
            }
        }
    }

    private static final class PairCounter extends RichFlatMapFunction<DuplicatePair, DuplicatePair> {
        private static final long serialVersionUID = 1L;
        private transient LongCounter pairs;
        private transient LongCounter caught;
        private transient Set<String> seen;

        @Override
        public void open(OpenContext context) {
            pairs = new LongCounter();
            caught = new LongCounter();
            seen = new HashSet<>();
            getRuntimeContext().addAccumulator(PAIRS, pairs);
            getRuntimeContext().addAccumulator(CAUGHT, caught);
        }

        @Override
        public void flatMap(DuplicatePair pair, Collector<DuplicatePair> out) {
            pairs.add(1L);
            // A copy's deal is named after the deal that it copies.
            String copied = pair.later().deal();
            if (copied.equals(COPY_OF + pair.earlier().deal()) && seen.add(copied)) {
                caught.add(1L);
            }
        }
    }

    private static long through(Map<String, Object> accumulators) {
        return histogram(accumulators).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static TreeMap<Integer, Integer> histogram(Map<String, Object> accumulators) {
        TreeMap<Integer, Integer> histogram = new TreeMap<>();
        if (accumulators.get(BucketTimes.TENS_OF_MICROSECONDS) instanceof Map<?, ?> found) {
            found.forEach((step, papers) -> histogram.put((Integer) step, (Integer) papers));
        }
        return histogram;
    }

    private Measured measured(Map<String, Object> results, double cpuSeconds, double[] seconds, String saved)
            throws IOException {
        TreeMap<Integer, Double> cpuMicros = new TreeMap<>();
        results.forEach((name, value) -> {
            if (name.startsWith(BucketTimes.CPU_NANOS) && value instanceof Long nanos) {
                cpuMicros.put(
                        Integer.parseInt(name.substring(BucketTimes.CPU_NANOS.length())),
                        nanos / 1e3 / BucketTimes.BLOCK);
            }
        });
        TreeMap<Integer, Integer> histogram = histogram(results);
        return new Measured(
                cpuMicros,
                BucketTimes.microseconds(histogram, 0.5),
                BucketTimes.microseconds(histogram, 0.99),
                results.get(PAIRS) instanceof Long pairs ? pairs : 0,
                results.get(CAUGHT) instanceof Long caught ? caught : 0,
                cpuSeconds,
                seconds[0],
                seconds[1],
                seconds[2],
                bytes(folder.resolve("savepoints")),
                saved);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static long processCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
