package io.vouch.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the shared data sets, which are not part of the repository. */
final class SharedData {

    private SharedData() {}

    /** The folder of a data set; skips the test if it is not there. */
    static Path folder(String name) {
        Path from = Path.of("").toAbsolutePath();
        while (from != null) {
            Path found = from.resolve("shared/datasets").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
            from = from.getParent();
        }
        Assumptions.abort(
                "skipped: no shared/datasets/" + name + " above " + Path.of("").toAbsolutePath());
        throw new IllegalStateException("abort returns never");
    }
}
