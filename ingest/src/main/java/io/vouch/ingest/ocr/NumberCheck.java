package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Has the Latin model read the numbers of a Chinese page, too: the Chinese one takes the zeros of type-written print for nines,
 * and is sure of it.
 *
 * <p>First it reads the unsure numbers and the longest ones; only where it knows better, it reads all. Measured on
 * 16 scans of the generator's training layouts: 259 of 274 numbers were read with it.
 */
final class NumberCheck {

    /** Bound on the numbers of one page that are read again. */
    private static final int MOST = 120;
    /** Sure numbers that are read again to learn whether the page's print misleads the Chinese model. */
    private static final int SAMPLE = 4;
    /**
     * A number whose symbols are all surer keeps its length: where the Latin reading differed in length, the cut mostly touched
     * a neighbour (seen on 10 scans; the limit is set by hand).
     */
    private static final double SURE = 0.95;
    /** Room around a number, as a share of its height: the engine's boxes are tight. */
    private static final double ROOM = 0.25;

    /** A digit that is so much wider than the others of its number holds two symbols. */
    private static final double WIDE = 1.6;
    /** A line that is read alone: as in the second look. */
    private static final double LINE_HEIGHT = 44;

    private static final double MOST_ENLARGED = 4;
    private static final int BORDER = 12;
    /** Place that a sign and up to three digits need, in heights of the line. */
    private static final double HEAD = 2.2;

    private final TesseractHandle latin;
    private final GreyPicture page;
    private final Reading first;

    NumberCheck(TesseractHandle latin, GreyPicture page, Reading first) {
        this.latin = latin;
        this.page = page;
        this.first = first;
    }

    /**
     * The parts in the same order, numbers exchanged where the Latin model is surer.
     *
     * @param parts runs of one script each
     */
    List<List<Glyph>> mended(List<List<Glyph>> parts) {
        List<List<Glyph>> mended = new ArrayList<>(parts);
        List<Integer> sure = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < parts.size() && sure.size() + chosen.size() < MOST; i++) {
            List<Glyph> part = parts.get(i);
            boolean unsure = Numbers.weakest(part) < SURE;
            if (unsure ? Numbers.mayBeLong(part) : Numbers.isLong(part)) {
                (unsure || hidesSign(part) ? chosen : sure).add(i);
            }
        }
        sure.sort(Comparator.comparing((Integer i) -> -parts.get(i).size()));
        List<Integer> sample = sure.subList(0, Math.min(SAMPLE, sure.size()));
        chosen.addAll(sample);
        if (exchanged(mended, chosen) > 0) {
            exchanged(mended, sure.subList(sample.size(), sure.size()));
        }
        return mended;
    }

    /** Exchanges those of the chosen parts that the Latin model reads more surely; gives how many. */
    private int exchanged(List<List<Glyph>> parts, List<Integer> chosen) {
        var sheet = new NumberSheet();
        List<Cut> cuts = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int i : chosen) {
            Cut cut = Cut.around(withHead(parts, i), ROOM, page, first);
            cuts.add(cut);
            scales.add(sheet.add(cut.piece()));
        }
        List<List<Glyph>> read = sheet.read(latin);
        int exchanged = 0;
        for (int k = 0; k < read.size(); k++) {
            List<Glyph> before = parts.get(chosen.get(k));
            if (isBetter(read.get(k), before)) {
                parts.set(chosen.get(k), cuts.get(k).inFirst(read.get(k), scales.get(k), 0, first));
                exchanged++;
            } else if (hidesSign(before)) {
                List<Glyph> alone = alone(cuts.get(k));
                if (AmountGrammar.isSameWithHead(Numbers.text(alone), Numbers.text(before))) {
                    parts.set(chosen.get(k), alone);
                    exchanged++;
                }
            }
        }
        return exchanged;
    }

    /** A number with a hidden sign read as one line: on the sheet with others such lines are lost at times. */
    private List<Glyph> alone(Cut cut) {
        double scale = Math.min(MOST_ENLARGED, LINE_HEIGHT / cut.piece().height());
        GreyPicture large = Resampling.scaled(cut.piece(), scale);
        GreyPicture line = large.withBorder(BORDER);
        List<Glyph> read =
                TightBoxes.of(latin.read(line, TesseractHandle.LINE, 300).glyphs(), line);
        return cut.inFirst(read, (double) large.width() / cut.piece().width(), BORDER, first);
    }

    private static boolean isBetter(List<Glyph> latin, List<Glyph> chinese) {
        String read = Numbers.text(latin);
        String before = Numbers.text(chinese);
        if (read.equals(before) || !Numbers.isLong(latin)) {
            return false;
        }
        if (hidesSign(chinese) && AmountGrammar.isSameWithHead(read, before)) {
            return true;
        }
        int difference = Math.abs(latin.size() - chinese.size());
        boolean whole = difference == 0 || Numbers.weakest(chinese) < SURE && difference <= 1 + chinese.size() / 6;
        boolean losesForm = AmountGrammar.endsGrouped(before) && !AmountGrammar.endsGrouped(read);
        boolean gainsDigit = AmountGrammar.isGrouped(before) && read.length() != before.length();
        return whole && !losesForm && !gainsDigit && Numbers.mean(latin) > Numbers.mean(chinese);
    }

    /**
     * Whether the sign of a currency may have been read together with the digit after it, as one wide digit or as nothing: the
     * Chinese model has no yuan sign.
     */
    private static boolean hidesSign(List<Glyph> part) {
        if (AmountGrammar.isHeadless(Numbers.text(part))) {
            return true;
        }
        Glyph head = part.get(0);
        int wide = head.x1() - head.x0();
        double usual = part.stream()
                .filter(glyph -> Character.isDigit(glyph.text().charAt(0)))
                .mapToInt(glyph -> glyph.x1() - glyph.x0())
                .sorted()
                .skip(part.size() / 3)
                .findFirst()
                .orElse(wide);
        return AmountGrammar.endsGrouped(Numbers.text(part)) && wide > WIDE * usual;
    }

    /** With the place before an amount that begins with a comma: up to what stands before it on its line. */
    private static List<Glyph> withHead(List<List<Glyph>> parts, int at) {
        List<Glyph> part = parts.get(at);
        if (!AmountGrammar.isHeadless(Numbers.text(part))) {
            return part;
        }
        Glyph start = part.get(0);
        int high = start.y1() - start.y0();
        int from = start.x0() - (int) (HEAD * high);
        List<Glyph> previous = at == 0 ? List.of() : parts.get(at - 1);
        if (!start.startsLine() && !previous.isEmpty()) {
            from = Math.max(from, previous.get(previous.size() - 1).x1());
        }
        List<Glyph> whole = new ArrayList<>(part);
        whole.set(
                0,
                new Glyph(
                        start.text(),
                        Math.min(from, start.x0()),
                        start.y0(),
                        start.x1(),
                        start.y1(),
                        start.confidence(),
                        start.startsWord(),
                        start.startsLine()));
        return whole;
    }
}
