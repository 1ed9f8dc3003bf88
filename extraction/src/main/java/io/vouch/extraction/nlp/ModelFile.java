package io.vouch.extraction.nlp;

import edu.stanford.nlp.classify.LinearClassifier;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Calibration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a model: a gzipped, Java-serialised map: classifiers by field, calibration weights by group, weights of the line model,
 * of the kinds of paper and of the clauses. Files from before there were the last two have none of them.
 */
public final class ModelFile {

    /** No own model may be larger (design 5); unpacked it may be at most eight times that. */
    public static final int MAX_BYTES = 5 << 20;

    private static final long MAX_UNPACKED = 8L * MAX_BYTES;

    private static final Set<String> ALLOWED = Set.of(
            "java.util.TreeMap",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.Map$Entry",
            "java.util.Map",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$Segment",
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantLock$Sync",
            "java.util.concurrent.locks.ReentrantLock$NonfairSync",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.AbstractOwnableSynchronizer",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.Semaphore$Sync",
            "java.util.concurrent.Semaphore$NonfairSync",
            "java.util.AbstractList",
            "java.util.AbstractCollection",
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Number",
            "java.lang.Object",
            "edu.stanford.nlp.classify.LinearClassifier",
            "edu.stanford.nlp.util.HashIndex",
            "edu.stanford.nlp.util.Index");

    private static final String CLASSIFIERS = "classifiers";
    private static final String CALIBRATION = "calibration";
    private static final String LINES = "lines";
    private static final String TRANSITIONS = "transitions";
    private static final String TYPES = "types";
    private static final String CLAUSES = "clauses";
    private static final String LABELS = "labels";
    private static final String WEIGHTS = "weights";

    private ModelFile() {}

    /** A model of fields alone; equal classifiers give equal bytes. */
    public static byte[] pack(
            Map<FieldName, LinearClassifier<String, String>> classifiers,
            Optional<LineModel> lines,
            Calibration calibration)
            throws IOException {
        return pack(new ModelParts(classifiers, lines, calibration, Optional.empty(), Map.of()));
    }

    /** Packs all parts; equal parts give equal bytes. */
    public static byte[] pack(ModelParts parts) throws IOException {
        TreeMap<String, LinearClassifier<String, String>> byName = new TreeMap<>();
        parts.fields().forEach((field, classifier) -> byName.put(field.wireName(), classifier));
        TreeMap<String, Object> bundle = new TreeMap<>();
        bundle.put(CLASSIFIERS, byName);
        bundle.put(CALIBRATION, new TreeMap<>(parts.calibration().weights()));
        parts.lines().ifPresent(model -> {
            bundle.put(LINES, new TreeMap<>(model.weights()));
            bundle.put(TRANSITIONS, model.transitions());
        });
        parts.types().ifPresent(model -> bundle.put(TYPES, plain(model)));
        if (!parts.clauses().isEmpty()) {
            TreeMap<String, Object> clauses = new TreeMap<>();
            parts.clauses().forEach((kind, model) -> clauses.put(kind.name(), plain(model)));
            bundle.put(CLAUSES, clauses);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(bundle);
        }
        return bytes.toByteArray();
    }

    private static TreeMap<String, Object> plain(TextModel model) {
        TreeMap<String, Object> plain = new TreeMap<>();
        plain.put(LABELS, new ArrayList<>(model.labels()));
        plain.put(WEIGHTS, new TreeMap<>(model.weights()));
        return plain;
    }

    /**
     * Opens a model.
     *
     * @param digest SHA-256 that the bytes must have, lower-case hexadecimal
     * @throws ModelUnusableException if they have another, or hold anything but classifiers
     */
    static ModelParts open(byte[] bytes, String digest) throws ModelUnusableException {
        if (bytes.length > MAX_BYTES || !sha256(bytes).equals(digest)) {
            throw new ModelUnusableException(
                    "the model's digest is sha256:%s, expected sha256:%s; restore the file or train again"
                            .formatted(sha256(bytes), digest));
        }
        try (ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            in.setObjectInputFilter(ModelFile::filter);
            return opened(in.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw new ModelUnusableException("model sha256:" + digest + " cannot be opened; train again", e);
        }
    }

    private static ObjectInputFilter.Status filter(ObjectInputFilter.FilterInfo info) {
        if (info.depth() > 20 || info.streamBytes() > MAX_UNPACKED || info.arrayLength() > 2_000_000) {
            return ObjectInputFilter.Status.REJECTED;
        }
        Class<?> type = info.serialClass();
        if (type == null) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        boolean allowed = type.isPrimitive() || ALLOWED.contains(type.getName());
        return allowed ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
    }

    @SuppressWarnings("unchecked")
    private static ModelParts opened(Object read) {
        Map<String, Object> bundle = (Map<String, Object>) read;
        Map<FieldName, LinearClassifier<String, String>> classifiers = new EnumMap<>(FieldName.class);
        ((Map<String, LinearClassifier<String, String>>) bundle.get(CLASSIFIERS))
                .forEach((name, classifier) -> classifiers.put(
                        FieldName.ofWireName(name).orElseThrow(() -> new IllegalStateException("unknown field")),
                        classifier));
        Optional<LineModel> lines = Optional.ofNullable((Map<String, double[]>) bundle.get(LINES))
                .map(weights -> new LineModel(weights, (double[]) bundle.get(TRANSITIONS)));
        Optional<TextModel> types = Optional.ofNullable(bundle.get(TYPES)).map(ModelFile::textModel);
        Map<ClauseKind, TextModel> clauses = new EnumMap<>(ClauseKind.class);
        if (bundle.get(CLAUSES) instanceof Map<?, ?> kinds) {
            kinds.forEach((kind, model) -> clauses.put(ClauseKind.valueOf((String) kind), textModel(model)));
        }
        Calibration calibration = new Calibration((Map<String, double[]>) bundle.get(CALIBRATION));
        return new ModelParts(classifiers, lines, calibration, types, clauses);
    }

    @SuppressWarnings("unchecked")
    private static TextModel textModel(Object plain) {
        Map<String, Object> parts = (Map<String, Object>) plain;
        return new TextModel((List<String>) parts.get(LABELS), (Map<String, double[]>) parts.get(WEIGHTS));
    }

    /** Lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
