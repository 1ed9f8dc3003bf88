package io.vouch.matching.flink;

import io.vouch.matching.DuplicatePair;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.Histogram;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The buckets with a clock: what all keys of one paper take together, as accumulators of the job. The keys of a paper follow one
 * another where everything runs in one subtask, so this is for measurements at parallelism 1 alone.
 */
public final class BucketTimes extends KeyedProcessFunction<String, BucketPaper, DuplicatePair> {

    private static final long serialVersionUID = 1L;

    /** Histogram of wall time a paper, in steps of 10 microseconds, one for each {@value #BLOCK} papers and one over all. */
    public static final String TENS_OF_MICROSECONDS = "bucket tens of us";
    /** CPU time of the operator's thread in nanoseconds, reading and handing on included, by blocks of papers: the name goes on with the block's number, from 0. */
    public static final String CPU_NANOS = "bucket cpu ns ";
    /** Papers in a block. */
    public static final int BLOCK = 10_000;

    private static final int STEP = 10_000;
    private static final int CPU_EVERY = 100;

    private final BucketFunction buckets;

    private transient Histogram times;
    private transient LongCounter cpu;
    private transient long cpuBefore;
    private transient ThreadMXBean threads;
    private transient byte[] paper;
    private transient long spent;
    private transient long papers;

    BucketTimes(BucketFunction buckets) {
        this.buckets = buckets;
    }

    @Override
    public void setRuntimeContext(RuntimeContext context) {
        super.setRuntimeContext(context);
        buckets.setRuntimeContext(context);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        buckets.open(context);
        times = new Histogram();
        getRuntimeContext().addAccumulator(TENS_OF_MICROSECONDS, times);
        threads = ManagementFactory.getThreadMXBean();
        paper = new byte[0];
    }

    @Override
    public void processElement(BucketPaper keyed, Context context, Collector<DuplicatePair> out) throws Exception {
        if (!Arrays.equals(keyed.facts(), paper)) {
            next(keyed.facts());
        }
        long start = System.nanoTime();
        buckets.process(keyed, context.timerService().currentProcessingTime(), out);
        spent += System.nanoTime() - start;
    }

    private void next(byte[] facts) {
        if (papers > 0) {
            times.add((int) Math.min(Integer.MAX_VALUE, spent / STEP));
        }
        // Asking for a thread's CPU time is a call of the system: once in a while, not for each key.
        if (papers % CPU_EVERY == 0) {
            long now = threads.getCurrentThreadCpuTime();
            if (papers > 0) {
                cpu.add(now - cpuBefore);
            }
            cpuBefore = now;
        }
        if (papers % BLOCK == 0) {
            cpu = new LongCounter();
            getRuntimeContext().addAccumulator(CPU_NANOS + papers / BLOCK, cpu);
        }
        paper = facts;
        spent = 0;
        papers++;
    }

    @Override
    public void close() {
        buckets.close();
    }

    /** The time below which a share of the papers stayed, in microseconds. */
    public static long microseconds(TreeMap<Integer, Integer> histogram, double share) {
        long all = histogram.values().stream().mapToLong(Integer::longValue).sum();
        long below = 0;
        for (var step : histogram.entrySet()) {
            below += step.getValue();
            if (below >= share * all) {
                return 10L * (step.getKey() + 1);
            }
        }
        return 0;
    }
}
