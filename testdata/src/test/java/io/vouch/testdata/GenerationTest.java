package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
                5,
                List.of(Language.ZH, Language.EN),
                List.of(Medium.values()),
                List.of(Problem.XDOC_02, Problem.DUP_01),
                AS_OF);
        Generation.run(options, folder.resolve("a"), (made, of) -> {});
        Generation.run(options, folder.resolve("b"), (made, of) -> {});
        Map<String, byte[]> first = files(folder.resolve("a"));
        Map<String, byte[]> second = files(folder.resolve("b"));
        assertThat(first.keySet()).isEqualTo(second.keySet()).hasSizeGreaterThan(25);
        first.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(second.get(name)));
    }

    @Test
    void aRepeatedFileIsTheSameFileInBothDeals() throws IOException {
        GenerationOptions options = new GenerationOptions(
                3, 3, List.of(Language.EN), List.of(Medium.DIGITAL), List.of(Problem.DUP_01), AS_OF);
        Generation.run(options, folder, (made, of) -> {});
        JsonNode truth = new ObjectMapper()
                .readTree(folder.resolve("truth/d00003-en.json").toFile());
        JsonNode alert = truth.path("expected_alerts").path(0);
        assertThat(alert.path("checks").path(0).asText()).isEqualTo("DUP-01");
        String other = alert.path("related_documents").path(0).asText();
        String mine = alert.path("documents").path(0).asText();
        assertThat(folder.resolve("deals/d00003-en").resolve(mine))
                .hasSameBinaryContentAs(folder.resolve("deals").resolve(other));
        assertThat(truth.path("forbidden_checks"))
                .noneMatch(check -> check.asText().startsWith("DUP"));
    }

    @Test
    void progressCountsEveryDeal() throws IOException {
        GenerationOptions options =
                new GenerationOptions(1, 2, List.of(Language.EN), List.of(Medium.DIGITAL), List.of(), AS_OF);
        int[] last = new int[2];
        Generation.run(options, folder, (made, of) -> {
            last[0] = made;
            last[1] = of;
        });
        assertThat(last).containsExactly(2, 2);
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
