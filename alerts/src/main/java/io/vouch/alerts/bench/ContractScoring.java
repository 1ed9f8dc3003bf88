package io.vouch.alerts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.value.PartyNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores contracts as wholes: the set of their parties, whoever supplies, the day they begin, and whether they forbid assignment.
 * Parties compare without their legal form, as {@link PartyNames} names one legal person, "&amp;" as "and".
 */
final class ContractScoring {

    /** Expected: the names of those who make the contract. */
    static final String PARTIES = "parties";
    /** Expected: the day from which it holds. */
    static final String DAY = "sign_date";
    /** Expected: Yes if it forbids assignment or makes it depend on consent, else No. */
    static final String ANTI_ASSIGNMENT = "anti_assignment";

    private ContractScoring() {}

    static List<FieldScore> score(Path documents, ExpectedValues expected, List<String> misses) {
        Map<String, JsonNode> read = FieldScoring.byName(documents);
        Map<String, FieldScore> scores = new TreeMap<>();
        expected.byDocument()
                .forEach((document, fields) -> fields.forEach((field, values) -> {
                    JsonNode paper = read.getOrDefault(document, MissingNode.getInstance());
                    Set<String> wanted = wanted(field, values);
                    Set<String> given = given(field, paper);
                    Set<String> right = new TreeSet<>(given);
                    right.retainAll(wanted);
                    if (right.size() < Math.max(wanted.size(), given.size())) {
                        misses.add(
                                "%s %s: expected %s, read %s".formatted(document, field, values, shown(field, paper)));
                    }
                    scores.merge(
                            field, new FieldScore(field, right.size(), given.size(), wanted.size()), FieldScore::plus);
                }));
        return new ArrayList<>(scores.values());
    }

    private static Set<String> wanted(String field, List<String> values) {
        Stream<String> wanted =
                switch (field) {
                    case PARTIES -> values.stream().map(ContractScoring::party);
                    case ANTI_ASSIGNMENT -> values.stream().filter("Yes"::equals);
                    default -> values.stream();
                };
        return wanted.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> given(String field, JsonNode paper) {
        List<String> shown = shown(field, paper);
        return field.equals(PARTIES)
                ? shown.stream().map(ContractScoring::party).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(shown);
    }

    private static List<String> shown(String field, JsonNode paper) {
        return switch (field) {
            case PARTIES -> Stream.of("seller_name", "buyer_name")
                    .map(name -> chosen(paper, name))
                    .filter(value -> !value.isEmpty())
                    .toList();
            case ANTI_ASSIGNMENT -> forbids(paper) ? List.of("Yes") : List.of();
            default -> Stream.of(chosen(paper, field))
                    .filter(value -> !value.isEmpty())
                    .toList();
        };
    }

    private static String chosen(JsonNode paper, String field) {
        return paper.path("fields").path(field).path(0).path("value").asText("");
    }

    private static boolean forbids(JsonNode paper) {
        for (JsonNode clause : paper.path("clauses")) {
            boolean forbids = clause.path("kind").asText().equals(ClauseKind.ASSIGNMENT_PROHIBITED.name());
            if (forbids && clause.path("polarity").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static String party(String name) {
        return PartyNames.keyWithoutLegalForm(name.replace('_', ' ').replace("&", " and "));
    }
}
