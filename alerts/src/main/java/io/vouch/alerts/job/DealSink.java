package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.deal.DealFacts;
import io.vouch.alerts.store.deal.DealWriter;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.DealSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each evaluation of a deal to the store at once, durable when the next one is taken. What a restart brings again is
 * recognised there, so that at least once from Flink is once in the store. For one writer.
 */
public final class DealSink implements Sink<DealSnapshot> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DealSink.class);

    /** Evaluations of one deal between two starts of the job; more would take 16 million changes of one deal. */
    private static final int VERSION_BITS = 24;

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;

    /** @param clock of the times in the store; must be serialisable, as the system clocks are */
    public DealSink(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public SinkWriter<DealSnapshot> createWriter(WriterInitContext context) {
        return new Writer(Pool.connect(database, 1), clock, context.getProcessingTimeService());
    }

    /** The place of an evaluation: by the start of the job first, then by the deal's own count. */
    static long order(long epoch, long version) {
        return (epoch << VERSION_BITS) + Math.min(version, (1L << VERSION_BITS) - 1);
    }

    /** Turns Flink's calls into the store's. */
    private static final class Writer implements SinkWriter<DealSnapshot> {

        private final Pool pool;
        private final Clock clock;
        private final ProcessingTimeService timers;
        private final DealWriter deals;
        private final long epoch;
        private final CatchingUp catchingUp;

        Writer(Pool pool, Clock clock, ProcessingTimeService timers) {
            this.pool = pool;
            this.clock = clock;
            this.timers = timers;
            this.deals = new DealWriter(pool);
            this.epoch = deals.nextEpoch();
            this.catchingUp = new CatchingUp(deals.lastAnswered(), clock.instant());
            lookLater();
        }

        @Override
        public void write(DealSnapshot snapshot, Context context) {
            Instant now = clock.instant();
            long newest = snapshot.documents().stream()
                    .mapToLong(ExtractedDocument::sequence)
                    .max()
                    .orElse(0);
            catchingUp.saw(newest, now);
            DealFacts facts = EvaluatedDeal.facts(snapshot, order(epoch, snapshot.version()), now);
            DealWriter.Result result = deals.apply(facts, catchingUp.isUnderWay(now));
            LOG.atInfo()
                    .addKeyValue("tenant", facts.tenant())
                    .addKeyValue("deal", facts.deal())
                    .addKeyValue("papers", facts.papers().size())
                    .addKeyValue("alerts", facts.alerts().size())
                    .addKeyValue("result", result)
                    .log("deal evaluated");
        }

        /** When all that was known before has come again, what has not is withdrawn. */
        private void look() {
            if (catchingUp.isUnderWay(clock.instant())) {
                lookLater();
            } else {
                deals.withdrawMissing(clock.instant());
            }
        }

        private void lookLater() {
            timers.registerTimer(timers.getCurrentProcessingTime() + LOOK.toMillis(), time -> look());
        }

        @Override
        public void flush(boolean endOfInput) {
            // Nothing waits: each write is durable.
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
