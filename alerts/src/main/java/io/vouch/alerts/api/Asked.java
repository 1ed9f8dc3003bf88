package io.vouch.alerts.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parameters of an address, checked. A parameter that is not known is refused: a misspelt filter must not show everything. */
final class Asked {

    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 50;

    private final Context context;

    Asked(Context context, String... known) {
        this.context = context;
        Set<String> names = Set.of(known);
        for (String name : context.queryParamMap().keySet()) {
            if (!names.contains(name)) {
                throw invalid("there is no parameter '%s' here; there are %s"
                        .formatted(shown(name), names.stream().sorted().toList()));
            }
        }
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    Optional<String> text(String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw invalid("'%s' has at most %d characters".formatted(name, LONGEST));
        }
        return Optional.of(value);
    }

    /** Values between commas. */
    List<String> list(String name) {
        List<String> values = text(name).map(value -> List.of(value.split(","))).orElse(List.of());
        if (values.size() > MOST_VALUES) {
            throw invalid("'%s' has at most %d values".formatted(name, MOST_VALUES));
        }
        return values;
    }

    int number(String name, int otherwise, int least, int most) {
        try {
            int value = text(name).map(Integer::parseInt).orElse(otherwise);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw invalid("'%s' is a number from %d to %d".formatted(name, least, most));
        }
        throw invalid("'%s' is a number from %d to %d".formatted(name, least, most));
    }

    Optional<Instant> time(String name) {
        try {
            return text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw invalid("'%s' is a time such as 2026-03-31T08:00:00Z".formatted(name));
        }
    }

    static ApiProblem invalid(String detail) {
        return new ApiProblem(ProblemCode.INVALID_REQUEST, detail);
    }
}
