package io.vouch.ingest.pdf;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.glyph.WordBuilder;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at how the numbers of a document are set: all digits of one number by one hand, on the line of their neighbours, in a
 * face that is in use. Like is compared with like: digits with digits, never Latin with Chinese.
 */
final class NumberStyles {

    /** Fewer digits are counts, dates in parts, footnotes. */
    private static final int LEAST_DIGITS = 4;

    private static final int MAX_FACTS = 40;

    /** Smaller size by larger one up to which digits are one size: producers round. */
    private static final double ONE_SIZE = 0.97;

    /** Cents are set small on purpose, and raised. */
    private static final double SMALL_CENTS = 0.8;

    /** In ems: a raised or sunk digit is further off, rounding nearer. */
    private static final double OFF_LINE = 0.02;

    /** Of 255: the same colour by another name. */
    private static final int ONE_COLOUR = 24;

    /** A face is rare below this share of all letters, and below this many. */
    private static final double RARE_SHARE = 0.03;

    private static final int RARE_LETTERS = 60;

    /** Letters of a document before its usual face is known, and digits in it. */
    private static final int ENOUGH_LETTERS = 150;

    private static final int ENOUGH_DIGITS = 30;

    private final List<IntegrityFact> facts = new ArrayList<>();
    private final Map<String, Face> faces = new HashMap<>();
    private int letters;

    /** What of the document is set in one face. */
    private static final class Face {
        private int letters;
        private int digits;
        private int digitsOfNumbers;
        private final List<Number> numbers = new ArrayList<>();
    }

    private record Number(String text, int page, Box box) {}

    void ofPage(PageScan scan, PageText text, int page) {
        for (WordBuilder.Written written : text.written()) {
            List<Glyph> digits = new ArrayList<>();
            for (Glyph glyph : written.glyphs()) {
                count(scan, glyph);
                if (isDigit(glyph)) {
                    digits.add(glyph);
                }
            }
            Glyph first = written.glyphs().get(0);
            if (digits.size() >= LEAST_DIGITS && !first.invisible() && first.angle() == 0) {
                number(scan, written, digits, page);
            }
        }
    }

    private void count(PageScan scan, Glyph glyph) {
        if (!glyph.invisible()) {
            letters++;
            Face face = face(scan, glyph);
            face.letters++;
            face.digits += isDigit(glyph) ? 1 : 0;
        }
    }

    private Face face(PageScan scan, Glyph glyph) {
        String family = scan.styleOf(glyph).font().face().family();
        return faces.computeIfAbsent(family, name -> new Face());
    }

    private static boolean isDigit(Glyph glyph) {
        return glyph.text().length() == 1
                && glyph.text().charAt(0) >= '0'
                && glyph.text().charAt(0) <= '9';
    }

    private void number(PageScan scan, WordBuilder.Written written, List<Glyph> digits, int page) {
        String shown = FactText.of(written.word().text());
        Face face = face(scan, digits.get(0));
        face.digitsOfNumbers += digits.size();
        if (face.numbers.size() < MAX_FACTS) {
            face.numbers.add(new Number(shown, page, written.word().box()));
        }
        if (facts.size() >= MAX_FACTS) {
            return;
        }
        broken(scan, run(written, digits))
                .ifPresent(broken -> facts.add(FactCode.NUMBER_STYLE_BROKEN.fact(
                        broken[0], shown + " " + broken[1], page, written.word().box())));
    }

    /** The digits of the longest number of a word; a Chinese line may hold several, each set in its own way. */
    private static List<Glyph> run(WordBuilder.Written written, List<Glyph> digits) {
        List<Glyph> longest = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        for (Glyph glyph : written.glyphs()) {
            boolean partOfNumber = isDigit(glyph) || ".,-/ ".contains(glyph.text());
            if (isDigit(glyph)) {
                current.add(glyph);
            } else if (!partOfNumber) {
                longest = current.size() > longest.size() ? current : longest;
                current = new ArrayList<>();
            }
        }
        longest = current.size() > longest.size() ? current : longest;
        return longest.size() >= LEAST_DIGITS ? longest : digits.subList(0, 1);
    }

    /** What differs within the digits, and how. */
    private static Optional<String[]> broken(PageScan scan, List<Glyph> digits) {
        Glyph first = digits.get(0);
        TextStyle style = scan.styleOf(first);
        for (int i = 1; i < digits.size(); i++) {
            Glyph digit = digits.get(i);
            TextStyle other = scan.styleOf(digit);
            FontFace face = style.font().face();
            FontFace otherFace = other.font().face();
            boolean named = !face.family().isEmpty() && !otherFace.family().isEmpty();
            if (named && !face.family().equals(otherFace.family())) {
                return Optional.of(new String[] {"FONT", face.family() + "/" + otherFace.family()});
            }
            double ratio = Math.min(first.em(), digit.em()) / Math.max(first.em(), digit.em());
            boolean cents = i >= digits.size() - 2 && ratio < SMALL_CENTS;
            if (ratio < ONE_SIZE && !cents) {
                return Optional.of(new String[] {"SIZE", points(first.em()) + "/" + points(digit.em())});
            }
            double off = Math.abs(first.across() - digit.across());
            if (off > OFF_LINE * first.em() && !cents) {
                return Optional.of(new String[] {"BASELINE", "0/" + points(off)});
            }
            boolean known = style.colour() != Ink.UNKNOWN && other.colour() != Ink.UNKNOWN;
            if (known && Ink.contrast(style.colour(), other.colour()) > ONE_COLOUR) {
                return Optional.of(new String[] {"COLOUR", "%06X/%06X".formatted(style.colour(), other.colour())});
            }
        }
        return Optional.empty();
    }

    private static String points(double value) {
        return String.valueOf(Math.round(value * 100) / 100.0);
    }

    /** The facts of all pages together. */
    List<IntegrityFact> all() {
        List<IntegrityFact> all = new ArrayList<>(facts);
        String usual = usualFace();
        if (letters >= ENOUGH_LETTERS && !usual.isEmpty()) {
            faces.entrySet().stream()
                    .filter(entry -> isRare(entry.getKey(), entry.getValue()))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> rare(usual, entry.getKey(), entry.getValue(), all));
        }
        return all;
    }

    private String usualFace() {
        return faces.entrySet().stream()
                .filter(entry -> entry.getValue().digits >= ENOUGH_DIGITS)
                .max(Map.Entry.<String, Face>comparingByValue(java.util.Comparator.comparingInt(face -> face.digits))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean isRare(String family, Face face) {
        return !family.isEmpty()
                && face.letters <= RARE_LETTERS
                && face.letters <= RARE_SHARE * letters
                && face.digitsOfNumbers >= 0.5 * face.letters;
    }

    private static void rare(String usual, String family, Face face, List<IntegrityFact> all) {
        for (Number number : face.numbers) {
            if (all.size() < MAX_FACTS) {
                all.add(FactCode.NUMBER_FACE_RARE.fact(
                        usual + "/" + family, number.text(), number.page(), number.box()));
            }
        }
    }
}
