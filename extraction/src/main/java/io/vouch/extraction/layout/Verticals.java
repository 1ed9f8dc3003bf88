package io.vouch.extraction.layout;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds labels printed downwards and takes their glyphs out, so that they do not break the lines beside them. */
final class Verticals {

    /** Column labels of Chinese invoices (domain reference 1.5); others are left in the lines. */
    private static final Pattern LABEL = Pattern.compile("(购买方|销售方)(信息)?|购货单位|销货单位|购方|销方|付款方|收款方|付款人|收款人|密码区|备注");

    private static final int LONGEST = 5;

    private Verticals() {}

    /** Moves the glyphs of vertical labels from {@code words} to the result. */
    static List<VerticalLabel> takeFrom(List<PlacedWord> words) {
        List<PlacedWord> glyphs = new ArrayList<>(words.stream()
                .filter(placed -> placed.word().text().length() <= 2
                        && Glyphs.isHan(placed.word().text().charAt(0)))
                .sorted(Comparator.comparingDouble(
                                (PlacedWord placed) -> placed.word().box().y0())
                        .thenComparingDouble(placed -> placed.word().box().x0()))
                .toList());
        List<VerticalLabel> labels = new ArrayList<>();
        Set<PlacedWord> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (PlacedWord first : glyphs) {
            if (!taken.contains(first)) {
                take(first, glyphs, taken, labels);
            }
        }
        words.removeIf(taken::contains);
        return labels;
    }

    private static void take(
            PlacedWord first, List<PlacedWord> glyphs, Set<PlacedWord> taken, List<VerticalLabel> labels) {
        List<PlacedWord> column = new ArrayList<>(List.of(first));
        String text = first.word().text();
        VerticalLabel longest = null;
        List<PlacedWord> used = List.of();
        while (text.length() <= LONGEST) {
            if (column.size() > 1 && LABEL.matcher(text).matches()) {
                longest = new VerticalLabel(text, boxOf(column));
                used = List.copyOf(column);
            }
            PlacedWord next = below(column.get(column.size() - 1).word(), glyphs, taken);
            if (next == null) {
                break;
            }
            column.add(next);
            text += next.word().text();
        }
        if (longest != null) {
            labels.add(longest);
            taken.addAll(used);
        }
    }

    private static PlacedWord below(Word word, List<PlacedWord> glyphs, Set<PlacedWord> taken) {
        Box box = word.box();
        for (PlacedWord next : glyphs) {
            Box other = next.word().box();
            boolean aligned = Math.abs(other.centerX() - box.centerX()) < 0.6 * Math.max(box.width(), box.height());
            double gap = other.y0() - box.y1();
            boolean near = gap > -0.4 * box.height() && gap < 2.5 * box.height() && other.centerY() > box.centerY();
            if (aligned && near && next.word() != word && !taken.contains(next)) {
                return next;
            }
        }
        return null;
    }

    private static Box boxOf(List<PlacedWord> column) {
        Box box = Box.NONE;
        for (PlacedWord placed : column) {
            box = box.union(placed.word().box());
        }
        return box;
    }
}
