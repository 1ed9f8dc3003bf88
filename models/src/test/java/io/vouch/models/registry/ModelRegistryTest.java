package io.vouch.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private ModelRegistry registry;
    private String shipped;

    @BeforeEach
    void open() throws Exception {
        registry = ModelRegistry.open(folder.resolve("models"), CLOCK);
        shipped = FieldModel.shipped().orElseThrow().digest();
    }

    /** A small sound model, another for each number. */
    private String model(int number, String author) throws Exception {
        Calibration calibration = new Calibration(Map.of("DATE", new double[] {number, 1, 0, 0, 0, 0, 0, 0, 0}));
        byte[] bytes = ModelFile.pack(Map.of(), Optional.empty(), calibration);
        Path file = folder.resolve("made-" + number + ".model");
        Files.write(file, bytes);
        String digest = ModelFile.sha256(bytes);
        ModelEntry entry = new ModelEntry(
                digest,
                CLOCK.instant(),
                author,
                "",
                "d",
                List.of("set"),
                3,
                0.9,
                0.02,
                List.of("0a", "0b"),
                List.of("0c"));
        EntryFile.write(entry, folder.resolve("made-" + number + ".model.json"));
        Files.writeString(folder.resolve("made-" + number + ".model.md"), "# card " + number);
        return registry.add(file);
    }

    private String inUse() {
        return registry.models().active().digest();
    }

    @Test
    void aRegisteredModelKeepsItsOriginAndItsCard() throws Exception {
        String digest = model(1, "ann");

        assertThat(registry.list()).singleElement().satisfies(model -> {
            assertThat(model.digest()).isEqualTo(digest);
            assertThat(model.entry().orElseThrow().author()).isEqualTo("ann");
            assertThat(model.card()).contains("card 1");
        });
        assertThat(inUse()).isEqualTo(shipped);
    }

    @Test
    void aPromotedModelIsInUseAndOneStepBackIsTheOneBefore() throws Exception {
        String one = model(1, "ann");
        String two = model(2, "ann");
        registry.promote(one, "ann", "bob", "passed");
        registry.promote(two, "ann", "bob", "passed");
        assertThat(inUse()).isEqualTo(two);

        registry.rollBack("ann");
        assertThat(inUse()).isEqualTo(one);
        registry.rollBack("ann");
        assertThat(inUse()).isEqualTo(shipped);
        assertThatThrownBy(() -> registry.rollBack("ann")).isInstanceOf(RegistryException.class);
        assertThat(registry.models().latest().number()).isEqualTo(4);
    }

    @Test
    void whoMadeOrPromotesAModelCannotApproveIt() throws Exception {
        String digest = model(1, "ann");

        assertThatThrownBy(() -> registry.promote(digest, "bob", "Ann ", "passed"))
                .hasMessageContaining("second person");
        assertThatThrownBy(() -> registry.promote(digest, "bob", "bob", "passed"))
                .hasMessageContaining("second person");
        assertThatThrownBy(() -> registry.promote(digest, "bob", "", "passed")).isInstanceOf(RegistryException.class);
        assertThat(inUse()).isEqualTo(shipped);
    }

    @Test
    void aTamperedFileIsRefusedAndTheModelBeforeItGoesOn() throws Exception {
        String one = model(1, "ann");
        String two = model(2, "ann");
        registry.promote(one, "ann", "bob", "passed");
        registry.promote(two, "ann", "bob", "passed");
        Path file = registry.models().file(two);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(inUse()).isEqualTo(one);
        assertThat(registry.models().active().refused())
                .singleElement()
                .asString()
                .contains(two);
        assertThatThrownBy(() -> registry.models().open(two)).isInstanceOf(ModelUnusableException.class);

        Files.delete(registry.models().file(one));
        assertThat(inUse()).isEqualTo(shipped);
    }

    @Test
    void aTamperedFileIsNotPromoted() throws Exception {
        String one = model(1, "ann");
        Files.write(registry.models().file(one), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> registry.promote(one, "ann", "bob", "passed")).isInstanceOf(RegistryException.class);
        assertThat(registry.history()).isEmpty();
    }

    @Test
    void whatIsNoModelIsNotTakenIn() throws Exception {
        Path file = Files.write(folder.resolve("x.model"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> registry.add(file)).hasMessageContaining("is no model");
    }

    @Test
    void anOriginOfAnotherModelIsRefused() throws Exception {
        model(1, "ann");
        Files.copy(folder.resolve("made-1.model.json"), folder.resolve("y.model.json"));
        byte[] other = ModelFile.pack(Map.of(), Optional.empty(), Calibration.NONE);
        Path file = Files.write(folder.resolve("y.model"), other);

        assertThatThrownBy(() -> registry.add(file)).hasMessageContaining("tells of model");
    }

    @Test
    void aChangedJournalIsNoticed() throws Exception {
        registry.promote(model(1, "ann"), "ann", "bob", "passed");
        registry.promote(model(2, "ann"), "ann", "bob", "passed");
        Path journal = folder.resolve("models/promotions.jsonl");
        Files.writeString(journal, Files.readString(journal).replaceFirst("bob", "eve"));

        assertThatThrownBy(() -> registry.history()).hasMessageContaining("changed by hand");
    }

    @Test
    void aModelIsNamedByTheBeginningOfItsDigest() throws Exception {
        String digest = model(1, "ann");

        assertThat(registry.resolve(digest.substring(0, 8))).isEqualTo(digest);
        assertThat(registry.resolve("fields@sha256:" + digest)).isEqualTo(digest);
        assertThat(registry.resolve("current")).isEqualTo(shipped);
        assertThatThrownBy(() -> registry.resolve("abc")).isInstanceOf(RegistryException.class);
    }
}
