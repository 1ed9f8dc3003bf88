package io.vouch.models.importers;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.models.labels.LabelledDocument;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words and labels, one word a line: BIO TSV ({@code word TAB x0 TAB y0 TAB x1 TAB y1 TAB label}, the box may be left out) and CoNLL
 * ({@code word … label} between blanks). A label is {@code O}, {@code B-field} or {@code I-field}. A blank line ends a line of text;
 * {@code -DOCSTART-} begins a document, {@code -PAGESTART-} a further page of it, and comments behind it ({@code # document_id = …}, {@code type}, {@code group}, {@code
 * language}) describe it.
 *
 * @see "Tjong Kim Sang, De Meulder, Introduction to the CoNLL-2003 shared task, 2003"
 */
public final class BioFile {

    private static final String START = "-DOCSTART-";
    private static final String PAGE = "-PAGESTART-";
    private static final int WITH_BOX = 6;
    /** Words of one file: a novel has a tenth of it. */
    private static final int MOST_LINES = 5_000_000;

    private final String name;
    private final List<LabelledDocument> documents = new ArrayList<>();
    private Draft draft;
    private String field = "";
    private List<Integer> span = new ArrayList<>();

    private BioFile(String name) {
        this.name = name;
        this.draft = new Draft(name + "/1");
    }

    /** @throws IOException naming the line that cannot be read */
    public static List<LabelledDocument> read(Path file) throws IOException {
        BioFile reading = new BioFile(stem(file));
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            for (int number = 1; line != null && number <= MOST_LINES; number++) {
                try {
                    reading.line(line);
                } catch (IllegalArgumentException e) {
                    throw new IOException("line %d of %s: %s".formatted(number, file.getFileName(), e.getMessage()), e);
                }
                line = reader.readLine();
            }
        }
        reading.endDocument();
        return reading.documents;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void line(String line) {
        if (line.startsWith(START)) {
            endDocument();
        } else if (line.startsWith(PAGE)) {
            endSpan();
            draft.newPage();
        } else if (line.startsWith("# ") && line.contains("=") && draft.isEmpty()) {
            int sign = line.indexOf('=');
            describe(line.substring(2, sign).strip(), line.substring(sign + 1).strip());
        } else if (line.isBlank()) {
            draft.newLine();
        } else {
            String[] cells =
                    line.contains("\t") ? line.split("\t") : line.strip().split("\\s+");
            if (cells.length < 2 || cells[0].isEmpty()) {
                throw new IllegalArgumentException("a word and its label are expected, not '" + shown(line) + "'");
            }
            label(word(cells), cells[cells.length - 1]);
        }
    }

    private static String shown(String line) {
        return line.substring(0, Math.min(20, line.length()));
    }

    private void describe(String key, String value) {
        if (key.equals("document_id")) {
            draft = new Draft(value);
        } else {
            draft.describe(key, value);
        }
    }

    private int word(String[] cells) {
        if (cells.length < WITH_BOX || !cells[1].matches("-?[0-9.]{1,20}")) {
            return draft.add(cells[0]);
        }
        return draft.add(
                cells[0],
                Box.ofCorners(
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4])));
    }

    private void label(int word, String label) {
        boolean goesOn = label.startsWith("I-") && label.substring(2).equals(field);
        if (!goesOn) {
            endSpan();
        }
        if (label.startsWith("B-") || label.startsWith("I-")) {
            field = label.substring(2);
            span.add(word);
        } else if (!label.equals("O")) {
            throw new IllegalArgumentException("label '" + shown(label) + "' is not O, B-field or I-field");
        }
    }

    private void endSpan() {
        if (!span.isEmpty()) {
            draft.label(field, draft.text(span), span);
        }
        span = new ArrayList<>();
        field = "";
    }

    private void endDocument() {
        endSpan();
        if (!draft.isEmpty()) {
            documents.add(draft.finish());
        }
        draft = new Draft(name + "/" + (documents.size() + 1));
    }

    /** Writes BIO TSV with boxes; values that do not name their words are left out ({@code data.Alignment} finds them). */
    public static void write(List<LabelledDocument> documents, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (LabelledDocument document : documents) {
                out.write(START + "\n# document_id = " + document.documentId() + "\n# type = " + document.type()
                        + "\n# group = " + document.group() + "\n# language = " + language(document) + "\n");
                Map<Integer, String> labels = labels(document);
                int index = 0;
                for (Page page : document.pages()) {
                    out.write(page == document.pages().get(0) ? "" : PAGE + "\n");
                    for (Word word : page.words()) {
                        out.write(line(word, labels.getOrDefault(index++, "O")));
                    }
                }
                out.write('\n');
            }
        }
    }

    private static String line(Word word, String label) {
        Box box = word.box();
        return String.join(
                        "\t",
                        word.text(),
                        Double.toString(box.x0()),
                        Double.toString(box.y0()),
                        Double.toString(box.x1()),
                        Double.toString(box.y1()),
                        label)
                + "\n";
    }

    private static String language(LabelledDocument document) {
        return document.pages().stream().map(Page::language).findFirst().orElse("und");
    }

    private static Map<Integer, String> labels(LabelledDocument document) {
        Map<Integer, String> labels = new TreeMap<>();
        new TreeMap<>(document.fields())
                .forEach((field, values) -> values.forEach(value -> {
                    String begin = "B-";
                    for (int index : value.words()) {
                        labels.putIfAbsent(index, begin + field);
                        begin = "I-";
                    }
                }));
        return labels;
    }
}
