package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right Chinese amounts in words in which OCR took a glyph for one that looks like it, when the amount in digits is known.
 * The digits decide which of the possible glyphs was meant; words that need more than {@value #MOST_GLYPHS} changes stay as they are.
 */
public final class WordRepair {

    static final int MOST_GLYPHS = 3;
    private static final int MOST_TRIED = 20_000;
    private static final int LONGEST = 48;

    /** The glyphs of an amount, each followed by those that OCR reads in its place (observed on scanned and faxed papers). */
    private static final String[] CLASSES = {
        "壹豆吉亚壶台查喜",
        "贰武融或试弍腻",
        "叁参叄弎叄卷众去",
        "肆肄津律建",
        "伍任五佰伯仁",
        "陆陵陸际院随队",
        "柒染沫漆染梁七",
        "捌提别棚拐扒捐",
        "玖玫政坟攻致",
        "零霉雪委露",
        "拾抬恰给捡括合",
        "佰伯陌伍百栢",
        "仟任件仔千行",
        "万方力刀",
        "亿忆仅化乙",
        "圆园圓员国因团囤",
        "元无兀完",
        "角用甪有",
        "分公兮纷",
        "整正憋"
    };

    private WordRepair() {}

    /** The words that say exactly {@code amount}, with the fewest glyphs changed; empty if no few changes lead there. */
    public static Optional<String> towards(String printed, BigDecimal amount) {
        String start = NormalText.compact(printed);
        if (start.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> spelled = MisreadWords.of(start, amount, CLASSES);
        if (spelled.isPresent()) {
            return spelled;
        }
        Set<String> tried = new LinkedHashSet<>(List.of(start));
        List<String> layer = List.of(start);
        for (int changed = 1; changed <= MOST_GLYPHS; changed++) {
            List<String> next = new ArrayList<>();
            for (String text : layer) {
                Optional<String> found = step(text, amount, tried, next);
                if (found.isPresent() || tried.size() > MOST_TRIED) {
                    return found;
                }
            }
            layer = next;
        }
        return Optional.empty();
    }

    private static Optional<String> step(String text, BigDecimal amount, Set<String> tried, List<String> next) {
        for (int i = 0; i < text.length(); i++) {
            for (char meant : meant(text.charAt(i))) {
                String changed = text.substring(0, i) + meant + text.substring(i + 1);
                if (tried.add(changed)) {
                    next.add(changed);
                    if (says(changed, amount)) {
                        return Optional.of(changed);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean says(String text, BigDecimal amount) {
        return ChineseAmount.parse(text)
                .filter(said -> said.compareTo(amount) == 0)
                .isPresent();
    }

    /** The glyphs of amounts that may have been meant by a glyph as read. */
    private static char[] meant(char read) {
        StringBuilder meant = new StringBuilder();
        for (String alike : CLASSES) {
            if (alike.indexOf(read) > 0) {
                meant.append(alike.charAt(0));
            }
        }
        return meant.toString().toCharArray();
    }
}
