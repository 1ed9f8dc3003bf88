package io.vouch.models.registry;

import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.extraction.nlp.PublishedModels;
import io.vouch.models.registry.Promotion.Action;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of models: {@code DIGEST.model}, its card {@code DIGEST.md} and its origin {@code DIGEST.json}, and the journal of what
 * was put to use when and by whom. Files are named by content and never change; what is in use changes by one atomic replacement.
 * Two processes may write at the same time: a lock orders them.
 */
public final class ModelRegistry {

    private static final int SHORTEST_PREFIX = 6;
    private static final String ENDING = ".model";

    private final Path folder;
    private final Clock clock;
    private final Journal journal;

    private ModelRegistry(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.journal = new Journal(folder.resolve(PublishedModels.JOURNAL));
    }

    /** Makes the folder if it is not there. */
    public static ModelRegistry open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        return new ModelRegistry(folder, clock);
    }

    /** A model with what is known of it. @param card Markdown; empty if there is none */
    public record Registered(String digest, Optional<ModelEntry> entry, String card) {}

    /**
     * Takes in a model file with the origin and card that lie beside it ({@code X.model}, {@code X.model.json}, {@code X.model.md}).
     * A model that is known already stays as it is.
     *
     * @throws RegistryException if it is no model that can be opened
     */
    public String add(Path model) throws IOException {
        byte[] bytes = bytes(model);
        String digest = ModelFile.sha256(bytes);
        try {
            FieldModel.of(bytes, digest);
        } catch (ModelUnusableException e) {
            throw new RegistryException(model.getFileName() + " is no model: " + e.getMessage(), e);
        }
        Optional<ModelEntry> entry = beside(model, digest);
        Path card = model.resolveSibling(model.getFileName() + ".md");
        return locked(() -> {
            if (entry.isPresent()) {
                EntryFile.write(entry.get(), folder.resolve(digest + ".json"));
            }
            if (Files.exists(card)) {
                Atomic.write(folder.resolve(digest + ".md"), Files.readAllBytes(card));
            }
            Path place = models().file(digest);
            if (!Files.exists(place) || !ModelFile.sha256(bytes(place)).equals(digest)) {
                Atomic.write(place, bytes);
            }
            return digest;
        });
    }

    private static Optional<ModelEntry> beside(Path model, String digest) throws IOException {
        Path origin = model.resolveSibling(model.getFileName() + ".json");
        if (!Files.exists(origin)) {
            return Optional.empty();
        }
        ModelEntry entry = EntryFile.read(origin);
        if (!entry.digest().equals(digest)) {
            throw new RegistryException(
                    "%s tells of model %s, but the file beside it is %s; train again or take the file back"
                            .formatted(origin.getFileName(), entry.digest(), digest));
        }
        return Optional.of(entry);
    }

    /** The registered models, the newest first. */
    public List<Registered> list() throws IOException {
        List<Registered> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    all.add(known(name.substring(0, name.length() - ENDING.length())));
                }
            }
        }
        all.sort(Comparator.comparing(
                (Registered model) -> model.entry().map(ModelEntry::made).orElse(Instant.EPOCH),
                Comparator.reverseOrder()));
        return all;
    }

    private Registered known(String digest) throws IOException {
        Path origin = folder.resolve(digest + ".json");
        Path card = folder.resolve(digest + ".md");
        return new Registered(
                digest,
                Files.exists(origin) ? Optional.of(EntryFile.read(origin)) : Optional.empty(),
                Files.exists(card) ? Files.readString(card, StandardCharsets.UTF_8) : "");
    }

    /**
     * The digest that a person means by its beginning, with or without {@code sha256:}; {@code shipped} and {@code current} are
     * names as well.
     *
     * @throws RegistryException if none or several begin so
     */
    public String resolve(String named) throws IOException {
        if (named.equals("current")) {
            return current();
        }
        String shipped = FieldModel.shipped().map(FieldModel::digest).orElse("");
        if (named.equals("shipped")) {
            return shipped;
        }
        String prefix = named.toLowerCase(Locale.ROOT).replace("fields@", "").replace("sha256:", "");
        List<String> found = Stream.concat(list().stream().map(Registered::digest), Stream.of(shipped))
                .filter(digest -> digest.startsWith(prefix) && prefix.length() >= SHORTEST_PREFIX)
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new RegistryException(
                    "%s models begin with '%s'; give at least %d digits of one that 'vouch models' lists"
                            .formatted(found.isEmpty() ? "no" : "several", named, SHORTEST_PREFIX));
        }
        return found.get(0);
    }

    /** What is known of a model; empty origin and card for the shipped one. */
    public Registered find(String digest) throws IOException {
        return known(digest);
    }

    /** What readers of papers see of this registry. */
    public PublishedModels models() {
        return PublishedModels.in(folder);
    }

    /** Digest of the model that should be in use; whether its file is sound is told by {@link PublishedModels#active}. */
    public String current() {
        return models().latest().digest();
    }

    /** What was put to use, oldest first. */
    public List<Promotion> history() throws IOException {
        return journal.read();
    }

    /**
     * Puts a registered model to use. The caller has asked the gate.
     *
     * @param by who promotes
     * @param approvedBy another person
     * @param verdict the gate's answer in one line
     * @throws RegistryException if one person does both, the model is in use already, or its file is not sound
     */
    public Promotion promote(String digest, String by, String approvedBy, String verdict) throws IOException {
        requireTwo(digest, by, approvedBy);
        return locked(() -> {
            journal.read();
            if (digest.equals(current())) {
                throw new RegistryException("model " + digest + " is in use already");
            }
            try {
                models().open(digest);
            } catch (ModelUnusableException e) {
                throw new RegistryException(e.getMessage(), e);
            }
            return append(Action.PROMOTE, digest, by, approvedBy, verdict);
        });
    }

    private void requireTwo(String digest, String by, String approvedBy) throws IOException {
        String author = known(digest).entry().map(ModelEntry::author).orElse("");
        if (by.isBlank() || approvedBy.isBlank()) {
            throw new RegistryException("a promotion has a name and a second person's name");
        }
        if (same(by, approvedBy) || same(author, approvedBy)) {
            throw new RegistryException(
                    "%s made or promotes this model and cannot approve it; a second person must".formatted(approvedBy));
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /**
     * Brings back the model that was in use before the last promotion that still stands.
     *
     * @throws RegistryException if nothing was promoted
     */
    public Promotion rollBack(String by) throws IOException {
        return locked(() -> {
            journal.read();
            List<String> stack = models().inUse();
            if (stack.isEmpty()) {
                throw new RegistryException("the shipped model is in use: there is nothing to roll back");
            }
            String before = stack.size() > 1 ? stack.get(1) : resolve("shipped");
            return append(Action.ROLLBACK, before, by, "", "");
        });
    }

    private Promotion append(Action action, String digest, String by, String approvedBy, String verdict)
            throws IOException {
        Promotion promotion = new Promotion(clock.instant(), action, digest, current(), by, approvedBy, verdict);
        journal.append(promotion);
        return promotion;
    }

    /** A change of the folder. */
    private interface Change<T> {
        T make() throws IOException;
    }

    private <T> T locked(Change<T> change) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock(); // released with the channel
            return change.make();
        } finally {
            channel.close();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ModelFile.MAX_BYTES + 1);
        }
    }
}
