package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.AlertDesk;
import io.vouch.alerts.store.review.AlertDetail;
import io.vouch.alerts.store.review.AlertEvent;
import io.vouch.alerts.store.review.AlertState;
import io.vouch.alerts.store.review.Decisions;
import io.vouch.alerts.store.review.QueueRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of one alert: the papers, what they say, why it was raised, and what became of it. */
final class AlertPages {

    private final Pages pages;
    private final AlertDesk desk;
    private final Decisions decisions;
    private final Panes panes;
    private final Trail trail;
    private final Clock clock;
    private final Coverage coverage = new Coverage();

    AlertPages(Pages pages, AlertDesk desk, Decisions decisions, Panes panes, Trail trail, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.decisions = decisions;
        this.panes = panes;
        this.trail = trail;
        this.clock = clock;
    }

    void show(Visit visit) {
        AlertDetail detail = detail(visit);
        String alertId = detail.row().alertId();
        trail.note(visit, AuditAction.ALERT_READ, alertId, "");
        decisions.renew(visit.actor(), alertId);
        Flashes.tell(visit);
        conflict(visit);
        AlertView view = view(visit, detail);
        Frame frame = pages.frame(visit, view.row().title(), "queue");
        Pages.html(visit.context(), out -> JtealertGenerated.render(out, null, frame, view));
    }

    /** One side with another paper or page, and what the two papers then say field by field. */
    void pane(Visit visit) {
        AlertDetail detail = detail(visit);
        JsonNode line = StoredJson.of(detail.line());
        String alertId = detail.row().alertId();
        boolean right = visit.query("side").equals("right");
        String asked = visit.query("document");
        String documentId = asked.isEmpty() ? visit.query(right ? "right" : "left") : asked;
        String page = visit.query("page");
        PaneView pane = panes.asked(
                visit,
                alertId,
                line,
                right ? "right" : "left",
                documentId,
                page.isEmpty() ? firstPage(line, documentId) : Visit.number(page, 1, 100_000));
        Optional<PaneView> other = panes.beside(visit, alertId, line, visit.query(right ? "left" : "right"));
        DiffView diff = other.map(each -> FieldDiff.of(right ? List.of(each, pane) : List.of(pane, each)))
                .orElse(DiffView.NONE);
        Pages.html(visit.context(), out -> JtepanesGenerated.render(out, null, visit.texts(), pane, diff));
    }

    /** The version that an alert has now, for a page that shows an older one. */
    void version(Visit visit) {
        visit.context()
                .contentType("text/plain; charset=utf-8")
                .result(String.valueOf(detail(visit).row().version()));
    }

    /** Somebody is still at work on an alert: it stays theirs. */
    void hold(Visit visit) {
        decisions.renew(visit.actor(), detail(visit).row().alertId());
        visit.context().status(204);
    }

    private static int firstPage(JsonNode alert, String documentId) {
        for (JsonNode place : alert.path("evidence")) {
            if (place.path("document_id").asText().equals(documentId)) {
                return Math.max(1, place.path("page").asInt());
            }
        }
        return 1;
    }

    private AlertDetail detail(Visit visit) {
        return desk.detail(visit.tenant(), visit.context().pathParam("id"))
                .orElseThrow(() -> ApiProblem.notFound("alert"));
    }

    private static void conflict(Visit visit) {
        String why = visit.query("conflict");
        if (List.of("stale", "notallowed", "another").contains(why)) {
            visit.context().status(409);
            visit.tell(Flash.bad(visit.texts().get("alert." + why)));
        }
    }

