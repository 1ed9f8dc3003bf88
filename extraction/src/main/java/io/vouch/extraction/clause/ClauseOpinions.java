package io.vouch.extraction.clause;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.nlp.TextModel;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What trained models think of a sentence, one model a kind. Beside a pattern they raise or lower its confidence; where no pattern
 * matches, a kind of which they are sure is a clause of its own.
 */
public final class ClauseOpinions {

    /** Labels of the models: the sentence says so, says the opposite, says nothing of it. */
    public static final String SAYS = "+";

    public static final String DENIES = "-";
    public static final String SILENT = "0";

    /** In log-odds, either way: a pattern of confidence .9 is not overruled. */
    private static final double MOST_SWAY = 1.5;

    /** Share of the model's log-odds that is believed, for what a pattern found. */
    private static final double SHARE = 0.5;

    /** Of a clause that no pattern finds. */
    private static final double SURE = 0.9;
    /** What is left of such a model's chance: nobody wrote down why. */
    private static final double UNRULED = 0.8;

    private final Map<ClauseKind, TextModel> models;

    ClauseOpinions(Map<ClauseKind, TextModel> models) {
        this.models = models;
    }

    boolean isEmpty() {
        return models.isEmpty();
    }

    /** The confidence of a pattern's finding with the model's opinion of it; as it is if there is no model of the kind. */
    double weighed(ClausePattern pattern, Collection<String> features) {
        TextModel model = models.get(pattern.kind());
        if (model == null) {
            return pattern.confidence();
        }
        double chance = chance(model, pattern.polarity() ? SAYS : DENIES, features);
        double sway = Math.max(-MOST_SWAY, Math.min(MOST_SWAY, SHARE * Chances.logit(chance)));
        return Math.min(0.99, Chances.shift(pattern.confidence(), sway));
    }

    /** A clause that no pattern found. @param chance 0..1 */
    record Opinion(boolean polarity, double chance) {}

    /** What the model of a kind is sure of; empty if nothing or if there is none. */
    Optional<Opinion> sure(ClauseKind kind, Collection<String> features) {
        TextModel model = models.get(kind);
        if (model == null) {
            return Optional.empty();
        }
        double says = chance(model, SAYS, features);
        double denies = chance(model, DENIES, features);
        double most = Math.max(says, denies);
        return most < SURE ? Optional.empty() : Optional.of(new Opinion(says >= denies, UNRULED * most));
    }

    private static double chance(TextModel model, String label, Collection<String> features) {
        int index = model.labels().indexOf(label);
        return index < 0 ? 0 : model.chances(features)[index];
    }
}
