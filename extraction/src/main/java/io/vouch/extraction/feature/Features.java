package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.LabelLexicon;
import io.vouch.extraction.candidate.MisreadSigns;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.ingest.page.Box;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Describes candidates to the model by short strings. Built once for a scene; the strings are part of the model's format. */
public final class Features {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Scene scene;
    private final AmountFacts amounts;
    private final BlockFacts blocks = new BlockFacts();
    private final Map<ValueKind, Integer> counts = new java.util.EnumMap<>(ValueKind.class);
    private final Map<Candidate, Integer> ranks = new IdentityHashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();

    public Features(Scene scene) {
        this.scene = scene;
        this.amounts = new AmountFacts(scene.candidates());
        for (Candidate candidate : scene.candidates()) {
            ranks.put(candidate, counts.merge(candidate.kind(), 1, Integer::sum) - 1);
        }
    }

    /** Sorted, without repeats. */
    public Set<String> of(Candidate candidate) {
        Set<String> features = new TreeSet<>();
        features.add("bias");
        features.add("group=" + LabelLexicon.group(scene.type()));
        features.add("lang=" + scene.language());
        features.add("shape=" + shape(candidate));
        votes(candidate, features);
        place(candidate, features);
        neighbours(candidate.spot(), features);
        switch (candidate.kind()) {
            case AMOUNT -> amounts.describe(candidate, features);
            case PARTY, TEXT -> blocks.describe(candidate, features);
            case IDENTIFIER, TAX_ID, ACCOUNT -> identifier(candidate, features);
            default -> features.add("rank=" + Math.min(6, ranks.getOrDefault(candidate, 9)));
        }
        return features;
    }

    /** What has a glyph in the sign's place was printed with its sign. */
    private static String shape(Candidate candidate) {
        return candidate.shape().equals(MisreadSigns.HEAD_SHAPE) ? "decimals+currency" : candidate.shape();
    }

    private void votes(Candidate candidate, Set<String> features) {
        double most = 0;
        String field = "none";
        for (Vote vote : scene.votes(candidate)) {
            int strength = (int) Math.round(vote.weight() * 5);
            features.add("vote=" + vote.field() + ":" + strength);
            features.add("how=" + vote.field() + ":" + vote.how());
            if (vote.weight() > most) {
                most = vote.weight();
                field = vote.field().name();
            }
        }
        features.add("top=" + field);
    }

    private void place(Candidate candidate, Set<String> features) {
        Spot spot = candidate.spot();
        PageLayout page = spot.page();
        Box box = spot.box();
        int rows = page.rows().size();
        features.add("y=" + (int) Math.min(9, Math.max(0, 10 * box.centerY() / Math.max(1, page.height()))));
        features.add("x=" + (int) Math.min(4, Math.max(0, 5 * box.centerX() / Math.max(1, page.width()))));
        features.add("row=" + Math.min(14, spot.row()));
        features.add("up=" + Math.min(9, (rows - 1 - spot.row()) / 2));
        features.add("page=" + Math.min(3, page.number()));
        features.add("size=" + Math.min(8, Math.round(4 * heightOfFirst(spot) / page.textHeight())));
        features.add("col=" + Math.min(3, spot.column()) + "of"
                + Math.min(4, page.rows().get(spot.row()).cells().size()));
        boolean whole = spot.to() - spot.from() >= spot.run().text().length() - 1;
        features.add("whole=" + whole);
    }

    private static double heightOfFirst(Spot spot) {
        return spot.run()
                .words()
                .get(Math.max(0, spot.run().wordIndex(spot.from())))
                .word()
                .box()
                .height();
    }

    private void neighbours(Spot spot, Set<String> features) {
        Row row = spot.page().rows().get(spot.row());
        String before = before(spot, row);
        String[] words = FoldedWords.of(before);
        for (int i = 1; i <= 3 && i <= words.length; i++) {
            features.add("l" + i + "=" + words[words.length - i]);
            features.add("l=" + words[words.length - i]);
        }
        if (words.length >= 2) {
            features.add("ll=" + words[words.length - 2] + "_" + words[words.length - 1]);
        }
        if (words.length > 0) {
            features.add("lead=" + words[0]);
        }
        String[] after = FoldedWords.of(spot.run().text().substring(spot.to()));
        if (after.length > 0) {
            features.add("r1=" + after[0]);
        }
        above(spot, features);
    }

    private static String before(Spot spot, Row row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : row.cells()) {
            if (cell.column() < spot.column()) {
                text.append(cell.text()).append(' ');
            }
        }
        String own = spot.run().text().substring(0, spot.from());
        return text + own.substring(Math.max(0, own.length() - 60));
    }

    private void above(Spot spot, Set<String> features) {
        List<Row> rows = spot.page().rows();
        Box box = spot.box();
        for (int index = spot.row() - 1; index >= Math.max(0, spot.row() - 2); index--) {
            for (Cell cell : rows.get(index).cells()) {
                if (cell.box().horizontalOverlap(box) > 0) {
                    features.addAll(above.computeIfAbsent(cell.text(), Features::heading));
                    return;
                }
            }
        }
    }

    private static List<String> heading(String text) {
        return Arrays.stream(FoldedWords.of(text)).map(word -> "a=" + word).toList();
    }

    private void identifier(Candidate candidate, Set<String> features) {
        String value = candidate.value();
        features.add("length=" + Math.min(24, value.length()));
        features.add("pattern=" + pattern(value));
        features.add("rank=" + Math.min(5, ranks.getOrDefault(candidate, 9)));
    }

    /** INV-2026/0012 becomes A-0/0. */
    static String pattern(String value) {
        String shape = DIGITS.matcher(
                        LETTERS.matcher(HAN.matcher(value).replaceAll("H")).replaceAll("A"))
                .replaceAll("0");
        return shape.substring(0, Math.min(12, shape.length()));
    }
}
