package io.vouch.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads one file with the reader that claims its type, and turns every way to fail into a {@link ReadFailure}. */
final class DocumentReading {

    private static final Logger LOG = System.getLogger(DocumentReading.class.getName());
    private static final int REFERENCE_DIGITS = 12;

    private final TypeDetector detector;
    private final List<FormatReader> readers;

    DocumentReading(TypeDetector detector, List<FormatReader> readers) {
        this.detector = detector;
        this.readers = readers;
    }

    /** {@code detected} hears the media type before any reader touches the bytes. */
    Content read(File file, IngestLimits limits, PageProgress progress, Consumer<String> detected) throws ReadFailure {
        if (file.bytes() == 0) {
            throw new ReadFailure(ReasonCode.EMPTY, "The file has no bytes.");
        }
        if (file.bytes() > limits.maxBytes()) {
            throw new ReadFailure(
                    ReasonCode.TOO_LARGE,
                    "The file has %d bytes; at most %d are read.".formatted(file.bytes(), limits.maxBytes()));
        }
        try {
            String mediaType = detector.detect(file.name(), file.path());
            detected.accept(mediaType);
            RawFile raw = new RawFile(file.name(), file.path(), mediaType, file.scratch(), progress);
            return readerOf(mediaType).read(raw, limits);
        } catch (StackOverflowError e) {
            throw new ReadFailure(ReasonCode.TOO_DEEP, "The file nests deeper than can be read.", e);
        } catch (RuntimeException | LinkageError e) {
            throw defect(file, e);
        }
    }

    private FormatReader readerOf(String mediaType) throws ReadFailure {
        for (FormatReader reader : readers) {
            if (reader.reads(mediaType)) {
                return reader;
            }
        }
        throw new ReadFailure(ReasonCode.UNSUPPORTED_TYPE, unsupported(mediaType));
    }

    private static String unsupported(String mediaType) {
        if (mediaType.equals(MediaTypes.RAR)) {
            return "RAR archives are not read; hand the papers in as ZIP, 7z or TAR.GZ.";
        }
        return "Files of type %s are not among the inputs.".formatted(mediaType);
    }

    /** The stack goes to the log under a reference made of the content's digest; the message shows no document text. */
    private static ReadFailure defect(File file, Throwable e) {
        String reference = file.sha256()
                .substring(0, Math.min(REFERENCE_DIGITS, file.sha256().length()));
        LOG.log(Level.WARNING, Defects.READING + ", reference " + reference + ": " + Defects.trace(e));
        return new ReadFailure(
                ReasonCode.INTERNAL, "A defect of the reader stopped it; see the log, reference " + reference + ".", e);
    }

    /** A file to read; {@code scratch} is an existing folder of its own. */
    record File(String name, Path path, long bytes, String sha256, Path scratch) {}
}
