package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.classify.Dataset;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.nlp.FieldModel;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static Dataset<String, String> gross(int without) {
        Examples examples = new Examples();
        examples.add(Papers.invoice(1), EnumSet.of(FieldName.GROSS_AMOUNT), 0);
        examples.add(Papers.invoice(2), EnumSet.of(FieldName.GROSS_AMOUNT), 1);
        Dataset<String, String> set = new Dataset<>();
        examples.addTo(set, FieldName.GROSS_AMOUNT, without);
        return set;
    }

    @Test
    void theTrueAmountIsMarkedAndTheOthersAreNot() {
        Dataset<String, String> set = gross(Folds.NONE);

        assertThat(set.numDatumsPerLabel().getCount(FieldModel.YES)).isEqualTo(2);
        assertThat(set.numDatumsPerLabel().getCount(FieldModel.NO)).isGreaterThan(2);
    }

    @Test
    void aFoldIsLeftOutOfAPartialSet() {
        assertThat(gross(1).numDatumsPerLabel().getCount(FieldModel.YES)).isEqualTo(1);
    }

    @Test
    void aFieldThatTheSetDoesNotLabelHasNoExamples() {
        Examples examples = new Examples();
        examples.add(Papers.invoice(1), EnumSet.of(FieldName.GROSS_AMOUNT), 0);

        assertThat(examples.fields()).containsExactly(FieldName.GROSS_AMOUNT);
    }
}
