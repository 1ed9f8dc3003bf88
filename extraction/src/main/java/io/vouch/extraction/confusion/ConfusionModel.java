package io.vouch.extraction.confusion;

import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.extraction.value.NormalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chance that two readings are one value misread, against the chance that they are two values. Learned from pairs of what was
 * read and what was printed; more pairs, such as corrections, go on from an earlier model. Immutable, thread-safe.
 *
 * <p>One value: each character is read rightly or taken for another, lost or added, at its own learned rate. Two values: they
 * differ in one place or more, each further one half as likely, anywhere, by any character of the same class; that is how
 * numbers of a series and edited numbers differ. Both are weighed as equally likely before they are looked at.
 *
 * @see "Ristad, Yianilos, Learning string-edit distance, 1998"
 */
public final class ConfusionModel {

    /** No model file may be larger. */
    public static final int MAX_BYTES = 5 << 20;

    private static final String RESOURCE = "confusions.tsv";
    private static final String HEAD = "vouch confusions 1";
    private static final int LONGEST = 120;
    /** Alignments depend on the table and the table on alignments; it settles within these rounds. */
    private static final int ROUNDS = 3;
    /** The chance that a value which differs, differs in one place more. */
    private static final double ANOTHER_PLACE = 0.5;

    private final Confusions confusions;
    private final String digest;

    private ConfusionModel(Confusions confusions, String digest) {
        this.confusions = confusions;
        this.digest = digest;
    }

    /** The model in the jar, learned from OCR of generated pages. */
    public static ConfusionModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        private static final ConfusionModel MODEL = load();

        private static ConfusionModel load() {
            try {
                return of(resource(RESOURCE), new String(resource(RESOURCE + ".sha256"), StandardCharsets.US_ASCII));
            } catch (ModelUnusableException e) {
                throw new IllegalStateException("the jar's own table of confusions is broken", e);
            }
        }

        private static byte[] resource(String name) {
            try (InputStream in = ConfusionModel.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not in the jar");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The model of a file's bytes.
     *
     * @param sha256 what their digest must be, hexadecimal
     * @throws ModelUnusableException if the bytes are others, too many, or no such model
     */
    public static ConfusionModel of(byte[] file, String sha256) throws ModelUnusableException {
        if (file.length > MAX_BYTES) {
            throw new ModelUnusableException("a model of confusions has at most %d bytes".formatted(MAX_BYTES));
        }
        String digest = digest(file);
        if (!digest.equals(sha256.strip())) {
            throw new ModelUnusableException("the model of confusions is not the one with digest " + sha256.strip());
        }
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new ModelUnusableException("not a model of confusions, or one of another version");
        }
        Map<String, Integer> counts = new TreeMap<>();
        try {
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split("\t", -1);
                counts.put(Confusions.key(unit(parts[0]), unit(parts[1])), Integer.parseInt(parts[2]));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new ModelUnusableException("a line of the model of confusions is broken", e);
        }
        return new ConfusionModel(new Confusions(counts), digest);
    }

    /** Learns from nothing; see {@link #and}. */
    public static ConfusionModel train(Collection<ReadPair> pairs) {
        return new ConfusionModel(new Confusions(Map.of()), "").and(pairs);
    }

    /** This model and what more pairs tell. Pairs that are blank or too long to be values are passed over. */
    public ConfusionModel and(Collection<ReadPair> pairs) {
        List<ReadPair> known = pairs.stream()
                .map(pair -> new ReadPair(comparable(pair.read()), comparable(pair.meant())))
                .filter(pair -> !pair.read().isEmpty() && !pair.meant().isEmpty())
                .filter(pair -> Math.max(pair.read().length(), pair.meant().length()) <= LONGEST)
                .toList();
        Confusions table = confusions;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Integer> counts = new TreeMap<>(confusions.counts());
            for (ReadPair pair : known) {
                for (Alignment.Step step : Alignment.of(pair.meant(), pair.read(), table)) {
                    counts.merge(Confusions.key(step.meant(), step.read()), 1, Integer::sum);
                }
            }
            table = new Confusions(counts);
        }
        byte[] file = file(table);
        return new ConfusionModel(table, digest(file));
    }

    /** The bytes that {@link #of} reads: one line a confusion, sorted. */
    public byte[] file() {
        return file(confusions);
    }

    private static byte[] file(Confusions table) {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        new TreeMap<>(table.counts()).forEach((key, count) -> out.append(text(key.charAt(0)))
                .append('\t')
                .append(text(key.charAt(1)))
                .append('\t')
                .append(count)
                .append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #file()}, hexadecimal. */
    public String digest() {
        return digest;
    }

    /**
     * The chance that two readings, at least one of them by OCR, are one value: 0..1, symmetric, 1 if they are equal. Case, width
     * and blanks do not count. Texts of more than {@value #LONGEST} characters are one value only if equal.
     */
    public double score(String one, String other) {
        String a = comparable(one);
        String b = comparable(other);
        if (a.equals(b)) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty() || Math.max(a.length(), b.length()) > LONGEST) {
            return 0;
        }
        double same = Math.max(logSame(a, b), logSame(b, a));
        double apart = Math.max(logApart(a, b), logApart(b, a));
        return 1 / (1 + Math.exp(apart - same));
    }

    /** Natural logarithm of the chance that {@code meant} was printed and {@code read} is what came of it. */
    private double logSame(String meant, String read) {
        return Alignment.logChance(meant, read, confusions);
    }

    private double logApart(String one, String other) {
        int places = 0;
        double chance = 0;
        for (Alignment.Step step : Alignment.of(one, other, confusions)) {
            if (!step.isSame()) {
                char unit = step.read() == Confusions.NOTHING ? step.meant() : step.read();
                chance -= Math.log(CharacterClass.of(unit).size());
                places++;
            }
        }
        int length = Math.max(one.length(), other.length());
        return chance + places * Math.log(ANOTHER_PLACE) - logWays(length, places);
    }

    /** Natural logarithm of the number of ways to choose places. */
    private static double logWays(int length, int places) {
        double ways = 0;
        for (int i = 0; i < Math.min(places, length); i++) {
            ways += Math.log((double) (length - i) / (i + 1));
        }
        return ways;
    }

    private static String comparable(String value) {
        return NormalText.digestible(value.length() > 4 * LONGEST ? value.substring(0, 4 * LONGEST) : value);
    }

    private static String text(char unit) {
        return unit == Confusions.NOTHING ? "" : String.valueOf(unit);
    }

    private static char unit(String text) {
        return text.isEmpty() ? Confusions.NOTHING : text.charAt(0);
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
