package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.Reading;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static byte[] model(List<LabelledDocument> papers) throws Exception {
        return Trainer.train(papers, (done, of) -> {});
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
    void aSetThatNeverNamesAFieldSaysNothingAboutIt() {
        assertThat(Trainer.labelledFields(Papers.invoices(1)).get("papers:INVOICE"))
                .containsExactlyInAnyOrder(FieldName.GROSS_AMOUNT, FieldName.INVOICE_NUMBER);
    }
}
