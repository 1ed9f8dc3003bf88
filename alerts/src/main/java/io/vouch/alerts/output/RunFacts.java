package io.vouch.alerts.output;

import io.vouch.alerts.store.AlertRow;
import io.vouch.alerts.store.CoverageRow;
import io.vouch.alerts.store.DocumentRow;
import io.vouch.alerts.store.Store;
import io.vouch.matching.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The facts of one finished run in the order of the output files. Alerts of severity LOW and INFO never stand alone: they are
 * given only for deals that also have a worse one; coverage keeps them as FIRED.
 */
public final class RunFacts {

    private final Store store;
    private final String runId;

    public RunFacts(Store store, String runId) {
        this.store = store;
        this.runId = runId;
    }

    public void documents(Consumer<DocumentRow> each) {
        store.documents(runId, each);
    }

    public void coverage(Consumer<CoverageRow> each) {
        store.coverage(runId, each);
    }

    /** What the alerts tell together; all of them are held in memory, without their papers. */
    public RunStories stories() {
        return RunStories.of(this);
    }

    /** Worst first, so that when a minor alert comes, all serious ones of its deal are known. */
    public void alerts(Consumer<AlertRow> each) {
        Set<String> seriousDeals = new HashSet<>();
        store.alerts(runId, alert -> {
            if (Severity.values()[alert.severityRank()].isAtLeast(Severity.MEDIUM)) {
                seriousDeals.add(alert.deal());
                each.accept(alert);
            } else if (seriousDeals.contains(alert.deal())) {
                each.accept(alert);
            }
        });
    }
}
