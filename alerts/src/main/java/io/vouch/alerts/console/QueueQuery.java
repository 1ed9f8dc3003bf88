package io.vouch.alerts.console;

import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.store.review.AlertState;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Disposition;
import io.vouch.alerts.store.review.QueueDetails;
import io.vouch.alerts.store.review.QueueFilter;
import io.vouch.alerts.store.review.QueueFilter.Assigned;
import io.vouch.alerts.store.review.QueueOrder;
import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Filter and order of the queue as they stand in an address; the text form is canonical, so that equal views are equal texts. */
record QueueQuery(QueueFilter filter, QueueOrder order) {

    private static final int MOST_PARAMETERS = 40;
    private static final int LONGEST = 200;
    private static final int LONGEST_QUERY = 2_000;

    /** @throws ApiProblem if a parameter is none of ours */
    static QueueQuery of(Map<String, List<String>> parameters) {
        try {
            QueueFilter filter = new QueueFilter(
                    all(parameters, "state").stream().map(AlertState::valueOf).toList(),
                    all(parameters, "severity").stream().map(Severity::valueOf).toList(),
                    first(parameters, "check"),
                    first(parameters, "deal"),
                    first(parameters, "party"),
                    first(parameters, "text"),
                    decimal(parameters, "min"),
                    decimal(parameters, "max"),
                    whole(parameters, "mindays", 4),
                    whole(parameters, "maxdays", 4),
                    whose(parameters),
                    first(parameters, "person"),
                    first(parameters, "snoozed").equals("1"),
                    details(parameters));
            return new QueueQuery(
                    filter,
                    optional(parameters, "order").map(QueueOrder::valueOf).orElse(QueueOrder.RISK));
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_QUERY, "a filter of the queue is not understood");
        }
    }

    /** Naming a person is asking for that person's alerts. */
    private static Assigned whose(Map<String, List<String>> parameters) {
        return first(parameters, "person").isEmpty()
                ? optional(parameters, "whose").map(Assigned::valueOf).orElse(Assigned.MINE_AND_FREE)
                : Assigned.PERSON;
    }

    private static QueueDetails details(Map<String, List<String>> parameters) {
        return new QueueDetails(
                first(parameters, "currency"),
                whole(parameters, "score", 3).filter(score -> score <= 100),
                optional(parameters, "due").map(QueueDetails.Due::valueOf).orElse(QueueDetails.Due.ANY),
                optional(parameters, "decision").map(Disposition::valueOf),
                optional(parameters, "reason").map(ClosingReason::valueOf));
    }

    /** @param query as {@link #text} gives it */
    static QueueQuery parse(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw new ApiProblem(ProblemCode.INVALID_QUERY, "the filter is too long");
        }
        Map<String, List<String>> parameters = new TreeMap<>();
        String[] pairs = query.isEmpty() ? new String[0] : query.split("&", MOST_PARAMETERS);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return of(parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_QUERY, "a filter of the queue is not understood");
        }
    }

    /** Parameters without a question mark; what is not set is left out. */
    String text() {
        List<String> pairs = new ArrayList<>();
        filter.states().forEach(state -> add("state", state.name(), pairs));
        filter.severities().forEach(severity -> add("severity", severity.name(), pairs));
        add("check", filter.check(), pairs);
        add("deal", filter.deal(), pairs);
        add("party", filter.party(), pairs);
        add("text", filter.text(), pairs);
        add("min", filter.minAmount().map(BigDecimal::toPlainString).orElse(""), pairs);
        add("max", filter.maxAmount().map(BigDecimal::toPlainString).orElse(""), pairs);
        add("mindays", filter.minDays().map(String::valueOf).orElse(""), pairs);
        add("maxdays", filter.maxDays().map(String::valueOf).orElse(""), pairs);
        add(
                "whose",
                List.of(Assigned.MINE_AND_FREE, Assigned.PERSON).contains(filter.assigned())
                        ? ""
                        : filter.assigned().name(),
                pairs);
        add("person", filter.person(), pairs);
        add("snoozed", filter.snoozed() ? "1" : "", pairs);
        QueueDetails details = filter.details();
        add("currency", details.currency(), pairs);
        add("score", details.minScore().map(String::valueOf).orElse(""), pairs);
        add("due", details.due() == QueueDetails.Due.ANY ? "" : details.due().name(), pairs);
        add("decision", details.disposition().map(Disposition::name).orElse(""), pairs);
        add("reason", details.reason().map(ClosingReason::name).orElse(""), pairs);
        add("order", order == QueueOrder.RISK ? "" : order.name(), pairs);
        return String.join("&", pairs);
    }

    String address() {
        String text = text();
        return text.isEmpty() ? "/console/queue" : "/console/queue?" + text;
    }

    private static void add(String name, String value, List<String> pairs) {
        if (!value.isEmpty()) {
            pairs.add(name + "=" + Visit.encoded(value));
        }
    }

    private static List<String> all(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .limit(MOST_PARAMETERS)
                .toList();
    }

    private static Optional<String> optional(Map<String, List<String>> parameters, String name) {
        return all(parameters, name).stream().findFirst();
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        String value = optional(parameters, name).orElse("").strip();
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("too long");
        }
        return value;
    }

    private static Optional<BigDecimal> decimal(Map<String, List<String>> parameters, String name) {
        String value = first(parameters, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("not an amount");
        }
        return Optional.of(new BigDecimal(value));
    }

    private static Optional<Integer> whole(Map<String, List<String>> parameters, String name, int digits) {
        String value = first(parameters, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > digits || value.chars().anyMatch(digit -> digit < '0' || digit > '9')) {
            throw new IllegalArgumentException("not a whole number");
        }
        return Optional.of(Integer.valueOf(value));
    }
}
