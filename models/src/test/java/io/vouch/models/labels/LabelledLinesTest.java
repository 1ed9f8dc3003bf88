package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledLinesTest {

    @Test
    void whatWasWrittenIsReadBack(@TempDir Path folder) throws IOException {
        Word word = new Word("60.30", new Box(1, 2, 3, 4), List.of(), 0.5, WordSource.OCR);
        LabelledDocument document = new LabelledDocument(
                "set/1",
                DocumentType.RECEIPT,
                "vendor",
                List.of(new Page(1, 100, 200, List.of(word), true, "en", "")),
                Map.of("gross_amount", List.of(new LabelledDocument.Value("60.30", List.of(0)))));
        Path file = folder.resolve("labels.jsonl");

        LabelledLines.write(List.of(document), file);

        assertThat(LabelledLines.read(file)).containsExactly(document);
        assertThat(Files.readString(file)).doesNotContain("clauses");
    }

    @Test
    void clausesAreReadBackWithWhatIsKnownOfThem(@TempDir Path folder) throws IOException {
        ClauseSense sense = new ClauseSense(ClauseKind.RECOURSE, false);
        LabelledDocument document = new LabelledDocument("set/1", DocumentType.CONTRACT, "", List.of(), Map.of())
                .withClauses(new LabelledClauses(
                        Set.of(sense, new ClauseSense(ClauseKind.RECOURSE, true)),
                        List.of(new LabelledClauses.One(sense, "without recourse"))));
        Path file = folder.resolve("labels.jsonl");

        LabelledLines.write(List.of(document), file);

        assertThat(LabelledLines.read(file)).containsExactly(document);
        assertThat(Files.readString(file)).contains("[\"RECOURSE+\",\"RECOURSE-\"]");
    }

    @Test
    void aLineThatIsNoDocumentIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.jsonl"), "\n{broken\n");

        assertThatThrownBy(() -> LabelledLines.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }
}
