package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.api.webhook.AllowedHosts;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.outbox.Delivery;
import io.vouch.alerts.store.outbox.Outbox;
import io.vouch.alerts.store.outbox.Webhook;
import io.vouch.alerts.store.outbox.Webhooks;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** {@code /v1/webhooks}: addresses that are told of events, and what became of each telling. */
final class WebhookApi {

    private static final List<String> EVENTS =
            List.of("alert.raised", "alert.stands_again", "alert.withdrawn", "alert.decided", "document.answered");

    private static final Set<String> STATES = Set.of("WAITING", "DELIVERED", "DEAD");
    private static final int MOST = 50;
    private static final int PAGE = 100;
    private static final int MOST_PER_PAGE = 500;
    private static final int LONGEST_URL = 1_000;
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private final Calls calls;
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final AllowedHosts hosts;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    WebhookApi(Calls calls, Webhooks webhooks, Outbox outbox, AllowedHosts hosts, AuditLog audit) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.hosts = hosts;
        this.audit = audit;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/webhooks", calls.by(this::add, Role.ADMIN));
        routes.get("/v1/webhooks", calls.by(this::list, Role.ADMIN));
        routes.delete("/v1/webhooks/{id}", calls.by(this::remove, Role.ADMIN));
        routes.get("/v1/webhooks/{id}/deliveries", calls.by(this::deliveries, Role.ADMIN));
        routes.post("/v1/webhooks/{id}/deliveries/{delivery}/resend", calls.by(this::resend, Role.ADMIN));
    }

    private void add(Context context, Principal caller) {
        new Asked(context);
        ObjectNode body = Json.body(context);
        String url = address(body.path("url"));
        List<String> events = events(body.path("events"));
        if (webhooks.list(caller.tenant()).size() >= MOST) {
            throw new ApiProblem(ProblemCode.STATE_CONFLICT, "a tenant has at most %d webhooks".formatted(MOST));
        }
        String id = hex(ID_BYTES);
        String secret = hex(SECRET_BYTES);
        webhooks.add(caller.tenant(), id, url, secret, events);
        record(caller, AuditAction.WEBHOOK_ADDED, id, String.join(",", events));
        ObjectNode answer = Json.object();
        answer.put("id", id);
        answer.put("url", url);
        events.forEach(answer.putArray("events")::add);
        answer.put("secret", secret);
        Json.send(context, 201, answer);
    }

    private String address(JsonNode given) {
        if (!given.isTextual() || given.textValue().length() > LONGEST_URL) {
            throw Asked.invalid("'url' is an address of at most %d characters".formatted(LONGEST_URL));
        }
        try {
            URI address = new URI(given.textValue());
            hosts.refusal(address).ifPresent(why -> {
                throw Asked.invalid("this address is not told anything: " + why);
            });
            return address.toString();
        } catch (URISyntaxException e) {
            throw Asked.invalid("'url' is no address");
        }
    }

    private static List<String> events(JsonNode given) {
        List<String> events = new ArrayList<>();
        for (JsonNode event : given) {
            if (!EVENTS.contains(event.asText())) {
                throw Asked.invalid("'events' knows " + EVENTS);
            }
            events.add(event.asText());
        }
        if (events.isEmpty() || events.size() > EVENTS.size()) {
            throw Asked.invalid("'events' is a list of " + EVENTS);
        }
        return events.stream().distinct().sorted().toList();
    }

    private String hex(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void list(Context context, Principal caller) {
        new Asked(context);
        ObjectNode body = Json.object();
        ArrayNode rows = body.putArray("webhooks");
        for (Webhook webhook : webhooks.list(caller.tenant())) {
            ObjectNode row = rows.addObject();
            row.put("id", webhook.webhookId());
            row.put("url", webhook.url());
            webhook.events().forEach(row.putArray("events")::add);
            row.put("created_at", webhook.createdAt().toString());
        }
        Json.send(context, 200, body);
    }

    private void remove(Context context, Principal caller) {
        new Asked(context);
        String id = context.pathParam("id");
        if (!webhooks.remove(caller.tenant(), id)) {
            throw ApiProblem.notFound("webhook");
        }
        record(caller, AuditAction.WEBHOOK_REMOVED, id, "");
        context.status(204);
    }

    private void deliveries(Context context, Principal caller) {
        Asked asked = new Asked(context, "state", "cursor", "limit");
        String state = asked.text("state").orElse("");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Asked.invalid(
                    "'state' knows %s".formatted(STATES.stream().sorted().toList()));
        }
        String id = own(context, caller);
        int limit = asked.number("limit", PAGE, 1, MOST_PER_PAGE);
        long before = asked.text("cursor").map(WebhookApi::number).orElse(Long.MAX_VALUE);
        List<Delivery> page = outbox.list(caller.tenant(), id, state, before, limit);
        ObjectNode body = Json.object();
        ArrayNode rows = body.putArray("deliveries");
        for (Delivery delivery : page) {
            ObjectNode row = rows.addObject();
            row.put("id", delivery.deliveryId());
            row.put("event", delivery.event());
            row.put("state", delivery.state());
            row.put("attempts", delivery.attempts());
            row.put("next_at", delivery.nextAt().toString());
            row.put("last_status", delivery.lastStatus());
            row.put("created_at", delivery.createdAt().toString());
        }
        if (page.size() == limit) {
            body.put("next_cursor", Long.toString(page.get(limit - 1).deliveryId()));
        }
        Json.send(context, 200, body);
    }

    private void resend(Context context, Principal caller) {
        new Asked(context);
        String id = own(context, caller);
        long delivery = number(context.pathParam("delivery"));
        if (!outbox.resend(caller.tenant(), id, delivery)) {
            throw ApiProblem.notFound("delivery");
        }
        record(caller, AuditAction.WEBHOOK_RESENT, id, "delivery " + delivery);
        Json.send(context, 202, Json.object().put("id", delivery).put("state", "WAITING"));
    }

    private String own(Context context, Principal caller) {
        String id = context.pathParam("id");
        if (webhooks.list(caller.tenant()).stream()
                .noneMatch(webhook -> webhook.webhookId().equals(id))) {
            throw ApiProblem.notFound("webhook");
        }
        return id;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ApiProblem.notFound("delivery");
        }
    }

    private void record(Principal caller, AuditAction action, String subject, String detail) {
        audit.append(new AuditAct(caller.tenant(), caller.actor(), action, subject, detail));
    }
}
