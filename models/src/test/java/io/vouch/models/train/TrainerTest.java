package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.Reading;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static byte[] model(List<LabelledDocument> papers) throws Exception {
        return Trainer.train(papers, Progress.NONE);
    }

    @Test
    void theSamePapersGiveTheSameBytesInAnyOrder() throws Exception {
        List<LabelledDocument> papers = Papers.invoices(24);
        List<LabelledDocument> turned = new ArrayList<>(papers);
        Collections.reverse(turned);

        assertThat(model(papers)).isEqualTo(model(turned));
    }

    @Test
    void whatIsLearnedReadsPapersThatWereNotInTheTraining() throws Exception {
        byte[] model = model(Papers.invoices(40));
        PageReader reader = PageReader.with(FieldModel.of(model, ModelFile.sha256(model)));

        List<Reading> gross =
                reader.read(Papers.invoice(77).asIngested()).fields().get(FieldName.GROSS_AMOUNT);

        assertThat(gross.get(0).value()).isEqualTo("177.50");
    }

    @Test
    void aFieldWithFewTrueExamplesIsLeftToTheRules() throws Exception {
        byte[] model = model(Papers.invoices(5));

        assertThat(FieldModel.of(model, ModelFile.sha256(model)).covers(FieldName.GROSS_AMOUNT))
                .isFalse();
    }

    @Test
    void aCorrectedPaperTeachesOnlyWhatItNames() {
        LabelledDocument corrected = new LabelledDocument(
                "corrections/1",
                DocumentType.INVOICE,
                "",
                Papers.invoice(1).pages(),
                Map.of("due_date", List.of(new LabelledDocument.Value("2026-03-01", List.of()))),
                false);
        List<LabelledDocument> both = List.of(Papers.invoice(1), corrected);

        assertThat(LabelledFields.of(both).of(corrected)).containsExactly(FieldName.DUE_DATE);
        assertThat(LabelledFields.of(both).of(Papers.invoice(1))).doesNotContain(FieldName.DUE_DATE);
    }

    @Test
    void goingOnFromAModelLearnsANewWordingFromSixPapersAndForgetsNothing() throws Exception {
        byte[] bytes = model(Papers.invoices(40));
        FieldModel before = FieldModel.of(bytes, ModelFile.sha256(bytes));
        List<LabelledDocument> news = new ArrayList<>();
        for (int number = 301; number <= 306; number++) {
            news.add(Papers.discounted(number));
        }

        byte[] after = Trainer.of(news, document -> 0, Optional.of(before), Progress.NONE)
                .pack(Folds.NONE, Calibration.NONE);
        PageReader reader = PageReader.with(FieldModel.of(after, ModelFile.sha256(after)));

        assertThat(gross(PageReader.with(before), Papers.discounted(340))).isNotEqualTo("440.50");
        assertThat(gross(reader, Papers.discounted(340))).isEqualTo("440.50");
        assertThat(gross(reader, Papers.invoice(77))).isEqualTo("177.50");
    }

    private static String gross(PageReader reader, LabelledDocument paper) {
        return reader.read(paper.asIngested()).fields().getOrDefault(FieldName.GROSS_AMOUNT, List.of()).stream()
                .map(Reading::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void aSetThatNeverNamesAFieldSaysNothingAboutIt() {
        assertThat(LabelledFields.of(Papers.invoices(1)).of(Papers.invoice(1)))
                .containsExactlyInAnyOrder(FieldName.GROSS_AMOUNT, FieldName.INVOICE_NUMBER);
    }
}
