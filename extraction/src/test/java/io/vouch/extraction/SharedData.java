package io.vouch.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of real documents beside the repository; tests that need it are skipped, with the reason, where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** A folder below {@code shared/datasets}, found by walking up from the working directory. */
    public static Path folder(String name) {
        Optional<Path> found = find(Path.of("shared", "datasets", name));
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: no folder shared/datasets/" + name + " above the working directory");
        return found.get();
    }

    private static Optional<Path> find(Path wanted) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(wanted))) {
                return Optional.of(at.resolve(wanted));
            }
        }
        return Optional.empty();
    }
}
