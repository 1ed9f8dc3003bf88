package io.vouch.ingest.detect;

import io.vouch.ingest.MediaTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells Office files of the OLE2 compound format apart by the streams at their root. */
final class OleKind {

    private static final String OLE = "application/x-tika-msoffice";
    private static final String POWERPOINT = "application/vnd.ms-powerpoint";

    private OleKind() {}

    static String of(Path path) {
        try (var files = new POIFSFileSystem(path.toFile(), true)) {
            Set<String> names = new TreeSet<>(files.getRoot().getEntryNames());
            if (names.contains("EncryptedPackage")) {
                return MediaTypes.PROTECTED_OFFICE;
            }
            if (names.contains("WordDocument")) {
                return MediaTypes.DOC;
            }
            if (names.contains("Workbook") || names.contains("WORKBOOK") || names.contains("Book")) {
                return MediaTypes.XLS;
            }
            if (names.contains("PowerPoint Document")) {
                return POWERPOINT;
            }
            return names.stream().anyMatch(name -> name.startsWith("__substg1.0_")) ? MediaTypes.MSG : OLE;
        } catch (IOException | RuntimeException e) {
            // Damaged beyond its directory: the reader of Word files says so with the right code.
            return MediaTypes.DOC;
        }
    }
}
