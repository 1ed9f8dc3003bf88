package io.vouch.models.train;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.confidence.Family;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads each document with a model that was trained without any document of its group (vendor or layout), so that every document
 * counts and none was seen.
 */
public final class CrossValidation {

    private final List<LabelledDocument> documents;
    private final Folds folds;
    private final Trainer trainer;
    private final List<FieldModel> models = new ArrayList<>();
    private final Optional<HeldOut> heldOut;

    private CrossValidation(
            List<LabelledDocument> documents,
            int count,
            Optional<FieldModel> earlier,
            Set<ModelPart> parts,
            Progress progress)
            throws IOException, ModelUnusableException {
        this.documents = documents;
        this.folds = Folds.of(documents, count);
        this.trainer = Trainer.of(documents, folds::of, earlier, parts, progress);
        boolean calibrated = parts.contains(ModelPart.CALIBRATION);
        Calibration kept = calibrated
                ? Calibration.NONE
                : earlier.map(FieldModel::calibration).orElse(Calibration.NONE);
        for (int fold = 0; fold < count; fold++) {
            progress.at("models trained without a part", fold, count);
            byte[] model = trainer.pack(fold, kept);
            models.add(FieldModel.of(model, ModelFile.sha256(model)));
        }
        this.heldOut = calibrated
                ? Optional.of(new HeldOut(document -> models.get(folds.of(document)), documents, earlier))
                : Optional.empty();
    }

    /**
     * Trains one model a fold.
     *
     * @param count of folds, from 2
     * @param earlier the model that each goes on from; empty to start from nothing
     */
    public static CrossValidation of(
            List<LabelledDocument> documents, int count, Optional<FieldModel> earlier, Progress progress)
            throws IOException, ModelUnusableException {
        return of(documents, count, earlier, ModelPart.all(), progress);
    }

    /** @param parts to train; the others are the earlier model's, which may have seen the documents */
    static CrossValidation of(
            List<LabelledDocument> documents,
            int count,
            Optional<FieldModel> earlier,
            Set<ModelPart> parts,
            Progress progress)
            throws IOException, ModelUnusableException {
        return new CrossValidation(documents, count, earlier, parts, progress);
    }

    /** What calibration is worth, one line; empty if none was fitted. */
    public String calibrationTable() {
        return heldOut.map(CrossValidation::calibrationTable).orElse("");
    }

    private static String calibrationTable(HeldOut heldOut) {
        List<String> families = new ArrayList<>();
        for (Family family : Family.values()) {
            HeldOut.Errors errors = heldOut.errors(family);
            if (errors.readings() > 0) {
                families.add(String.format(
                        Locale.ROOT,
                        "%s %.3f (n = %d)",
                        family.name().toLowerCase(Locale.ROOT),
                        errors.after(),
                        errors.readings()));
            }
        }
        return "calibration error on readings that the table was not fitted to: " + String.join(", ", families);
    }

    /** Scores over all documents; confidence is stated by tables fitted to the same readings, see {@link HeldOut#errors}. */
    public Evaluation evaluation() {
        return Evaluator.evaluate(reader(), documents);
    }

    /** Reads each of the documents with the model that has not seen its group. */
    public PaperReader reader() {
        Optional<Calibration> calibration = heldOut.map(HeldOut::calibration);
        List<PaperReader> readers = new ArrayList<>();
        models.forEach(model -> readers.add(PageReader.with(model, calibration.orElseGet(model::calibration))));
        Map<String, PaperReader> byDocument = new HashMap<>();
        documents.forEach(document -> byDocument.put(document.documentId(), readers.get(folds.of(document))));
        return document -> byDocument.get(document.documentId()).read(document);
    }

    /** A reader that has not seen one part, with the scorer's own confidence. */
    static PaperReader uncalibrated(Trainer trainer, int without) throws IOException, ModelUnusableException {
        byte[] model = trainer.pack(without, Calibration.NONE);
        return PageReader.with(FieldModel.of(model, ModelFile.sha256(model)));
    }

    /** Readings that calibration is fitted to; empty if it is not. */
    Optional<HeldOut> heldOut() {
        return heldOut;
    }

    /** The examples of all documents, for the model that is kept. */
    Trainer trainer() {
        return trainer;
    }
}
