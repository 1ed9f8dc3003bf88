package io.vouch.ingest.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder of real papers beside the project; a test that asks for it is skipped where it is absent. */
final class SharedPapers {

    private SharedPapers() {}

    static Path folder(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the folder shared/datasets is not there");
        return folder.resolve("shared/datasets").resolve(name);
    }

    /** All PDF files at any depth, in the order of their paths. */
    static List<Path> pdfs(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder(name))) {
            return all.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}
