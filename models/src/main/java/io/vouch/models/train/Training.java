package io.vouch.models.train;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.labels.DealFolders;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import io.vouch.models.labels.SroieFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The whole of {@code vouch train}: reads labelled sources, measures on groups (vendors, layouts) that it did not train on,
 * trains on everything, and writes {@code fields.model}, its {@code .sha256} and a model card.
 */
public final class Training {

    /** Every fifth group is held out for the scores in the card. */
    private static final int FOLDS = 5;

    private Training() {}

    /** What came of it. @param heldOut scores on groups not trained on */
    public record Result(int documents, String digest, Evaluation heldOut) {}

    /**
     * @param sources folders of generated deals, folders in SROIE layout, or {@code .jsonl} files of labelled documents
     * @param out an existing folder
     * @param progress (documents done, documents in all) of the training that is kept
     */
    public static Result run(List<Path> sources, Path out, BiConsumer<Integer, Integer> progress)
            throws IOException, ModelUnusableException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (Path source : sources) {
            documents.addAll(read(source));
        }
        List<LabelledDocument> seen = new ArrayList<>();
        List<LabelledDocument> unseen = new ArrayList<>();
        for (LabelledDocument document : documents) {
            (isHeldOut(document) ? unseen : seen).add(document);
        }
        Evaluation heldOut = Evaluator.evaluate(reader(Trainer.train(seen, (done, all) -> {})), unseen);
        byte[] model = Trainer.train(documents, progress);
        String digest = ModelFile.sha256(model);
        Files.write(out.resolve("fields.model"), model);
        Files.writeString(out.resolve("fields.model.sha256"), digest, StandardCharsets.US_ASCII);
        Files.writeString(out.resolve("fields.model.md"), card(documents, digest, model.length, heldOut));
        return new Result(documents.size(), digest, heldOut);
    }

    /** The documents of one source, by what kind of source it is. */
    public static List<LabelledDocument> read(Path source) throws IOException {
        if (SroieFolder.isOne(source)) {
            return SroieFolder.read(source);
        }
        return DealFolders.isOne(source) ? DealFolders.read(source) : LabelledLines.read(source);
    }

    /** True for the documents of every fifth group: groups are parted by their name's hash, the same on every machine. */
    public static boolean isHeldOut(LabelledDocument document) {
        String group = document.group().isEmpty() ? document.documentId() : document.group();
        return Math.floorMod(group.hashCode() * 31 + 7, FOLDS) == 0;
    }

    private static PageReader reader(byte[] model) throws ModelUnusableException {
        return PageReader.with(FieldModel.of(model, ModelFile.sha256(model)));
    }

    private static String card(List<LabelledDocument> documents, String digest, int bytes, Evaluation heldOut) {
        Map<String, Integer> counts = new TreeMap<>();
        documents.forEach(
                document -> counts.merge(document.documentId().split("/")[0] + " " + document.type(), 1, Integer::sum));
        StringBuilder card = new StringBuilder("# Field model\n\n");
        card.append("Digest: sha256:").append(digest).append(", ").append(bytes).append(" bytes.\n\n");
        card.append("One maximum-entropy classifier a field (CoreNLP LinearClassifier) over typed candidates.\n\n");
        card.append("## Trained on\n\n");
        counts.forEach((kind, count) ->
                card.append("- ").append(kind).append(": ").append(count).append('\n'));
        card.append("\n`sroie` are receipts of ICDAR 2019 SROIE (Huang et al.), CC-BY-4.0; `deals` are generated.\n\n");
        card.append("## Scores on vendors and layouts that it was not trained on\n\n");
        card.append(
                "Measured with a model trained on the other four fifths of the groups; the model here is trained on all.\n\n");
        return card.append(heldOut.table())
                .append("\nReproduce: `./vouch train SOURCE... --out DIR`.\n")
                .toString();
    }
}
