package io.vouch.alerts.cli;

import io.vouch.models.importers.Sources;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.ocr.ReceiptTuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Labelled papers that a command names. */
final class LabelledSources {

    static final String DESCRIPTION =
            "Labelled papers: folders of generated deals, folders in SROIE layout, folders of hybrid e-invoices"
                    + " (files, keys), folders of corrections (corrections.jsonl, pages.jsonl, documents.jsonl), brat"
                    + " folders, .jsonl files, BIO or CoNLL files (.tsv, .bio, .conll), Label Studio exports (.json).";

    private LabelledSources() {}

    /** @throws UsageException naming a source that is not there or holds nothing */
    static List<LabelledDocument> read(List<Path> sources, Path out) {
        return read(sources, out, null);
    }

    /** @param networks folder of networks of the OCR engine that were tuned without a part of the vendors each; or null */
    static List<LabelledDocument> read(List<Path> sources, Path out, Path networks) {
        require(sources);
        try {
            Files.createDirectories(out);
            List<LabelledDocument> documents =
                    Sources.read(sources, out, networks == null ? Map.of() : ReceiptTuning.parts(networks));
            if (documents.isEmpty()) {
                throw new UsageException("the sources hold no labelled document");
            }
            return documents;
        } catch (IOException e) {
            throw new UsageException("cannot read labels: " + e.getMessage());
        }
    }

    static void require(List<Path> sources) {
        sources.stream().filter(source -> !Files.exists(source)).findFirst().ifPresent(missing -> {
            throw new UsageException("no such file or folder: " + missing);
        });
    }

    /** Who sits at the machine, as the system knows it. */
    static String person() {
        return System.getProperty("user.name", "");
    }
}
