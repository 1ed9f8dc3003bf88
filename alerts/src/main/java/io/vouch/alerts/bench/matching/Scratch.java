package io.vouch.alerts.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files of a measurement that nobody wants afterwards. */
final class Scratch {

    private Scratch() {}

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> inner;
        try (Stream<Path> files = Files.walk(folder)) {
            inner = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inner) {
            Files.deleteIfExists(file);
        }
    }
}
