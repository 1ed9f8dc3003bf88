package io.vouch.models.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.compare.Comparison;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.labels.LabelledDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String ATTACK = "<script>alert(1)</script>";

    private static LabelledDocument paper(FieldName field, String truth) {
        Word word = new Word(ATTACK, new Box(10, 10, 90, 20), List.of(), 1, WordSource.TEXT);
        return new LabelledDocument(
                "set/1",
                DocumentType.INVOICE,
                ATTACK,
                List.of(new Page(1, 200, 200, List.of(word), false, "en", "")),
                Map.of(field.wireName(), List.of(new LabelledDocument.Value(truth, List.of()))));
    }

    private static List<DocumentJudgement> judged(
            FieldName field, String read, double confidence, LabelledDocument paper) {
        Reading reading = new Reading(read, read, confidence, 1, new Box(10, 10, 90, 20), ReadingSource.TEXT);
        PaperReader reader = document -> new PaperReading(
                DocumentType.INVOICE, 1, "en", Map.of(field, List.of(reading)), List.of(), List.of(), "");
        return Evaluator.judge(reader, List.of(paper));
    }

    @Test
    void whatStandsOnPapersIsEscapedInTheHtmlAndInItsPictures() {
        LabelledDocument paper = paper(FieldName.SELLER_NAME, "Acme");

        String html = EvaluationReport.of("m", judged(FieldName.SELLER_NAME, ATTACK, 0.9, paper), List.of(paper))
                .html();

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("<svg");
    }

    @Test
    void ofAnAccountOnlyTheEndIsShown() {
        LabelledDocument paper = paper(FieldName.PAYEE_ACCOUNT, "6222020200112233445");

        String text = EvaluationReport.of(
                        "m", judged(FieldName.PAYEE_ACCOUNT, "6222020200112233999", 0.9, paper), List.of(paper))
                .markdown();

        assertThat(text).contains("****3999").doesNotContain("62220202001");
    }

    @Test
    void theSurestMistakeIsListedWithWhatIsTrue() {
        LabelledDocument paper = paper(FieldName.SELLER_NAME, "Acme");

        String text = EvaluationReport.of("m", judged(FieldName.SELLER_NAME, "Other", 0.97, paper), List.of(paper))
                .markdown();

        assertThat(text)
                .contains("| set/1 | seller_name | Other | Acme | 0.970 |")
                .contains("Whole documents right: 0 of 1");
    }

    @Test
    void aComparisonNamesWhatWasGainedAndIsWrittenInBothForms(@TempDir Path folder) throws Exception {
        LabelledDocument paper = paper(FieldName.SELLER_NAME, "Acme");
        Comparison comparison = Comparison.of(
                judged(FieldName.SELLER_NAME, "Other", 0.9, paper), judged(FieldName.SELLER_NAME, "Acme", 0.9, paper));

        ComparisonReport.of(comparison, "one", "two").write(folder, "comparison");

        assertThat(Files.readString(folder.resolve("comparison.md")))
                .contains("| set/1 | seller_name | gained | Other | Acme | Acme |");
        assertThat(Files.readString(folder.resolve("comparison.html"))).contains("<td>gained</td>");
    }
}
