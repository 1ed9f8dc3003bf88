package io.vouch.models.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.confidence.Family;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelParts;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a model was trained on and how good it is, as Markdown beside the model. */
final class ModelCard {

    private static final Map<Family, String> NAMES = Map.of(
            Family.FORM, "forms, text layer",
            Family.SCAN, "forms, scanned",
            Family.HAN_SCAN, "Chinese forms, scanned",
            Family.SLIP, "receipts and other slips",
            Family.PROSE, "Western contracts");

    private ModelCard() {}

    static String of(
            Training.Plan plan,
            List<LabelledDocument> documents,
            byte[] model,
            Evaluation scores,
            Optional<HeldOut> heldOut) {
        StringBuilder card = new StringBuilder("# Field model\n\n");
        card.append("Digest: sha256:").append(ModelFile.sha256(model)).append(", ");
        card.append(model.length).append(" bytes.\n\n");
        card.append(
                "One maximum-entropy classifier a field (CoreNLP LinearClassifier, Gaussian prior 1.0, at most 60 ");
        card.append(
                "iterations) over typed candidates; confidence by logistic calibration for each group of fields.\n\n");
        card.append(
                "Where it was trained for that, it also has an opinion on the kind of paper (maximum entropy over words of titles,"
                        + " labels and text, and layout) and on what sentences of contracts say (one model a kind of clause, over words,"
                        + " pairs of words and runs of Chinese characters). Rules find both; the opinions are added to theirs.\n\n");
        card.append(parts(plan, model));
        plan.earlier().ifPresent(earlier -> card.append("Training went on from the weights of ")
                .append(earlier.name())
                .append(".\n\n"));
        card.append("## Trained on\n\n");
        counts(documents).forEach((kind, count) -> card.append("- ")
                .append(kind)
                .append(": ")
                .append(count)
                .append('\n'));
        card.append("\n"
                + "`sroie` are receipts of ICDAR 2019 SROIE (Huang et al.), CC-BY-4.0, words from the given boxes"
                + " and, where a picture is named, by OCR; `cuad` (Hendrycks et al., 2021, CC-BY-4.0) and `kleister_nda`"
                + " (Stanisławek et al., 2021) are contracts, of which parties and first days are known; ");
        card.append("`deals` are generated").append(seeds(plan.sources())).append(".\n");
        card.append(layouts(documents));
        card.append("\nCorpus: sha256:").append(corpus(documents)).append(" over ids, kinds, words and values.\n");
        card.append("\n## Scores on vendors and layouts that it was not trained on\n\n");
        card.append("Measured with a model trained on the other four fifths of the groups (a group is a vendor or a ");
        card.append("layout); the model here is trained on all. Values compared as dates, numbers or letters.\n\n");
        if (heldOut.isEmpty()) {
            card.append(scores.documents() == 0 ? "Not measured: all papers are of one vendor or layout.\n" : "");
        }
        if (scores.documents() > 0) {
            card.append(scores.table());
        }
        heldOut.ifPresent(measured -> card.append(calibration(measured)));
        card.append("\nReproduce: `./vouch train");
        plan.sources().forEach(source -> card.append(' ').append(source.getFileName()));
        plan.earlier().ifPresent(earlier -> card.append(" --base ").append(earlier.digest()));
        if (!plan.parts().equals(ModelPart.all())) {
            card.append(" --only ").append(names(plan));
        }
        return card.append(plan.holdOut() ? " --hold-out" : "")
                .append(" --out DIR`.\n")
                .toString();
    }

    private static String names(Training.Plan plan) {
        return plan.parts().stream()
                .sorted()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    /** What was trained, and what the file holds. */
    private static String parts(Training.Plan plan, byte[] model) {
        try {
            ModelParts held = FieldModel.of(model, ModelFile.sha256(model)).parts();
            return "Trained: %s. Holds %d fields; kinds of paper: %s; clauses: %s.\n\n"
                    .formatted(
                            names(plan),
                            held.fields().size(),
                            held.types()
                                    .map(types -> String.join(", ", types.labels()))
                                    .orElse("none"),
                            held.clauses().isEmpty()
                                    ? "none"
                                    : held.clauses().keySet().stream()
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")));
        } catch (ModelUnusableException e) {
            throw new IllegalStateException("a model that was just packed cannot be opened", e);
        }
    }

    private static String calibration(HeldOut heldOut) {
        StringBuilder card = new StringBuilder();
        card.append("\n## Calibration error (ECE, ten bins) on held-out readings that the table was not fitted to\n\n");
        card.append("| papers | readings | before | after |\n| --- | --- | --- | --- |\n");
        for (Family family : Family.values()) {
            card.append(row(NAMES.get(family), heldOut.errors(family)));
        }
        return card.toString();
    }

    /** The layouts of generated papers by what they came as: a layout in this list proves nothing about unseen ones. */
    private static String layouts(List<LabelledDocument> documents) {
        Map<String, TreeSet<String>> layouts = new TreeMap<>();
        documents.stream()
                .filter(document -> document.documentId().startsWith("deals/"))
                .forEach(document -> layouts.computeIfAbsent(medium(document), m -> new TreeSet<>())
                        .add(document.group()));
        StringBuilder text = new StringBuilder();
        layouts.forEach((medium, names) -> text.append("\nLayouts of deals, ")
                .append(medium)
                .append(" (")
                .append(names.size())
                .append("): ")
                .append(String.join(", ", names))
                .append(".\n"));
        return text.toString();
    }

    private static String medium(LabelledDocument document) {
        return document.pages().stream().anyMatch(page -> page.ocr()) ? "words by OCR" : "words of the text layer";
    }

    /** A digest of what was trained on, whatever the order in which it was read. */
    private static String corpus(List<LabelledDocument> documents) {
        StringBuilder all = new StringBuilder();
        documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .forEach(document -> {
                    all.append(document.documentId())
                            .append(' ')
                            .append(document.type())
                            .append('\n');
                    document.pages().forEach(page -> page.words()
                            .forEach(word -> all.append(word.text()).append(' ')));
                    new TreeMap<>(document.fields()).forEach((field, values) -> {
                        all.append('\n').append(field);
                        values.forEach(value -> all.append('\t').append(value.value()));
                    });
                    all.append('\n');
                });
        return ModelFile.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Integer> counts(List<LabelledDocument> documents) {
        Map<String, Integer> counts = new TreeMap<>();
        documents.forEach(document -> counts.merge(
                document.documentId().split("/")[0] + " " + document.type()
                        + (document.pages().stream().anyMatch(page -> page.ocr()) ? ", words by OCR" : ""),
                1,
                Integer::sum));
        return counts;
    }

    /** The command that draws each folder of deals again, from its manifest. */
    private static String seeds(List<Path> sources) {
        StringBuilder seeds = new StringBuilder();
        for (Path source : sources) {
            Path manifest = source.resolve("manifest.json");
            if (Files.isRegularFile(manifest)) {
                try {
                    JsonNode drawn = new ObjectMapper().readTree(manifest.toFile());
                    seeds.append(": `./vouch generate --deals ")
                            .append(drawn.path("deals").size())
                            .append(" --seed ")
                            .append(drawn.path("seed").asText())
                            .append(" --as-of ")
                            .append(drawn.path("as_of").asText())
                            .append('`');
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + manifest.getFileName(), e);
                }
            }
        }
        return seeds.toString();
    }

    private static String row(String papers, HeldOut.Errors errors) {
        return String.format(
                Locale.ROOT, "| %s | %d | %.3f | %.3f |%n", papers, errors.readings(), errors.before(), errors.after());
    }
}
