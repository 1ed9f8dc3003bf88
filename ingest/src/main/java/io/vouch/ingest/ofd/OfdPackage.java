package io.vouch.ingest.ofd;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of an OFD package by path, read within the limits. Nothing is ever unpacked by its name. */
final class OfdPackage implements Closeable {

    /** Small parts may pack well by chance; a bomb is large. */
    private static final long RATIO_FROM_BYTES = 1L << 20;

    private final ZipFile zip;
    private final IngestLimits limits;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, ZipEntry> entriesIgnoringCase = new LinkedHashMap<>();
    private long bytesLeft;

    private OfdPackage(ZipFile zip, IngestLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.bytesLeft = limits.maxUnpackedBytes();
    }

    static OfdPackage open(Path path, IngestLimits limits) throws ReadFailure {
        ZipFile zip = openZip(path);
        OfdPackage opened = new OfdPackage(zip, limits);
        try {
            opened.list();
            return opened;
        } catch (ReadFailure e) {
            opened.close();
            throw e;
        }
    }

    private static ZipFile openZip(Path path) throws ReadFailure {
        ZipException failure = null;
        for (Charset names : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                return new ZipFile(path.toFile(), ZipFile.OPEN_READ, names);
            } catch (ZipException e) {
                failure = e;
            } catch (IOException e) {
                // Offsets that lead out of the file are told in the same way as a disk that fails.
                throw Files.isReadable(path)
                        ? new ReadFailure(ReasonCode.CORRUPT, "the OFD package is not a readable ZIP file", e)
                        : new ReadFailure(ReasonCode.UNREADABLE, "the file could not be read from disk", e);
            }
        }
        boolean encrypted = String.valueOf(failure.getMessage()).contains("encrypted");
        throw encrypted
                ? new ReadFailure(ReasonCode.ENCRYPTED, "the OFD package is encrypted", failure)
                : new ReadFailure(ReasonCode.CORRUPT, "the OFD package is not a readable ZIP file", failure);
    }

    private void list() throws ReadFailure {
        if (zip.size() > limits.maxEntries()) {
            throw new ReadFailure(ReasonCode.TOO_MANY_ENTRIES, "more than " + limits.maxEntries() + " parts");
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().replace('\\', '/');
            String path = resolve("", name)
                    .orElseThrow(() -> new ReadFailure(ReasonCode.UNSAFE_PATH, "a part's path leaves the package"));
            if (!entry.isDirectory()) {
                entries.putIfAbsent(path, entry);
                entriesIgnoringCase.putIfAbsent(path.toLowerCase(Locale.ROOT), entry);
            }
        }
    }

    /**
     * The path that a location means: from the package's root if it starts with {@code /}, else from the folder; empty if it
     * leaves the package.
     */
    static Optional<String> resolve(String folder, String location) {
        String whole = location.replace('\\', '/').strip();
        String path = whole.startsWith("/") || folder.isEmpty() ? whole : folder + "/" + whole;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    boolean has(String path) {
        return entry(path).isPresent();
    }

    private Optional<ZipEntry> entry(String path) {
        ZipEntry exact = entries.get(path);
        return Optional.ofNullable(exact != null ? exact : entriesIgnoringCase.get(path.toLowerCase(Locale.ROOT)));
    }

    /** The first of the folders from which the location leads to a part; absolute locations ignore them. */
    Optional<String> find(String location, String... folders) {
        if (location.isBlank()) {
            return Optional.empty();
        }
        for (String folder : folders) {
            Optional<String> path = resolve(folder, location).filter(this::has);
            if (path.isPresent()) {
                return path;
            }
        }
        // An absolute location that is meant from the document's folder, as some producers write.
        for (String folder : folders) {
            Optional<String> path =
                    resolve(folder, location.replaceFirst("^[/\\\\]+", "")).filter(this::has);
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }

    /**
     * The bytes of a part.
     *
     * @throws ReadFailure if they exceed the limits: then nothing more of this package is to be read
     * @throws IOException if there is no such part or it is damaged
     */
    byte[] bytes(String path) throws IOException, ReadFailure {
        ZipEntry entry = entry(path).orElseThrow(() -> new IOException("no such part"));
        long most = Math.min(limits.maxBytes(), bytesLeft);
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new IOException("no such part");
            }
            bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
        }
        if (bytes.length > most) {
            throw new ReadFailure(ReasonCode.TOO_LARGE, "the package unpacks to more than the allowed bytes");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (bytes.length > RATIO_FROM_BYTES && bytes.length / packed > limits.maxRatio()) {
            throw new ReadFailure(
                    ReasonCode.BOMB, "a part unpacks to more than %d times its size".formatted(limits.maxRatio()));
        }
        bytesLeft -= bytes.length;
        return bytes;
    }

    XmlNode xml(String path) throws IOException, ReadFailure {
        return OfdXml.parse(bytes(path));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read: nothing can be lost.
        }
    }
}
