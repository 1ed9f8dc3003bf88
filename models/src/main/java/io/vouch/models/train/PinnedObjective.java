package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LogConditionalObjectiveFunction;
import edu.stanford.nlp.classify.LogPrior;

/**
 * The likelihood that training maximises, summed by one thread. CoreNLP would part the sum by the number of cores, and sums of
 * floating-point numbers depend on how they are parted: a model must not depend on the machine.
 */
final class PinnedObjective extends LogConditionalObjectiveFunction<String, String> {

    PinnedObjective(Dataset<String, String> examples, LogPrior prior) {
        super(examples, prior);
        this.parallelGradientCalculation = false;
        this.threads = 1;
    }
}
