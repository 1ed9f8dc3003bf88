package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.review.Act;
import io.vouch.alerts.store.review.ActResult;
import io.vouch.alerts.store.review.Actor;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Decisions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /v1/alerts/{id}/decisions}: an act on an alert, by the state machine that people's acts go by too. The version that
 * was looked at must be named.
 */
final class DecisionApi {

    private static final Set<String> KEYS = Set.of("action", "version", "reason", "assignee", "comment");

    /** Second opinions and reopening are a supervisor's. */
    private static final Set<Act.Kind> SUPERVISED = Set.of(Act.Kind.APPROVE, Act.Kind.REJECT, Act.Kind.REOPEN);

    private final Calls calls;
    private final Decisions decisions;

    DecisionApi(Calls calls, Decisions decisions) {
        this.calls = calls;
        this.decisions = decisions;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/alerts/{id}/decisions", calls.by(this::decide, Role.REVIEWER));
    }

    private void decide(Context context, Principal caller) {
        new Asked(context);
        String id = context.pathParam("id");
        Act act = act(id, Json.body(context));
        if (SUPERVISED.contains(act.kind()) && !caller.mayAny(Role.SUPERVISOR)) {
            throw new ApiProblem(ProblemCode.FORBIDDEN, act.kind() + " needs the role SUPERVISOR");
        }
        ActResult result = decisions.act(Actor.program(caller.tenant(), caller.id()), act);
        switch (result.outcome()) {
            case DONE -> answer(context, id, result);
            case STALE -> throw new ApiProblem(
                    ProblemCode.VERSION_CONFLICT,
                    "the alert is at version %d and %s".formatted(result.version(), result.state()));
            case NOT_ALLOWED -> throw new ApiProblem(
                    ProblemCode.STATE_CONFLICT, "an alert that is %s does not take this".formatted(result.state()));
            case NEEDS_ANOTHER_PERSON -> throw new ApiProblem(
                    ProblemCode.STATE_CONFLICT, "whoever dismissed the alert cannot be the second person");
            case UNKNOWN -> throw ApiProblem.notFound("alert, or no such assignee");
        }
    }

    private static void answer(Context context, String id, ActResult result) {
        ObjectNode body = Json.object();
        body.put("alert_id", id);
        body.put("state", result.state().name());
        body.put("version", result.version());
        Json.send(context, 200, body);
    }

    private static Act act(String alertId, ObjectNode body) {
        body.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw Asked.invalid("a decision has " + KEYS.stream().sorted().toList());
            }
        });
        JsonNode version = body.path("version");
        if (!version.isInt() || version.intValue() < 0) {
            throw Asked.invalid("'version' is the version of the alert that was looked at");
        }
        try {
            return new Act(
                    alertId,
                    version.intValue(),
                    one(body, "action", Act.Kind.values()).orElseThrow(() -> Asked.invalid("'action' is missing")),
                    one(body, "reason", ClosingReason.values()),
                    text(body, "assignee"),
                    text(body, "comment").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Asked.invalid(e.getMessage());
        }
    }

    private static <T extends Enum<T>> Optional<T> one(ObjectNode body, String key, T[] known) {
        Optional<String> given = text(body, key);
        Optional<T> found = given.flatMap(name ->
                Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst());
        if (given.isPresent() && found.isEmpty()) {
            throw Asked.invalid("'%s' knows %s".formatted(key, List.of(known)));
        }
        return found;
    }

    private static Optional<String> text(ObjectNode body, String key) {
        JsonNode value = body.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Asked.invalid("'%s' is a text".formatted(key));
        }
        return Optional.of(value.textValue());
    }
}
