package io.vouch.testdata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.ClauseKind;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.truth.TruthDocument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes labelled documents for training, one JSON line each: type, pages of words with boxes, and for each value of a field the
 * words that say it (counted over all pages). The layout is the {@code group}, by which training and testing are kept apart.
 */
final class Labels implements AutoCloseable {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Optional<BufferedWriter> writer;

    private Labels(Optional<BufferedWriter> writer) {
        this.writer = writer;
    }

    static Labels to(Path file) throws IOException {
        return new Labels(Optional.of(Files.newBufferedWriter(file, StandardCharsets.UTF_8)));
    }

    static Labels none() {
        return new Labels(Optional.empty());
    }

    void add(DealFolder folder) throws IOException {
        if (writer.isEmpty()) {
            return;
        }
        for (PrintedPaper paper : folder.papers()) {
            if (!paper.words().isEmpty()) {
                writer.get().write(mapper.writeValueAsString(line(folder, paper)));
                writer.get().write('\n');
            }
        }
    }

    private ObjectNode line(DealFolder folder, PrintedPaper paper) {
        ObjectNode root = mapper.createObjectNode();
        root.put("document_id", folder.id() + "/" + paper.fileName());
        root.put("type", paper.truth().type());
        root.put("group", paper.truth().layout());
        root.put("language", folder.truth().language());
        Map<Mark, List<Integer>> places = new LinkedHashMap<>();
        ArrayNode pages = root.putArray("pages");
        int index = 0;
        for (WordPage page : paper.words()) {
            ObjectNode node = pages.addObject();
            node.put("width", page.width());
            node.put("height", page.height());
            node.put("language", folder.truth().language());
            node.put("ocr", false);
            ArrayNode words = node.putArray("words");
            for (WordPage.Word word : page.words()) {
                word(words.addObject(), word);
                int at = index++;
                word.marks().forEach(mark -> places.computeIfAbsent(mark, any -> new ArrayList<>())
                        .add(at));
            }
        }
        ObjectNode fields = root.putObject("fields");
        places.forEach((mark, at) -> {
            String name = mark.field().wireName();
            ObjectNode value = fields.withArray("/" + name).addObject();
            value.put("value", Normalizer.normalize(mark.value(), Normalizer.Form.NFKC));
            ArrayNode indices = value.putArray("words");
            at.forEach(indices::add);
        });
        clauses(root, paper.truth());
        return root;
    }

    /** Of a contract every clause is labelled, of whatever kind. */
    private static void clauses(ObjectNode root, TruthDocument truth) {
        if (truth.clauses().isEmpty()) {
            return;
        }
        ArrayNode known = root.putArray("clauses_known");
        for (ClauseKind kind : ClauseKind.values()) {
            known.add(kind + "+").add(kind + "-");
        }
        ArrayNode clauses = root.putArray("clauses");
        for (TruthDocument.Clause clause : truth.clauses()) {
            clauses.addObject()
                    .put("kind", clause.kind().name())
                    .put("polarity", clause.polarity())
                    .put("text", Normalizer.normalize(clause.text(), Normalizer.Form.NFKC));
        }
    }

    private static void word(ObjectNode node, WordPage.Word word) {
        node.put("text", word.text());
        ArrayNode box = node.putArray("box");
        Box at = word.box();
        for (double edge : new double[] {at.x0(), at.y0(), at.x1(), at.y1()}) {
            box.add(Math.round(edge * 100) / 100.0);
        }
        node.put("confidence", 1.0);
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
