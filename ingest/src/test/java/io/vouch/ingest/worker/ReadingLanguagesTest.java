package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingLanguagesTest {

    @TempDir
    private Path folder;

    @Test
    void aLanguageInstalledLaterMakesEarlierReadingsUnreachable() throws IOException {
        WorkerOptions options = WorkerOptions.of(1, IngestLimits.DEFAULT, folder.toString());
        List<String> before = ReadingLanguages.in(List.of(folder, folder.resolve("absent")));
        Path data = Files.createDirectories(folder.resolve("5/tessdata"));
        Files.writeString(data.resolve("chi_sim.traineddata"), "data");
        Files.writeString(data.resolve("readme.txt"), "data");

        List<String> after = ReadingLanguages.in(List.of(folder));

        assertThat(before).isEmpty();
        assertThat(after).containsExactly("chi_sim.traineddata 4");
        assertThat(Recipe.digest(options, after))
                .isNotEqualTo(Recipe.digest(options, before))
                .isEqualTo(Recipe.digest(options, after));
    }

    @Test
    void otherLanguagesAskedForAreAnotherRecipe() throws IOException {
        WorkerOptions options = WorkerOptions.of(1, IngestLimits.DEFAULT, folder.toString());

        assertThat(Recipe.digest(options.withJvmOptions(List.of("-Dvouch.languages=zh,en")), List.of()))
                .isNotEqualTo(Recipe.digest(options.withJvmOptions(List.of("-Dvouch.languages=en")), List.of()));
    }
}
