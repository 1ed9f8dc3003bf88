package io.vouch.alerts.console;

import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.Act;
import io.vouch.alerts.store.review.ActResult;
import io.vouch.alerts.store.review.AlertDesk;
import io.vouch.alerts.store.review.AlertDetail;
import io.vouch.alerts.store.review.AlertState;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Decisions;
import io.vouch.alerts.store.review.Snoozes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Acts on one alert, and snoozes. */
final class DecisionForms {

    private static final int LONGEST_DAYS = (int) Snoozes.LONGEST.toDays();

    private final Pages pages;
    private final AlertDesk desk;
    private final Decisions decisions;
    private final Snoozes snoozes;
    private final Trail trail;
    private final Clock clock;

    DecisionForms(Pages pages, AlertDesk desk, Decisions decisions, Snoozes snoozes, Trail trail, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.decisions = decisions;
        this.snoozes = snoozes;
        this.trail = trail;
        this.clock = clock;
    }

    void act(Visit visit) {
        Act act = read(visit);
        if (act.kind() == Act.Kind.APPROVE || act.kind() == Act.Kind.REJECT) {
            visit.require(Role.SUPERVISOR);
        }
        ActResult result = decisions.act(visit.actor(), act);
        QueueQuery query = QueueQuery.parse(visit.form("from"));
        switch (result.outcome()) {
            case DONE -> done(visit, act, result, query);
            case UNKNOWN -> throw ApiProblem.notFound("alert");
            case STALE -> conflict(visit, act, query, "stale");
            case NOT_ALLOWED -> conflict(visit, act, query, "notallowed");
            case NEEDS_ANOTHER_PERSON -> conflict(visit, act, query, "another");
        }
    }

    private void done(Visit visit, Act act, ActResult result, QueueQuery query) {
        trail.note(
                visit,
                AuditAction.ALERT_DECIDED,
                act.alertId(),
                "%s %s to %s version %d"
                        .formatted(
                                act.kind(),
                                act.closing().map(ClosingReason::name).orElse(""),
                                result.state(),
                                result.version()));
        boolean decided = act.kind() == Act.Kind.CLOSE || act.kind() == Act.Kind.APPROVE;
        if (!decided) {
            String flash = act.kind() == Act.Kind.ESCALATE || act.kind() == Act.Kind.ASSIGN
                    ? "acted." + act.alertId()
                    : "done";
            visit.context().redirect(QueuePages.alert(act.alertId(), query, flash));
            return;
        }
        String code = result.state() == AlertState.AWAITING_SECOND ? "second." : "closed.";
        Optional<String> next = decisions.takeNext(visit.actor(), query.filter(), act.alertId());
        visit.context()
                .redirect(next.map(id -> QueuePages.alert(id, query, code + act.alertId()))
                        .orElseGet(() -> Flashes.with(
                                query.address(), (code.equals("closed.") ? "last." : code) + act.alertId())));
    }

    /** The page of the alert as it stands now says what was in the way; nothing of the form was done. */
    private static void conflict(Visit visit, Act act, QueueQuery query, String why) {
        visit.context().redirect(QueuePages.alert(act.alertId(), query, "") + "&conflict=" + why);
    }

    private static Act read(Visit visit) {
        String alertId = visit.context().pathParam("id");
        int version = Visit.number(visit.form("version"), 0, Integer.MAX_VALUE);
        String comment = visit.form("comment").strip();
        try {
            if (!visit.form("reason").isEmpty()) {
                return Act.close(alertId, version, ClosingReason.valueOf(visit.form("reason")), comment);
            }
            String kind = visit.form("kind");
            return switch (kind) {
                case "TAKE" -> Act.assign(alertId, version, visit.principal().id());
                case "ASSIGN" -> Act.assign(alertId, version, visit.form("assignee"));
                default -> Act.plain(Act.Kind.valueOf(kind), alertId, version, comment);
            };
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the action is not understood: " + e.getMessage());
        }
    }

    void undo(Visit visit) {
        String alertId = visit.context().pathParam("id");
        ActResult result = decisions.undo(visit.actor(), alertId);
        if (result.outcome() == ActResult.Outcome.UNKNOWN) {
            throw ApiProblem.notFound("alert");
        }
        if (result.isDone()) {
            trail.note(visit, AuditAction.ALERT_DECIDED, alertId, "UNDO to " + result.state());
        }
        visit.context().redirect(Flashes.with("/console/alerts/" + alertId, result.isDone() ? "undone" : "notundone"));
    }

    void snooze(Visit visit) {
        String alertId = visit.context().pathParam("id");
        AlertDetail detail = desk.detail(visit.tenant(), alertId).orElseThrow(() -> ApiProblem.notFound("alert"));
        String party = visit.form("party");
        if (!detail.row().parties().contains(party)) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the alert does not name this company");
        }
        try {
            long hidden = snoozes.begin(
                    visit.actor(),
                    detail.row().check(),
                    party,
                    detail.row().severity(),
                    visit.form("reason").strip(),
                    Visit.number(visit.form("sample"), 2, 1_000),
                    Duration.ofDays(Visit.number(visit.form("days"), 1, LONGEST_DAYS)));
            trail.note(
                    visit,
                    AuditAction.SNOOZED,
                    alertId,
                    "%s, %d hidden".formatted(detail.row().check(), hidden));
            QueueQuery query = QueueQuery.parse(visit.form("from"));
            visit.context().redirect(Flashes.with(query.address(), "snoozed." + hidden));
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, e.getMessage());
        }
    }

    void snoozes(Visit visit) {
        Flashes.tell(visit);
        Wording wording = new Wording(visit.texts(), clock);
        List<SnoozeView> live = snoozes.live(visit.tenant()).stream()
                .map(each -> new SnoozeView(
                        each.id(),
                        each.check(),
                        each.party(),
                        each.owner(),
                        each.reason(),
                        wording.time(each.expiresAt()),
                        each.hidden(),
                        each.sampled()))
                .toList();
        Frame frame = pages.frame(visit, visit.texts().get("snooze.title"), "snoozes");
        Pages.html(visit.context(), out -> JtesnoozesGenerated.render(out, null, frame, live));
    }

    void lift(Visit visit) {
        int id = Visit.number(visit.context().pathParam("id"), 1, Integer.MAX_VALUE);
        if (!snoozes.lift(visit.actor(), id)) {
            throw ApiProblem.notFound("snooze");
        }
        trail.note(visit, AuditAction.SNOOZE_LIFTED, "snooze " + id, "");
        visit.context().redirect(Flashes.with("/console/snoozes", "lifted"));
    }
}
