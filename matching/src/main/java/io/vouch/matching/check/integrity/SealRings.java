package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.IntegrityFact;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that seals of a deal may bear, and how a ring compares with them. Characters of a ring stand on a curve and are misread
 * far more often than print: on 123 rings of 16 generated scans the right name shared at least .53 of its characters in order, other
 * companies' names at most .45 unless of one trade. Latin rings are compared by {@link LatinRing}. A reading that is unlike every party accuses
 * only if it is a company's name in itself ({@link RingName}): confidence alone was high on rings that made no sense.
 */
final class SealRings {

    enum Answer {
        PARTY,
        STRANGER,
        /** Nearly a party's name: two neighbouring characters changed places. */
        SWAPPED,
        UNREADABLE
    }

    /** Runners-up count too, but not what is almost surely no name. */
    private static final double LIKELY = 0.2;
    /** Shorter pieces of names are in every ring. */
    private static final int LEAST_NAME = 6;

    private static final int LEAST_HAN = 8;
    private static final int LONGEST = 60;

    /** Lenders, whose names the papers of a deal need not give: 保理 factoring, 银行 bank, 租赁 leasing, 信托 trust, 财务 finance. */
    private static final Pattern LENDER = Pattern.compile("[保理银行租赁信托财务]{2}");

    private static final List<FieldName> NAMES = List.of(
            FieldName.SELLER_NAME,
            FieldName.BUYER_NAME,
            FieldName.FACTOR_NAME,
            FieldName.ASSIGNOR_NAME,
            FieldName.ASSIGNEE_NAME,
            FieldName.DEBTOR_NAME,
            FieldName.PAYEE_NAME,
            FieldName.PAYER_NAME);

    private final List<String> parties;
    private final Optional<String> debtor;
    private final CheckPolicy policy;

    private SealRings(List<String> parties, Optional<String> debtor, CheckPolicy policy) {
        this.parties = parties;
        this.debtor = debtor;
        this.policy = policy;
    }

    static SealRings of(DealPapers deal, CheckPolicy policy) {
        List<String> parties = new ArrayList<>();
        if (!deal.terms().lender().isEmpty()) {
            parties.add(deal.terms().lender());
        }
        for (ExtractedDocument paper : deal.papers()) {
            for (FieldName field : NAMES) {
                paper.readings(field).stream()
                        .filter(reading -> reading.confidence() >= LIKELY)
                        .map(Reading::value)
                        .filter(name -> letters(name).length() >= LEAST_NAME)
                        .forEach(parties::add);
            }
        }
        Optional<String> debtor = deal.papers().stream()
                .filter(paper -> paper.type() != DocumentType.ACKNOWLEDGEMENT)
                .flatMap(paper -> paper
                        .value(FieldName.DEBTOR_NAME)
                        .or(() -> paper.type() == DocumentType.INVOICE
                                ? paper.value(FieldName.BUYER_NAME)
                                : Optional.empty())
                        .stream())
                .findFirst();
        return new SealRings(parties.stream().distinct().limit(100).toList(), debtor, policy);
    }

    /** Who should have sealed a paper, as far as its kind tells. */
    String expected(ExtractedDocument paper) {
        return paper.type() == DocumentType.ACKNOWLEDGEMENT ? debtor.orElse("the debtor") : "a party of the deal";
    }

    Answer compare(ExtractedDocument paper, IntegrityFact ring) {
        String text = letters(ring.after());
        Optional<LatinRing> latin = LatinRing.of(text, confidence(ring));
        if (latin.isPresent()) {
            return debtor.isEmpty() ? Answer.UNREADABLE : latin.get().compare(parties);
        }
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        boolean sure =
                confidence(ring) >= policy.value(Threshold.SEAL_CONFIDENCE).doubleValue()
                        && han >= LEAST_HAN
                        && han * 10 >= text.length() * 9L;
        if (!sure || debtor.isEmpty() || LENDER.matcher(text).find()) {
            return Answer.UNREADABLE;
        }
        if (parties.isEmpty()) {
            return Answer.PARTY;
        }
        String nearest = nearest(text);
        if (likeness(letters(nearest), text)
                >= policy.value(Threshold.SEAL_LIKENESS).doubleValue()) {
            boolean known = parties.stream().anyMatch(party -> letters(party).equals(text));
            return !known && isSwapped(letters(nearest), text, "") ? Answer.SWAPPED : Answer.PARTY;
        }
        return RingName.isLegible(text) ? Answer.STRANGER : Answer.UNREADABLE;
    }

    /** The party whose name the ring is likest. */
    String nearest(IntegrityFact ring) {
        String text = letters(ring.after());
        return LatinRing.of(text, confidence(ring))
                .map(latin -> latin.nearest(parties))
                .orElseGet(() -> nearest(text));
    }

    private String nearest(String text) {
        return parties.stream()
                .max(Comparator.comparingDouble((String party) -> likeness(letters(party), text))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    /**
     * Recognition takes one character for another; it never changes two round that it reads right beside a third.
     *
     * @param thin letters of which two beside each other may well be read the other way round
     */
    static boolean isSwapped(String name, String ring, String thin) {
        for (int i = 0; i + 1 < name.length(); i++) {
            String pair = name.substring(i, i + 2);
            String swapped = "" + pair.charAt(1) + pair.charAt(0);
            int at = ring.indexOf(swapped);
            boolean only = pair.charAt(0) != pair.charAt(1)
                    && (thin.indexOf(pair.charAt(0)) < 0 || thin.indexOf(pair.charAt(1)) < 0)
                    && at >= 0
                    && !ring.contains(pair)
                    && !name.contains(swapped);
            boolean placed = only
                    && (i > 0 && at > 0 && name.charAt(i - 1) == ring.charAt(at - 1)
                            || i + 2 < name.length()
                                    && at + 2 < ring.length()
                                    && name.charAt(i + 2) == ring.charAt(at + 2));
            if (placed) {
                return true;
            }
        }
        return false;
    }

    private static double confidence(IntegrityFact ring) {
        try {
            return Double.parseDouble(ring.before());
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    static String letters(String text) {
        String compact = NormalText.compact(text);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < compact.length() && letters.length() < LONGEST; i++) {
            if (Character.isLetterOrDigit(compact.charAt(i))) {
                letters.append(compact.charAt(i));
            }
        }
        return letters.toString();
    }

    /** Longest common subsequence as a share of the shorter text. */
    private static double likeness(String one, String two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        int[][] length = new int[one.length() + 1][two.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= two.length(); j++) {
                length[i][j] = one.charAt(i - 1) == two.charAt(j - 1)
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return (double) length[one.length()][two.length()] / Math.min(one.length(), two.length());
    }
}
