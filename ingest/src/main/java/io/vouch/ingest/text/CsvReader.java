package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import java.util.List;
import java.util.stream.Collectors;

/** Character-separated tables in any common encoding and with any common separator, brought to RFC 4180. */
final class CsvReader implements FormatReader {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE_LINES = 20;

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(MediaTypes.CSV);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        String text = TextFile.read(file, limits);
        var table = new SheetTable("", limits.maxTextChars());
        parse(text, separator(text), table);
        return SheetContents.of(List.of(table), limits);
    }

    /** The separator that splits the first lines most often, quoted parts left out. */
    private static char separator(String text) {
        String sample = text.lines().limit(SAMPLE_LINES).collect(Collectors.joining("\n"));
        char best = SEPARATORS[0];
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = countUnquoted(sample, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static long countUnquoted(String text, char wanted) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }

    static void parse(String text, char separator, SheetTable table) {
        var cell = new StringBuilder();
        int column = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    i++;
                }
                quoted = c != '"' || doubled;
                if (quoted) {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (c == separator) {
                add(table, column++, take(cell));
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                add(table, column, take(cell));
                table.endRow();
                column = 0;
            } else {
                cell.append(c);
            }
        }
        add(table, column, take(cell));
        table.endRow();
    }

    private static void add(SheetTable table, int column, String text) {
        table.cell(column, text, CellTypes.of(text));
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }
}
