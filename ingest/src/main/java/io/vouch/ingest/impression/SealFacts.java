package io.vouch.ingest.impression;

import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.seal.SealFinder;
import io.vouch.ingest.seal.SealRing;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Facts about the seals on the picture of a page: {@code SEAL} with shape and place, {@code SEAL_PICTURE} with the digest of its
 * ink, {@code SEAL_INK} with the ink along its ring, and {@code SEAL_TEXT} with what is read along the ring ({@code after}) and how
 * surely, 0.00 to 1.00 ({@code before}).
 */
public final class SealFacts {

    public static final String TEXT_CODE = "SEAL_TEXT";

    /** Each costs an OCR of one line; further seals of a page are told without their text. */
    private static final int MOST_TEXTS = 4;

    private static final int LEAST_LETTERS = 4;
    /** What is read less surely is noise. */
    private static final double LEAST_CONFIDENCE = 0.3;
    /** Resolution of the unrolled line, at which its letters have the size of print. */
    private static final double DPI = 300;

    private SealFacts() {}

    /**
     * @param picture the page in colour; a grey one has no red and yields nothing
     * @param page number from 1, for the facts
     * @param pageWidth in points
     * @param pageHeight in points
     */
    public static List<IntegrityFact> of(
            BufferedImage picture, int page, double pageWidth, double pageHeight, PageOcr ocr) {
        List<IntegrityFact> seals = SealFinder.find(picture, page, pageWidth, pageHeight);
        List<IntegrityFact> facts = new ArrayList<>(seals);
        facts.addAll(SealFinder.pictures(picture, seals, pageWidth, pageHeight));
        facts.addAll(SealFinder.inks(picture, seals, pageWidth, pageHeight));
        seals.stream()
                .filter(seal -> !seal.after().equals("SQUARE"))
                .limit(MOST_TEXTS)
                .forEach(seal -> SealRing.unrolled(picture, seal.box(), pageWidth, pageHeight)
                        .flatMap(line -> text(line, seal, ocr))
                        .filter(SealFacts::isChinese)
                        .or(() -> SealRing.unrolledAsItStands(picture, seal.box(), pageWidth, pageHeight)
                                .flatMap(line -> text(ocr.readLatinLine(line), seal)))
                        .ifPresent(facts::add));
        return facts;
    }

    /** What is read of Latin letters that were moved together makes no sense. */
    private static boolean isChinese(IntegrityFact ring) {
        long han = ring.after()
                .codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return 2 * han >= ring.after().codePointCount(0, ring.after().length());
    }

    private static Optional<IntegrityFact> text(BufferedImage line, IntegrityFact seal, PageOcr ocr) {
        return text(ocr.read(line, line.getWidth() * 72 / DPI, line.getHeight() * 72 / DPI), seal);
    }

    private static Optional<IntegrityFact> text(PageOcr.Result read, IntegrityFact seal) {
        StringBuilder text = new StringBuilder();
        double sureness = 0;
        int letters = 0;
        List<Word> words = read.words().stream()
                .sorted(Comparator.comparingDouble(word -> word.box().x0()))
                .toList();
        for (Word word : words) {
            String kept = letters(word.text());
            text.append(kept);
            letters += kept.length();
            sureness += kept.length() * word.confidence();
        }
        if (read.quarterTurns() != 0 || letters < LEAST_LETTERS || sureness / letters < LEAST_CONFIDENCE) {
            return Optional.empty();
        }
        String confidence = String.format(Locale.ROOT, "%.2f", sureness / letters);
        return Optional.of(new IntegrityFact(TEXT_CODE, confidence, text.toString(), seal.page(), seal.box()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || "()（）&·".indexOf(c) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
