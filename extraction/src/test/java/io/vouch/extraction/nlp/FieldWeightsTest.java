package io.vouch.extraction.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.BasicDatum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FieldWeightsTest {

    private final FieldModel model = FieldModel.shipped().orElseThrow();

    @Property(tries = 50)
    void chancesAreTheClassifiersToTheLastBit(@ForAll Random random) {
        List<LinearClassifier<String, String>> classifiers =
                List.copyOf(model.parts().fields().values());
        List<String> features = new ArrayList<>(List.of("unheard of"));
        for (int i = 0; i < 40; i++) {
            var index = classifiers.get(random.nextInt(classifiers.size())).featureIndex();
            features.add(index.get(random.nextInt(index.size())));
        }
        FieldModel.Described described = model.described(features);
        model.parts().fields().forEach((field, classifier) -> assertThat(described.chance(field))
                .isEqualTo(classifier
                        .probabilityOf(new BasicDatum<String, String>(features, FieldModel.NO))
                        .getCount(FieldModel.YES)));
    }
}
