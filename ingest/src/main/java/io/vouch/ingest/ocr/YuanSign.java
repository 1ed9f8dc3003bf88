package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts back the yuan sign, for which the Chinese model has no symbol: it reads a letter or a character with the same strokes.
 * Before an amount with two decimals none of them stands on any paper.
 */
final class YuanSign {

    /** What follows the sign: {@code 1,318,894.16} or {@code 302596.82}. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:,\\d{3}){0,5}\\.\\d{2}|\\d{1,12}\\.\\d{2}");

    /** What the sign is read as: on 68 scans of the generator, before an amount. */
    private static final String READ_AS = "Y半革#f";

    private YuanSign() {}

    static List<Glyph> restored(List<Glyph> run) {
        for (int i = 0; i + 4 < run.size(); i++) {
            boolean first = i == 0 || !isLatinOrDigit(run.get(i - 1));
            if (first && READ_AS.contains(run.get(i).text()) && startsAmount(run, i + 1)) {
                List<Glyph> mended = new ArrayList<>(run);
                mended.set(i, run.get(i).withText("¥"));
                return mended;
            }
        }
        return run;
    }

    private static boolean isLatinOrDigit(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean startsAmount(List<Glyph> run, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < run.size() && "0123456789,.".contains(run.get(i).text()); i++) {
            text.append(run.get(i).text());
        }
        return AMOUNT.matcher(text).matches();
    }
}
