package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerationTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @TempDir
    private Path folder;

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        GenerationOptions options = new GenerationOptions(
                7,
                7,
                List.of(Language.ZH, Language.EN),
                List.of(Medium.values()),
                List.of(
                        Fraud.NOTICE_SUM,
                        Fraud.DUP_RESCAN,
                        Fraud.PDF_INCREMENTAL_EDIT,
                        Fraud.BROKEN_SIGNATURE,
                        Innocent.BANK_REVERSAL),
                LayoutBook.FULL,
                AS_OF,
                true);
        Generation.run(options, folder.resolve("a"), (made, of) -> {});
        Generation.run(options, folder.resolve("b"), (made, of) -> {});
        Map<String, byte[]> first = files(folder.resolve("a"));
        Map<String, byte[]> second = files(folder.resolve("b"));
        assertThat(first.keySet()).isEqualTo(second.keySet()).hasSizeGreaterThan(50);
        first.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(second.get(name)));
    }

    @Test
    void aRepeatedFileIsTheSameFileInBothDeals() throws IOException {
        run(options(3, 2, List.of(Language.EN), Fraud.DUP_SAME_BYTES));
        JsonNode truth = truth("d00002-en");
        JsonNode alert = truth.path("expected_alerts").path(0);
        assertThat(alert.path("checks").path(0).asText()).isEqualTo("DUP-01");
        String other = alert.path("related_documents").path(0).asText();
        String mine = alert.path("documents").path(0).asText();
        assertThat(folder.resolve("deals/d00002-en").resolve(mine))
                .hasSameBinaryContentAs(folder.resolve("deals").resolve(other));
        assertThat(truth.path("forbidden_checks"))
                .noneMatch(check -> check.asText().equals("DUP-01"));
    }

    @Test
    void anIncrementalEditKeepsTheHonestRevisionInside() throws IOException {
        run(options(5, 1, List.of(Language.EN), Fraud.PDF_INCREMENTAL_EDIT));
        byte[] pdf = Files.readAllBytes(folder.resolve("deals/d00001-en/invoice-1.pdf"));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int first = text.indexOf("%%EOF") + 5;
        assertThat(text.indexOf("%%EOF", first)).isGreaterThan(first);
        JsonNode change =
                truth("d00001-en").path("plot").path("differs_from_clean").path(0);
        assertThat(change.path("field").asText()).isEqualTo("gross_amount");
        assertThat(amounts(Arrays.copyOf(pdf, first)))
                .contains(change.path("clean").path(0).asText());
        assertThat(amounts(Arrays.copyOf(pdf, first)))
                .doesNotContain(change.path("planted").path(0).asText());
        assertThat(amounts(pdf)).contains(change.path("planted").path(0).asText());
    }

    private static String amounts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace(",", "");
        }
    }

    @Test
    void trainingAndTestingShareNoLayout() throws IOException {
        Set<String> train = layouts("train");
        Set<String> test = layouts("test");
        assertThat(train).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(test);
        assertThat(test).hasSizeGreaterThan(20);
        assertThat(LayoutBook.chosen(List.of("train")).names())
                .containsAll(train)
                .doesNotContainAnyElementsOf(test);
    }

    /** The layouts of every paper that has pages, over deals with every plot. */
    private static Set<String> layouts(String part) throws IOException {
        Set<String> layouts = new TreeSet<>();
        GenerationOptions options = new GenerationOptions(
                2,
                160,
                List.of(Language.values()),
                List.of(Medium.DIGITAL),
                Plots.named(List.of("mix")),
                LayoutBook.chosen(List.of(part)),
                AS_OF,
                false);
        try (Typefaces typefaces = Typefaces.open()) {
            Generation.dryRun(typefaces, options, folder -> folder.papers().stream()
                    .filter(paper -> paper.fileName().endsWith(".pdf"))
                    .forEach(paper -> layouts.add(paper.truth().layout())));
        }
        return layouts;
    }

    @Test
    void labelsNameTheWordsOfEachValue() throws IOException {
        run(new GenerationOptions(
                4, 2, List.of(Language.values()), List.of(Medium.DIGITAL), List.of(), LayoutBook.FULL, AS_OF, true));
        int values = 0;
        for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
            JsonNode document = new ObjectMapper().readTree(line);
            List<String> words = new ArrayList<>();
            document.path("pages").forEach(page -> page.path("words")
                    .forEach(word -> words.add(word.path("text").asText())));
            for (JsonNode each : document.path("fields").path("contract_number")) {
                StringBuilder said = new StringBuilder();
                each.path("words").forEach(index -> said.append(words.get(index.asInt())));
                assertThat(said.toString()).contains(each.path("value").asText());
                values++;
            }
        }
        assertThat(values).isGreaterThan(6);
    }

    @Test
    void progressCountsEveryDeal() throws IOException {
        int[] last = new int[2];
        Generation.run(
                new GenerationOptions(
                        1, 2, List.of(Language.EN), List.of(Medium.DIGITAL), List.of(), LayoutBook.FULL, AS_OF, false),
                folder,
                (made, of) -> {
                    last[0] = made;
                    last[1] = of;
                });
        assertThat(last).containsExactly(2, 2);
    }

    private static GenerationOptions options(long seed, int deals, List<Language> languages, Plot plot) {
        return new GenerationOptions(
                seed, deals, languages, List.of(Medium.DIGITAL), List.of(plot), LayoutBook.FULL, AS_OF, false);
    }

    private void run(GenerationOptions options) throws IOException {
        Generation.run(options, folder, (made, of) -> {});
    }

    private JsonNode truth(String deal) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("truth/" + deal + ".json").toFile());
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
