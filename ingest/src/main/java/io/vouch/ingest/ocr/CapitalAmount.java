package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts back the capitals of Chinese amounts (壹贰叁) that the Chinese model has no symbol for and always reads as others.
 *
 * <p>The model's character set lacks 叁, 柒, 捌 and 仟 ({@code combine_tessdata -u chi_sim.traineddata}, its {@code lstm-unicharset}).
 * A symbol is only exchanged inside an amount and where its place leaves one meaning: a digit stands before a unit, 仟 stands
 * after a digit. Digits that the model knows are never touched, whatever the figures beside the words say.
 */
final class CapitalAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String UNITS = "拾佰仟万亿圆元角分";
    private static final String SIGNS = DIGITS + UNITS + "整正";

    /** What the model reads for 仟: on 68 scans of the generator all 41 of them inside amounts stood for it. */
    private static final String THOUSAND = "什件";
    /** What it reads for the digits that it does not know: on the same scans all 120 of them inside amounts stood for these. */
    private static final Map<String, String> UNKNOWN = Map.of("参傅会侠", "叁", "业染娄沫类", "柒", "抽拥撞揭制振担机拓", "捌");

    /** A meaning that was told from its place is no surer than this. */
    private static final double TOLD = 0.6;
    /** So many signs of amounts among the symbols around make an amount; one of them may be misread, too. */
    private static final int LEAST_AROUND = 3;

    private static final int AROUND = 3;

    private CapitalAmount() {}

    /** The run, of which symbols are exchanged that can mean only one thing where they stand. */
    static List<Glyph> restored(List<Glyph> run) {
        List<Glyph> mended = run;
        for (int i = 0; i + 1 < run.size(); i++) {
            String meant = meant(mended, i);
            if (!meant.isEmpty() && isInAmount(mended, i)) {
                mended = mended == run ? new ArrayList<>(run) : mended;
                Glyph read = run.get(i);
                mended.set(i, read.withText(meant).noSurerThan(TOLD));
            }
        }
        return mended;
    }

    /** Empty if the symbol stays. */
    private static String meant(List<Glyph> run, int at) {
        String read = run.get(at).text();
        String before = at == 0 ? "" : run.get(at - 1).text();
        String after = run.get(at + 1).text();
        if (SIGNS.contains(read)) {
            return "";
        }
        if (THOUSAND.contains(read) && isDigit(before)) {
            return SIGNS.contains(after) || !unknownDigit(after).isEmpty() ? "仟" : "";
        }
        boolean unitFollows = UNITS.contains(after) || THOUSAND.contains(after);
        boolean digitIsDue = !isDigit(before) || before.equals("零");
        return unitFollows && digitIsDue ? unknownDigit(read) : "";
    }

    private static boolean isDigit(String text) {
        return !text.isEmpty() && DIGITS.contains(text);
    }

    private static String unknownDigit(String read) {
        return UNKNOWN.entrySet().stream()
                .filter(entry -> entry.getKey().contains(read))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isInAmount(List<Glyph> run, int at) {
        int signs = 0;
        int alike = 0;
        for (int i = Math.max(0, at - AROUND); i <= Math.min(run.size() - 1, at + AROUND); i++) {
            String text = run.get(i).text();
            boolean sign = SIGNS.contains(text);
            signs += i != at && sign ? 1 : 0;
            alike += i != at
                            && !sign
                            && (THOUSAND.contains(text) || !unknownDigit(text).isEmpty())
                    ? 1
                    : 0;
        }
        return signs >= LEAST_AROUND || signs == LEAST_AROUND - 1 && alike > 0;
    }
}
