package io.vouch.models.train;

import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.labels.DealFolders;
import io.vouch.models.labels.EInvoicePages;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import io.vouch.models.labels.SroieFolder;
import io.vouch.models.labels.SroiePictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The whole of {@code vouch train}: reads labelled sources, measures on groups (vendors, layouts) that it did not train on,
 * trains on everything, and writes {@code fields.model}, its {@code .sha256} and a model card.
 */
public final class Training {

    /** Each fifth of the groups is read once by a model that has not seen it. */
    private static final int FOLDS = 5;

    private Training() {}

    /** What came of it. @param heldOut scores on groups not trained on */
    public record Result(int documents, String digest, Evaluation heldOut) {}

    /**
     * @param sources folders of generated deals, folders in SROIE layout (from given boxes, or
     *     from the pictures where there is no {@code box} folder), or {@code .jsonl} files of labelled documents
     * @param out an existing folder
     * @param progress (documents done, documents in all) of the training that is kept
     */
    public static Result run(List<Path> sources, Path out, BiConsumer<Integer, Integer> progress)
            throws IOException, ModelUnusableException {
        List<LabelledDocument> documents = read(sources, out);
        CrossValidation validation = CrossValidation.of(documents, FOLDS, progress);
        HeldOut heldOut = validation.heldOut();
        Evaluation scores = validation.evaluation();
        byte[] model = validation.trainer().pack(Folds.NONE, heldOut.calibration());
        String digest = ModelFile.sha256(model);
        Files.write(out.resolve("fields.model"), model);
        Files.writeString(out.resolve("fields.model.sha256"), digest, StandardCharsets.US_ASCII);
        Files.writeString(out.resolve("fields.model.md"), ModelCard.of(sources, documents, model, scores, heldOut));
        return new Result(documents.size(), digest, scores);
    }

    /** The documents of several sources, see {@link #read(Path, Path)}. */
    public static List<LabelledDocument> read(List<Path> sources, Path out) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (Path source : sources) {
            documents.addAll(read(source, out));
        }
        return documents;
    }

    /**
     * The documents of one source, by what kind of source it is.
     *
     * @param out its folder {@code readings} keeps the words of papers that had to be read
     */
    public static List<LabelledDocument> read(Path source, Path out) throws IOException {
        if (SroieFolder.isOne(source)) {
            return SroieFolder.read(source);
        }
        if (SroiePictures.isOne(source)) {
            return SroiePictures.read(source, Files.createDirectories(out.resolve("readings")));
        }
        if (EInvoicePages.isOne(source)) {
            return EInvoicePages.read(source, Files.createDirectories(out.resolve("readings")));
        }
        return DealFolders.isOne(source)
                ? DealFolders.read(source, Files.createDirectories(out.resolve("readings")))
                : LabelledLines.read(source);
    }
}
