package io.vouch.ingest.archive;

import io.vouch.ingest.ReasonCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Members of a ZIP file by its directory; of a damaged one, those before the damage. */
final class ZipMembers {

    private ZipMembers() {}

    static void unpack(Path path, Unpacking unpacking) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(path)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            Set<ZipArchiveEntry> overlapping = overlapping(entries);
            for (ZipArchiveEntry entry : entries) {
                if (!unpacking.goesOn()) {
                    return;
                }
                if (overlapping.contains(entry)) {
                    unpacking.refuse(
                            nameOf(entry), ReasonCode.BOMB, "It shares its bytes with another file of the archive.");
                } else {
                    take(entry, unpacking, () -> zip.getInputStream(entry));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            salvage(path, unpacking);
        }
    }

    /** Entries that begin before an earlier one ends: one kernel of bytes told to be many files (Fifield, WOOT 2019). */
    private static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> entries) {
        List<ZipArchiveEntry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        long end = 0;
        for (ZipArchiveEntry entry : ordered) {
            if (entry.getLocalHeaderOffset() < end) {
                overlapping.add(entry);
            }
            end = Math.max(end, entry.getDataOffset() + Math.max(0, entry.getCompressedSize()));
        }
        return overlapping;
    }

    private static void take(ZipArchiveEntry entry, Unpacking unpacking, Unpacking.Source source) {
        String name = nameOf(entry);
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isUnixSymlink()) {
            unpacking.refuse(name, ReasonCode.UNSAFE_PATH, "It is a link.");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            unpacking.refuse(name, ReasonCode.ENCRYPTED, "It is encrypted.");
        } else {
            unpacking.take(name, source);
        }
    }

    /** Without a directory the local headers tell the members, up to the first that is broken. */
    private static void salvage(Path path, Unpacking unpacking) throws IOException {
        Set<String> taken = new HashSet<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                var zip = new ZipArchiveInputStream(file, StandardCharsets.UTF_8.name(), true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry();
                    entry != null && unpacking.goesOn();
                    entry = zip.getNextEntry()) {
                if (taken.add(entry.getName())) {
                    take(entry, unpacking, () -> CloseShieldInputStream.wrap(zip));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (unpacking.isEmpty()) {
                throw new IOException("damaged ZIP file", e);
            }
        }
        if (unpacking.isEmpty()) {
            throw new IOException("a ZIP file without directory and members");
        }
        unpacking.stop(ReasonCode.CORRUPT, "The archive is damaged; only the files before the damage were found.");
    }

    private static String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null
                ? entry.getName()
                : MemberNames.decode(raw, entry.getGeneralPurposeBit().usesUTF8ForNames());
    }
}
