package io.vouch.ingest.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the revisions of a PDF end: each save by appending ends in a {@code startxref} that leads to its cross-reference and in
 * {@code %%EOF}. The first section of a linearised file (ISO 32000-2, annex F) and updates without any object (as hybrid files
 * have, 7.5.8.4) are no revisions; neither is what only looks like an end inside of an attached file.
 */
final class RevisionCuts {

    /** Ends that are looked at: a file has been saved that often, or plays with us. */
    private static final int MAX_CUTS = 200;

    private static final byte[] MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 18;
    private static final int HEAD = 1_024;

    /** {@code startxref 116 }. */
    private static final Pattern START = Pattern.compile("startxref\\s{1,8}(\\d{1,12})\\s{0,8}$");

    /** {@code xref}, or {@code 12 0 obj} of a cross-reference stream. */
    private static final Pattern TABLE = Pattern.compile("^\\s{0,8}(xref\\b|\\d{1,10}\\s{1,4}\\d{1,5}\\s{1,4}obj\\b)");

    /** {@code <</Linearized 1/L 7945}. */
    private static final Pattern LENGTH =
            Pattern.compile("/Linearized\\b.{0,300}?/L\\s{0,4}(\\d{1,12})", Pattern.DOTALL);

    private static final Pattern ANY_OBJECT = Pattern.compile("\\d\\s{1,4}obj\\b");

    private static final int SMALL_UPDATE = 4_096;

    private final FileChannel file;
    private final long size;
    private final long header;
    private final long linearised;

    private RevisionCuts(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
        String head = read(0, HEAD);
        this.header = Math.max(0, head.indexOf("%PDF-"));
        Matcher length = LENGTH.matcher(head);
        this.linearised = length.find() ? Math.min(size, Long.parseLong(length.group(1))) : 0;
    }

    /** Offsets behind the end of each revision, ascending; the last is that of the file as it is. */
    static List<Long> of(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new RevisionCuts(channel).cuts();
        }
    }

    private List<Long> cuts() throws IOException {
        List<Long> cuts = new ArrayList<>();
        for (long mark : marks()) {
            long end = mark + MARK.length;
            boolean partOfFirst = end + HEAD < linearised;
            if (!partOfFirst && leadsToTable(mark)) {
                long previous = cuts.isEmpty() ? -1 : cuts.get(cuts.size() - 1);
                if (previous >= 0 && isEmptyUpdate(previous, end)) {
                    cuts.remove(cuts.size() - 1);
                }
                cuts.add(withLineEnd(end));
            }
        }
        return cuts;
    }

    private List<Long> marks() throws IOException {
        List<Long> marks = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        int matched = 0;
        long position = 0;
        while (position < size && marks.size() < MAX_CUTS) {
            buffer.clear();
            int read = file.read(buffer, position);
            if (read <= 0) {
                break;
            }
            byte[] bytes = buffer.array();
            for (int i = 0; i < read; i++) {
                matched = after(matched, bytes[i]);
                if (matched == MARK.length) {
                    marks.add(position + i + 1 - MARK.length);
                    matched = 0;
                }
            }
            position += read;
        }
        return marks;
    }

    /** How much of the mark is seen after one more byte. */
    private static int after(int matched, byte b) {
        if (b == MARK[matched]) {
            return matched + 1;
        }
        if (b != '%') {
            return 0;
        }
        return matched == 2 ? 2 : 1;
    }

    private boolean leadsToTable(long mark) throws IOException {
        long from = Math.max(0, mark - 64);
        Matcher start = START.matcher(read(from, (int) (mark - from)));
        if (!start.find()) {
            return false;
        }
        long offset = header + Long.parseLong(start.group(1));
        return offset > 0 && offset < mark && TABLE.matcher(read(offset, 40)).find();
    }

    private boolean isEmptyUpdate(long from, long to) throws IOException {
        return to - from < SMALL_UPDATE
                && !ANY_OBJECT.matcher(read(from, (int) (to - from))).find();
    }

    private long withLineEnd(long end) throws IOException {
        String after = read(end, 2);
        long cut = end;
        for (int i = 0; i < after.length() && (after.charAt(i) == '\r' || after.charAt(i) == '\n'); i++) {
            cut++;
        }
        return cut;
    }

    private String read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - from)));
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) > 0) {
            // until it is full
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    }
}
