package io.vouch.ingest.archive;

import io.vouch.ingest.ReasonCode;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Members of a 7z file, in the order of its folders. */
final class SevenZipMembers {

    /** A dictionary of 64 MB is the largest that common tools choose. */
    private static final int MAX_MEMORY_KILOBYTES = 256 << 10;
    /** Windows attributes whose high half holds a Unix mode: of these, a link. */
    private static final int UNIX_EXTENSION = 0x8000;

    private static final int UNIX_KIND = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    private SevenZipMembers() {}

    static void unpack(Path path, Unpacking unpacking) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(path)
                .setMaxMemoryLimitKiB(MAX_MEMORY_KILOBYTES)
                .get()) {
            for (SevenZArchiveEntry entry : archive.getEntries()) {
                if (!unpacking.goesOn()) {
                    return;
                }
                take(archive, entry, unpacking);
            }
        }
    }

    private static void take(SevenZFile archive, SevenZArchiveEntry entry, Unpacking unpacking) {
        if (entry.isDirectory() || entry.isAntiItem()) {
            return;
        }
        String name = entry.getName() == null ? "unnamed" : entry.getName();
        if (isLink(entry)) {
            unpacking.refuse(name, ReasonCode.UNSAFE_PATH, "It is a link.");
        } else {
            unpacking.take(name, () -> archive.getInputStream(entry));
        }
    }

    private static boolean isLink(SevenZArchiveEntry entry) {
        int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        return (attributes & UNIX_EXTENSION) != 0 && (attributes >>> 16 & UNIX_KIND) == UNIX_LINK;
    }
}
