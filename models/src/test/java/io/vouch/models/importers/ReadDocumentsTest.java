package io.vouch.models.importers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.models.active.ReadPaper;
import io.vouch.models.drift.Observation;
import io.vouch.models.labels.Correction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadDocumentsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(
                folder.resolve("documents.jsonl"),
                """
                {"document_id":"d1","name":"a/1.pdf","fields":{"seller_name":[{"value":"Acme","confidence":0.9,"source":"OCR"}],"gross_amount":[{"value":"1200.00","confidence":0.5,"source":"OCR"}],"currency":[{"value":"CNY","confidence":1,"source":"XML"}]}}
                {"document_id":"d2","name":"a/2.xml","fields":{"gross_amount":[{"value":"5.00","confidence":1,"source":"XML"}]}}
                """);
    }

    @Test
    void aPaperIsWhatWasReadFromItsPagesWithItsAmount() throws Exception {
        ReadPaper paper = ReadDocuments.papers(List.of(file)).get(0);

        assertThat(ReadDocuments.papers(List.of(file))).hasSize(1);
        assertThat(paper.vendor()).isEqualTo("Acme");
        assertThat(paper.amount()).isEqualByComparingTo("1200");
        assertThat(paper.confidence()).containsOnlyKeys(FieldName.SELLER_NAME, FieldName.GROSS_AMOUNT);
    }

    @Test
    void aConfirmedValueIsNoCorrection() throws Exception {
        Correction changed = correction("gross_amount", "1200.00", "1210.00");
        Correction confirmed = correction("seller_name", "Acme", "Acme");

        assertThat(ReadDocuments.observations(List.of(file), List.of(changed, confirmed)))
                .containsExactly(new Observation("Acme", 0.7, 2, 1));
    }

    private static Correction correction(String field, String before, String after) {
        return new Correction("d1", field, before, after, 1, Box.NONE, "", "ann", Instant.EPOCH);
    }
}
