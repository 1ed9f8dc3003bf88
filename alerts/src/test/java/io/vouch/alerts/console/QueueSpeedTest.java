package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.store.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the queue's page takes when the store holds 100,000 alerts: from the request to its last byte, on this machine. Wants
 * the machine to itself: {@code mvn -pl alerts -am test -Dtest=QueueSpeedTest -Dvouch.slow=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "vouch.slow", matches = "true", disabledReason = "a measurement for a quiet machine")
class QueueSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(QueueSpeedTest.class);
    private static final int ALERTS = 100_000;
    private static final int ROUNDS = 12;
    private static final long LONGEST_MILLIS = 150;

    /** What people ask: the usual view, further pages, narrow and wide filters, all orders, words rare and frequent. */
    private static final List<String> QUESTIONS = List.of(
            "",
            "?whose=ANYONE",
            "?whose=MINE",
            "?severity=CRITICAL",
            "?severity=LOW&order=DEADLINE",
            "?order=NEWEST",
            "?order=DEADLINE&after=a60001",
            "?check=DUP-07",
            "?deal=deal-2777",
            "?party=Company+1234",
            "?party=澄舟",
            "?text=number+98765",
            "?text=already",
            "?text=no+such+words",
            "?min=500000&maxdays=3",
            "?currency=EUR",
            "?score=99",
            "?due=OVERDUE",
            "?state=CLOSED&whose=ANYONE",
            "?state=CLOSED&whose=ANYONE&order=NEWEST",
            "?decision=FALSE_POSITIVE&whose=ANYONE",
            "?after=a50001",
            "?order=NEWEST&after=a99001");

    @TempDir
    Path home;

    @Test
    void thePageOfAQueueOfAHundredThousandIsThereAtOnce() throws Exception {
        try (Stand stand = new Stand(home)) {
            fill(stand);
            String cookie = stand.access.sessions().open(stand.named("anna")).cookie();
            HttpClient client = HttpClient.newHttpClient();
            Map<String, List<Double>> times = new LinkedHashMap<>();
            for (int round = -2; round < ROUNDS; round++) {
                for (String question : QUESTIONS) {
                    double millis = ask(client, stand, cookie, question);
                    if (round >= 0) {
                        times.computeIfAbsent(question, key -> new ArrayList<>())
                                .add(millis);
                    }
                }
            }
            tell(times);
            List<Double> all =
                    times.values().stream().flatMap(List::stream).sorted().toList();
            double p95 = share(all, 95);
            LOG.info(
                    "queue page over {} alerts, n={}: p50 {} ms, p95 {} ms, longest {} ms",
                    ALERTS,
                    all.size(),
                    round(share(all, 50)),
                    round(p95),
                    round(all.get(all.size() - 1)));
            assertThat(p95).as("p95 in ms of %d pages", all.size()).isLessThanOrEqualTo(LONGEST_MILLIS);
        }
    }

    private static void tell(Map<String, List<Double>> times) {
        times.forEach((question, each) -> {
            List<Double> sorted = each.stream().sorted().toList();
            LOG.info(
                    "{} ms p50, {} ms p95: /console/queue{}",
                    round(share(sorted, 50)),
                    round(share(sorted, 95)),
                    question);
        });
    }

    private static double share(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String round(double millis) {
        return String.format(Locale.ROOT, "%6.1f", millis);
    }

    private static double ask(HttpClient client, Stand stand, String cookie, String question)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stand.address() + "/console/queue" + question.replace("澄舟", "%E6%BE%84%E8%88%9F")))
                .header("Cookie", SignInPages.COOKIE + "=" + cookie)
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(answer.statusCode()).as(question).isEqualTo(200);
        return millis;
    }

    /** Alerts as large as real ones; some of everything is decided, held by others or due. */
    private static void fill(Stand stand) throws IOException, SQLException {
        String line = Stand.lines("alerts.jsonl").get(1).toString();
        stand.run(
                """
                insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, amount,
                                          currency, parties, line, raised_at)
                select 'local', 'a' || n, 'deal-' || n / 3, (array['DUP','INT','XDOC','ACC','ELG'])[1 + n %% 5] || '-0' || (1 + n %% 9),
                       (array['CRITICAL','HIGH','MEDIUM','LOW'])[1 + n / 5 %% 4], n / 5 %% 4, 0.5 + n %% 50 / 100.0,
                       'Invoice number ' || n || ' was already submitted in another deal', 100 + (n::bigint * 7919) %% 900000,
                       case when n %% 200 = 0 then 'EUR' else 'CNY' end,
                       array[case when n %% 500 = 0 then '上海澄舟食品有限公司' else 'Company ' || n %% 2000 || ' Ltd' end,
                             'Buyer ' || n %% 300],
                       ?, now() - n * interval '40 seconds'
                from generate_series(1, %d) n"""
                        .formatted(ALERTS),
                line);
        stand.run(
                """
                insert into alert_work (tenant, alert_id, state, disposition, assignee, due_at, severity_rank, raised_at,
                                        updated_at)
                select a.tenant, alert_id, case when n % 4 = 0 then 'CLOSED' when n % 7 = 0 then 'ESCALATED' else 'OPEN' end,
                       case when n % 4 = 0 then (array['CONFIRMED', 'USEFUL', 'FALSE_POSITIVE'])[1 + n / 4 % 3] else '' end,
                       case when n % 7 = 0 then p.person_id end,
                       raised_at + (8 << severity_rank) * interval '1 hour', severity_rank, raised_at, raised_at
                from (select *, substr(alert_id, 2)::int as n from raised_alert) a
                join person p on p.name = 'ben'""");
        // What the server's own daemon does within a minute of so many changes.
        Database database = stand.pool.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze raised_alert");
            statement.execute("vacuum analyze alert_work");
        }
    }
}
