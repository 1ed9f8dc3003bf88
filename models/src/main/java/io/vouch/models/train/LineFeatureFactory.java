package io.vouch.models.train;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.Clique;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.util.PaddedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Hands the features of a line, made beforehand, to CoreNLP's trainer; neighbouring labels have one weight a pair. */
public final class LineFeatureFactory extends FeatureFactory<CoreLabel> {

    static final String OWN = "|C";
    static final String PAIR = "pair|CpC";

    private static final long serialVersionUID = 1L;

    /** The features of a line. */
    static final class LineFeatures implements CoreAnnotation<Set<String>> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<Set<String>> getType() {
            return (Class<Set<String>>) (Class<?>) Set.class;
        }
    }

    @Override
    public Collection<String> getCliqueFeatures(PaddedList<CoreLabel> lines, int position, Clique clique) {
        if (clique == cliqueC) {
            Collection<String> features = new ArrayList<>();
            lines.get(position).get(LineFeatures.class).forEach(feature -> features.add(feature + OWN));
            return features;
        }
        return clique == cliqueCpC ? List.of(PAIR) : List.of();
    }
}
