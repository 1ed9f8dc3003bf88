package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.FactKind;
import io.vouch.alerts.store.FactWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes facts of one kind to the store: in batches, durable at every checkpoint and at the end. At least once from Flink, once
 * in the store, because a fact that is there already stays.
 */
public final class StoreSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final FactKind<T> kind;
    private final Database database;
    private final String runId;

    public StoreSink(FactKind<T> kind, Database database, String runId) {
        this.kind = kind;
        this.database = database;
        this.runId = runId;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>(new FactWriter<>(kind, database, runId));
    }

    /** Turns Flink's calls into the store's. */
    private static final class Writer<T> implements SinkWriter<T> {

        private final FactWriter<T> facts;

        Writer(FactWriter<T> facts) {
            this.facts = facts;
        }

        @Override
        public void write(T fact, Context context) {
            facts.add(fact);
        }

        @Override
        public void flush(boolean endOfInput) {
            facts.flush();
        }

        @Override
        public void close() {
            facts.close();
        }
    }
}
