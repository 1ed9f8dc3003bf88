package io.vouch.alerts.store.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Listener;
import io.vouch.alerts.store.Notice;
import io.vouch.alerts.store.Pool;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealWriterTest {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @TempDir
    static Path home;

    private static EmbeddedServer server;
    private static Pool pool;
    private static DealWriter writer;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 3);
        writer = new DealWriter(pool);
        run("insert into tenant values ('t', 'T', now())");
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @Test
    void anEvaluationIsThereWholeAndWritingItAgainChangesNothing() {
        DealFacts deal = deal("whole", 1, alert("w1", true));

        assertThat(writer.apply(deal, false)).isEqualTo(DealWriter.Result.APPLIED);
        assertThat(writer.apply(deal, false)).isEqualTo(DealWriter.Result.OLDER);

        assertThat(column("select document_id from paper where deal = 'whole'")).containsExactly("whole-1");
        assertThat(column("select result from deal_coverage where deal = 'whole'"))
                .containsExactly("FIRED");
        assertThat(column("select state || ' ' || version from alert_work where alert_id = 'w1'"))
                .containsExactly("OPEN 0");
    }

    @Test
    void anOlderEvaluationNeverReplacesANewer() {
        writer.apply(deal("old", 5, alert("o1", true)), false);

        assertThat(writer.apply(deal("old", 4), false)).isEqualTo(DealWriter.Result.OLDER);

        assertThat(standing("old")).containsExactly("o1");
    }

    @Test
    void aMinorAlertIsAFactThatNobodyHasToDecide() {
        writer.apply(deal("minor", 1, alert("m1", true), alert("m2", false)), false);

        assertThat(standing("minor")).containsExactly("m1", "m2");
        assertThat(column("select alert_id from alert_work where alert_id in ('m1', 'm2')"))
                .containsExactly("m1");
    }

    @Test
    void anAlertThatIsLackingIsWithdrawnAndStandsAgainWhenItComesBack() {
        writer.apply(deal("again", 1, alert("a1", true)), false);
        writer.apply(deal("again", 2), false);

        assertThat(column("select state || ' ' || version from alert_work where alert_id = 'a1'"))
                .containsExactly("WITHDRAWN 1");
        assertThat(column("select withdrawn_reason from raised_alert where alert_id = 'a1'"))
                .containsExactly("By now check XDOC-04 passes.");

        writer.apply(deal("again", 3, alert("a1", true)), false);

        assertThat(standing("again")).containsExactly("a1");
        assertThat(column("select state || ' ' || version from alert_work where alert_id = 'a1'"))
                .containsExactly("OPEN 2");
        assertThat(column("select action || ' ' || from_state || ' ' || to_state || ' ' || version from alert_event"
                        + " where alert_id = 'a1' order by event_id"))
                .containsExactly("WITHDRAW OPEN WITHDRAWN 1", "RAISE_AGAIN WITHDRAWN OPEN 2");
    }

    @Test
    void aDecisionStaysWhenItsAlertIsWithdrawn() {
        writer.apply(deal("closed", 1, alert("c1", true)), false);
        run("update alert_work set state = 'CLOSED', disposition = 'CONFIRMED', version = 1 where alert_id = 'c1'");

        writer.apply(deal("closed", 2), false);
        writer.apply(deal("closed", 3, alert("c1", true)), false);

        assertThat(column("select state || ' ' || disposition || ' ' || version from alert_work where alert_id = 'c1'"))
                .containsExactly("CLOSED CONFIRMED 1");
    }

    @Test
    void whatWorsensFromMinorIsPutToWork() {
        writer.apply(deal("worse", 1, alert("s1", true), alert("s2", false)), false);
        writer.apply(deal("worse", 2, alert("s1", true), alert("s2", true)), false);

        assertThat(column("select severity_rank from alert_work where alert_id = 's2'"))
                .containsExactly("1");
        assertThat(column("select severity from raised_alert where alert_id = 's2'"))
                .containsExactly("HIGH");
    }

    @Test
    void anEvaluationThatLacksAnAnsweredSubmissionIsBehindAndChangesNothing() {
        DealFacts two = withPapers(deal("behind", 1, alert("b1", true)), paper("b-1", 1, "x"), paper("b-2", 2, "x"));
        writer.apply(two, false);

        DealFacts one = withPapers(deal("behind", 2), paper("b-1", 1, "x"));
        assertThat(writer.apply(one, false)).isEqualTo(DealWriter.Result.BEHIND);

        assertThat(standing("behind")).containsExactly("b1");
        assertThat(writer.apply(withPapers(two, 3), false)).isEqualTo(DealWriter.Result.APPLIED);
    }

    @Test
    void anAlertOnTheDealsOwnPapersWaitsForTheFilesThatWereHandedInWithThem() {
        run("insert into submission (tenant, external_id, deal, name, sha256, bytes, submitted_by, submitted_at)"
                + " values ('t', 'e', 'awaited', 'late.pdf', 'd', 1, 'p', now())");
        long late = Long.parseLong(
                column("select sequence from submission where deal = 'awaited'").get(0));
        DealFacts first =
                withPapers(deal("awaited", 1, alert("own", true), crossDeal("across")), paper("first", 0, "{}"));

        writer.apply(first, false);
        assertThat(standing("awaited")).containsExactly("across");

        writer.apply(withPapers(withPapers(first, 2), paper("first", 0, "{}"), paper("late", late, "{}")), false);
        assertThat(standing("awaited")).containsExactly("across", "own");
    }

    @Test
    void aPaperThatIsReadOtherwiseReplacesItsFormerReading() {
        writer.apply(withPapers(deal("reread", 1), paper("unread", 7, "{}")), false);
        writer.apply(withPapers(deal("reread", 2), paper("read", 7, "{\"pages\":1}")), false);

        assertThat(column("select document_id from paper where deal = 'reread'"))
                .containsExactly("read");
    }

    @Test
    void whileTheLogIsReadAnewAnAlertBetweenDealsIsOnlyMarkedUntilAllIsRead() {
        writer.apply(deal("anew", 1, crossDeal("n1"), crossDeal("n2"), alert("n3", true)), false);

        writer.apply(deal("anew", 2), true);
        assertThat(standing("anew")).containsExactly("n1", "n2");

        writer.apply(deal("anew", 3, crossDeal("n1")), true);
        assertThat(writer.withdrawMissing(NOW)).isEqualTo(1);
        assertThat(standing("anew")).containsExactly("n1");
        assertThat(column("select state from alert_work where alert_id = 'n2'")).containsExactly("WITHDRAWN");
    }

    @Test
    void whoListensHearsOfAlertsAndPapers() {
        try (Listener listener = Listener.on(server.database(), DealWriter.ALERTS_CHANNEL, DealWriter.PAPERS_CHANNEL)) {
            writer.apply(deal("heard", 1, alert("h1", true)), false);

            List<Notice> heard = new ArrayList<>(listener.await(Duration.ofSeconds(10)));
            if (heard.size() < 2) {
                heard.addAll(listener.await(Duration.ofSeconds(10)));
            }
            assertThat(heard)
                    .contains(
                            new Notice("vouch_alerts", "{\"tenant\":\"t\",\"id\":\"h1\"}"),
                            new Notice("vouch_papers", "{\"tenant\":\"t\",\"deal\":\"heard\",\"id\":\"heard-1\"}"));
        }
    }

    @Test
    void aNameWithTheCharacterNulIsStored() {
        writer.apply(withPapers(deal("nul", 1), paper("nul-1", 1, "a\0b")), false);

        assertThat(column("select line from paper where deal = 'nul'")).containsExactly("a\uFFFDb");
    }

    private static DealFacts deal(String name, long order, AlertFact... alerts) {
        String result = alerts.length == 0 ? "PASSED" : "FIRED";
        return new DealFacts(
                "t",
                name,
                order,
                List.of(paper(name + "-1", 1, "{}")),
                List.of(new CheckAnswer("XDOC-04", result, "")),
                List.of(alerts),
                "{}",
                NOW);
    }

    private static DealFacts withPapers(DealFacts deal, PaperFact... papers) {
        return new DealFacts(
                deal.tenant(),
                deal.deal(),
                deal.order(),
                List.of(papers),
                deal.coverage(),
                deal.alerts(),
                deal.truth(),
                deal.at());
    }

    private static DealFacts withPapers(DealFacts deal, long order) {
        return new DealFacts(
                deal.tenant(),
                deal.deal(),
                order,
                deal.papers(),
                deal.coverage(),
                deal.alerts(),
                deal.truth(),
                deal.at());
    }

    private static PaperFact paper(String id, long sequence, String line) {
        return new PaperFact(id, id + ".pdf", "ACCEPTED", "", "", "INVOICE", 1, 0, "", "", sequence, line);
    }

    private static AlertFact alert(String id, boolean forPeople) {
        return alert(id, forPeople, false);
    }

    private static AlertFact crossDeal(String id) {
        return alert(id, true, true);
    }

    private static AlertFact alert(String id, boolean forPeople, boolean crossDeal) {
        return new AlertFact(
                id,
                "XDOC-04",
                forPeople ? "HIGH" : "LOW",
                forPeople ? 1 : 3,
                forPeople,
                0.9,
                "Something is wrong",
                Optional.of(new BigDecimal("12.30")),
                "EUR",
                List.of("North Pump Works Ltd"),
                crossDeal,
                NOW.plusSeconds(60),
                "{\"alert_id\":\"" + id + "\"}");
    }

    private static List<String> standing(String deal) {
        return column("select alert_id from raised_alert where withdrawn_at is null and deal = '" + deal
                + "' order by alert_id");
    }

    private static void run(String statement) {
        pool.inTransaction(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }

    private static List<String> column(String query) {
        return pool.inTransaction(connection -> {
            List<String> values = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }
}
