package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.StoreUnavailableException;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.Totals;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;

/**
 * {@code /health} and {@code /metrics}: for those who keep the service running. They need no token, and tell no tenant, name or
 * id.
 */
final class WatchApi {

    private static final String STARTED = "vouch.started";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Intake intake;
    private final Totals totals;
    private final RequestMeter meter = new RequestMeter();

    WatchApi(Intake intake, Totals totals) {
        this.intake = intake;
        this.totals = totals;
    }

    void register(RoutesConfig routes) {
        routes.get("/health", this::ready);
        routes.get("/health/ready", this::ready);
        routes.get(
                "/health/live", context -> Json.send(context, 200, Json.object().put("status", "live")));
        routes.get("/metrics", this::metrics);
        routes.before(context -> context.attribute(STARTED, System.nanoTime()));
        routes.after(this::count);
    }

    private void count(Context context) {
        Long started = context.attribute(STARTED);
        if (started != null) {
            var matched = context.endpoints().matchedHttpEndpoint();
            String route = matched == null ? "none" : matched.path;
            meter.count(
                    context.method().name(),
                    route,
                    context.statusCode(),
                    Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private void ready(Context context) {
        ObjectNode body = Json.object();
        boolean ready;
        try {
            ready = totals.answers();
        } catch (StoreUnavailableException e) {
            ready = false;
        }
        body.put("status", ready ? "ready" : "not_ready");
        body.put("store", ready ? "answers" : "does not answer");
        Json.send(context, ready ? 200 : 503, body);
    }

    private void metrics(Context context) {
        StringBuilder out = new StringBuilder();
        gauge(out, "vouch_submissions_waiting", "Papers that wait to be read, of the newest 20000.", intake.waiting());
        counter(out, "vouch_submissions_total", "Papers that were handed in.", totals.submissions());
        states(out, "vouch_alerts", "Alerts by state.", totals.alertsByState());
        states(out, "vouch_webhook_deliveries", "Deliveries to webhooks by state.", totals.deliveriesByState());
        gauge(
                out,
                "vouch_heap_used_bytes",
                "Heap in use.",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        meter.write(out);
        context.contentType(TEXT).result(out.toString());
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        out.append("# HELP %s %s\n# TYPE %s gauge\n%s %d\n".formatted(name, help, name, name, value));
    }

    private static void counter(StringBuilder out, String name, String help, long value) {
        out.append("# HELP %s %s\n# TYPE %s counter\n%s %d\n".formatted(name, help, name, name, value));
    }

    private static void states(StringBuilder out, String name, String help, Map<String, Long> counts) {
        out.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
        counts.forEach((state, count) -> out.append("%s{state=\"%s\"} %d\n".formatted(name, state, count)));
    }
}
