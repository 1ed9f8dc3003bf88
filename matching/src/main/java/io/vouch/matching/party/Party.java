package io.vouch.matching.party;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.PartyNames;
import io.vouch.extraction.value.TaxIds;
import java.util.List;
import java.util.Locale;

/**
 * A party as one paper gives it, in comparable form.
 *
 * @param id key of the tax id: the nine characters of the organisation code where there is one, else letters and digits; empty
 *     if the paper gives none, or one that OCR misread beyond repair
 * @param name key of the name without its legal form; empty if the paper gives none
 */
public record Party(String id, String name) {

    /** Hardly read names of no legal form may be any words of the page. */
    private static final double SURE_NAME = 0.8;

    /** Long enough to be known with a character wrong; longest first. */
    private static final List<String> LEGAL_FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "GMBH");

    /** The party named by two fields of a paper. */
    public static Party of(ExtractedDocument paper, FieldName name, FieldName taxId) {
        return new Party(
                paper.reading(taxId).map(Party::idKey).orElse(""),
                paper.reading(name).map(Party::nameKey).orElse(""));
    }

    /** The comparable form of a name; of a picture also without a legal form of which one character was misread. */
    private static String nameKey(Reading reading) {
        String key = PartyNames.keyWithoutLegalForm(reading.value());
        if (reading.source() != ReadingSource.OCR) {
            return key;
        }
        if (isStamp(reading, key)) {
            return "";
        }
        for (String form : LEGAL_FORMS) {
            int rest = key.length() - form.length();
            if (rest > 1 && differInOne(key.substring(rest), form)) {
                return key.substring(0, rest);
            }
        }
        return key;
    }

    /** Latin words without a legal form, hardly read: what a stamp made of the name under it. */
    private static boolean isStamp(Reading reading, String key) {
        return reading.confidence() < SURE_NAME
                && key.chars().allMatch(c -> c < 128)
                && PartyNames.key(reading.value()).equals(key);
    }

    private static boolean differInOne(String one, String other) {
        int different = 0;
        for (int i = 0; i < other.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }

    /** The comparable form of a tax id; empty if OCR read it and its form or check digits do not fit. */
    public static String idKey(Reading reading) {
        String id = reading.value();
        boolean doubtful =
                switch (TaxIds.check(id)) {
                    case INVALID, MALFORMED -> true;
                    default -> false;
                };
        if (reading.source() == ReadingSource.OCR && doubtful) {
            return TaxIds.repairUscc(id).map(Party::idKey).orElse("");
        }
        return idKey(id);
    }

    private static String idKey(String id) {
        return TaxIds.organisationCode(id).orElseGet(() -> lettersAndDigits(id));
    }

    private static String lettersAndDigits(String id) {
        StringBuilder kept = new StringBuilder();
        for (char c : TaxIds.normalise(id).toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) && kept.length() < 40) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** How this party relates to another; symmetric. */
    public PartyLikeness likeness(Party other) {
        return PartyLikeness.of(id, name, other.id, other.name);
    }
}
