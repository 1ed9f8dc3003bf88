package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.extraction.FieldName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parties and first day of a contract by its key. The keys do not say which party sells: any of them is right as seller, and any as
 * buyer ({@link LabelledDocument#tellsRoles}).
 */
final class ContractKeys {

    /** A party of Kleister: Maher_Albitar. */
    private static final String PARTY = "party";

    private static final String FIRST_DAY = "effective_date";
    /** Parties of CUAD: Link Plus Corporation ("LKPL"); Axiometric, LLC. ("Axiometric"). */
    private static final String PARTIES = "Parties";

    private static final Pattern CALLED =
            Pattern.compile("\\s*\\((?:[^()]{0,40}[\"“”'‘’]|each|collectively|together).*$");
    /** 7/15/05, 09/01/2006: month, day, year. */
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}(?:\\d{2})?)");

    /** Two digits from here on are of the last century. */
    private static final int LAST_CENTURY = 50;

    private ContractKeys() {}

    /** By wire name; none where the key names none. */
    static Map<String, List<LabelledDocument.Value>> fields(JsonNode key) {
        Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>();
        put(fields, FieldName.SELLER_NAME, parties(key));
        put(fields, FieldName.BUYER_NAME, parties(key));
        put(fields, FieldName.SIGN_DATE, days(key));
        return fields;
    }

    private static void put(Map<String, List<LabelledDocument.Value>> fields, FieldName field, Set<String> values) {
        if (!values.isEmpty()) {
            fields.put(
                    field.wireName(),
                    values.stream()
                            .map(value -> new LabelledDocument.Value(value, List.of()))
                            .toList());
        }
    }

    /** None of a contract with fewer than two: then a second that is read is neither right nor wrong. */
    private static Set<String> parties(JsonNode key) {
        Set<String> names = new LinkedHashSet<>();
        key.path(PARTY).forEach(party -> names.add(party.asText().replace('_', ' ')));
        for (String party : key.path(PARTIES).path("answer").asText("").split(";")) {
            String name = CALLED.matcher(party).replaceFirst("").strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names.size() < 2 ? Set.of() : names;
    }

    private static Set<String> days(JsonNode key) {
        Set<String> days = new LinkedHashSet<>();
        key.path(FIRST_DAY).forEach(day -> days.add(day.asText()));
        Stream.of("Agreement Date", "Effective Date")
                .map(question -> key.path(question).path("answer").asText(""))
                .flatMap(answer -> day(answer).stream())
                .forEach(days::add);
        return days;
    }

    private static Optional<String> day(String answer) {
        Matcher day = DAY.matcher(answer.split(";")[0].strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(day.group(3));
        int full = year >= 100 ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year;
        return Optional.of(
                "%04d-%02d-%02d".formatted(full, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))));
    }
}
