package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.Totals;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health} and {@code /metrics}: for those who keep the service running. They need no token, and tell no tenant, name or
 * id.
 */
final class WatchApi {

    private static final Logger LOG = LoggerFactory.getLogger(WatchApi.class);
    private static final String STARTED = "vouch.started";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Intake intake;
    private final Totals totals;
    private final Health health;
    private final RequestMeter meter = new RequestMeter();

    WatchApi(Intake intake, Totals totals, Health health) {
        this.intake = intake;
        this.totals = totals;
        this.health = health;
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
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            meter.count(context.method().name(), route, context.statusCode(), took);
            LOG.atInfo()
                    .addKeyValue("method", context.method().name())
                    .addKeyValue("route", route)
                    .addKeyValue("status", context.statusCode())
                    .addKeyValue("millis", took.toMillis())
                    .log("request answered");
        }
    }

    private void ready(Context context) {
        List<HealthPart> parts = health.parts();
        boolean down = any(parts, HealthPart.State.DOWN);
        boolean degraded = any(parts, HealthPart.State.DEGRADED);
        ObjectNode body = Json.object();
        body.put("status", status(down, degraded));
        for (HealthPart part : parts) {
            body.putObject(part.name()).put("state", wire(part)).put("message", part.message());
        }
        Json.send(context, down ? 503 : 200, body);
    }

    private static String status(boolean down, boolean degraded) {
        if (down) {
            return "not_ready";
        }
        return degraded ? "degraded" : "ready";
    }

    private static boolean any(List<HealthPart> parts, HealthPart.State state) {
        return parts.stream().anyMatch(part -> part.state() == state);
    }

    private static String wire(HealthPart part) {
        return part.state().name().toLowerCase(Locale.ROOT);
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
        gauge(out, "vouch_disk_free_bytes", "Room on the disk of the papers.", health.freeBytes());
        out.append("# HELP vouch_part_up Whether a part of the service works: 1, or 0 if it is down or degraded.\n")
                .append("# TYPE vouch_part_up gauge\n");
        for (HealthPart part : health.parts()) {
            int up = part.state() == HealthPart.State.OK ? 1 : 0;
            out.append("vouch_part_up{part=\"%s\"} %d\n".formatted(part.name(), up));
        }
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
