package io.vouch.ingest.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The OCR languages that this machine has data for, told without loading the engine. Part of the cache's recipe: a page read
 * before its language was installed must be read again.
 */
final class ReadingLanguages {

    private static final String SUFFIX = ".traineddata";
    private static final Path SYSTEM_DATA = Path.of("/usr/share/tesseract-ocr");
    private static final int MAX_DEPTH = 3;
    private static final int MAX_FILES = 2_000;

    private ReadingLanguages() {}

    /** Name and size of each language's data wherever the engine looks for it, sorted. */
    static List<String> here() {
        List<Path> folders = new ArrayList<>(List.of(SYSTEM_DATA, Path.of("/usr/share/tessdata")));
        String own = System.getenv("TESSDATA_PREFIX");
        if (own != null && !own.isBlank()) {
            folders.add(Path.of(own));
        }
        return in(folders);
    }

    static List<String> in(List<Path> folders) {
        var found = new TreeSet<String>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, MAX_DEPTH) : Stream.empty()) {
                for (Path file : files.limit(MAX_FILES).toList()) {
                    if (file.toString().endsWith(SUFFIX)) {
                        found.add(file.getFileName() + " " + Files.size(file));
                    }
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // What cannot be looked at cannot be read by the engine either.
                continue;
            }
        }
        return List.copyOf(found);
    }
}
