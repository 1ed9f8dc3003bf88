package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.IngestedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a folder of contracts, {@code pdf/X.pdf} beside {@code keys/X.json}, as CUAD and Kleister NDA have them. Of fields the parties
 * are known, though not which of them sells, and the first day; of clauses, where the key answers CUAD's question on anti-assignment, every sentence that restricts assignment. CUAD does not
 * mark those that allow it.
 *
 * @see "Hendrycks, Burns, Chen, Ball, CUAD: an expert-annotated NLP dataset for legal contract review, 2021"
 */
public final class ContractFolder {

    private static final String QUESTION = "Anti-Assignment";
    private static final ClauseSense SENSE = new ClauseSense(ClauseKind.ASSIGNMENT_PROHIBITED, true);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractFolder() {}

    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("pdf")) && Files.isDirectory(folder.resolve("keys"));
    }

    /**
     * The contracts that can be read, by name.
     *
     * @param cache an existing folder that keeps what was read
     */
    public static List<LabelledDocument> read(Path folder, Path cache) {
        Map<String, JsonNode> keys = new TreeMap<>();
        Map<String, Path> papers = new TreeMap<>();
        String source = folder.toAbsolutePath().normalize().getFileName().toString();
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            for (Path key :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = key.getFileName().toString().replace(".json", "");
                Path paper = folder.resolve("pdf").resolve(name + ".pdf");
                if (Files.exists(paper)) {
                    keys.put(name, JSON.readTree(key.toFile()));
                    papers.put(name, paper);
                }
            }
            List<LabelledDocument> documents = new ArrayList<>();
            PaperWords.read(papers, cache)
                    .forEach((name, read) -> documents.add(labelled(source + "/" + name, keys.get(name), read)));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled contracts in " + folder.getFileName(), e);
        }
    }

    private static LabelledDocument labelled(String id, JsonNode key, IngestedDocument read) {
        LabelledDocument plain =
                new LabelledDocument(id, DocumentType.CONTRACT, id, read.pages(), ContractKeys.fields(key), false);
        if (!key.has(QUESTION)) {
            return plain;
        }
        List<LabelledClauses.One> clauses = texts(
                        key.path(QUESTION).path("clauses").asText())
                .stream()
                .map(text -> new LabelledClauses.One(SENSE, text))
                .toList();
        return plain.withClauses(new LabelledClauses(Set.of(SENSE), clauses));
    }

    /** The strings of a list as Python prints it: {@code ['one', "it's"]}. */
    static List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        int i = 0;
        while (i < list.length()) {
            char quote = list.charAt(i++);
            if (quote == '\'' || quote == '"') {
                StringBuilder text = new StringBuilder();
                while (i < list.length() && list.charAt(i) != quote) {
                    boolean escaped = list.charAt(i) == '\\' && i + 1 < list.length();
                    char unit = list.charAt(escaped ? i + 1 : i);
                    text.append(escaped && unit == 'n' ? ' ' : unit);
                    i += escaped ? 2 : 1;
                }
                i++;
                texts.add(text.toString());
            }
        }
        return texts;
    }
}
