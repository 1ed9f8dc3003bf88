package io.vouch.alerts.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.ContentHash;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the papers of a run are those that it read: else a change of the alerts would say nothing of the rules. */
final class UnchangedPapers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UnchangedPapers() {}

    /**
     * @param papers as they are found now
     * @param documents {@code documents.jsonl} of the run
     * @throws UsageException naming the first paper that is missing, new or changed
     */
    static void require(Iterable<Submission> papers, Path documents) {
        Map<String, String> read = digests(documents);
        for (Submission paper : papers) {
            String before = read.remove(paper.name());
            if (before == null) {
                throw new UsageException("'%s' was not there when check ran; run check again".formatted(paper.name()));
            }
            if (!before.isEmpty() && !before.equals(digest(Path.of(paper.path())))) {
                throw new UsageException("'%s' has changed since check ran; run check again".formatted(paper.name()));
            }
        }
        read.keySet().stream().filter(name -> !name.contains("!/")).findFirst().ifPresent(name -> {
            throw new UsageException("'%s' is no longer where check found it; run check again".formatted(name));
        });
    }

    private static Map<String, String> digests(Path documents) {
        Map<String, String> digests = new HashMap<>();
        try (Stream<String> lines = Files.lines(documents, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                JsonNode document = node(line);
                digests.put(
                        document.path("name").asText(), document.path("sha256").asText());
            });
            return digests;
        } catch (IOException e) {
            throw new UsageException("%s cannot be read; run check again".formatted(documents));
        }
    }

    private static JsonNode node(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UsageException("documents.jsonl is damaged; run check again");
        }
    }

    private static String digest(Path file) {
        try {
            return ContentHash.of(file);
        } catch (IOException e) {
            throw new UsageException("cannot read %s".formatted(file));
        }
    }
}
