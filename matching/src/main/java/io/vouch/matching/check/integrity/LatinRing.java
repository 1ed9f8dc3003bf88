package io.vouch.matching.check.integrity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Latin letters along the ring of a seal, held against the names of a deal's parties. Letters are misread, lost and doubled, but keep
 * their order: the right name is a few steps of editing away, another company's most of its length.
 */
final class LatinRing {

    /** Shorter rings are a town, or a number of registration. */
    private static final int LEAST_LETTERS = 10;
    /** Nine of ten signs must be Latin letters. */
    private static final int LETTERS_OF_TEN = 9;
    /**
     * Rings read less surely accuse nobody. Of 24 rings on generated scans ten were read so surely; what was read had .80 and more in
     * common with what was stamped, and .37 at most with the names of others.
     */
    private static final double SURE = 0.5;
    /** From so much in common on, the ring is the party's: a third of its letters may be misread. */
    private static final double PARTY = 0.65;
    /** A name so well read shows which of its letters changed places. */
    private static final double WELL_READ = 0.75;
    /** Another company's name has less in common, its legal form included. */
    private static final double STRANGER = 0.45;

    /** Letters so thin that a scan takes one for another, or loses one. */
    private static final String THIN = "ILJTFR1";

    /** Lenders, whose names the papers of a deal need not give. */
    private static final Set<String> LENDERS = Set.of("BANK", "FACTOR", "FINANC", "CAPITAL", "LEASING", "CREDIT");

    /** Words that only names of companies end in. */
    private static final Set<String> FORMS = Set.of(
            "LTD",
            "LIMITED",
            "PLC",
            "LLC",
            "LLP",
            "INC",
            "CORP",
            "CORPORATION",
            "COMPANY",
            "GMBH",
            "AG",
            "KG",
            "BV",
            "NV",
            "SA",
            "SAS",
            "SARL",
            "SPA",
            "SRL",
            "AB",
            "AS",
            "OY",
            "CO");

    private final String text;
    private final double confidence;

    private LatinRing(String text, double confidence) {
        this.text = text;
        this.confidence = confidence;
    }

    /** The ring, if it is one of Latin letters. @param letters of the ring, without blanks and signs */
    static Optional<LatinRing> of(String letters, double confidence) {
        String upper = letters.toUpperCase(Locale.ROOT);
        long latin = upper.chars().filter(c -> c >= 'A' && c <= 'Z').count();
        return latin >= LEAST_LETTERS && latin * 10 >= (long) upper.length() * LETTERS_OF_TEN
                ? Optional.of(new LatinRing(upper, confidence))
                : Optional.empty();
    }

    SealRings.Answer compare(List<String> parties) {
        String nearest = nearest(parties);
        if (nearest.isEmpty()) {
            return SealRings.Answer.UNREADABLE;
        }
        String name = comparable(nearest);
        double likeness = likeness(name);
        if (likeness >= PARTY) {
            boolean changed = confidence >= SURE
                    && likeness >= WELL_READ
                    && parties.stream().noneMatch(party -> comparable(party).equals(text))
                    && SealRings.isSwapped(name, text, THIN);
            return changed ? SealRings.Answer.SWAPPED : SealRings.Answer.PARTY;
        }
        boolean lender = LENDERS.stream().anyMatch(text::contains);
        return likeness <= STRANGER
                        && confidence >= SURE
                        && !lender
                        && FORMS.stream().anyMatch(this::endsLike)
                ? SealRings.Answer.STRANGER
                : SealRings.Answer.UNREADABLE;
    }

    /** True if the ring ends in a form, of which one letter may be misread if it has three. */
    private boolean endsLike(String form) {
        String end = text.substring(Math.max(0, text.length() - form.length()));
        return end.equals(form) || form.length() > 2 && end.length() == form.length() && steps(end, form) <= 1;
    }

    /** The party whose name the ring is likest; empty if there is none in Latin letters. */
    String nearest(List<String> parties) {
        return parties.stream()
                .filter(party -> of(SealRings.letters(party), 1).isPresent())
                .max(Comparator.comparingDouble((String party) -> likeness(comparable(party)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private static String comparable(String party) {
        return SealRings.letters(party).toUpperCase(Locale.ROOT);
    }

    /** What is left of the longer once the steps of editing are taken off, as a share of it. */
    private double likeness(String name) {
        int longer = Math.max(name.length(), text.length());
        return 1 - (double) steps(name, text) / longer;
    }

    /** Letters added, lost or taken for others (Levenshtein). */
    private static int steps(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int taken = before + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(taken, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
