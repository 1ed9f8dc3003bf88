package io.vouch.models.data;

import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.value.NormalText;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Labelled documents frozen under the digest of their content: the same documents in any order, from any file, have the same
 * digest, and another label anywhere gives another.
 *
 * @param digest SHA-256 over the lines of all documents in order of id, lower-case hexadecimal
 * @param documents in order of id
 */
public record Snapshot(String digest, List<LabelledDocument> documents) {

    private static final int KEY_DIGITS = 16;

    public Snapshot {
        documents = List.copyOf(documents);
    }

    public static Snapshot of(List<LabelledDocument> documents) {
        List<LabelledDocument> ordered = documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .toList();
        MessageDigest digest = sha256();
        for (LabelledDocument document : ordered) {
            digest.update((LabelledLines.line(document) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Snapshot(HexFormat.of().formatHex(digest.digest()), ordered);
    }

    /** Writes {@code DIGEST.jsonl} into a folder, once: a snapshot never changes. @return the file */
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(digest + ".jsonl");
        if (!Files.exists(file)) {
            LabelledLines.write(documents, file);
        }
        return file;
    }

    /** 16 hexadecimal digits that two documents share only if they have the same words in the same order, whatever their labels. */
    public static String key(LabelledDocument document) {
        StringBuilder text = new StringBuilder();
        document.words().forEach(word -> text.append(word.text()).append(' '));
        return ModelFile.sha256(text.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, KEY_DIGITS);
    }

    /** 16 hexadecimal digits of the vendor or layout that a document belongs to; empty if it does not say. */
    public static Optional<String> group(LabelledDocument document) {
        String name = NormalText.digestible(document.group());
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(
                        ModelFile.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
