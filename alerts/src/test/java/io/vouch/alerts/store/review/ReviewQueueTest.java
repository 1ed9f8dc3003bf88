package io.vouch.alerts.store.review;

import static io.vouch.alerts.store.review.Desk.ANNA;
import static io.vouch.alerts.store.review.Desk.BEN;
import static io.vouch.alerts.store.review.Desk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewQueueTest {

    @TempDir
    static Path home;

    private static Desk desk;
    private static ReviewQueue queue;
    private static Decisions decisions;

    @BeforeAll
    static void start() {
        desk = new Desk(home);
        queue = new ReviewQueue(desk.pool, desk.clock);
        decisions = new Decisions(desk.pool, desk.clock);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeatInEveryOrder() {
        for (int i = 0; i < 23; i++) {
            desk.raise("t", "p" + i, Severity.values()[i % 4], "DUP-01", "S", Duration.ofHours(i % 5));
        }
        for (QueueOrder order : QueueOrder.values()) {
            List<String> seen = new ArrayList<>();
            String after = "";
            QueuePage page;
            do {
                page = queue.page(ANNA, QueueFilter.STANDARD, order, after, 5);
                page.rows().forEach(row -> seen.add(row.alertId()));
                after = seen.get(seen.size() - 1);
            } while (page.hasMore());
            assertThat(seen).as(order.name()).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    void mineAndFreeIsShownAndWhatOthersHaveIsNot() {
        desk.high("free");
        desk.high("mine");
        desk.high("his");
        decisions.act(ANNA, Act.assign("mine", 0, "anna"));
        decisions.act(BEN, Act.assign("his", 0, "ben"));

        assertThat(ids(QueueFilter.STANDARD)).containsExactlyInAnyOrder("free", "mine");
        assertThat(ids(QueueFilter.STANDARD.withAssignee(QueueFilter.Assigned.MINE)))
                .containsExactly("mine");
        assertThat(ids(QueueFilter.STANDARD.withAssignee(QueueFilter.Assigned.ANYONE)))
                .hasSize(3);
    }

    @Test
    void anotherTenantSeesNothing() {
        desk.high("a");

        assertThat(queue.page(STRANGER, QueueFilter.STANDARD, QueueOrder.RISK, "", 10)
                        .rows())
                .isEmpty();
        assertThat(queue.row("other", "a")).isEmpty();
        assertThat(queue.count(STRANGER, QueueFilter.STANDARD).bySeverity().values())
                .containsOnly(0L);
        assertThat(new AlertDesk(desk.pool).detail("other", "a")).isEmpty();
    }

    @Test
    void filtersNarrow() {
        desk.raise("t", "a", Severity.HIGH, "DUP-01", "上海澄舟食品有限公司", Duration.ofDays(3));
        desk.raise("t", "b", Severity.LOW, "INT-06", "100%_Foods Ltd", Duration.ofHours(1));

        assertThat(ids(QueueFilter.STANDARD.withParty("澄舟"))).containsExactly("a");
        assertThat(ids(QueueFilter.STANDARD.withText("食品有限"))).containsExactly("a");
        assertThat(ids(QueueFilter.STANDARD.withText("品食"))).isEmpty();
        assertThat(ids(QueueFilter.STANDARD.withText("100%_f"))).containsExactly("b");
        assertThat(ids(QueueFilter.STANDARD.withText("100%%"))).isEmpty();
        assertThat(ids(QueueFilter.STANDARD.withText("title OF a"))).containsExactly("a");
        assertThat(ids(new QueueFilter(
                        List.of(AlertState.OPEN),
                        List.of(Severity.LOW),
                        "INT-06",
                        "deal-of",
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(new BigDecimal("1000.00")),
                        Optional.empty(),
                        Optional.of(1),
                        QueueFilter.Assigned.ANYONE,
                        "",
                        false,
                        QueueDetails.ANY)))
                .containsExactly("b");
        assertThat(queue.count(ANNA, QueueFilter.STANDARD).bySeverity())
                .containsEntry(Severity.HIGH, 1L)
                .containsEntry(Severity.LOW, 1L);
        assertThat(queue.checks("t")).containsExactly("DUP-01", "INT-06");
        assertThat(queue.currencies("t")).containsExactly("CNY");
    }

    @Test
    void rarerFiltersNarrowToo() {
        desk.raise("t", "late", Severity.HIGH, "DUP-01", "S", Duration.ofDays(3));
        desk.raise("t", "soon", Severity.HIGH, "DUP-01", "S", Duration.ofHours(22));
        desk.raise("t", "closed", Severity.HIGH, "DUP-01", "S", Duration.ofHours(1));
        decisions.act(ANNA, Act.close("closed", 0, ClosingReason.MISREAD, ""));
        desk.execute("update raised_alert set currency = 'EUR', score = 0.4 where alert_id = 'soon'");

        assertThat(ids(details("EUR", Optional.empty(), QueueDetails.Due.ANY, Optional.empty())))
                .containsExactly("soon");
        assertThat(ids(details("", Optional.of(50), QueueDetails.Due.ANY, Optional.empty())))
                .containsExactly("late");
        assertThat(ids(details("", Optional.empty(), QueueDetails.Due.OVERDUE, Optional.empty())))
                .containsExactly("late");
        assertThat(ids(details("", Optional.empty(), QueueDetails.Due.WITHIN_4_HOURS, Optional.empty())))
                .containsExactly("late", "soon");
        QueueFilter misread = details("", Optional.empty(), QueueDetails.Due.ANY, Optional.of(ClosingReason.MISREAD));
        assertThat(ids(misread.withAssignee(QueueFilter.Assigned.ANYONE))).containsExactly("closed");
    }

    private static QueueFilter details(
            String currency, Optional<Integer> score, QueueDetails.Due due, Optional<ClosingReason> reason) {
        return QueueFilter.STANDARD.withDetails(
                new QueueDetails(currency, score, due, reason.map(ClosingReason::disposition), reason));
    }

    @Test
    void alertsAreCountedUpToAThousandAndNoFurther() {
        desk.execute(
                """
                insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, currency,
                                          line, raised_at)
                select 't', 'n' || n, 'd', 'DUP-01', 'HIGH', 1 + (n % 50 = 0)::int, 0.9, 'T', 'CNY', '{}', now()
                from generate_series(1, 1100) n""");
        desk.execute(
                """
                insert into alert_work (tenant, alert_id, due_at, severity_rank, raised_at, updated_at)
                select tenant, alert_id, raised_at, severity_rank, raised_at, raised_at from raised_alert""");

        QueueCount byWork = queue.count(ANNA, QueueFilter.STANDARD);
        assertThat(byWork.bySeverity()).containsEntry(Severity.HIGH, 1000L).containsEntry(Severity.MEDIUM, 22L);
        assertThat(byWork.total()).isEqualTo(1022);
        assertThat(byWork.isExact()).isFalse();
        QueueCount byFacts = queue.count(ANNA, QueueFilter.STANDARD.withText("T"));
        assertThat(byFacts).isEqualTo(new QueueCount(Map.of(), 1000, false));
        assertThat(queue.count(ANNA, QueueFilter.STANDARD.withText("no such")).total())
                .isZero();
    }

    @Test
    void aSnoozeHidesOnePartysAlertsOfOneCheckButForSamplesAndWorse() {
        Snoozes snoozes = new Snoozes(desk.pool, desk.clock);
        for (int i = 0; i < 4; i++) {
            desk.raise("t", "s" + i, Severity.MEDIUM, "DUP-04", "Landlord", Duration.ofHours(9 - i));
        }
        desk.raise("t", "elsewhere", Severity.MEDIUM, "DUP-04", "Tenant", Duration.ofHours(1));

        long hidden = snoozes.begin(ANNA, "DUP-04", "Landlord", Severity.MEDIUM, "monthly rent", 3, Duration.ofDays(7));

        assertThat(hidden).isEqualTo(3);
        assertThat(ids(QueueFilter.STANDARD)).containsExactlyInAnyOrder("s2", "elsewhere");
        desk.raise("t", "s4", Severity.MEDIUM, "DUP-04", "Landlord", Duration.ZERO);
        desk.raise("t", "s5", Severity.MEDIUM, "DUP-04", "Landlord", Duration.ZERO);
        desk.raise("t", "worse", Severity.HIGH, "DUP-04", "Landlord", Duration.ZERO);
        assertThat(ids(QueueFilter.STANDARD)).containsExactlyInAnyOrder("s2", "elsewhere", "s5", "worse");
        assertThat(ids(QueueFilter.STANDARD.withSnoozed())).containsExactlyInAnyOrder("s0", "s1", "s3", "s4");
        Snooze live = snoozes.live("t").get(0);
        assertThat(live.hidden()).isEqualTo(4);
        assertThat(live.sampled()).isEqualTo(2);
        assertThat(snoozes.lift(STRANGER, live.id())).isFalse();
        assertThat(snoozes.lift(ANNA, live.id())).isTrue();
        assertThat(ids(QueueFilter.STANDARD)).hasSize(8);
    }

    @Test
    void aSnoozeEndsByItself() {
        desk.raise("t", "s", Severity.MEDIUM, "DUP-04", "Landlord", Duration.ofHours(1));
        new Snoozes(desk.pool, desk.clock)
                .begin(ANNA, "DUP-04", "Landlord", Severity.MEDIUM, "rent", 10, Duration.ofDays(1));
        ReviewQueue later = new ReviewQueue(desk.pool, Clock.offset(desk.clock, Duration.ofDays(2)));

        assertThat(ids(QueueFilter.STANDARD)).isEmpty();
        assertThat(later.page(ANNA, QueueFilter.STANDARD, QueueOrder.RISK, "", 10)
                        .rows())
                .hasSize(1);
    }

    @Test
    void aSnoozeWithoutReasonOrEndIsRefused() {
        Snoozes snoozes = new Snoozes(desk.pool, desk.clock);
        assertThatThrownBy(() -> snoozes.begin(ANNA, "DUP-04", "P", Severity.LOW, " ", 10, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> snoozes.begin(ANNA, "DUP-04", "P", Severity.LOW, "r", 10, Duration.ofDays(91)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDeskShowsWhatWasDecidedBefore() {
        desk.raise("t", "old", Severity.HIGH, "DUP-01", "Same Ltd", Duration.ofDays(9));
        desk.raise("t", "other", Severity.HIGH, "DUP-01", "Other Ltd", Duration.ofDays(8));
        desk.raise("t", "new", Severity.HIGH, "DUP-01", "Same Ltd", Duration.ofHours(1));
        decisions.act(ANNA, Act.close("old", 0, ClosingReason.WRONG_MATCH, ""));
        decisions.act(ANNA, Act.close("other", 0, ClosingReason.FRAUD, ""));
        AlertDesk alerts = new AlertDesk(desk.pool);

        QueueRow row = alerts.detail("t", "new").orElseThrow().row();

        assertThat(alerts.similarDecided(row, "t"))
                .extracting(QueueRow::alertId)
                .containsExactly("old");
        assertThat(alerts.ofDeals("t", List.of("deal-of-old", row.deal()), "new"))
                .extracting(QueueRow::alertId)
                .containsExactly("old");
    }

    @Test
    void numbersSayHowRightAndHowQuickTheWorkWas() {
        for (int i = 0; i < 10; i++) {
            desk.raise("t", "x" + i, Severity.HIGH, "DUP-01", "S", Duration.ofHours(10));
            decisions.act(ANNA, Act.close("x" + i, 0, i < 8 ? ClosingReason.FRAUD : ClosingReason.MISREAD, ""));
        }
        desk.raise("t", "open", Severity.LOW, "INT-06", "S", Duration.ofDays(3));
        Statistics statistics = new Statistics(desk.pool, desk.clock);

        Statistics.Precision precision = statistics.precision("t", 30).get(0);
        assertThat(precision).isEqualTo(new Statistics.Precision("DUP-01", 8, 10));
        // Wilson's interval of 8 of 10, as the usual tables have it: 0.490 to 0.943.
        assertThat(precision.low()).isBetween(0.4901, 0.4903);
        assertThat(precision.high()).isBetween(0.9432, 0.9434);
        assertThat(statistics.timeToDecision("t", 30).get(0).median()).isEqualTo(Duration.ofHours(10));
        assertThat(statistics.throughput("t", 30))
                .extracting(Statistics.Throughput::closed)
                .containsExactly(10L);
        assertThat(statistics.volume("t", 30))
                .extracting(Statistics.Volume::alerts)
                .containsExactlyInAnyOrder(10L, 1L);
        assertThat(statistics.age("t")).containsExactly(new Statistics.Age(3, Severity.LOW, 1, 1));
        assertThat(statistics.precision("other", 30)).isEmpty();
    }

    @Test
    void theNewestCorrectionOfAFieldStands() {
        Corrections corrections = new Corrections(desk.pool, desk.clock);
        corrections.add(ANNA, new Correction("d", "doc", "net_amount", "1", "2", 1, List.of(1.0, 2.0, 3.0, 4.0), "m"));
        corrections.add(BEN, new Correction("d", "doc", "net_amount", "1", "3", 0, List.of(), "m"));

        assertThat(corrections.ofDocument("t", "doc").get("net_amount").newValue())
                .isEqualTo("3");
        assertThat(corrections.ofDocument("other", "doc")).isEmpty();
        assertThatThrownBy(() -> new Correction("d", "doc", "net_amount", "", "", 1, List.of(3.0, 2.0, 1.0, 4.0), "m"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSavedViewIsItsOwners() {
        SavedViews views = new SavedViews(desk.pool);
        views.save("anna", new SavedViews.View("mine", "assigned=mine"));
        views.save("anna", new SavedViews.View("mine", "assigned=anyone"));

        assertThat(views.of("anna")).containsExactly(new SavedViews.View("mine", "assigned=anyone"));
        assertThat(views.of("ben")).isEmpty();
        views.delete("anna", "mine");
        assertThat(views.of("anna")).isEmpty();
    }

    private static List<String> ids(QueueFilter filter) {
        return queue.page(ANNA, filter, QueueOrder.RISK, "", 100).rows().stream()
                .map(QueueRow::alertId)
                .toList();
    }
}
