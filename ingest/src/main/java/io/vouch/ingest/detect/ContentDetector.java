package io.vouch.ingest.detect;

import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.TypeDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells the media type of a file by its content. Magic numbers at the first byte win; then a PDF header within the first
 * 64 KiB of a file that also has objects or ends like a PDF (readers accept such junk: ISO 32000-1, annex H.3.4.1), or a PDF's
 * objects and trailer without a header; then text by its
 * first lines; what is left is named by Tika's magic for the message to the submitter.
 */
public final class ContentDetector implements TypeDetector {

    /** Readers accept a header within the first 1024 bytes; mail gateways put more in front. */
    private static final int PDF_HEADER_WITHIN = 1 << 16;

    private static final int TAR_MAGIC_OFFSET = 257;

    private final MimeTypes tika = MimeTypes.getDefaultMimeTypes();

    @Override
    public String detect(String name, Path path) throws ReadFailure {
        try {
            FileHead file = FileHead.of(path);
            Optional<String> binary = magic(file, path);
            if (binary.isPresent()) {
                return binary.get();
            }
            Optional<String> text = TextDecoder.decode(file.head(), file.head().length, !file.whole());
            return text.isPresent() ? TextKind.of(text.get(), file.whole(), name) : named(file);
        } catch (IOException e) {
            throw new ReadFailure(ReasonCode.UNREADABLE, "The file cannot be read from disk.", e);
        }
    }

    private static Optional<String> magic(FileHead file, Path path) throws IOException {
        if (file.startsWith("%PDF-")) {
            return Optional.of(MediaTypes.PDF);
        }
        if (file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6)) {
            return Optional.of(ZipKind.of(path, file));
        }
        if (file.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(OleKind.of(path));
        }
        Optional<String> packed = packed(file);
        if (packed.isPresent()) {
            return packed;
        }
        Optional<String> picture = picture(file);
        return picture.isPresent() ? picture : latePdf(file);
    }

    private static Optional<String> packed(FileHead file) {
        if (file.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return Optional.of(MediaTypes.SEVEN_ZIP);
        }
        if (file.startsWith(0x1F, 0x8B)) {
            return Optional.of(MediaTypes.GZIP);
        }
        if (file.startsWith("BZh")) {
            return Optional.of(MediaTypes.BZIP2);
        }
        if (file.startsWith(0xFD, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of(MediaTypes.XZ);
        }
        if (file.startsWith("Rar!")) {
            return Optional.of(MediaTypes.RAR);
        }
        return file.hasAt(TAR_MAGIC_OFFSET, "ustar") ? Optional.of(MediaTypes.TAR) : Optional.empty();
    }

    private static Optional<String> picture(FileHead file) {
        if (file.startsWith(0x89, 'P', 'N', 'G')) {
            return Optional.of(MediaTypes.PNG);
        }
        if (file.startsWith(0xFF, 0xD8, 0xFF)) {
            return Optional.of(MediaTypes.JPEG);
        }
        if (file.startsWith('I', 'I', 42, 0) || file.startsWith('M', 'M', 0, 42)) {
            return Optional.of(MediaTypes.TIFF);
        }
        if (file.startsWith("RIFF") && file.hasAt(8, "WEBP")) {
            return Optional.of(MediaTypes.WEBP);
        }
        if (file.startsWith("GIF8")) {
            return Optional.of(MediaTypes.GIF);
        }
        // Bytes 6..9 of a bitmap header are reserved and zero; "BM" alone begins many a text.
        return file.startsWith("BM") && file.hasAt(6, "\0\0\0\0") ? Optional.of(MediaTypes.BMP) : Optional.empty();
    }

    private static Optional<String> latePdf(FileHead file) {
        int header = file.indexOf("%PDF-", PDF_HEADER_WITHIN);
        if (header < 0) {
            return headlessPdf(file) ? Optional.of(MediaTypes.PDF) : Optional.empty();
        }
        // A text that only speaks of PDF has neither; a PDF cut short has lost its trailer, not its objects.
        boolean trailer = file.tailContains("%%EOF") || file.tailContains("startxref");
        boolean objects = file.indexOf(" obj", file.head().length) > header;
        return trailer || objects ? Optional.of(MediaTypes.PDF) : Optional.empty();
    }

    /** A PDF that lost its first bytes still has objects that begin and end, and a trailer of either kind. */
    private static boolean headlessPdf(FileHead file) {
        int within = file.head().length;
        boolean objects = file.indexOf(" 0 obj", within) > 0 && file.indexOf("endobj", within) > 0;
        return objects
                && (file.tailContains("startxref") || file.tailContains("trailer") || file.tailContains("%%EOF"));
    }

    /** A name for what is not read, so that the outcome says what was handed in. */
    private String named(FileHead file) throws IOException {
        try (var in = TikaInputStream.get(new ByteArrayInputStream(file.head()))) {
            String type = tika.detect(in, new Metadata()).getBaseType().toString();
            boolean claimsText = type.startsWith("text/") || type.endsWith("xml");
            return claimsText ? MediaTypes.UNKNOWN : type;
        }
    }
}
