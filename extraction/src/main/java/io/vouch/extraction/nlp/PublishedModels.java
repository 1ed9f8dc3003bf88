package io.vouch.extraction.nlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The models that an installation reads with: files named by their SHA-256 and a journal of promotions and roll-backs, whose last
 * line decides. Reads only; {@code models.registry} writes. A file that is missing or was changed is passed over in favour of the
 * one that was in use before it, and at last of the model in the jar.
 */
public final class PublishedModels {

    /** One JSON object a line, oldest first; replaced as a whole, never in part. */
    public static final String JOURNAL = "promotions.jsonl";

    /** Far more than people promote; a journal that is larger was not written by Vouch. */
    private static final int MOST_BYTES = 16 << 20;

    /** Matches a SHA-256 in lower-case hexadecimal. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private PublishedModels(Path folder) {
        this.folder = folder;
    }

    /** @param folder need not exist: then only the shipped model is published */
    public static PublishedModels in(Path folder) {
        return new PublishedModels(folder);
    }

    /**
     * What to read with now.
     *
     * @param model empty only if this build has no model at all
     * @param refused one sentence for each model that should be in use and cannot be
     */
    public record Active(Optional<FieldModel> model, List<String> refused) {

        public Active {
            refused = List.copyOf(refused);
        }

        /** SHA-256 of the model; empty if there is none. */
        public String digest() {
            return model.map(FieldModel::digest).orElse("");
        }
    }

    /** The newest model in use whose file is sound. */
    public Active active() {
        List<String> refused = new ArrayList<>();
        for (String digest : inUse()) {
            try {
                return new Active(Optional.of(open(digest)), refused);
            } catch (ModelUnusableException e) {
                refused.add(e.getMessage());
            }
        }
        return new Active(FieldModel.shipped(), refused);
    }

    /**
     * A model by digest, whether promoted, only registered, or shipped.
     *
     * @throws ModelUnusableException if there is no such file, or it was changed, or it holds anything but a model
     */
    public FieldModel open(String digest) throws ModelUnusableException {
        if (!isDigest(digest)) {
            throw new ModelUnusableException("a model is named by 64 hexadecimal digits; list them: vouch models");
        }
        if (digest.equals(FieldModel.shippedDigest())) {
            return FieldModel.shipped().orElseThrow();
        }
        try (InputStream bytes = Files.newInputStream(file(digest))) {
            return FieldModel.of(bytes.readNBytes(ModelFile.MAX_BYTES + 1), digest);
        } catch (IOException e) {
            throw new ModelUnusableException(
                    "the file of model sha256:" + digest + " cannot be read; restore it or roll back", e);
        }
    }

    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** Where a model of this digest lies, if it does. */
    public Path file(String digest) {
        return folder.resolve(digest + ".model");
    }

    /** Digests of promoted models that were not rolled back, the newest first; empty if the shipped one is in use. */
    public List<String> inUse() {
        return inUse(journal());
    }

    private static List<String> inUse(List<JsonNode> journal) {
        Deque<String> stack = new ArrayDeque<>();
        for (JsonNode entry : journal) {
            if (entry.path("action").asText().equals("PROMOTE")) {
                stack.push(entry.path("digest").asText());
            } else if (!stack.isEmpty()) {
                stack.pop();
            }
        }
        return List.copyOf(stack);
    }

    /**
     * What a running job is told: how many promotions and roll-backs there were, and the model that should be in use after them.
     *
     * @param number rises with every change
     * @param digest of the model; the shipped one's if none is promoted
     */
    public record Latest(long number, String digest) {}

    /** Cheap: opens no model. */
    public Latest latest() {
        List<JsonNode> journal = journal();
        List<String> stack = inUse(journal);
        return new Latest(journal.size(), stack.isEmpty() ? FieldModel.shippedDigest() : stack.get(0));
    }

    /** The lines up to the first that is no JSON object: what stands behind a broken line is not believed. */
    private List<JsonNode> journal() {
        Path file = folder.resolve(JOURNAL);
        List<JsonNode> entries = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            String text = new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                JsonNode entry = JSON.readTree(line);
                if (!entry.isObject()) {
                    break;
                }
                entries.add(entry);
            }
        } catch (JsonProcessingException e) {
            return entries;
        } catch (IOException e) {
            return List.of(); // no journal: nothing was promoted
        }
        return entries;
    }
}
