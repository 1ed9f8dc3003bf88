package io.vouch.models.train;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.classify.Classification;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.confidence.Family;
import io.vouch.extraction.decode.FieldDecoder;
import io.vouch.extraction.decode.Judged;
import io.vouch.extraction.decode.ModelScorer;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.feature.SceneBuilder;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The chosen readings of documents that a model was not trained on, with their truth: what confidence is calibrated on.
 *
 * <p>The groups are parted in two halves. A calibration fitted to one half is measured on the other and the other way round, so
 * that the error that is reported was measured on readings that the table did not see. The table that is kept is fitted to both.
 */
final class HeldOut {

    private static final int BINS = 10;

    private final SceneBuilder scenes = new SceneBuilder();
    private final Calibration before;
    private final Map<Boolean, List<Case>> halves = new TreeMap<>();

    /** @param field of the reading */
    private record Case(FieldName field, CalibrationFit.Outcome outcome) {

        Family family() {
            return outcome.signals().family();
        }
    }

    /** Mean distance of stated confidence and share of right readings, in ten bins (ECE), on readings not fitted to. */
    record Errors(int readings, double before, double after) {}

    /**
     * @param models for each document the model that has not seen its group
     * @param earlier the model that training went on from: its calibration holds until readings say otherwise
     */
    HeldOut(
            Function<LabelledDocument, FieldModel> models,
            List<LabelledDocument> documents,
            Optional<FieldModel> earlier) {
        this.before = earlier.map(FieldModel::calibration).orElse(Calibration.NONE);
        LabelledFields labelled = LabelledFields.of(documents);
        halves.put(true, new ArrayList<>());
        halves.put(false, new ArrayList<>());
        for (LabelledDocument document : documents) {
            FieldDecoder decoder = new FieldDecoder(new ModelScorer(models.apply(document)), Calibration.NONE);
            Set<FieldName> fields = labelled.of(document);
            boolean half = Math.floorMod((Folds.group(document) + "#").hashCode(), 2) == 0;
            add(decoder, document, fields, halves.get(half));
        }
    }

    private void add(FieldDecoder decoder, LabelledDocument document, Set<FieldName> fields, List<Case> cases) {
        DocumentLayout layout = LayoutBuilder.preferred(document.asIngested());
        if (layout.isEmpty()) {
            return;
        }
        String language = document.pages().get(0).language();
        Set<FieldName> seen = EnumSet.noneOf(FieldName.class);
        Scene scene = scenes.build(layout, new Classification(document.type(), 1, language));
        for (Judged judged : decoder.judge(scene)) {
            boolean chosen = seen.add(judged.field()) || judged.field() == FieldName.INVOICE_NUMBERS;
            if (chosen && fields.contains(judged.field()) && isTold(document, judged.field())) {
                String group =
                        Calibration.group(judged.field(), judged.signals().family());
                var outcome = new CalibrationFit.Outcome(group, judged.signals(), isRight(document, judged));
                cases.add(new Case(judged.field(), outcome));
            }
        }
    }

    /** Keys name a currency on few of the papers that print one: without a name nothing is known. */
    private static boolean isTold(LabelledDocument document, FieldName field) {
        return field.kind() != ValueKind.CURRENCY || document.fields().containsKey(field.wireName());
    }

    private static boolean isRight(LabelledDocument document, Judged judged) {
        return document.fields().getOrDefault(judged.field().wireName(), List.of()).stream()
                .anyMatch(truth -> Truth.equal(
                        judged.field(),
                        judged.reading().value(),
                        judged.reading().raw(),
                        truth.value()));
    }

    /** Fitted to all held-out readings. */
    Calibration calibration() {
        List<Case> all = new ArrayList<>(halves.get(true));
        all.addAll(halves.get(false));
        return fit(all);
    }

    private Calibration fit(List<Case> cases) {
        return CalibrationFit.of(cases.stream().map(Case::outcome).toList(), before);
    }

    /** Of papers of one family. */
    Errors errors(Family family) {
        Tally before = new Tally();
        Tally after = new Tally();
        for (boolean half : new boolean[] {true, false}) {
            Calibration other = fit(halves.get(!half));
            for (Case each : halves.get(half)) {
                if (each.family() == family) {
                    before.add(Calibration.NONE, each);
                    after.add(other, each);
                }
            }
        }
        return new Errors(before.count, before.error(), after.error());
    }

    private static final class Tally {

        private final double[] stated = new double[BINS];
        private final int[] right = new int[BINS];
        private int count;

        void add(Calibration calibration, Case each) {
            double confidence =
                    calibration.confidence(each.field(), each.outcome().signals());
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            stated[bin] += confidence;
            right[bin] += each.outcome().isRight() ? 1 : 0;
            count++;
        }

        double error() {
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) {
                error += Math.abs(stated[bin] - right[bin]);
            }
            return count == 0 ? 0 : error / count;
        }
    }
}
