package io.vouch.models.gate;

import io.vouch.extraction.PaperReader;
import io.vouch.models.compare.Comparison;
import io.vouch.models.compare.Interval;
import io.vouch.models.compare.SliceDifference;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whether a new model may take the place of the one in use: judged on enough documents that it was not trained on, significantly
 * worse on no slice, still honest about its confidence, without a mistake on the golden set, and approved by a second person.
 */
public final class PromotionGate {

    /** Fewer documents show no loss of five points of F1 at 5 %, measured on receipts with four fields. */
    public static final int LEAST_DOCUMENTS = 40;

    /** Design figure of calibration error; above it, an error that is significantly larger than before refuses a model. */
    public static final double MOST_ERROR = 0.03;

    private PromotionGate() {}

    /**
     * What the gate looks at.
     *
     * @param comparison with the model in use, on documents that the new one was not trained on
     * @param leaked documents that were left out of the comparison because the new model was trained on them
     * @param reader of the new model
     * @param golden papers that it must read without mistake
     * @param author who made or promotes the model
     * @param approvedBy the second person; empty if nobody approved
     */
    public record Case(
            Comparison comparison,
            int leaked,
            PaperReader reader,
            List<LabelledDocument> golden,
            String author,
            String approvedBy) {}

    public static Verdict judge(Case asked) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(documents(asked));
        conditions.add(slices(asked.comparison()));
        conditions.add(calibration(asked.comparison()));
        conditions.add(golden(asked));
        conditions.add(approval(asked));
        return new Verdict(conditions);
    }

    private static Condition documents(Case asked) {
        int count = asked.comparison().first().documents();
        String left = asked.leaked() == 0 ? "" : "; " + asked.leaked() + " left out that it was trained on";
        return new Condition(
                "judged on unseen documents",
                count >= LEAST_DOCUMENTS,
                "%d documents, at least %d are needed%s".formatted(count, LEAST_DOCUMENTS, left));
    }

    private static Condition slices(Comparison comparison) {
        List<SliceDifference> worse = comparison.worse();
        String finding = worse.isEmpty()
                ? "none of %d".formatted(comparison.slices().size())
                : worse.stream().map(PromotionGate::told).collect(Collectors.joining(", "));
        return new Condition("no slice significantly worse", worse.isEmpty(), finding);
    }

    private static String told(SliceDifference slice) {
        return String.format(
                Locale.ROOT,
                "%s %s %.3f to %.3f (n = %d)",
                slice.dimension(),
                slice.value(),
                slice.first(),
                slice.second(),
                slice.documents());
    }

    private static Condition calibration(Comparison comparison) {
        Interval change = comparison.error();
        boolean worse = comparison.secondError() > MOST_ERROR && change.low() > 0;
        return new Condition(
                "calibration holds",
                !worse,
                String.format(
                        Locale.ROOT,
                        "error %.3f, was %.3f (change %.3f to %.3f)",
                        comparison.secondError(),
                        comparison.firstError(),
                        change.low(),
                        change.high()));
    }

    private static Condition golden(Case asked) {
        List<String> mistakes = GoldenSet.mistakes(asked.reader(), asked.golden());
        String finding = mistakes.isEmpty()
                ? "all of %d papers right".formatted(asked.golden().size())
                : mistakes.stream().limit(5).collect(Collectors.joining(", "))
                        + (mistakes.size() > 5 ? " and %d more".formatted(mistakes.size() - 5) : "");
        return new Condition("golden set", mistakes.isEmpty(), finding);
    }

    private static Condition approval(Case asked) {
        String author = asked.author().strip();
        String second = asked.approvedBy().strip();
        boolean holds = !second.isEmpty() && !second.equalsIgnoreCase(author);
        return new Condition(
                "approved by a second person",
                holds,
                second.isEmpty() ? "nobody approved; name one by --approved-by" : second + ", made by " + author);
    }
}
