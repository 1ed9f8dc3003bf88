package io.vouch.matching.check;

import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.NameSimilarity;

/** Could two different readings be one value, misread? Noise alone must not accuse anybody. */
public final class Misreading {

    /** Readings of text below this are as likely the wrong value as a wrong paper. */
    private static final double TRUSTED_TEXT = 0.8;
    /** Readings of pictures below this are not held against a paper. */
    private static final double TRUSTED_OCR = 0.9;
    /** Names that share at least this much may be one name misread in a few characters. */
    private static final double ONE_NAME = 0.5;

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

    /** True if one of the two was read by OCR and the numbers, dates or amounts differ as misread characters do. */
    public static boolean explains(Reading one, Reading other) {
        return isOcr(one, other)
                && NumberLikeness.of(LookAlikes.comparable(one.value()), LookAlikes.comparable(other.value()))
                        != NumberLikeness.DIFFERENT;
    }

    /** True if one of the two was read by OCR and the names differ as misread names do. */
    public static boolean explainsNames(Reading one, Reading other, String key, String otherKey) {
        return isOcr(one, other) && NameSimilarity.of(key, otherKey) >= ONE_NAME;
    }

    private static boolean isOcr(Reading one, Reading other) {
        return one.source() == ReadingSource.OCR || other.source() == ReadingSource.OCR;
    }
}
