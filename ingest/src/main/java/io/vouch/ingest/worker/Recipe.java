package io.vouch.ingest.worker;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.Ingestor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Digest of everything but the file that a reading depends on: the code of this module, the libraries' file names, the limits,
 * the children's options, the languages asked for and those whose data this machine has. A new build makes old cache entries unreachable, so nobody has to remember a version number.
 */
final class Recipe {

    private static final String OWN_CLASSES = "io/vouch/ingest/";

    private Recipe() {}

    static String digest(WorkerOptions options) throws IOException {
        return digest(options, ReadingLanguages.here());
    }

    static String digest(WorkerOptions options, List<String> languages) throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add(code());
        for (String entry : System.getProperty("java.class.path", "").split(java.io.File.pathSeparator)) {
            parts.add(String.valueOf(Path.of(entry).getFileName()));
        }
        parts.add(options.limits().toString());
        parts.add(Integer.toString(options.heapMegabytes()));
        parts.addAll(options.jvmOptions());
        parts.add("languages " + System.getProperty(LazyOcr.LANGUAGES_PROPERTY, ""));
        parts.addAll(languages);
        return ContentHash.of(parts.toArray(String[]::new));
    }

    private static String code() throws IOException {
        CodeSource source = Ingestor.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path home = Path.of(source.getLocation().toURI());
            return Files.isDirectory(home) ? ofFolder(home.resolve(OWN_CLASSES)) : ofJar(home);
        } catch (URISyntaxException e) {
            throw new IOException("the code's own place is not a file", e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(folder.relativize(file).toString());
                parts.add(ContentHash.of(file));
            }
        }
        return ContentHash.of(parts.toArray(String[]::new));
    }

    private static String ofJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return ContentHash.of(zip.stream()
                    .filter(entry -> entry.getName().startsWith(OWN_CLASSES))
                    .sorted(java.util.Comparator.comparing(ZipEntry::getName))
                    .map(entry -> entry.getName() + ' ' + entry.getCrc())
                    .toArray(String[]::new));
        }
    }
}
