package io.vouch.alerts.store.deal;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes evaluations of deals, each in one transaction: whoever reads sees the deal before or after, never between. Writing an
 * evaluation again changes nothing, and an older one never replaces a newer. Webhooks are told by triggers of the tables. One writer at a time for one deal; thread-safe.
 */
public final class DealWriter {

    /** Channel of changed alerts; the payload is {@code {"tenant","id"}}. */
    public static final String ALERTS_CHANNEL = "vouch_alerts";

    /** Channel of papers that have been read; the payload is {@code {"tenant","deal","id"}}. */
    public static final String PAPERS_CHANNEL = "vouch_papers";

    private final Pool pool;

    public DealWriter(Pool pool) {
        this.pool = pool;
    }

    /** What became of an evaluation. */
    public enum Result {
        APPLIED,
        /** A newer one is there. */
        OLDER,
        /** Submissions of the deal had answers before that this one does not know: the log is being read anew. */
        BEHIND
    }

    /** What an evaluation knows that the one before did not. */
    private record Causes(List<PaperFact> newPapers, Optional<String> corrected) {}

    /** A number for a start of the job, greater than all before. */
    public long nextEpoch() {
        return number("select nextval('job_epoch')");
    }

    /** The greatest sequence of a submission that has an answer; 0 if none has. */
    public long lastAnswered() {
        return number("select coalesce(max(sequence), 0) from paper");
    }

    /** Which data this is: differs for every store that was ever set up. */
    public String installation() {
        return pool.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select installation_id from installation")) {
                row.next();
                return row.getString(1);
            }
        });
    }

    private long number(String query) {
        return pool.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /**
     * Applies an evaluation. While files of the deal that were handed in have not been read, no new alert is raised on the deal's
     * own papers: the file that is missed may be the next one. What other deals' papers prove is raised at once.
     *
     * @param readingAnew true while papers of other deals may still be to come that were there before: alerts that other deals'
     *     papers prove are then only marked, and {@link #withdrawMissing} decides
     */
    public Result apply(DealFacts deal, boolean readingAnew) {
        return pool.inTransaction(connection -> {
            if (lockedOrder(connection, deal) >= deal.order()) {
                return Result.OLDER;
            }
            PaperTable papers = PaperTable.read(connection, deal);
            if (papers.knowsMoreThan(deal)) {
                return Result.BEHIND;
            }
            News news = new News(deal.tenant());
            List<PaperFact> changed = papers.changed(deal);
            changed.forEach(paper -> news.paper(deal.deal(), paper.documentId()));
            Optional<String> corrected = CorrectionCause.of(connection, deal, changed);
            papers.write(connection, deal);
            CoverageTable.write(connection, deal);
            alerts(connection, deal, new Causes(papers.news(deal), corrected), readingAnew, news);
            finish(connection, deal);
            news.tell(connection);
            return Result.APPLIED;
        });
    }

    /** The order of the evaluation that rests; nobody else writes the deal until the end of the transaction. */
    private static long lockedOrder(Connection connection, DealFacts deal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into deal_state (tenant, deal, version, truth, updated_at) values (?, ?, -1, '{}', ?)
                on conflict do nothing""")) {
            Storable.bind(insert, deal.tenant(), deal.deal());
            insert.setTimestamp(3, Timestamp.from(deal.at()));
            insert.executeUpdate();
        }
        try (PreparedStatement lock = connection.prepareStatement(
                "select version from deal_state where tenant = ? and deal = ? for update")) {
            Storable.bind(lock, deal.tenant(), deal.deal());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void finish(Connection connection, DealFacts deal) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update deal_state set truth = ?, version = ?, updated_at = ? where tenant = ? and deal = ?""")) {
            Storable.bind(update, deal.truth());
            update.setLong(2, deal.order());
            update.setTimestamp(3, Timestamp.from(deal.at()));
            update.setString(4, deal.tenant());
            update.setString(5, deal.deal());
            update.executeUpdate();
        }
    }

    private static void alerts(Connection connection, DealFacts deal, Causes causes, boolean readingAnew, News news)
            throws SQLException {
        AlertTable table = new AlertTable(connection);
        Map<String, AlertTable.Resting> gone = new HashMap<>(table.of(deal.tenant(), deal.deal()));
        boolean incomplete = !deal.alerts().isEmpty() && PaperTable.isAwaited(connection, deal);
        for (AlertFact alert : deal.alerts()) {
            Optional<AlertTable.Resting> resting = Optional.ofNullable(gone.remove(alert.alertId()));
            if (!incomplete || alert.crossDeal() || resting.isPresent()) {
                stand(table, deal, alert, resting, news);
            }
        }
        List<AlertTable.Resting> missing = gone.values().stream()
                .filter(alert -> !alert.withdrawn())
                .sorted(Comparator.comparing(AlertTable.Resting::alertId))
                .toList();
        for (AlertTable.Resting alert : missing) {
            if (readingAnew && alert.crossDeal()) {
                if (!alert.missing()) {
                    table.missing(deal.tenant(), alert.alertId(), Optional.of(deal.at()));
                }
            } else {
                Optional<String> corrected = causes.corrected().isPresent()
                        ? causes.corrected()
                        : CorrectionCause.ofEvidence(connection, deal.tenant(), alert.alertId());
                String reason = WithdrawalReason.of(alert.check(), deal.coverage(), causes.newPapers(), corrected);
                table.withdraw(deal.tenant(), alert.alertId(), reason, deal.at());
                news.alert(alert.alertId());
            }
        }
    }

    private static void stand(
            AlertTable table, DealFacts deal, AlertFact alert, Optional<AlertTable.Resting> resting, News news)
            throws SQLException {
        if (resting.isEmpty()) {
            table.raise(deal, alert);
            if (alert.forPeople()) {
                news.alert(alert.alertId());
            }
            return;
        }
        if (resting.get().severityRank() != alert.severityRank()) {
            table.weighAnew(deal, alert);
        }
        if (resting.get().withdrawn()) {
            table.standAgain(deal.tenant(), alert.alertId());
            news.alert(alert.alertId());
        } else if (resting.get().missing()) {
            table.missing(deal.tenant(), alert.alertId(), Optional.empty());
        }
    }

    /**
     * Withdraws the alerts that were marked while the log was read anew and have not come back.
     *
     * @return how many
     */
    public int withdrawMissing(Instant now) {
        record Missing(String tenant, String alertId) {}
        return pool.inTransaction(connection -> {
            List<Missing> missing = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            """
                            select tenant, alert_id from raised_alert
                            where missing_since is not null and withdrawn_at is null
                            order by tenant, alert_id for update""");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    missing.add(new Missing(rows.getString(1), rows.getString(2)));
                }
            }
            AlertTable table = new AlertTable(connection);
            Map<String, List<Missing>> byTenant = missing.stream().collect(Collectors.groupingBy(Missing::tenant));
            for (Map.Entry<String, List<Missing>> tenant : byTenant.entrySet()) {
                News news = new News(tenant.getKey());
                for (Missing alert : tenant.getValue()) {
                    table.withdraw(alert.tenant(), alert.alertId(), WithdrawalReason.NOT_FOUND_AGAIN, now);
                    news.alert(alert.alertId());
                }
                news.tell(connection);
            }
            return missing.size();
        });
    }
}
