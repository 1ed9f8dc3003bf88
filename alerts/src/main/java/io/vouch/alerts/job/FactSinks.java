package io.vouch.alerts.job;

import io.vouch.alerts.store.AlertRow;
import io.vouch.alerts.store.CoverageRow;
import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.DocumentRow;
import io.vouch.alerts.store.FactKind;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the job's results go. */
public record FactSinks(Sink<DocumentRow> documents, Sink<AlertRow> alerts, Sink<CoverageRow> coverage) {

    /** Sinks that write to the store under a run. */
    public static FactSinks store(Database database, String runId) {
        return new FactSinks(
                new StoreSink<>(FactKind.DOCUMENT, database, runId),
                new StoreSink<>(FactKind.ALERT, database, runId),
                new StoreSink<>(FactKind.COVERAGE, database, runId));
    }
}
