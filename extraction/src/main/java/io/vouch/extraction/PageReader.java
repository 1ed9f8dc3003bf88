package io.vouch.extraction;

import io.vouch.extraction.classify.Classification;
import io.vouch.extraction.classify.DocumentClassifier;
import io.vouch.extraction.clause.ClauseFinder;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.decode.FieldDecoder;
import io.vouch.extraction.decode.LineItems;
import io.vouch.extraction.decode.ModelScorer;
import io.vouch.extraction.decode.RuleScorer;
import io.vouch.extraction.decode.Scorer;
import io.vouch.extraction.feature.SceneBuilder;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.register.RegisterPages;
import io.vouch.ingest.IngestedDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads papers by geometry, labels and (if there is one) a trained model. Thread-safe; build one and share it. */
public final class PageReader implements PaperReader {

    private final DocumentClassifier classifier;
    private final SceneBuilder scenes = new SceneBuilder();
    private final ClauseFinder clauseFinder;
    private final FieldDecoder decoder;
    private final String model;

    private PageReader(
            Scorer scorer, Calibration calibration, DocumentClassifier classifier, ClauseFinder clauseFinder) {
        this.decoder = new FieldDecoder(scorer, calibration);
        this.model = scorer.model();
        this.classifier = classifier;
        this.clauseFinder = clauseFinder;
    }

    /** A reader with the model that is shipped in the jar, or with rules alone if there is none. */
    public static PageReader shipped() {
        return FieldModel.shipped().map(PageReader::with).orElseGet(PageReader::rulesOnly);
    }

    /** A reader with a model of one's own. */
    public static PageReader with(FieldModel model) {
        return with(model, model.calibration());
    }

    /** A reader whose confidence is stated by another calibration than the model's own. */
    public static PageReader with(FieldModel model, Calibration calibration) {
        return new PageReader(
                new ModelScorer(model),
                calibration,
                new DocumentClassifier(model.types()),
                new ClauseFinder(model.clauses()));
    }

    /** A reader without a model. */
    public static PageReader rulesOnly() {
        return new PageReader(new RuleScorer(), Calibration.NONE, new DocumentClassifier(), new ClauseFinder());
    }

    @Override
    public PaperReading read(IngestedDocument document) {
        DocumentLayout layout = LayoutBuilder.preferred(document);
        Classification kind = classifier.classify(layout);
        Map<FieldName, List<Reading>> fields = decoder.decode(scenes.build(layout, kind));
        DocumentLayout second = LayoutBuilder.secondary(document);
        if (!second.isEmpty()) {
            fields = withSecond(fields, decoder.decode(scenes.build(second, kind)));
        }
        if (kind.type() == DocumentType.REGISTRY_RECORD) {
            fields = RegisterPages.complete(layout, fields);
        }
        List<Clause> clauses = clauseFinder.find(layout, kind.type());
        LineItems.Items items = LineItems.isListed(kind.type())
                ? LineItems.read(layout, kind.type())
                : new LineItems.Items(List.of(), List.of());
        DocumentType type = isRed(kind, fields) ? DocumentType.CREDIT_NOTE : kind.type();
        return new PaperReading(
                type, kind.confidence(), kind.language(), fields, items.lines(), clauses, model, items.ends());
    }

    @Override
    public Optional<Reading> invoiceNumber(IngestedDocument document, Classification kind) {
        DocumentLayout layout = LayoutBuilder.preferred(document);
        return decoder.invoiceNumber(scenes.build(layout, kind)).or(() -> {
            DocumentLayout second = LayoutBuilder.secondary(document);
            return second.isEmpty() ? Optional.empty() : decoder.invoiceNumber(scenes.build(second, kind));
        });
    }

    @Override
    public Classification kind(IngestedDocument document) {
        return classifier.classify(LayoutBuilder.preferred(document));
    }

    /** A Chinese invoice with a negative total is a red-letter one (domain reference 1.11), whatever its title. */
    private static boolean isRed(Classification kind, Map<FieldName, List<Reading>> fields) {
        return kind.type() == DocumentType.INVOICE
                && kind.language().equals("zh")
                && fields.getOrDefault(FieldName.GROSS_AMOUNT, List.of()).stream()
                        .limit(1)
                        .anyMatch(gross -> gross.value().startsWith("-"));
    }

    /** Appends the OCR reading of pages that also have a text layer: a difference of the two is a matter for checks. */
    private static Map<FieldName, List<Reading>> withSecond(
            Map<FieldName, List<Reading>> first, Map<FieldName, List<Reading>> second) {
        Map<FieldName, List<Reading>> both = new EnumMap<>(FieldName.class);
        both.putAll(first);
        second.forEach((field, readings) -> both.merge(field, readings, (one, other) -> {
            List<Reading> joined = new ArrayList<>(one);
            joined.addAll(other);
            return joined;
        }));
        return both;
    }
}
