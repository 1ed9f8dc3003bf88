package io.vouch.models.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.Correction;
import io.vouch.models.labels.CorrectionLines;
import io.vouch.models.labels.LabelledDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFolderTest {

    @TempDir
    private Path folder;

    private static Correction correction(String field, String before, String after, int minute) {
        return new Correction(
                "d1",
                field,
                before,
                after,
                1,
                new Box(1, 2, 3, 4),
                "fields@sha256:aa",
                "ann",
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(60L * minute));
    }

    private LabelledDocument read(Correction... corrections) throws Exception {
        Files.writeString(
                folder.resolve("corrections.jsonl"),
                List.of(corrections).stream().map(CorrectionLines::line).collect(Collectors.joining("\n")));
        Files.writeString(
                folder.resolve("documents.jsonl"),
                "{\"document_id\":\"d1\",\"type\":\"INVOICE\",\"fields\":{\"seller_name\":[{\"value\":\"Acme\"}]}}\n");
        Files.writeString(
                folder.resolve("pages.jsonl"),
                """
                {"document_id":"d1","page":1,"width":500,"height":700,"language":"en","ocr":false,"words":[{"text":"Sum","box":[1,2,30,12],"confidence":1,"source":"TEXT","cuts":[1,10,20,30]}]}
                {"document_id":"d2","page":1,"width":500,"height":700,"language":"en","ocr":false,"words":[]}
                """);
        return Sources.read(folder, folder).get(0);
    }

    @Test
    void aCorrectedPaperIsLabelledWithWhatWasSaidAndNothingElse() throws Exception {
        LabelledDocument paper = read(correction("gross_amount", "1.00", "2.00", 1));

        assertThat(paper.complete()).isFalse();
        assertThat(paper.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(paper.group()).isEqualTo("Acme");
        assertThat(paper.fields()).containsOnlyKeys("gross_amount");
        assertThat(paper.fields().get("gross_amount").get(0).value()).isEqualTo("2.00");
        assertThat(paper.words().get(0).source()).isEqualTo(WordSource.TEXT);
        assertThat(paper.words().get(0).cuts()).hasSize(4);
    }

    @Test
    void theLastWordAboutAValueCounts() throws Exception {
        LabelledDocument paper =
                read(correction("gross_amount", "1.00", "3.00", 5), correction("gross_amount", "1.00", "2.00", 1));

        assertThat(paper.fields().get("gross_amount"))
                .extracting(LabelledDocument.Value::value)
                .containsExactly("3.00");
    }

    @Test
    void aValueThatIsNotThereLeavesItsFieldNamedAndEmpty() throws Exception {
        LabelledDocument paper = read(correction("due_date", "2026-01-01", "", 1));

        assertThat(paper.fields()).containsKey("due_date");
        assertThat(paper.fields().get("due_date")).isEmpty();
    }

    @Test
    void aLineThatIsNoCorrectionIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"document_id\":\"\"}\n");

        assertThatThrownBy(() -> CorrectionLines.read(file)).hasMessageContaining("line 1");
    }
}
