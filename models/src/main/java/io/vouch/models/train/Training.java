package io.vouch.models.train;

import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.data.NearDuplicates;
import io.vouch.models.data.Snapshot;
import io.vouch.models.data.Split;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.importers.Sources;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.registry.EntryFile;
import io.vouch.models.registry.ModelEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole of {@code vouch train}: reads labelled sources, measures on groups (vendors, layouts) that it did not train on,
 * trains on everything, and writes {@code fields.model} with all its parts, its {@code .sha256}, its origin {@code .json}, a model
 * card, and the snapshot of the labels.
 */
public final class Training {

    /** Each fifth of the groups is read once by a model that has not seen it. */
    private static final int FOLDS = 5;

    private static final String NAME = "fields.model";

    private Training() {}

    /**
     * What to train.
     *
     * @param sources see {@link Sources}
     * @param out an existing folder
     * @param earlier the model to go on from; empty to start from nothing
     * @param holdOut true to keep the vendors and layouts for judging that {@link Split} keeps, and to learn from the others
     * @param parts to train; without an earlier model all of them
     * @param seen keys (see {@link Snapshot#key}) of documents that the earlier model learned from: if calibration alone is fitted, they
     *     are left out, since a model is surer of what it has seen
     * @param author who trains
     * @param now when
     */
    public record Plan(
            List<Path> sources,
            Path out,
            Optional<FieldModel> earlier,
            boolean holdOut,
            Set<ModelPart> parts,
            Set<String> seen,
            String author,
            Instant now) {

        public Plan {
            sources = List.copyOf(sources);
            parts = Set.copyOf(parts);
            seen = Set.copyOf(seen);
        }

        /** Of all parts. */
        public Plan(
                List<Path> sources,
                Path out,
                Optional<FieldModel> earlier,
                boolean holdOut,
                String author,
                Instant now) {
            this(sources, out, earlier, holdOut, ModelPart.all(), Set.of(), author, now);
        }

        boolean has(ModelPart part) {
            return parts.contains(part);
        }
    }

    /**
     * What came of it.
     *
     * @param documents trained on
     * @param digest of the model
     * @param heldOut scores on groups not trained on; of no documents if there are fewer than two groups
     * @param leaks documents that were left out because one kept for judging has nearly the same text
     * @param snapshot the labels that were trained on
     */
    public record Result(
            int documents, String digest, Evaluation heldOut, List<NearDuplicates.Leak> leaks, Path snapshot) {}

    public static Result run(Plan plan, Progress progress) throws IOException, ModelUnusableException {
        List<LabelledDocument> all = Sources.read(plan.sources(), plan.out());
        List<NearDuplicates.Leak> leaks = List.of();
        List<LabelledDocument> documents = all;
        if (plan.holdOut()) {
            var parts = Split.of(all);
            leaks = NearDuplicates.between(parts.get(Split.Part.TRAIN), parts.get(Split.Part.TEST));
            documents = without(parts.get(Split.Part.TRAIN), leaks);
        }
        if (!plan.has(ModelPart.FIELDS) && plan.has(ModelPart.CALIBRATION)) {
            documents = documents.stream()
                    .filter(document -> !plan.seen().contains(Snapshot.key(document)))
                    .toList();
        }
        if (documents.isEmpty()) {
            throw new IOException("the sources hold no labelled document to learn from");
        }
        return run(plan, documents, leaks, progress);
    }

    private static List<LabelledDocument> without(List<LabelledDocument> train, List<NearDuplicates.Leak> leaks) {
        Set<String> leaked = new HashSet<>();
        leaks.forEach(leak -> leaked.add(leak.train()));
        return train.stream()
                .filter(document -> !leaked.contains(document.documentId()))
                .toList();
    }

    private static Result run(
            Plan plan, List<LabelledDocument> documents, List<NearDuplicates.Leak> leaks, Progress progress)
            throws IOException, ModelUnusableException {
        Snapshot snapshot = Snapshot.of(documents);
        Trained trained = train(documents, plan, progress);
        String digest = ModelFile.sha256(trained.model());
        Path model = plan.out().resolve(NAME);
        Files.write(model, trained.model());
        Files.writeString(plan.out().resolve(NAME + ".sha256"), digest, StandardCharsets.US_ASCII);
        Files.writeString(
                plan.out().resolve(NAME + ".md"),
                ModelCard.of(plan, documents, trained.model(), trained.scores(), trained.heldOut()));
        if (plan.has(ModelPart.CONFUSION)) {
            ConfusionFile.write(documents, plan.out());
        }
        EntryFile.write(
                entry(plan, snapshot, digest, trained.scores()), plan.out().resolve(NAME + ".json"));
        return new Result(documents.size(), digest, trained.scores(), leaks, snapshot.write(plan.out()));
    }

    /** @param heldOut empty if there was nothing to hold out */
    private record Trained(byte[] model, Evaluation scores, Optional<HeldOut> heldOut) {}

    private static Trained train(List<LabelledDocument> documents, Plan plan, Progress progress)
            throws IOException, ModelUnusableException {
        Optional<FieldModel> earlier = plan.earlier();
        Calibration before = earlier.map(FieldModel::calibration).orElse(Calibration.NONE);
        int folds = Math.min(FOLDS, Folds.groups(documents));
        if (folds < 2) {
            byte[] model = Trainer.of(documents, document -> 0, earlier, plan.parts(), progress)
                    .pack(Folds.NONE, before);
            return new Trained(model, Evaluation.of(List.of()), Optional.empty());
        }
        CrossValidation validation = CrossValidation.of(documents, folds, earlier, plan.parts(), progress);
        Optional<HeldOut> heldOut = validation.heldOut();
        Evaluation scores = validation.evaluation();
        byte[] model = validation
                .trainer()
                .pack(Folds.NONE, heldOut.map(HeldOut::calibration).orElse(before));
        return new Trained(model, scores, heldOut);
    }

    private static ModelEntry entry(Plan plan, Snapshot snapshot, String digest, Evaluation scores) {
        boolean measured = scores.documents() > 0;
        return new ModelEntry(
                digest,
                plan.now(),
                plan.author(),
                plan.earlier().map(FieldModel::digest).orElse(""),
                snapshot.digest(),
                plan.sources().stream()
                        .map(source -> source.getFileName().toString())
                        .toList(),
                snapshot.documents().size(),
                measured ? scores.microF1() : -1,
                measured ? scores.calibrationError() : -1,
                snapshot.documents().stream()
                        .map(Snapshot::key)
                        .distinct()
                        .sorted()
                        .toList(),
                snapshot.documents().stream()
                        .flatMap(document -> Snapshot.group(document).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
