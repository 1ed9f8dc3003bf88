package io.vouch.extraction.nlp;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Calibration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader of papers has learned: one maximum-entropy classifier for each field (does a candidate hold its value?), and where it
 * was trained for that an opinion on the kind of paper and on what sentences say. Immutable, safe across threads.
 */
public final class FieldModel {

    /** Label of candidates that hold the field's value, in training and model. */
    public static final String YES = "y";

    public static final String NO = "n";

    private static final String SHIPPED = "fields.model";
    private static final String NAME = "fields@sha256:";

    private final ModelParts parts;
    private final String digest;
    private final KnownFeatures known = new KnownFeatures();
    private final Map<FieldName, FieldWeights> weights = new EnumMap<>(FieldName.class);

    private FieldModel(ModelParts parts, String digest) {
        this.parts = parts;
        this.digest = digest;
        parts.fields().values().forEach(classifier -> known.add(classifier.featureIndex()));
        parts.fields().forEach((field, classifier) -> weights.put(field, new FieldWeights(classifier, known)));
    }

    /** All that the file holds: what training goes on from. */
    public ModelParts parts() {
        return parts;
    }

    /** Which lines of a slip are its issuer's name and address; empty if the model was not trained on slips. */
    public Optional<LineModel> lines() {
        return parts.lines();
    }

    /** How its readings' confidence is stated. */
    public Calibration calibration() {
        return parts.calibration();
    }

    /** An opinion on the kind of paper; empty if it was not trained for that. */
    public Optional<TextModel> types() {
        return parts.types();
    }

    /** Opinions on sentences of contracts, by kind of clause; empty if it was not trained for that. */
    public Map<ClauseKind, TextModel> clauses() {
        return parts.clauses();
    }

    /**
     * The model in the jar; empty if this build has none.
     *
     * @throws IllegalStateException if it was changed after its digest was committed
     */
    public static Optional<FieldModel> shipped() {
        try (InputStream model = FieldModel.class.getResourceAsStream(SHIPPED);
                InputStream digest = FieldModel.class.getResourceAsStream(SHIPPED + ".sha256")) {
            if (model == null || digest == null) {
                return Optional.empty();
            }
            String expected = new String(digest.readNBytes(64), StandardCharsets.US_ASCII);
            return Optional.of(of(model.readNBytes(ModelFile.MAX_BYTES + 1), expected));
        } catch (IOException | ModelUnusableException e) {
            throw new IllegalStateException("the shipped field model cannot be used", e);
        }
    }

    /** The digest that the jar states of its model, without opening it; empty if this build has none. */
    static String shippedDigest() {
        try (InputStream digest = FieldModel.class.getResourceAsStream(SHIPPED + ".sha256")) {
            return digest == null ? "" : new String(digest.readNBytes(64), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException("the shipped field model cannot be used", e);
        }
    }

    /** A model from bytes that must have the given SHA-256. */
    public static FieldModel of(byte[] bytes, String digest) throws ModelUnusableException {
        return new FieldModel(ModelFile.open(bytes, digest), digest);
    }

    /** {@code fields@sha256:...} */
    public String name() {
        return NAME + digest;
    }

    /** SHA-256 of its bytes, lower-case hexadecimal. */
    public String digest() {
        return digest;
    }

    public boolean covers(FieldName field) {
        return parts.fields().containsKey(field);
    }

    /** A candidate as this model sees it. */
    public final class Described {

        private final int[] features;

        private Described(int[] features) {
            this.features = features;
        }

        /** The chance that it holds the field, 0..1. */
        public double chance(FieldName field) {
            return weights.get(field).chance(features);
        }
    }

    /** A candidate with these features. */
    public Described described(Collection<String> features) {
        return new Described(known.of(features));
    }
}
