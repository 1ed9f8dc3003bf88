package io.vouch.alerts.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A set of papers with values that someone else wrote down.
 *
 * @param name folder name
 * @param title for people
 * @param papers folder of documents
 * @param expected what they say
 */
public record Corpus(String name, String title, Path papers, ExpectedValues expected) {

    /** The corpora that stand under a folder, of the ones that are known: {@code einvoice}, {@code ofd}, {@code sroie}. */
    public static List<Corpus> under(Path folder) {
        return List.of(
                        eInvoices(folder, "einvoice", "files", "Structured e-invoices (UBL, CII, ZUGFeRD, Factur-X)"),
                        eInvoices(folder, "ofd", "invoices", "Chinese e-invoices in OFD"),
                        receipts(folder))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Corpus> eInvoices(Path folder, String name, String papers, String title) {
        Path keys = folder.resolve(name).resolve("keys");
        Path documents = folder.resolve(name).resolve(papers);
        return Files.isDirectory(keys) && Files.isDirectory(documents)
                ? Optional.of(new Corpus(name, title, documents, KeyFolder.eInvoices(name, keys)))
                : Optional.empty();
    }

    private static Optional<Corpus> receipts(Path folder) {
        Path keys = folder.resolve("sroie").resolve("key");
        Path pictures = folder.resolve("sroie").resolve("img");
        if (!Files.isDirectory(keys) || !Files.isDirectory(pictures)) {
            return Optional.empty();
        }
        Map<String, Map<String, List<String>>> present =
                new TreeMap<>(KeyFolder.receipts("sroie", keys).byDocument());
        present.keySet().removeIf(name -> !Files.exists(pictures.resolve(name)));
        return Optional.of(new Corpus(
                "sroie", "Till receipts from the picture (SROIE)", pictures, new ExpectedValues("sroie", present)));
    }

    /** The measured table of this corpus. */
    public QualitySection measure(Path documents) {
        List<String> misses = new ArrayList<>();
        List<FieldScore> rows = FieldScoring.score(documents, expected, misses);
        List<String> table = new ArrayList<>();
        table.add("| field | precision | recall | F1 | right / expected |");
        table.add("|---|---|---|---|---|");
        rows.forEach(row -> table.add(row.markdown()));
        return new QualitySection(
                "%s, n = %d".formatted(title, expected.byDocument().size()), table, misses);
    }
}
