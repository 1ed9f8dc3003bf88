package io.vouch.ingest.detect;

import io.vouch.ingest.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells the documents that are ZIP files inside from archives. */
final class ZipKind {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MAX_CONTENT_TYPES_BYTES = 1 << 20;

    private ZipKind() {}

    static String of(Path path, FileHead file) {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("OFD.xml") != null) {
                return MediaTypes.OFD;
            }
            ZipEntry types = zip.getEntry(CONTENT_TYPES);
            if (types != null) {
                return ofContentTypes(zip, types);
            }
            ZipEntry declared = zip.getEntry("mimetype");
            return declared == null ? MediaTypes.ZIP : ofDeclaration(zip, declared);
        } catch (IOException | IllegalArgumentException e) {
            return ofLocalHeaders(file);
        }
    }

    private static String ofContentTypes(ZipFile zip, ZipEntry entry) throws IOException {
        String types = read(zip, entry);
        if (types.contains("wordprocessingml.document") || types.contains("ms-word.document")) {
            return MediaTypes.DOCX;
        }
        if (types.contains("spreadsheetml.sheet") || types.contains("ms-excel.sheet.macroEnabled")) {
            return MediaTypes.XLSX;
        }
        if (types.contains("presentationml") || types.contains("ms-powerpoint")) {
            return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        }
        return types.contains("ms-excel.sheet.binary")
                ? "application/vnd.ms-excel.sheet.binary.macroenabled.12"
                : MediaTypes.ZIP;
    }

    /** OpenDocument and EPUB files declare their type in an entry of its own. */
    private static String ofDeclaration(ZipFile zip, ZipEntry entry) throws IOException {
        String type = read(zip, entry).strip();
        return type.matches("application/[a-z0-9.+-]{1,100}") ? type : MediaTypes.ZIP;
    }

    private static String read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_CONTENT_TYPES_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Damaged files have lost the directory at their end; their first entries still tell the kind. */
    private static String ofLocalHeaders(FileHead file) {
        String head = new String(file.head(), StandardCharsets.ISO_8859_1);
        if (head.contains("OFD.xml")) {
            return MediaTypes.OFD;
        }
        if (head.contains(CONTENT_TYPES) || head.contains("_rels/.rels")) {
            return head.contains("xl/") && !head.contains("word/") ? MediaTypes.XLSX : MediaTypes.DOCX;
        }
        return MediaTypes.ZIP;
    }
}
