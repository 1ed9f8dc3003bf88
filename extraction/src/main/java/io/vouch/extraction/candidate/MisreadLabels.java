package io.vouch.extraction.candidate;

import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese labels of which OCR misread a glyph: 检驻码 for 校验码, 发票代三 for 发票代码. Only where a colon or a line follows. */
final class MisreadLabels {

    /** What stands before a colon, which OCR often reads as a comma, or before the line of a form. */
    private static final Pattern HEAD = Pattern.compile("^(?<label>\\p{IsHan}{3,12}) ?[:,|]");

    /** A wording of the lexicon without any choice in it. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}{3,12}");

    /** Glyphs of a label for each that may be misread. */
    private static final int GLYPHS_PER_MISREAD = 3;

    private static final double WEIGHT = 0.85;

    /** The wordings of an expression that are plain Chinese words, without the blanks that may stand in them. */
    static List<String> wordings(String expression) {
        return Arrays.stream(expression.replace("\\s?", "").split("\\|"))
                .filter(wording -> PLAIN.matcher(wording).matches())
                .toList();
    }

    /** The one label that the head of a cell may be a misreading of; empty if none or several may. */
    Optional<LabelHit> hit(PageLayout page, Cell cell, char group, List<Label> labels) {
        Matcher head = HEAD.matcher(cell.text());
        if (!head.find()) {
            return Optional.empty();
        }
        String read = head.group("label");
        Set<String> keys = new HashSet<>();
        LabelHit hit = null;
        for (Label label : labels) {
            if (label.appliesTo(group) && label.wordings().stream().anyMatch(wording -> isMisreading(read, wording))) {
                keys.add(label.key());
                Spot spot = new Spot(page, cell.row(), cell.column(), cell.run(), 0, read.length());
                hit = new LabelHit(label.key(), WEIGHT * label.weight(), spot);
            }
        }
        return keys.size() == 1 ? Optional.of(hit) : Optional.empty();
    }

    /** True if the wordings differ by no more than one glyph in {@value #GLYPHS_PER_MISREAD}. */
    private static boolean isMisreading(String read, String wording) {
        if (read.length() != wording.length()) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < read.length(); i++) {
            same += read.charAt(i) == wording.charAt(i) ? 1 : 0;
        }
        int wrong = read.length() - same;
        return wrong > 0 && wrong <= read.length() / GLYPHS_PER_MISREAD;
    }
}
