package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the words of a search stand in a paper: the values that hold them, the words marked. */
final class Snippets {

    private static final int MOST = 3;
    private static final int MOST_PARTS = 40;
    /** Characters around the first word of a long text. */
    private static final int AROUND = 60;
    /** Shown of a paper in whose values no word of the search stands as it was typed. */
    private static final List<String> TELLING =
            List.of("invoice_number", "contract_number", "notice_number", "seller_name", "gross_amount");

    private final Texts texts;
    private final List<String> terms;

    /** @param terms in lower case */
    Snippets(Texts texts, List<String> terms) {
        this.texts = texts;
        this.terms = terms;
    }

    /** At most {@value #MOST} pieces, those of fields first. */
    List<Snippet> of(JsonNode paper) {
        List<Snippet> found = new ArrayList<>();
        paper.path("fields").properties().forEach(field -> field.getValue()
                .forEach(reading ->
                        look(texts.field(field.getKey()), reading.path("value").asText(), found)));
        paper.path("lines")
                .forEach(line -> look(
                        texts.field("description"), line.path("description").asText(), found));
        paper.path("clauses")
                .forEach(clause ->
                        look(texts.get("docs.clause"), clause.path("text").asText(), found));
        return found.isEmpty() ? telling(paper) : found;
    }

    private void look(String label, String value, List<Snippet> found) {
        if (found.size() >= MOST || found.stream().anyMatch(each -> each.label().equals(label))) {
            return;
        }
        int first = first(value.toLowerCase(Locale.ROOT));
        if (first >= 0) {
            int from = Math.max(0, first - AROUND);
            int to = Math.min(value.length(), first + 2 * AROUND);
            String piece = (from > 0 ? "…" : "") + value.substring(from, to) + (to < value.length() ? "…" : "");
            found.add(new Snippet(label, marked(piece)));
        }
    }

    private int first(String value) {
        return terms.stream()
                .mapToInt(value::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }

    private List<Difference.Part> marked(String piece) {
        String lower = piece.toLowerCase(Locale.ROOT);
        if (lower.length() != piece.length()) {
            return List.of(new Difference.Part(piece, false));
        }
        List<Difference.Part> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < piece.length() && parts.size() < MOST_PARTS) {
            int place = at;
            int length = terms.stream()
                    .filter(term -> lower.startsWith(term, place))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (length > 0) {
                add(piece.substring(from, at), false, parts);
                add(piece.substring(at, at + length), true, parts);
                from = at + length;
            }
            at += Math.max(1, length);
        }
        add(piece.substring(from), false, parts);
        return parts;
    }

    private static void add(String text, boolean hit, List<Difference.Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Difference.Part(text, hit));
        }
    }

    private List<Snippet> telling(JsonNode paper) {
        return TELLING.stream()
                .filter(name -> paper.path("fields").has(name))
                .limit(MOST)
                .map(name -> new Snippet(
                        texts.field(name),
                        List.of(new Difference.Part(
                                paper.path("fields")
                                        .path(name)
                                        .path(0)
                                        .path("value")
                                        .asText(),
                                false))))
                .toList();
    }
}
