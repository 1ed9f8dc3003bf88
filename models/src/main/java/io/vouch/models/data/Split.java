package io.vouch.models.data;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.value.NormalText;
import io.vouch.models.labels.LabelledDocument;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parts labelled documents into those to learn from and those to judge by, so that no vendor and no layout stands in both. A part
 * depends on nothing but the names of a document's own vendor and layout: documents that come later move none that were there, and
 * a document that was kept for judging is never learned from by a later model.
 *
 * <p>Where a document's vendor falls into one part and its layout into the other, it belongs to neither.
 */
public final class Split {

    /** Of a hundred vendors, how many are kept for judging. */
    private static final int TEST_PERCENT = 25;

    private static final String SALT = "vouch-split-1|";

    /** Where a document belongs. */
    public enum Part {
        TRAIN,
        TEST,
        /** Its vendor is in one part and its layout in the other. */
        NEITHER
    }

    private Split() {}

    public static Map<Part, List<LabelledDocument>> of(List<LabelledDocument> documents) {
        Map<Part, List<LabelledDocument>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, new ArrayList<>());
        }
        documents.forEach(document -> parts.get(part(document)).add(document));
        return parts;
    }

    public static Part part(LabelledDocument document) {
        Set<Boolean> held = new TreeSet<>();
        keys(document).forEach(key -> held.add(isTest(key)));
        if (held.size() > 1) {
            return Part.NEITHER;
        }
        return held.contains(true) ? Part.TEST : Part.TRAIN;
    }

    /** Vendor and layout as far as the labels name them; a document without either stands for itself. */
    static Set<String> keys(LabelledDocument document) {
        Set<String> keys = new TreeSet<>();
        if (!document.group().isEmpty()) {
            keys.add(document.group());
        }
        vendor(document).ifPresent(vendor -> {
            // The group of receipts is their vendor's name without its ending: one key, not two.
            if (!document.group().isEmpty() && vendor.startsWith(letters(document.group()))) {
                return;
            }
            keys.add(vendor);
        });
        if (keys.isEmpty()) {
            keys.add(document.documentId());
        }
        return keys;
    }

    private static Optional<String> vendor(LabelledDocument document) {
        return List.of(FieldName.SELLER_NAME, FieldName.ASSIGNOR_NAME).stream()
                .flatMap(field -> document.fields().getOrDefault(field.wireName(), List.of()).stream())
                .map(value -> letters(value.value()))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String letters(String text) {
        return NormalText.digestible(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isTest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((SALT + key).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(100)).intValue() < TEST_PERCENT;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
