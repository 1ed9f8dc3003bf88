package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.lookup.AlertCursor;
import io.vouch.alerts.store.lookup.AlertFilter;
import io.vouch.alerts.store.lookup.AlertList;
import io.vouch.alerts.store.lookup.AlertView;
import io.vouch.matching.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/alerts}: a list by page, newest first, and one with its history. */
final class AlertApi {

    private static final int PAGE = 50;
    private static final int MOST_PER_PAGE = 200;
    private static final Set<String> STATES =
            Set.of("OPEN", "IN_REVIEW", "ESCALATED", "AWAITING_SECOND", "CLOSED", "WITHDRAWN");

    private final Calls calls;
    private final AlertList alerts;
    private final AuditLog audit;

    AlertApi(Calls calls, AlertList alerts, AuditLog audit) {
        this.calls = calls;
        this.alerts = alerts;
        this.audit = audit;
    }

    void register(RoutesConfig routes) {
        routes.get("/v1/alerts", calls.by(this::list, Role.REVIEWER, Role.SCIENTIST));
        routes.get("/v1/alerts/{id}", calls.by(this::show, Role.REVIEWER, Role.SCIENTIST));
    }

    private void list(Context context, Principal caller) {
        Asked asked = new Asked(
                context,
                "state",
                "severity",
                "check",
                "deal",
                "party",
                "assignee",
                "raised_from",
                "raised_to",
                "cursor",
                "limit");
        int limit = asked.number("limit", PAGE, 1, MOST_PER_PAGE);
        Optional<AlertCursor> after = asked.text("cursor").map(text -> AlertCursor.parse(text)
                .orElseThrow(() -> new ApiProblem(ProblemCode.INVALID_CURSOR, "not a cursor of this list")));
        List<AlertView> page = alerts.page(caller.tenant(), filter(asked), after, limit);
        ObjectNode body = Json.object();
        ArrayNode rows = body.putArray("alerts");
        page.forEach(alert -> Wire.alert(alert, rows.addObject()));
        if (page.size() == limit) {
            AlertView last = page.get(limit - 1);
            body.put("next_cursor", new AlertCursor(last.raisedAt(), last.alertId()).text());
        }
        Json.send(context, 200, body);
    }

    private static AlertFilter filter(Asked asked) {
        List<String> states = asked.list("state");
        for (String state : states) {
            if (!STATES.contains(state)) {
                throw Asked.invalid(
                        "'state' knows %s".formatted(STATES.stream().sorted().toList()));
            }
        }
        return new AlertFilter(
                states,
                asked.text("severity").map(AlertApi::rank),
                asked.list("check"),
                asked.text("deal"),
                asked.text("party"),
                asked.text("assignee"),
                asked.time("raised_from"),
                asked.time("raised_to"));
    }

    private static int rank(String severity) {
        for (Severity known : Severity.values()) {
            if (known.name().equals(severity)) {
                return known.ordinal();
            }
        }
        throw Asked.invalid("'severity' knows %s".formatted(List.of(Severity.values())));
    }

    private void show(Context context, Principal caller) {
        new Asked(context);
        String id = context.pathParam("id");
        AlertView alert = alerts.find(caller.tenant(), id).orElseThrow(() -> ApiProblem.notFound("alert"));
        audit.append(new AuditAct(caller.tenant(), caller.actor(), AuditAction.ALERT_READ, id, "by the API"));
        ObjectNode body = Json.object();
        Wire.alert(alert, body);
        ArrayNode history = body.putArray("history");
        alerts.history(caller.tenant(), id).forEach(event -> Wire.event(event, history.addObject()));
        Json.send(context, 200, body);
    }
}
