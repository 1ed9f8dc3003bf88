package io.vouch.models.train;

import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.compare.Bootstrap;
import io.vouch.models.compare.Counts;
import io.vouch.models.compare.Interval;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much better does a model become with more labelled papers? For each number of papers, whole vendors (or layouts) are taken in an
 * order that depends on their names alone, so that a larger number holds the smaller one; every paper of the set is read by a model
 * that was trained on those taken, without its own vendor. All points are measured on the same papers.
 */
public final class LearningCurve {

    private static final int FOLDS = 5;

    private LearningCurve() {}

    /**
     * A point of the curve.
     *
     * @param labelled papers that were labelled; each was read by a model trained on about four fifths of them
     * @param vendors or layouts among them
     * @param f1 over all papers of the set
     * @param scores of each field there
     */
    public record Point(int labelled, int vendors, Interval f1, Evaluation scores) {}

    /** @param sizes numbers of papers; one that is larger than the set stands for the whole set */
    public static List<Point> of(List<LabelledDocument> documents, List<Integer> sizes, Progress progress)
            throws IOException, ModelUnusableException {
        Folds folds = Folds.of(documents, FOLDS);
        List<Point> points = new ArrayList<>();
        for (int size : sizes) {
            progress.at("points of the curve", points.size(), sizes.size());
            points.add(point(documents, taken(documents, size), folds));
        }
        return points;
    }

    private static Point point(List<LabelledDocument> documents, List<LabelledDocument> taken, Folds folds)
            throws IOException, ModelUnusableException {
        Trainer trainer = Trainer.of(taken, folds::of, Optional.empty(), Progress.NONE);
        List<DocumentJudgement> judged = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            judged.addAll(Evaluator.judge(CrossValidation.uncalibrated(trainer, fold), folds.part(documents, fold)));
        }
        List<Counts> counts = judged.stream()
                .map(document -> Counts.of(document, field -> true))
                .toList();
        return new Point(taken.size(), Folds.groups(taken), Bootstrap.f1(counts), Evaluation.of(judged));
    }

    /** Whole groups, in order of a hash of their names, until there are as many papers. */
    private static List<LabelledDocument> taken(List<LabelledDocument> documents, int size) {
        Map<String, List<LabelledDocument>> groups =
                documents.stream().collect(Collectors.groupingBy(Folds::group, TreeMap::new, Collectors.toList()));
        List<String> order = groups.keySet().stream()
                .sorted(Comparator.comparingInt((String group) -> (group + "|curve").hashCode() * 0x9E3779B9)
                        .thenComparing(group -> group))
                .toList();
        List<LabelledDocument> taken = new ArrayList<>();
        for (String group : order) {
            List<LabelledDocument> own = groups.get(group);
            taken.addAll(own.subList(0, Math.min(own.size(), size - taken.size())));
        }
        return taken;
    }
}
