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
 * @param scoring how what was read is held against it
 */
public record Corpus(String name, String title, Path papers, ExpectedValues expected, Scoring scoring) {

    /** Rows of scores; receives one line for each value that was missed. */
    interface Scoring {
        List<FieldScore> score(Path documents, ExpectedValues expected, List<String> misses);
    }

    /** Folders of the corpora that are known. */
    public static final List<String> KNOWN =
            List.of("einvoice", "ofd", "invoice2data", "sroie", "cuad", "kleister_nda");

    /** The corpora that stand under a folder, of the ones that are {@link #KNOWN}. */
    public static List<Corpus> under(Path folder) {
        return List.of(
                        eInvoices(folder, "einvoice", "files", "Structured e-invoices (UBL, CII, ZUGFeRD, Factur-X)"),
                        eInvoices(folder, "ofd", "invoices", "Chinese e-invoices in OFD"),
                        samples(folder),
                        receipts(folder),
                        contracts(folder, "cuad", "Commercial contracts, assignment forbidden or not (CUAD)"),
                        contracts(folder, "kleister_nda", "Agreements, their parties and first day (Kleister NDA)"))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Corpus> eInvoices(Path folder, String name, String papers, String title) {
        Path keys = folder.resolve(name).resolve("keys");
        Path documents = folder.resolve(name).resolve(papers);
        return Files.isDirectory(keys) && Files.isDirectory(documents)
                ? Optional.of(new Corpus(name, title, documents, KeyFolder.eInvoices(name, keys), FieldScoring::score))
                : Optional.empty();
    }

    private static Optional<Corpus> samples(Path folder) {
        Path samples = folder.resolve("invoice2data");
        return Files.isDirectory(samples)
                ? Optional.of(new Corpus(
                        "invoice2data",
                        "Invoices of invoice2data's own tests",
                        samples,
                        KeyFolder.samples("invoice2data", samples),
                        FieldScoring::score))
                : Optional.empty();
    }

    private static Optional<Corpus> contracts(Path folder, String name, String title) {
        Path keys = folder.resolve(name).resolve("keys");
        Path papers = folder.resolve(name).resolve("pdf");
        return Files.isDirectory(keys) && Files.isDirectory(papers)
                ? Optional.of(new Corpus(name, title, papers, KeyFolder.contracts(name, keys), ContractScoring::score))
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
                "sroie",
                "Till receipts from the picture (SROIE)",
                pictures,
                new ExpectedValues("sroie", present),
                FieldScoring::score));
    }

    /** The measured table of this corpus. */
    public QualitySection measure(Path documents) {
        List<String> misses = new ArrayList<>();
        List<FieldScore> rows = scoring.score(documents, expected, misses);
        List<String> table = new ArrayList<>();
        table.add("| field | precision | recall | F1 | right / expected |");
        table.add("|---|---|---|---|---|");
        rows.forEach(row -> table.add(row.markdown()));
        return new QualitySection(
                "%s, n = %d".formatted(title, expected.byDocument().size()), table, misses);
    }
}
