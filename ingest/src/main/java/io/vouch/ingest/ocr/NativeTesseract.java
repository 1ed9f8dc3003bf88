package io.vouch.ingest.ocr;

import io.vouch.ingest.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sourceforge.tess4j.TessAPI1;

/**
 * The native engine on this machine: our own pinned libraries, never the system's.
 *
 * <p>Tess4J 5.20 needs symbols that Debian's libtesseract 5.3 lacks, and JNA would pick that one silently: so the libraries
 * are copied out of their jars, JNA is pointed at them before the first Tess4J class loads, and the version is checked.
 */
final class NativeTesseract {

    private static final String VERSION = "5.5";
    private static final String TESSERACT = "libtesseract.so.5.5";
    private static final String LEPTONICA = "libleptonica.so.6";
    private static final String JNA_PATH = "jna.library.path";
    private static final Path SYSTEM_DATA = Path.of("/usr/share/tesseract-ocr");

    /** The network of the Latin model, tuned on receipts by {@code train --ocr}. */
    private static final String RECEIPT_NETWORK = "receipts.lstm";

    private static final int DIGITS = 8;

    private NativeTesseract() {}

    /**
     * Installs libraries and language data into the folder and loads them.
     *
     * @throws OcrUnavailableException if this machine cannot run the engine
     */
    static OcrLanguages load(Path cacheFolder) throws OcrUnavailableException {
        Path libraries = cacheFolder.resolve("native");
        Path tessdata;
        try {
            byte[] network = receiptNetwork();
            // Builds with other networks may read at the same time.
            tessdata = cacheFolder.resolve("tessdata-" + ContentHash.of(network).substring(0, DIGITS));
            String platform = platform();
            place("/org/bytedeco/leptonica/" + platform + "/" + LEPTONICA, libraries.resolve(LEPTONICA));
            place("/org/bytedeco/tesseract/" + platform + "/" + TESSERACT, libraries.resolve(TESSERACT));
            place("/tessdata/eng.traineddata", tessdata.resolve("eng.traineddata"));
            byte[] receipt = engineLatin().withNetwork(network).bytes();
            CachedResource.place(
                    () -> new ByteArrayInputStream(receipt), tessdata.resolve(OcrLanguages.RECEIPT + ".traineddata"));
            place("/tessdata/osd.traineddata", tessdata.resolve("osd.traineddata"));
            placeChinese(tessdata);
        } catch (IOException e) {
            throw new OcrUnavailableException(
                    "The OCR engine could not be unpacked into " + cacheFolder
                            + ": make that folder writable with 50 MB free.",
                    e);
        }
        loadLibrary(libraries);
        return new OcrLanguages(tessdata, languagesIn(tessdata));
    }

    private static String platform() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") ? "linux-arm64" : "linux-x86_64";
    }

    private static void place(String resource, Path target) throws IOException, OcrUnavailableException {
        if (NativeTesseract.class.getResource(resource) == null) {
            throw new OcrUnavailableException(
                    "The OCR engine's file " + resource
                            + " is not on the class path: build for this machine with -Dnative.platform=linux-x86_64 or linux-arm64.");
        }
        CachedResource.place(() -> open(resource), target);
    }

    /** The engine's Latin model as it comes. */
    static TrainedData engineLatin() throws IOException {
        return TrainedData.of(resource("/tessdata/eng.traineddata"));
    }

    /** The network that was tuned on receipts, or another one for measurements. */
    private static byte[] receiptNetwork() throws IOException {
        String other = System.getProperty(TesseractOcr.RECEIPT_PROPERTY, "");
        if (!other.isEmpty()) {
            return Files.readAllBytes(Path.of(other));
        }
        byte[] network = resource(RECEIPT_NETWORK);
        String digest = new String(resource(RECEIPT_NETWORK + ".sha256"), StandardCharsets.US_ASCII).strip();
        if (!digest.equals(ContentHash.of(network))) {
            throw new IOException("the network for receipts is not the one that was published: build again");
        }
        return network;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = NativeTesseract.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("resource vanished: " + resource);
        }
        return in;
    }

    private static void placeChinese(Path tessdata) throws IOException {
        String file = OcrLanguages.CHINESE + ".traineddata";
        for (Path folder : systemFolders()) {
            Path found = folder.resolve(file);
            if (Files.isReadable(found)) {
                CachedResource.place(() -> Files.newInputStream(found), tessdata.resolve(file));
                return;
            }
        }
    }

    /** Where language data may be, best first: the user's own folder, then the system's, newest version first. */
    private static List<Path> systemFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        String prefix = System.getenv("TESSDATA_PREFIX");
        if (prefix != null && !prefix.isBlank()) {
            folders.add(Path.of(prefix));
            folders.add(Path.of(prefix, "tessdata"));
        }
        if (Files.isDirectory(SYSTEM_DATA)) {
            try (Stream<Path> versions = Files.list(SYSTEM_DATA)) {
                versions.sorted((a, b) -> b.compareTo(a))
                        .map(v -> v.resolve("tessdata"))
                        .forEach(folders::add);
            }
        }
        folders.add(Path.of("/usr/share/tessdata"));
        return folders;
    }

    private static List<String> languagesIn(Path tessdata) {
        return Stream.of(OcrLanguages.CHINESE, OcrLanguages.LATIN)
                .filter(language -> Files.isReadable(tessdata.resolve(language + ".traineddata")))
                .toList();
    }

    private static void loadLibrary(Path libraries) throws OcrUnavailableException {
        String before = System.getProperty(JNA_PATH, "");
        String ours = libraries.toAbsolutePath().toString();
        if (!before.startsWith(ours)) {
            System.setProperty(JNA_PATH, before.isEmpty() ? ours : ours + java.io.File.pathSeparator + before);
        }
        String version;
        try {
            version = TessAPI1.TessVersion();
        } catch (LinkageError e) {
            throw new OcrUnavailableException(
                    "The OCR engine in " + ours
                            + " could not be loaded: delete that folder and start again; it needs glibc 2.28"
                            + " or newer and libstdc++ (apt-get install libstdc++6).",
                    e);
        }
        if (!version.startsWith(VERSION)) {
            throw new OcrUnavailableException("Tesseract " + version + " was loaded where " + VERSION
                    + " is needed: another library stands before ours; remove it from -D" + JNA_PATH + ".");
        }
    }
}
