package io.vouch.alerts.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractScoringTest {

    @Test
    void partiesAreASetAndAClauseIsFoundOrNot(@TempDir Path folder) throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(keys.resolve("a.json"), "{\"party\": [\"Hale and Struthers Inc.\", \"Ann Ferris\"]}");
        Files.writeString(keys.resolve("b.json"), "{\"Anti-Assignment\": {\"answer\": \"Yes\", \"clauses\": \"[]\"}}");
        Files.writeString(keys.resolve("c.json"), "{\"Anti-Assignment\": {\"answer\": \"No\", \"clauses\": \"[]\"}}");
        Path documents = folder.resolve("documents.jsonl");
        String clause = "\"clauses\": [{\"kind\": \"ASSIGNMENT_PROHIBITED\", \"polarity\": true}]";
        Files.writeString(
                documents,
                """
                {"name": "a.pdf", "fields": {"buyer_name": [{"value": "Hale & Struthers, Incorporated"}], "seller_name": [{"value": "Nobody"}]}}
                {"name": "b.pdf", "fields": {}, %s}
                {"name": "c.pdf", "fields": {}, %s}
                """
                        .formatted(clause, clause));
        List<String> misses = new ArrayList<>();

        List<FieldScore> rows = ContractScoring.score(documents, KeyFolder.contracts("k", keys), misses);

        assertThat(rows)
                .containsExactly(new FieldScore("anti_assignment", 1, 2, 1), new FieldScore("parties", 1, 2, 2));
        assertThat(misses).hasSize(2);
    }
}
