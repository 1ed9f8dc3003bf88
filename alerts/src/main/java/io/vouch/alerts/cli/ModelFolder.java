package io.vouch.alerts.cli;

import io.vouch.extraction.flink.ExtractFunction;
import io.vouch.extraction.flink.ModelReaders;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.extraction.nlp.PublishedModels;
import io.vouch.models.registry.ModelRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The models under Vouch's own folder, as the commands name them: by digest, {@code current}, {@code shipped} or a file. */
record ModelFolder(Path folder) {

    static ModelFolder of(Path home) {
        return new ModelFolder(home.resolve("models"));
    }

    /** Of this installation. */
    static ModelFolder here() {
        return of(Workspace.home());
    }

    ModelRegistry registry(Clock clock) {
        try {
            return ModelRegistry.open(folder, clock);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot write to %s; set VOUCH_HOME to a folder that can be written".formatted(folder), e);
        }
    }

    /** What papers are read with now; says so if a promoted model cannot be used. Empty if this build has no model. */
    String digestInUse(Terminal terminal) {
        PublishedModels.Active active = PublishedModels.in(folder).active();
        active.refused().forEach(why -> terminal.note("A promoted model is not used: " + why));
        return active.digest();
    }

    ExtractFunction.Factory readers(String digest) {
        return ModelReaders.pinned(folder.toString(), digest);
    }

    /** Opens a model by any of its names. A file is checked against the digest beside it, if there is one. */
    FieldModel open(String named, Clock clock) {
        try {
            Path file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                return PublishedModels.in(folder).open(registry(clock).resolve(named));
            }
            byte[] bytes = Files.readAllBytes(file);
            Path beside = file.resolveSibling(file.getFileName() + ".sha256");
            String digest = Files.exists(beside)
                    ? Files.readString(beside, StandardCharsets.US_ASCII).strip()
                    : ModelFile.sha256(bytes);
            return FieldModel.of(bytes, digest);
        } catch (ModelUnusableException e) {
            throw new UsageException(e.getMessage());
        } catch (IOException e) {
            throw new EnvironmentException("cannot read model " + named + ": " + e.getMessage(), e);
        }
    }
}
