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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder of generated deals: {@code deals/ID/papers} beside {@code truth/ID.json}. The words come from the same workers
 * as in the pipeline, scans through OCR. The layout is the group. Papers that are data (XML) teach nothing and are left out.
 */
public final class DealFolders {

    /** Scans taken of one folder: OCR of a page takes seconds, and digital papers teach the same layouts. Names decide which. */
    static final int MOST_SCANS = 120;

    private static final Set<String> MEDIA = Set.of("digital", "scan", "hybrid", "docx", "ofd");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The kinds that the generator labels wherever it prints them; letters that dispute are no contracts. */
    private static final Set<ClauseSense> DRAWN = Arrays.stream(ClauseKind.values())
            .filter(kind -> kind != ClauseKind.DISPUTE)
            .flatMap(kind -> Stream.of(new ClauseSense(kind, true), new ClauseSense(kind, false)))
            .collect(Collectors.toUnmodifiableSet());

    private DealFolders() {}

    /** A paper and what is true of it. */
    private record Paper(String id, Path file, JsonNode truth) {

        boolean isScan() {
            return truth.path("medium").asText().equalsIgnoreCase("scan");
        }
    }

    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("truth"));
    }

    /**
     * All papers that can be read, by deal and name; unreadable ones are left out.
     *
     * @param cache an existing folder that keeps what was read, so that OCR is paid for once
     */
    public static List<LabelledDocument> read(Path folder, Path cache) {
        try {
            List<Paper> papers = papers(folder);
            Map<String, IngestedDocument> read = PaperWords.read(
                    papers.stream()
                            .collect(Collectors.toMap(Paper::id, Paper::file, (one, other) -> one, TreeMap::new)),
                    cache);
            return papers.stream()
                    .filter(paper -> read.containsKey(paper.id()))
                    .map(paper -> labelled(paper, read.get(paper.id())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled deals in " + folder.getFileName(), e);
        }
    }

    private static List<Paper> papers(Path folder) throws IOException {
        List<Paper> papers = new ArrayList<>();
        try (Stream<Path> truths = Files.list(folder.resolve("truth"))) {
            for (Path truth : truths.sorted().toList()) {
                String deal = truth.getFileName().toString().replace(".json", "");
                JsonNode documents = JSON.readTree(truth.toFile()).path("documents");
                for (Map.Entry<String, JsonNode> paper : documents.properties()) {
                    Path file = paperFile(folder, deal, paper.getKey());
                    String medium = paper.getValue().path("medium").asText().toLowerCase(Locale.ROOT);
                    if (MEDIA.contains(medium) && Files.exists(file)) {
                        papers.add(new Paper(deal + "/" + paper.getKey(), file, paper.getValue()));
                    }
                }
            }
        }
        return fewerScans(papers);
    }

    private static List<Paper> fewerScans(List<Paper> papers) {
        Set<Paper> scans = papers.stream()
                .filter(Paper::isScan)
                .sorted(Comparator.comparingInt((Paper paper) -> paper.id().hashCode())
                        .thenComparing(Paper::id))
                .limit(MOST_SCANS)
                .collect(Collectors.toSet());
        return papers.stream()
                .filter(paper -> !paper.isScan() || scans.contains(paper))
                .toList();
    }

    private static LabelledDocument labelled(Paper paper, IngestedDocument read) {
        JsonNode truth = paper.truth();
        return new LabelledDocument(
                "deals/" + paper.id(),
                DocumentType.valueOf(truth.path("type").asText("OTHER")),
                truth.path("layout").asText(""),
                read.pages(),
                fields(truth.path("fields")),
                true,
                clauses(truth));
    }

    /** Of a contract every clause is labelled, of whatever kind; drawn in the generator's truth since it draws them. */
    static LabelledClauses clauses(JsonNode truth) {
        if (!truth.has("clauses")) {
            return LabelledClauses.NONE;
        }
        List<LabelledClauses.One> clauses = new ArrayList<>();
        truth.path("clauses").forEach(clause -> {
            ClauseKind kind = ClauseKind.valueOf(clause.path("kind").asText());
            ClauseSense sense = new ClauseSense(kind, clause.path("polarity").asBoolean(true));
            clauses.add(new LabelledClauses.One(sense, clause.path("text").asText()));
        });
        return new LabelledClauses(DRAWN, clauses);
    }

    private static Path paperFile(Path folder, String deal, String name) {
        Path beside = folder.resolve("deals").resolve(deal).resolve(name);
        return Files.exists(beside) ? beside : folder.resolve(deal).resolve(name);
    }

    private static Map<String, List<LabelledDocument.Value>> fields(JsonNode truth) {
        Map<String, List<LabelledDocument.Value>> fields = new HashMap<>();
        truth.properties().forEach(field -> {
            List<LabelledDocument.Value> values = new ArrayList<>();
            field.getValue()
                    .forEach(value -> values.add(
                            new LabelledDocument.Value(value.path("value").asText(), List.of())));
            fields.put(field.getKey(), values);
        });
        return fields;
    }
}
