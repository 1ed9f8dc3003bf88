package io.vouch.alerts.store.review;

import static io.vouch.alerts.store.review.Desk.ANNA;
import static io.vouch.alerts.store.review.Desk.BEN;
import static io.vouch.alerts.store.review.Desk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.alerts.store.review.ActResult.Outcome;
import io.vouch.matching.Severity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

    @TempDir
    static Path home;

    private static Desk desk;
    private static Decisions decisions;

    @BeforeAll
    static void start() {
        desk = new Desk(home);
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
    void aClosedAlertIsNotDecidedAgain() {
        desk.high("a");

        ActResult closed = decisions.act(ANNA, Act.close("a", 0, ClosingReason.FRAUD, "forged"));
        ActResult again = decisions.act(BEN, Act.close("a", closed.version(), ClosingReason.MISREAD, ""));

        assertThat(closed).isEqualTo(new ActResult(Outcome.DONE, AlertState.CLOSED, 1));
        assertThat(again).isEqualTo(new ActResult(Outcome.NOT_ALLOWED, AlertState.CLOSED, 1));
    }

    @Test
    void whoLookedAtAnOlderVersionIsTold() {
        desk.high("a");
        decisions.act(ANNA, Act.assign("a", 0, "anna"));

        assertThat(decisions.act(BEN, Act.close("a", 0, ClosingReason.MISREAD, "")))
                .isEqualTo(new ActResult(Outcome.STALE, AlertState.IN_REVIEW, 1));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String id = "r" + round;
                desk.high(id);
                List<Callable<ActResult>> acts = List.of(
                        () -> decisions.act(ANNA, Act.close(id, 0, ClosingReason.FRAUD, "")),
                        () -> decisions.act(BEN, Act.close(id, 0, ClosingReason.MISREAD, "")));
                List<Outcome> outcomes = new ArrayList<>();
                for (var result : both.invokeAll(acts)) {
                    outcomes.add(result.get().outcome());
                }
                assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.STALE);
            }
        } finally {
            both.shutdown();
        }
    }

    @Test
    void anotherTenantsAlertIsUnknown() {
        desk.high("a");

        assertThat(decisions
                        .act(STRANGER, Act.close("a", 0, ClosingReason.FRAUD, ""))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(decisions.act(ANNA, Act.assign("a", 0, "carl")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decisions.undo(STRANGER, "a").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void dismissingTheWorstNeedsASecondPerson() {
        desk.raise("t", "c", Severity.CRITICAL, "DUP-02", "S", Duration.ofHours(1));

        ActResult dismissed = decisions.act(ANNA, Act.close("c", 0, ClosingReason.MISREAD, "smudge"));
        ActResult alone = decisions.act(ANNA, Act.plain(Act.Kind.APPROVE, "c", 1, ""));
        ActResult second = decisions.act(BEN, Act.plain(Act.Kind.APPROVE, "c", 1, "agreed"));

        assertThat(dismissed.state()).isEqualTo(AlertState.AWAITING_SECOND);
        assertThat(alone.outcome()).isEqualTo(Outcome.NEEDS_ANOTHER_PERSON);
        assertThat(second.state()).isEqualTo(AlertState.CLOSED);
        QueueRow row = new ReviewQueue(desk.pool, desk.clock).row("t", "c").orElseThrow();
        assertThat(row.disposition()).contains(Disposition.FALSE_POSITIVE);
        assertThat(row.reasonCode()).isEqualTo("MISREAD");
    }

    @Test
    void theSecondPersonCanRefuse() {
        desk.raise("t", "c", Severity.CRITICAL, "DUP-02", "S", Duration.ofHours(1));
        decisions.act(ANNA, Act.close("c", 0, ClosingReason.SAME_STORY, ""));

        assertThat(decisions.act(BEN, Act.plain(Act.Kind.REJECT, "c", 1, "no")).state())
                .isEqualTo(AlertState.IN_REVIEW);
    }

    @Test
    void confirmingTheWorstNeedsNobodyElse() {
        desk.raise("t", "c", Severity.CRITICAL, "DUP-02", "S", Duration.ofHours(1));

        assertThat(decisions
                        .act(ANNA, Act.close("c", 0, ClosingReason.FRAUD, ""))
                        .state())
                .isEqualTo(AlertState.CLOSED);
    }

    @Test
    void onlyTheOwnLastActIsUndone() {
        desk.high("a");
        decisions.act(ANNA, Act.close("a", 0, ClosingReason.FRAUD, ""));

        assertThat(decisions.undo(BEN, "a").outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(decisions.undo(ANNA, "a")).isEqualTo(new ActResult(Outcome.DONE, AlertState.OPEN, 2));
        assertThat(decisions.undo(ANNA, "a").outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(new AlertDesk(desk.pool).events("t", "a"))
                .extracting(AlertEvent::action)
                .containsExactly("CLOSE", "UNDO");
    }

    @Test
    void aBulkActLeavesAloneWhatChangedAndIsUndoneAsOne() {
        desk.high("a");
        desk.high("b");
        desk.high("c");
        decisions.act(BEN, Act.assign("c", 0, "ben"));

        var result = decisions.bulk(
                ANNA,
                List.of("c", "b", "a").stream()
                        .map(id -> Act.close(id, 0, ClosingReason.RULE_TOO_STRICT, "rent"))
                        .toList());

        assertThat(result.results())
                .extracting(ActResult::outcome)
                .containsExactly(Outcome.STALE, Outcome.DONE, Outcome.DONE);
        assertThat(decisions.undoBulk(BEN, result.bulkId())).isEmpty();
        assertThat(decisions.undoBulk(ANNA, result.bulkId()))
                .allMatch(ActResult::isDone)
                .hasSize(2);
        assertThat(new ReviewQueue(desk.pool, desk.clock)
                        .row("t", "a")
                        .orElseThrow()
                        .state())
                .isEqualTo(AlertState.OPEN);
    }

    @Test
    void manyWhoTakeTheNextGetDifferentAlerts() throws Exception {
        IntStream.range(0, 12).forEach(i -> desk.high("n" + i));
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> takes = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(i -> () -> decisions
                            .takeNext(i % 2 == 0 ? ANNA : BEN, QueueFilter.STANDARD, "")
                            .orElse(""))
                    .toList();
            List<String> taken = new ArrayList<>();
            for (var each : many.invokeAll(takes)) {
                taken.add(each.get());
            }
            assertThat(taken).doesNotContain("").doesNotHaveDuplicates().hasSize(12);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void theWorstAndMostUrgentComesFirst() {
        desk.raise("t", "late", Severity.HIGH, "DUP-01", "S", Duration.ofHours(30));
        desk.raise("t", "worst", Severity.CRITICAL, "DUP-01", "S", Duration.ofHours(1));

        assertThat(decisions.takeNext(ANNA, QueueFilter.STANDARD, "")).contains("worst");
        assertThat(decisions.takeNext(ANNA, QueueFilter.STANDARD, "worst")).contains("late");
        assertThat(decisions.takeNext(ANNA, QueueFilter.STANDARD, "late")).isEmpty();
    }

    @Test
    void whatNobodyWorksOnAnyMoreIsFreeAgain() {
        desk.high("a");
        decisions.takeNext(ANNA, QueueFilter.STANDARD, "");
        Decisions later = new Decisions(desk.pool, Clock.offset(desk.clock, Decisions.LEASE.plusSeconds(1)));

        assertThat(decisions.takeNext(BEN, QueueFilter.STANDARD, "")).isEmpty();
        assertThat(later.takeNext(BEN, QueueFilter.STANDARD, "")).contains("a");
    }

    @Test
    void aWithdrawnAlertLeavesTheQueueAndComesBackWhenRaisedAgain() {
        desk.high("a");
        desk.execute(
                "update raised_alert set withdrawn_at = now(), withdrawn_reason = 'corrected paper' where alert_id = 'a'");
        ReviewQueue queue = new ReviewQueue(desk.pool, desk.clock);

        assertThat(queue.row("t", "a").orElseThrow().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(decisions
                        .act(ANNA, Act.close("a", 1, ClosingReason.FRAUD, ""))
                        .outcome())
                .isEqualTo(Outcome.NOT_ALLOWED);
        desk.execute("update raised_alert set withdrawn_at = null where alert_id = 'a'");
        assertThat(queue.row("t", "a").orElseThrow().state()).isEqualTo(AlertState.OPEN);
        assertThat(new AlertDesk(desk.pool).events("t", "a"))
                .extracting(AlertEvent::action)
                .containsExactly("WITHDRAW", "RAISE_AGAIN");
    }

    @Test
    void anActWithoutItsPartsIsNone() {
        assertThatThrownBy(() -> Act.plain(Act.Kind.CLOSE, "a", 0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Act.plain(Act.Kind.COMMENT, "a", 0, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
