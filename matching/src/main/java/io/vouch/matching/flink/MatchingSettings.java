package io.vouch.matching.flink;

import io.vouch.matching.CheckPolicy;
import io.vouch.matching.weight.MatchWeights;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;

/**
 * How matching runs.
 *
 * @param policy thresholds of the checks
 * @param continuous false: each deal is evaluated once, when the input has ended; true: again after each change
 * @param settleMillis continuous only: how long a deal rests after a change before it is evaluated, milliseconds
 * @param retentionDays how long papers are remembered after they were last touched, days; the financing of a receivable
 *     seldom lasts longer than a year, so three years catch a renewed attempt
 * @param bucketLimit papers under one key that are compared one by one; above it the index chooses
 * @param refreshEvery papers added to one bucket of the index between two refreshes; the newest are compared one by one meanwhile
 * @param dayZone continuous only: the time zone whose day is today; deals are judged again when it changes. Empty: the policy's
 *     day is today for ever
 * @param foreignFolder where other institutions' fingerprints lie, see {@link io.vouch.matching.fingerprint.ForeignClaims}; empty for
 *     none
 * @param weights what agreements and differences of two invoices say
 */
public record MatchingSettings(
        CheckPolicy policy,
        boolean continuous,
        long settleMillis,
        int retentionDays,
        int bucketLimit,
        int refreshEvery,
        String dayZone,
        String foreignFolder,
        MatchWeights weights)
        implements Serializable {

    /** Comparing one by one costs some microseconds a paper, asking the index some hundred. */
    private static final int BUCKET_LIMIT = 64;
    /** Half as many of the newest are compared one by one, on average; a refresh costs some milliseconds. */
    private static final int REFRESH_EVERY = 48;

    /** Both weigh comparing one by one against writing: a bucket is read one by one a third as often as its newest papers are. */
    private static final int REFRESH_PER_READING = 3;

    /** Papers for which a crowded key rests a millisecond longer: reading one takes some ten microseconds, a twentieth of that. */
    private static final int PAPERS_A_MILLISECOND = 5;

    /** Fires with the final watermark, which Flink sends when a bounded input ends. */
    private static final long END_OF_INPUT = Long.MAX_VALUE - 1;

    /** RocksDB asks for the time once for so many entries that it compacts: Flink's own default. */
    private static final long ENTRIES_PER_CLOCK = 1000;

    public MatchingSettings {
        if (settleMillis < 0 || retentionDays < 1 || bucketLimit < 1 || refreshEvery < 1) {
            throw new IllegalArgumentException("matching settings must be positive");
        }
        if (!dayZone.isEmpty()) {
            ZoneId.of(dayZone); // fails at once rather than in an operator
        }
    }

    /** Settings that judge by the policy's day and the shipped weights, without other institutions' fingerprints. */
    public MatchingSettings(
            CheckPolicy policy,
            boolean continuous,
            long settleMillis,
            int retentionDays,
            int bucketLimit,
            int refreshEvery) {
        this(
                policy,
                continuous,
                settleMillis,
                retentionDays,
                bucketLimit,
                refreshEvery,
                "",
                "",
                MatchWeights.shipped());
    }

    /** The same, with the fingerprints of a folder. */
    public MatchingSettings against(String newForeignFolder) {
        return new MatchingSettings(
                policy,
                continuous,
                settleMillis,
                retentionDays,
                bucketLimit,
                refreshEvery,
                dayZone,
                newForeignFolder,
                weights);
    }

    /** The same, with other match weights. */
    public MatchingSettings weighing(MatchWeights newWeights) {
        return new MatchingSettings(
                policy,
                continuous,
                settleMillis,
                retentionDays,
                bucketLimit,
                refreshEvery,
                dayZone,
                foreignFolder,
                newWeights);
    }

    /** One evaluation a deal, when all documents are in. */
    public static MatchingSettings bounded(CheckPolicy policy) {
        return new MatchingSettings(policy, false, 0, 1095, BUCKET_LIMIT, REFRESH_EVERY);
    }

    /** An evaluation within {@code settleMillis} after each change of a deal. */
    public static MatchingSettings continuous(CheckPolicy policy, long settleMillis) {
        return new MatchingSettings(policy, true, settleMillis, 1095, BUCKET_LIMIT, REFRESH_EVERY);
    }

    /** The same, judging by the day that it is in a time zone. */
    public MatchingSettings followingDays(ZoneId zone) {
        return new MatchingSettings(
                policy,
                continuous,
                settleMillis,
                retentionDays,
                bucketLimit,
                refreshEvery,
                zone.getId(),
                foreignFolder,
                weights);
    }

    /** Sets a timer for the deal of the current key: when the input has ended, or after it has rested; one at a time. */
    void schedule(TimerService timers, ValueState<Long> pending) throws IOException {
        schedule(timers, pending, 0);
    }

    /**
     * The same for a key under which so many papers lie, all of which are read again: a crowded one rests longer, so that the reading
     * takes a small share of the time however many they are.
     */
    void schedule(TimerService timers, ValueState<Long> pending, int papers) throws IOException {
        if (!continuous) {
            timers.registerEventTimeTimer(END_OF_INPUT);
        } else if (pending.value() == null) {
            long due = timers.currentProcessingTime() + settleMillis + papers / PAPERS_A_MILLISECOND;
            timers.registerProcessingTimeTimer(due);
            pending.update(due);
        }
    }

    /** How often a large bucket is read one by one before it is put into the index. */
    int readings() {
        return refreshEvery / REFRESH_PER_READING;
    }

    /**
     * How long state is remembered. What has run out is dropped when read, when a snapshot is taken and when RocksDB compacts; never
     * bit by bit at each access, which copies five further papers for every one that is read.
     */
    StateTtlConfig retention() {
        return StateTtlConfig.newBuilder(Duration.ofDays(retentionDays))
                .disableCleanupInBackground()
                .cleanupFullSnapshot()
                .cleanupInRocksdbCompactFilter(ENTRIES_PER_CLOCK)
                .build();
    }
}
