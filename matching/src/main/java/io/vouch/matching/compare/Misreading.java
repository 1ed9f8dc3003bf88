package io.vouch.matching.compare;

import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.NameSimilarity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Could two different readings be one value, misread? Noise alone must not accuse anybody: every check that holds one reading
 * against another asks here, and only readings of pictures (OCR) are forgiven.
 */
public final class Misreading {

    /** Readings of text below this are as likely the wrong value as a wrong paper. */
    private static final double TRUSTED_TEXT = 0.8;
    /**
     * Readings of pictures below this are not held against a paper. Of 92 values of fresh scans stated at .85 to .9 one was wrong, of 157 from
     * .9 to .95 four, of 41 below .85 three.
     */
    private static final double TRUSTED_OCR = 0.85;
    /** The same of names: a glyph or two misread make no other company, and the checks forgive as much. */
    private static final double TRUSTED_NAME = 0.8;
    /** Chinese names that share at least this much may be one name: rare glyphs are misread in pairs. */
    private static final double ONE_NAME = 0.4;
    /** Of the letters of a Latin name so many may be misread: one of four, on the worst scans. */
    private static final double LATIN_MISREAD = 0.25;
    /** Longer names are compared by what they share alone. */
    private static final int LONGEST_NAME = 120;

    /** Fewer characters lost are a matter of {@link CharacterNoise}. */
    private static final int LEAST_LOST = 4;
    /** As many digits at the end name one contract of a day's series. */
    private static final int LEAST_TAIL = 8;
    /** Three quarters of the shorter text must stand. */
    private static final int DAMAGED_OF = 4;

    private static final int WHOLE_OF = 3;

    private Misreading() {}

    /** True if the reading is sure enough to contradict another. */
    public static boolean isTrusted(Reading reading) {
        return reading.confidence()
                >= switch (reading.source()) {
                    case XML, OFD, QR, FORM, SIDECAR -> 0;
                    case TEXT -> TRUSTED_TEXT;
                    case OCR -> TRUSTED_OCR;
                };
    }

    /** True if the reading of a name is sure enough to stand for another company than one it is quite unlike. */
    public static boolean isTrustedName(Reading name) {
        return name.source() == ReadingSource.OCR
                ? name.confidence() >= TRUSTED_NAME && isCompany(name.value())
                : isTrusted(name);
    }

    /** Chinese, or with a legal form: what else a picture gives for a name may be any of its words. */
    private static boolean isCompany(String name) {
        return isHan(name) || !PartyNames.key(name).equals(PartyNames.keyWithoutLegalForm(name));
    }

    /** True if one of the two was read by OCR and the numbers, dates or amounts differ as misread characters do. */
    public static boolean explains(Reading one, Reading other) {
        return isOcr(one, other) && explains(one.value(), other.value());
    }

    /** True if two numbers, dates or amounts, one of them from a picture, differ by no more than noise; symmetric. */
    public static boolean explains(String one, String other) {
        return CharacterNoise.explains(LookAlikes.comparable(one), LookAlikes.comparable(other));
    }

    /** True if one digit misread, lost or added, or two neighbours swapped, make one figure of the other; symmetric. */
    public static boolean isOneSlip(String one, String other) {
        return CharacterNoise.isOneSlip(one, other);
    }

    /**
     * True if one of the two was read by OCR, and what is left of the shorter at both ends stands at the ends of the longer: its head
     * was taken for other characters, or a piece was lost.
     */
    public static boolean explainsDamage(Reading one, Reading other) {
        if (!isOcr(one, other)) {
            return false;
        }
        String a = LookAlikes.comparable(one.value());
        String b = LookAlikes.comparable(other.value());
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int head = 0;
        while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter.length() - head
                && shorter.charAt(shorter.length() - 1 - tail) == longer.charAt(longer.length() - 1 - tail)) {
            tail++;
        }
        // A number of the same series ends otherwise: then the tail is short, and only a loss of characters excuses.
        boolean lost = longer.length() - shorter.length() >= LEAST_LOST;
        boolean kept = tail >= LEAST_TAIL || lost;
        return kept && (head + tail) * DAMAGED_OF >= shorter.length() * WHOLE_OF;
    }

    /** True if one of the two was read by OCR and the names differ as misread names do. */
    public static boolean explainsNames(Reading one, Reading other, String key, String otherKey) {
        return isOcr(one, other)
                && NameSimilarity.of(key, otherKey) >= ONE_NAME
                && (isHan(key) || isHan(otherKey) || isLatinMisread(key, otherKey));
    }

    private static boolean isHan(String key) {
        return key.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Letter by letter, from the nearer end: a piece of the longer name may be lost at the other. */
    private static boolean isLatinMisread(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int length = shorter.length();
        if (longer.length() > LONGEST_NAME) {
            return true;
        }
        int least = Math.min(
                CharacterNoise.cost(shorter, longer.substring(0, length)),
                Math.min(
                        CharacterNoise.cost(shorter, longer.substring(longer.length() - length)),
                        CharacterNoise.cost(shorter, longer)));
        return least <= 2 * LATIN_MISREAD * length;
    }

    /**
     * True if an amount in words, or the figures beside it, may be misread so that the two say the same.
     *
     * @param said what the words as read amount to
     * @param shown what the figures as read amount to
     * @param confirmed true if something else proves the figures, such as a sum that comes out
     */
    public static boolean explainsWords(
            Reading words, BigDecimal said, Reading figures, BigDecimal shown, boolean confirmed) {
        if (words.source() == ReadingSource.OCR && WordsNoise.explains(words.value(), said, shown)) {
            return true;
        }
        return figures.source() == ReadingSource.OCR && !confirmed && explains(said, shown);
    }

    /** True if an amount in words says the amount, by what was read of it: words that the figures put right do not prove the figures. */
    public static boolean wordsSay(Reading words, BigDecimal amount) {
        return WordsAsRead.say(words, amount);
    }

    /** True if an amount in words says the amount and not the other, by what was read of it. */
    public static boolean wordsSay(Reading words, BigDecimal amount, BigDecimal other) {
        return WordsAsRead.say(words, amount, other);
    }

    /** True if two amounts, one of them from a picture, differ by no more than noise; symmetric. */
    public static boolean explains(BigDecimal one, BigDecimal other) {
        return explains(cents(one), cents(other));
    }

    private static String cents(BigDecimal amount) {
        return amount.abs().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean isOcr(Reading one, Reading other) {
        return one.source() == ReadingSource.OCR || other.source() == ReadingSource.OCR;
    }
}