    private AlertView view(Visit visit, AlertDetail detail) {
        Texts t = visit.texts();
        QueueRow row = detail.row();
        JsonNode line = StoredJson.of(detail.line());
        Wording wording = new Wording(t, clock);
        QueueQuery from = QueueQuery.parse(visit.query("from"));
        List<AlertEvent> events = desk.events(visit.tenant(), row.alertId());
        Optional<AlertEvent> closing =
                events.stream().filter(event -> event.action().equals("CLOSE")).reduce((first, last) -> last);
        boolean decidable = List.of(AlertState.OPEN, AlertState.IN_REVIEW, AlertState.ESCALATED)
                .contains(row.state());
        boolean own = closing.map(
                        event -> event.actorId().equals(visit.principal().id()))
                .orElse(false);
        List<PaneView> sides = panes.of(visit, row.alertId(), line);
        boolean held = row.leaseUntil().filter(clock.instant()::isBefore).isPresent();
        boolean mine = row.assignee().filter(visit.principal().id()::equals).isPresent();
        List<String> deals = new ArrayList<>(List.of(row.deal()));
        deals.addAll(StoredJson.texts(line.path("related_deals")));
        return new AlertView(
                wording.row(row, from.text()),
                explanation(t, row, line),
                t.isChinese() ? row.title() + ". " + line.path("explanation").asText() : "",
                held ? t.get("alert.lease", wording.hour(row.leaseUntil().orElseThrow())) : "",
                mine && row.state() == AlertState.IN_REVIEW ? "/console/alerts/" + row.alertId() + "/hold" : "",
                String.format(Locale.ROOT, "%.0f %%", 100 * row.score()),
                from.address(),
                from.text(),
                sides,
                Reasoning.evidence(t, line),
                FieldDiff.of(sides),
                Reasoning.steps(t, line),
                Reasoning.against(t, line),
                StoredJson.texts(line.path("innocent_causes")).stream()
                        .map(t::sentence)
                        .toList(),
                t.sentence(line.path("recommended_action").asText()),
                t.sentence(line.path("legal_basis").asText()),
                desk.truth(visit.tenant(), row.deal())
                        .map(truth -> Truth.view(t, truth))
                        .orElse(Truth.NONE),
                coverage.view(t, desk.coverage(visit.tenant(), row.deal())),
                desk.ofDeals(visit.tenant(), deals, row.alertId()).stream()
                        .map(each -> wording.row(each, ""))
                        .toList(),
                desk.similarDecided(row, visit.tenant()).stream()
                        .map(each -> wording.row(each, ""))
                        .toList(),
                history(t, wording, row, events),
                notice(t, wording, detail, closing, own),
                decidable,
                row.state() == AlertState.AWAITING_SECOND && visit.may(Role.SUPERVISOR) && !own,
                row.state() == AlertState.CLOSED,
                wording.reasons(),
                desk.colleagues(visit.tenant()),
                row.parties());
    }

    /** Checks explain an alert in English; in Chinese their card says what the check compares. */
    private Sentence explanation(Texts t, QueueRow row, JsonNode line) {
        String meaning = coverage.meaning(t, row.check());
        return t.isChinese() && !meaning.isEmpty()
                ? new Sentence(t.get("alert.meaning", meaning), t.language())
                : new Sentence(line.path("explanation").asText(), "en");
    }

    private static String notice(
            Texts t, Wording wording, AlertDetail detail, Optional<AlertEvent> closing, boolean own) {
        QueueRow row = detail.row();
        String outcome = row.disposition().map(wording::disposition).orElse("");
        String reason = row.reasonCode().isEmpty() ? "" : t.named("reason.", row.reasonCode());
        return switch (row.state()) {
            case CLOSED -> t.get("alert.closed", outcome, reason);
            case AWAITING_SECOND -> own
                    ? t.get("alert.second.self")
                    : t.get("alert.second", closing.map(AlertEvent::actor).orElse("?"), outcome, reason);
            case WITHDRAWN -> t.get(
                    "alert.withdrawn", detail.withdrawnAt().map(wording::time).orElse(""), detail.withdrawnReason());
            case OPEN, IN_REVIEW, ESCALATED -> "";
        };
    }

    private static List<EventView> history(Texts t, Wording wording, QueueRow row, List<AlertEvent> events) {
        List<EventView> history = new ArrayList<>();
        history.add(new EventView(wording.time(row.raisedAt()), "Vouch", t.get("event.RAISED"), ""));
        for (AlertEvent event : events) {
            String why = event.reasonCode().isEmpty() ? "" : ": " + t.named("reason.", event.reasonCode());
            history.add(new EventView(
                    wording.time(event.at()),
                    event.actor(),
                    t.get("event." + event.action())
                            + why
                            + (event.from() == event.to() ? "" : " → " + t.get("state." + event.to())),
                    event.comment()));
        }
        return history;
    }
}
