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
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.AlertFilter;
import io.vouch.alerts.store.lookup.AlertList;
import io.vouch.alerts.store.lookup.DealView;
import io.vouch.alerts.store.lookup.Deals;
import java.util.Optional;

/** {@code GET /v1/deals/{deal}}: truth table, coverage, papers and alerts of one financing. */
final class DealApi {

    private static final int MOST_PAPERS = 1_000;
    private static final int MOST_ALERTS = 500;

    private final Calls calls;
    private final Deals deals;
    private final AlertList alerts;
    private final Intake intake;
    private final AuditLog audit;

    DealApi(Calls calls, Deals deals, AlertList alerts, Intake intake, AuditLog audit) {
        this.calls = calls;
        this.deals = deals;
        this.alerts = alerts;
        this.intake = intake;
        this.audit = audit;
    }

    void register(RoutesConfig routes) {
        routes.get("/v1/deals/{deal}", calls.by(this::show, Role.REVIEWER, Role.SCIENTIST));
    }

    private void show(Context context, Principal caller) {
        new Asked(context);
        String name = PaperName.deal(context.pathParam("deal"));
        DealView deal = deals.find(caller.tenant(), name).orElseThrow(() -> ApiProblem.notFound("deal"));
        audit.append(new AuditAct(caller.tenant(), caller.actor(), AuditAction.DEAL_READ, name, "by the API"));
        ObjectNode body = Json.object();
        body.put("deal", deal.deal());
        body.put("version", deal.version());
        deal.updatedAt().ifPresent(at -> body.put("updated_at", at.toString()));
        if (!deal.truth().isBlank()) {
            body.set("truth", Json.stored(deal.truth()));
        }
        ArrayNode coverage = body.putArray("coverage");
        for (DealView.Answer answer : deal.coverage()) {
            ObjectNode row = coverage.addObject().put("check", answer.check()).put("result", answer.result());
            if (!answer.reason().isEmpty()) {
                row.put("reason", answer.reason());
            }
        }
        ArrayNode papers = body.putArray("documents");
        intake.filesOfDeal(caller.tenant(), name, 0, MOST_PAPERS).forEach(file -> Wire.file(file, papers.addObject()));
        ArrayNode raised = body.putArray("alerts");
        alerts.page(caller.tenant(), AlertFilter.ofDeal(name), Optional.empty(), MOST_ALERTS)
                .forEach(alert -> Wire.alert(alert, raised.addObject()));
        Json.send(context, 200, body);
    }
}
