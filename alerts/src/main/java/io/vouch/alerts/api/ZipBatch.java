package io.vouch.alerts.api;

import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.Intake;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of an archive that hands in a batch: each folder at its top is a deal, each file beside them is a deal of its own.
 * Only this outermost archive is opened here; what is in it is bytes until a child process reads them. Bounded in entries, in
 * bytes and in their ratio.
 */
final class ZipBatch {

    /** A thousandfold is what only blank pages and bombs reach; ingest's own bound for archives is the same. */
    private static final long HIGHEST_RATIO = 1_000;

    /** All files together against the largest single one. */
    private static final long MOST_FILES_BYTES = 16;

    private static final Charset CHINESE = Charset.forName("GB18030");

    /** A file of the archive whose bytes are in the store. */
    record File(String entry, String deal, String name, Blob blob) {}

    private final Uploads uploads;
    private final ApiLimits limits;

    ZipBatch(Uploads uploads, ApiLimits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    List<File> unpack(Path archive) throws IOException {
        try (ZipFile zip = open(archive)) {
            List<ZipEntry> entries = entries(zip);
            List<File> files = new ArrayList<>();
            long[] left = {limits.maxFileBytes() * MOST_FILES_BYTES};
            for (ZipEntry entry : entries) {
                try (InputStream bytes = bounded(zip.getInputStream(entry), left)) {
                    files.add(file(entry.getName(), uploads.take(bytes)));
                }
            }
            return files;
        } catch (ZipException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the archive is not a ZIP file that can be read");
        }
    }

    /** Names that are not UTF-8 come from Chinese Windows. */
    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(archive.toFile(), CHINESE);
        }
    }

    private List<ZipEntry> entries(ZipFile zip) {
        if (zip.size() > Intake.LARGEST_APPEND) {
            throw tooMuch("it has more than %d entries".formatted(Intake.LARGEST_APPEND));
        }
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            PaperName.file(entry.getName());
            if (!names.add(entry.getName())) {
                throw new ApiProblem(ProblemCode.INVALID_NAME, "two entries of the archive have the same name");
            }
            long packed = Math.max(1, entry.getCompressedSize());
            if (entry.getSize() > limits.maxFileBytes() || entry.getSize() / packed > HIGHEST_RATIO) {
                throw tooMuch("an entry unpacks to more than is allowed");
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the archive holds no file");
        }
        return entries;
    }

    private static File file(String entry, Blob blob) {
        int slash = entry.indexOf('/');
        String deal = slash < 0 ? entry : entry.substring(0, slash);
        return new File(entry, PaperName.deal(deal), entry.substring(slash + 1), blob);
    }

    /** What an entry says of its size is a claim; this counts. */
    private static InputStream bounded(InputStream bytes, long[] left) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                return count(super.read(), 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                return count(read, read);
            }

            private int count(int result, int bytesRead) {
                if (result >= 0) {
                    left[0] -= bytesRead;
                    if (left[0] < 0) {
                        throw tooMuch("it unpacks to more than is allowed");
                    }
                }
                return result;
            }
        };
    }

    private static ApiProblem tooMuch(String what) {
        return new ApiProblem(ProblemCode.TOO_LARGE, "the archive is refused: " + what);
    }
}
