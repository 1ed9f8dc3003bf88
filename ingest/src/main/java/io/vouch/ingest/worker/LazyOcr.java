package io.vouch.ingest.worker;

import io.vouch.ingest.ocr.OcrUnavailableException;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.ocr.TesseractOcr;
import java.awt.image.BufferedImage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Set;

/** The child's one OCR engine, opened when the first picture needs it: most children of a digital batch never do. */
final class LazyOcr implements PageOcr {

    /** Folder of the unpacked engine, shared by all children; system property. */
    static final String FOLDER_PROPERTY = "vouch.ocr.folder";

    /** Languages that pictures are in, such as {@code zh,en}; system property. */
    static final String LANGUAGES_PROPERTY = "vouch.languages";

    private static final Logger LOG = System.getLogger(LazyOcr.class.getName());

    private TesseractOcr engine;

    @Override
    public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
        return engine().read(picture, pageWidth, pageHeight);
    }

    @Override
    public Result readLatinLine(BufferedImage line) {
        return engine().readLatinLine(line);
    }

    private TesseractOcr engine() {
        if (engine == null) {
            engine = open();
        }
        return engine;
    }

    /** An error, not an exception: readers take exceptions for damaged files, and this is the machine's fault. */
    private static TesseractOcr open() {
        try {
            Set<String> wanted = languages();
            TesseractOcr opened = TesseractOcr.open(folder(), wanted);
            if (wanted.contains("zh") && !opened.languages().hasChinese()) {
                LOG.log(Level.WARNING, opened.languages().advice());
            }
            return opened;
        } catch (OcrUnavailableException e) {
            var error = new UnsatisfiedLinkError(e.getMessage());
            error.initCause(e);
            throw error;
        }
    }

    private static Set<String> languages() {
        String wanted = System.getProperty(LANGUAGES_PROPERTY, "");
        return wanted.isEmpty() ? Set.of("zh", "en") : Set.of(wanted.split(","));
    }

    private static Path folder() {
        String configured = System.getProperty(FOLDER_PROPERTY, "");
        return configured.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "vouch", "ocr")
                : Path.of(configured);
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
