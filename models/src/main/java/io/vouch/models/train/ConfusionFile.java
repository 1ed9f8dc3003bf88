package io.vouch.models.train;

import io.vouch.extraction.confusion.ConfusionModel;
import io.vouch.extraction.confusion.ReadPair;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code confusions.tsv} and its digest: which characters OCR takes for which, learned from papers whose truth is known. */
final class ConfusionFile {

    private static final String NAME = "confusions.tsv";

    private ConfusionFile() {}

    /** Writes nothing if no value was found as OCR read it. */
    static void write(List<LabelledDocument> documents, Path out) throws IOException {
        List<ReadPair> pairs = ConfusionPairs.of(documents);
        if (!pairs.isEmpty()) {
            ConfusionModel model = ConfusionModel.train(pairs);
            Files.write(out.resolve(NAME), model.file());
            Files.writeString(out.resolve(NAME + ".sha256"), model.digest(), StandardCharsets.US_ASCII);
        }
    }
}
