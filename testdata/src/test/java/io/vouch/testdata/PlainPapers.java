package io.vouch.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers of a generated deal, asked for what they say by the field names of truth; texts are read from the files. */
final class PlainPapers {
    private final GeneratedDeal deal;
    private final Map<String, JsonNode> papers;

    private final PageCache cache;

    PlainPapers(GeneratedDeal deal, PageCache cache) {
        this.deal = deal;
        this.cache = cache;
        this.papers = deal.documents();
    }

    GeneratedDeal deal() {
        return deal;
    }

    JsonNode terms() {
        return deal.terms();
    }

    /** File names that start with {@code stem}. */
    List<String> named(String stem) {
        return papers.keySet().stream().filter(name -> name.startsWith(stem)).toList();
    }

    /** The invoices that the deal rests on. */
    List<String> invoices() {
        return named("invoice-");
    }

    Optional<String> value(String paper, String field) {
        JsonNode values = papers.get(paper).path("fields").path(field);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.path(0).path("value").asText());
    }

    List<String> values(String paper, String field) {
        List<String> all = new ArrayList<>();
        papers.get(paper)
                .path("fields")
                .path(field)
                .forEach(value -> all.add(value.path("value").asText()));
        return all.stream().distinct().toList();
    }

    /** The values of a field on all papers whose name starts so; each paper gives its first. */
    List<String> across(String stem, String field) {
        return named(stem).stream()
                .flatMap(paper -> value(paper, field).stream())
                .toList();
    }

    Optional<String> first(String stem, String field) {
        return across(stem, field).stream().findFirst();
    }

    Optional<BigDecimal> amount(String stem, String field) {
        return first(stem, field).map(BigDecimal::new);
    }

    String type(String paper) {
        return papers.get(paper).path("type").asText();
    }

    List<JsonNode> lines(String paper) {
        List<JsonNode> lines = new ArrayList<>();
        papers.get(paper).path("lines").forEach(lines::add);
        return lines;
    }

    List<JsonNode> seals(String paper) {
        List<JsonNode> seals = new ArrayList<>();
        papers.get(paper).path("seals").forEach(seals::add);
        return seals;
    }

    Map<String, JsonNode> all() {
        return new LinkedHashMap<>(papers);
    }

    boolean isText(String paper) {
        return paper.endsWith(".pdf")
                && !papers.get(paper).path("medium").asText().matches("scan|photo|fax|rescan");
    }

    List<GlyphPage> pages(String paper) throws IOException {
        return cache.pages(deal.bytes(paper));
    }

    /** Everything that a paper says, without spaces; empty for pictures. */
    String text(String paper) throws IOException {
        if (isText(paper)) {
            StringBuilder text = new StringBuilder();
            for (GlyphPage page : pages(paper)) {
                page.glyphs().forEach(glyph -> text.append(glyph.text()));
            }
            return PrintedForm.plain(text.toString());
        }
        return paper.endsWith(".jpg") || paper.endsWith(".pdf")
                ? ""
                : PrintedForm.plain(String.join("\n", PlainText.of(paper, deal.bytes(paper))));
    }

    /** The numbers that stand alone in the tables of a paper. */
    List<BigDecimal> numbers(String paper) throws IOException {
        List<BigDecimal> numbers = new ArrayList<>();
        if (!isText(paper)) {
            return numbers;
        }
        for (GlyphPage page : pages(paper)) {
            for (String cell : page.cells(new double[] {0, 0, 5000, 5000})) {
                String digits = PrintedForm.plain(cell).replaceAll("[,¥]", "");
                if (digits.matches("-?\\d+(\\.\\d+)?")) {
                    numbers.add(new BigDecimal(digits).stripTrailingZeros());
                }
            }
        }
        return numbers;
    }
}
