package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads generated files with plain readers and looks for every value of truth, whole, in its box. Nothing of the generator is
 * asked where text stands. the profile {@code slow} takes six times as many deals.
 */
final class TextPassTest {
    private static final boolean EXHAUSTIVE = Boolean.getBoolean("vouch.exhaustive");
    private static final Set<Medium> DIGITAL =
            EnumSet.of(Medium.DIGITAL, Medium.HYBRID, Medium.OFD, Medium.DOCX, Medium.XML);
    private static final Set<String> PICTURES = Set.of("scan", "photo", "fax", "rescan");
    /** What a text reader cannot see by design: the planted text is drawn as outlines. */
    private static final String UNREADABLE = "pdf-hidden-text";

    @TempDir
    private Path folder;

    private final List<String> missed = new ArrayList<>();
    private final Set<String> media = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> clauses = new LinkedHashSet<>();
    private int values;
    private int placed;

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
    }

    @Test
    void everyValueOfTruthStandsWholeInItsBox() throws IOException {
        List<Long> seeds = EXHAUSTIVE ? List.of(60_101L, 60_102L, 60_103L, 60_104L) : List.of(60_101L);
        for (long seed : seeds) {
            GenerationOptions options = new GenerationOptions(
                    seed,
                    EXHAUSTIVE ? 260 : 44,
                    List.of(Language.values()),
                    List.copyOf(DIGITAL),
                    shuffled(seed),
                    LayoutBook.FULL,
                    LocalDate.of(2026, 6, 30),
                    false);
            Path out = folder.resolve(Long.toString(seed));
            Generation.run(options, out, (made, of) -> {});
            for (GeneratedDeal deal : GeneratedDeal.under(out)) {
                read(deal);
            }
        }
        System.getLogger(TextPassTest.class.getName())
                .log(System.Logger.Level.INFO, "{0} values, {1} in boxes, {2} missed", values, placed, missed.size());
        assertThat(missed).isEmpty();
        assertThat(values).isGreaterThan(4000);
        assertThat(placed).isGreaterThan(2500);
        assertThat(media).contains("digital", "hybrid", "ofd", "docx", "xml");
        assertThat(clauses).contains("PAYMENT_TERM", "ACCOUNT_FIXED", "RECOURSE", "ASSIGNMENT_PROHIBITED", "SET_OFF");
        assertThat(types)
                .contains(
                        "CONTRACT",
                        "INVOICE",
                        "TRANSFER_NOTICE",
                        "ACKNOWLEDGEMENT",
                        "DELIVERY",
                        "BANK_RECEIPT",
                        "REGISTRY_RECORD",
                        "LETTER");
    }

    /** All plots, a different part of them first for each seed. */
    private static List<Plot> shuffled(long seed) {
        List<Plot> plots = new ArrayList<>(Plots.named(List.of("mix")));
        java.util.Collections.shuffle(plots, new java.util.Random(seed));
        return plots;
    }

    private void read(GeneratedDeal deal) throws IOException {
        for (Map.Entry<String, JsonNode> entry : deal.documents().entrySet()) {
            String name = entry.getKey();
            JsonNode truth = entry.getValue();
            byte[] bytes = deal.bytes(name);
            String medium = truth.path("medium").asText();
            if (PICTURES.contains(medium)) {
                continue;
            }
            media.add(medium);
            types.add(truth.path("type").asText());
            boolean paged = name.endsWith(".pdf") || name.endsWith(".ofd");
            List<GlyphPage> pages =
                    !paged ? List.of() : name.endsWith(".pdf") ? GlyphPage.ofPdf(bytes) : GlyphPage.ofOfd(bytes);
            List<String> texts = paged ? List.of() : PlainText.of(name, bytes);
            truth.path("fields").properties().forEach(field -> field.getValue().forEach(value -> {
                if (!isUnreadable(deal, name, field.getKey())) {
                    look(deal.id() + "/" + name, field.getKey(), value, pages, texts);
                }
            }));
            truth.path("lines").forEach(line -> line(deal.id() + "/" + name, line, pages, texts));
            truth.path("clauses").forEach(clause -> clause(deal.id() + "/" + name, clause, pages, texts));
            if (!paged) {
                assertThat(truth.path("paged").asBoolean(true)).as(name).isFalse();
            }
        }
    }

    private static boolean isUnreadable(GeneratedDeal deal, String name, String field) {
        JsonNode plot = deal.truth().path("plot");
        if (!plot.path("kind").asText().equals(UNREADABLE)) {
            return false;
        }
        for (JsonNode change : plot.path("differs_from_clean")) {
            if (change.path("document").asText().equals(name)
                    && change.path("field").asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private void look(String where, String field, JsonNode truth, List<GlyphPage> pages, List<String> texts) {
        values++;
        String value = truth.path("value").asText();
        String printed;
        boolean found;
        if (pages.isEmpty()) {
            printed = "text without pages";
            found = texts.stream().anyMatch(text -> PrintedForm.says(text, field, value, false));
        } else if (!truth.has("box")) {
            printed = "no box";
            found = false;
        } else {
            placed++;
            GlyphPage page = pages.get(truth.path("page").asInt() - 1);
            double[] box = box(truth);
            printed = page.within(box);
            found = PrintedForm.says(printed, field, value, page.isOneLine(box));
        }
        if (!found) {
            missed.add("%s %s: '%s' where '%s' should be".formatted(where, field, printed, value));
        }
    }

    private void line(String where, JsonNode line, List<GlyphPage> pages, List<String> texts) {
        List<String> cells = pages.isEmpty()
                ? texts
                : pages.get(line.path("page").asInt() - 1).cells(box(line));
        for (String part : List.of("description", "quantity", "unit_price", "net_amount")) {
            values++;
            placed += pages.isEmpty() ? 0 : 1;
            String value = line.path(part).asText();
            boolean number = !part.equals("description");
            // A long description is broken over the lines of its cell.
            boolean found = number
                    ? cells.stream().anyMatch(cell -> isNumber(cell, value))
                    : PrintedForm.plain(String.join("", cells)).contains(PrintedForm.plain(value));
            if (!found) {
                missed.add("%s line %s: %s where '%s' should be".formatted(where, part, cells, value));
            }
        }
    }

    /** The whole clause in its box, and nothing else; in a file without pages, a paragraph of its own. */
    private void clause(String where, JsonNode clause, List<GlyphPage> pages, List<String> texts) {
        values++;
        clauses.add(clause.path("kind").asText());
        String text = PrintedForm.plain(clause.path("text").asText());
        boolean found;
        if (pages.isEmpty()) {
            found = !clause.has("box") && texts.stream().map(PrintedForm::plain).anyMatch(text::equals);
        } else {
            placed++;
            String there = pages.get(clause.path("page").asInt() - 1).within(box(clause));
            found = PrintedForm.plain(there).equals(text);
        }
        if (!found) {
            missed.add("%s clause %s: '%s' is not in its box".formatted(where, clause.path("kind"), text));
        }
    }

    private static boolean isNumber(String cell, String value) {
        // A roll prints ×16台 where a form prints 16.
        String digits = PrintedForm.plain(cell).replaceAll("[,¥]|^[×x]|\\p{IsHan}{1,3}$", "");
        return digits.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(digits).compareTo(new BigDecimal(value)) == 0;
    }

    private static double[] box(JsonNode node) {
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
            box[i] = node.path("box").path(i).asDouble();
        }
        return box;
    }
}
