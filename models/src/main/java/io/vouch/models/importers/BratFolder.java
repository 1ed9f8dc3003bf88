package io.vouch.models.importers;

import io.vouch.ingest.page.Word;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of brat stand-off annotation: {@code NAME.txt} and {@code NAME.ann} with lines {@code T1 TAB field START END[;START END] TAB
 * text}; attributes {@code A1 TAB type T0 CONTRACT} are not used. Lines {@code # document_id}, {@code type}, {@code group} are
 * notes: {@code #1 TAB AnnotatorNotes document TAB key = value}. The text has no places, so the words are set line by line.
 *
 * @see "https://brat.nlplab.org/standoff.html"
 */
public final class BratFolder {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final String NOTE = "AnnotatorNotes document";

    private BratFolder() {}

    public static boolean isOne(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.anyMatch(file -> file.toString().endsWith(".ann"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The annotated texts, by name. @throws IOException naming the file that cannot be read */
    public static List<LabelledDocument> read(Path folder) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path annotation : files.filter(file -> file.toString().endsWith(".ann"))
                    .sorted()
                    .toList()) {
                String name = annotation.getFileName().toString().replaceAll("\\.ann$", "");
                Path text = folder.resolve(name + ".txt");
                if (Files.exists(text) && Files.size(text) <= MOST_CHARACTERS) {
                    documents.add(document(name, Files.readString(text), Files.readAllLines(annotation)));
                }
            }
        }
        return documents;
    }

    /** A word's index and where it stands in the text. */
    private record Placed(int index, int from, int to) {}

    private static LabelledDocument document(String name, String text, List<String> annotations) throws IOException {
        try {
            String id = "brat/" + name;
            for (String line : annotations) {
                String[] note = note(line);
                id = note[0].equals("document_id") ? note[1] : id;
            }
            Draft draft = new Draft(id);
            for (String line : annotations) {
                String[] note = note(line);
                draft.describe(note[0], note[1]);
            }
            List<Placed> words = words(text, draft);
            for (String line : annotations) {
                if (line.startsWith("T")) {
                    label(line.split("\t"), words, draft);
                }
            }
            return draft.finish();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(name + ".ann is not brat stand-off annotation", e);
        }
    }

    private static String[] note(String line) {
        int at = line.indexOf(NOTE);
        int sign = line.indexOf('=', Math.max(at, 0));
        if (!line.startsWith("#") || at < 0 || sign < 0) {
            return new String[] {"", ""};
        }
        return new String[] {
            line.substring(at + NOTE.length(), sign).strip(),
            line.substring(sign + 1).strip()
        };
    }

    private static List<Placed> words(String text, Draft draft) {
        List<Placed> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (ends && i > from) {
                words.add(new Placed(draft.add(text.substring(from, i)), from, i));
            }
            if (ends) {
                from = i + 1;
            }
            if (i < text.length() && text.charAt(i) == '\n') {
                draft.newLine();
            }
        }
        return words;
    }

    private static void label(String[] cells, List<Placed> words, Draft draft) {
        String[] place = cells[1].split(" ", 2);
        List<Integer> indexes = new ArrayList<>();
        for (String part : place[1].split(";")) {
            String[] ends = part.strip().split(" ");
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[1]);
            words.stream()
                    .filter(word -> word.from() < to && word.to() > from)
                    .forEach(word -> indexes.add(word.index()));
        }
        draft.label(place[0], cells[2], indexes);
    }

    /** Writes a pair of files a document; values that do not name neighbouring words are left out. */
    public static void write(List<LabelledDocument> documents, Path folder) throws IOException {
        for (LabelledDocument document : documents) {
            String name = document.documentId().replaceAll("[^A-Za-z0-9._-]", "_");
            List<Word> words = document.words();
            List<Integer> starts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                text.append(i == 0 ? "" : gap(words.get(i - 1), words.get(i)));
                starts.add(text.length());
                text.append(words.get(i).text());
            }
            Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve(name + ".ann"), annotations(document, words, starts, text), StandardCharsets.UTF_8);
        }
    }

    private static String gap(Word before, Word word) {
        return word.box().verticalOverlap(before.box()) > 0 ? " " : "\n";
    }

    private static String annotations(
            LabelledDocument document, List<Word> words, List<Integer> starts, CharSequence text) {
        StringBuilder lines = new StringBuilder();
        int[] number = {0};
        lines.append("#1\t")
                .append(NOTE)
                .append("\tdocument_id = ")
                .append(document.documentId())
                .append('\n');
        lines.append("#2\t")
                .append(NOTE)
                .append("\ttype = ")
                .append(document.type())
                .append('\n');
        lines.append("#3\t")
                .append(NOTE)
                .append("\tgroup = ")
                .append(document.group())
                .append('\n');
        new TreeMap<>(document.fields())
                .forEach((field, values) -> values.forEach(value -> {
                    if (!value.words().isEmpty()) {
                        int first = value.words().get(0);
                        int last = value.words().get(value.words().size() - 1);
                        int to = starts.get(last) + words.get(last).text().length();
                        lines.append('T')
                                .append(++number[0])
                                .append('\t')
                                .append(field)
                                .append(' ');
                        lines.append(starts.get(first)).append(' ').append(to).append('\t');
                        lines.append(text.subSequence(starts.get(first), to)
                                        .toString()
                                        .replace('\n', ' '))
                                .append('\n');
                    }
                }));
        return lines.toString();
    }
}
