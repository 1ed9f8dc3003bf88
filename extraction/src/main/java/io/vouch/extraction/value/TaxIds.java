package io.vouch.extraction.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chinese taxpayer identifiers: the 18-character unified social credit code (USCC), the 15-digit tax id before it, citizens'
 * 18-digit numbers, and their 20-character extensions; EU VAT ids are passed on to {@link EuVat}.
 *
 * @see "GB 32100-2015 (USCC), GB 11714-1997 (organisation code), GB 11643-1999 (citizen number)"
 */
public final class TaxIds {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** 91330000142942095H */
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}");
    /** 110105057317113, 330185MA2EDMFU5 */
    private static final Pattern OLD = Pattern.compile("[0-9]{6}[0-9A-Z]{8}[0-9X]");
    /** 110105194912310021 and so on: region, birthday, order, check */
    private static final Pattern CITIZEN =
            Pattern.compile("[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9][0-9]{3}[0-9X]");

    /** 5493001KJTIIGC8Y1R12 */
    private static final Pattern LEI = Pattern.compile("(?=.*[A-Z])[0-9A-Z]{18}[0-9]{2}");

    /** Registering authority and kind of body that exist (GB 32100-2015, table 1). */
    private static final Pattern REGISTERED = Pattern.compile("[1-9ANY][1-59].{16}");

    /** Length of a code without its last character. */
    private static final int LOST_LAST = 17;

    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
    private static final String[] LOOK_ALIKES = {"0OQD9", "1ILJ7", "2Z", "5S", "38B", "UV", "7T", "6G"};

    private TaxIds() {}

    /** The identifier without blanks, hyphens between blanks and full-width forms, in capitals. */
    public static String normalise(String printed) {
        return NormalText.compact(printed).toUpperCase(Locale.ROOT);
    }

    /** The verdict on any taxpayer identifier, by its form. */
    public static IdentifierCheck check(String printed) {
        if (printed.length() > 40) {
            return IdentifierCheck.MALFORMED;
        }
        String id = normalise(printed);
        return switch (id.length()) {
            case 18 -> check18(id);
            case 15 -> OLD.matcher(id).matches() ? checkOld(id) : EuVat.check(id);
                // Traders taxed as persons: citizen number and two places.
            case 20 -> CITIZEN.matcher(id.substring(0, 18)).matches() ? check18(id.substring(0, 18)) : EuVat.check(id);
            default -> EuVat.check(id);
        };
    }

    /** USCC: both checks fit VALID; organisation code fits alone DOUBTFUL (early Fujian codes do so); else INVALID. */
    public static IdentifierCheck checkUscc(String printed) {
        String id = printed.length() > 40 ? "" : normalise(printed);
        if (!USCC.matcher(id).matches()) {
            return IdentifierCheck.MALFORMED;
        }
        if (!isOrganisationCode(id.substring(8, 17))) {
            return IdentifierCheck.INVALID;
        }
        return id.charAt(17) == usccCheck(id) ? IdentifierCheck.VALID : IdentifierCheck.DOUBTFUL;
    }

    /** True if the nine characters are an organisation code with a fitting check digit; a hyphen before it is allowed. */
    public static boolean isOrganisationCode(String printed) {
        String code = printed.length() > 40 ? "" : normalise(printed);
        if (!ORGANISATION.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : (char) ('0' + check % 11);
        return code.charAt(code.length() - 1) == expected;
    }

    /** The nine-character organisation code inside a USCC or old tax id, if its own check fits: one legal person, one code. */
    public static Optional<String> organisationCode(String printed) {
        if (printed.length() > 40) {
            return Optional.empty();
        }
        String id = normalise(printed);
        if (id.length() == 18 && USCC.matcher(id).matches() && !isCitizen(id)) {
            return Optional.of(id.substring(8, 17)).filter(TaxIds::isOrganisationCode);
        }
        if (id.length() == 15 && OLD.matcher(id).matches()) {
            return Optional.of(id.substring(6)).filter(TaxIds::isOrganisationCode);
        }
        return Optional.empty();
    }

    /**
     * The valid USCC that differs from a misread one in a single look-alike character (0 for O, 8 for B), or whose last character, a
     * narrow I or J, was lost, if exactly one does. A proposal to show, never to apply in silence.
     */
    public static Optional<String> repairUscc(String printed) {
        String id = printed.length() > 40 ? "" : normalise(printed);
        if (id.length() == LOST_LAST && isOrganisationCode(id.substring(8))) {
            return Optional.of(id + usccCheck(id))
                    .filter(whole -> REGISTERED.matcher(whole).matches());
        }
        if (id.length() != 18) {
            return Optional.empty();
        }
        String found = null;
        for (int i = 0; i < id.length(); i++) {
            for (char other : alike(id.charAt(i)).toCharArray()) {
                String candidate = id.substring(0, i) + other + id.substring(i + 1);
                boolean another = !candidate.equals(found)
                        && REGISTERED.matcher(candidate).matches()
                        && checkUscc(candidate) == IdentifierCheck.VALID;
                if (another && found != null) {
                    return Optional.empty();
                }
                found = another ? candidate : found;
            }
        }
        return Optional.ofNullable(found);
    }

    private static IdentifierCheck check18(String id) {
        if (isCitizen(id)) {
            return IdentifierCheck.VALID;
        }
        return checkUscc(id);
    }

    private static boolean isCitizen(String id) {
        if (!CITIZEN.matcher(id).matches()) {
            return false;
        }
        return "10X98765432".charAt(CheckDigits.weighted(id, CITIZEN_WEIGHTS) % 11) == id.charAt(17);
    }

    private static IdentifierCheck checkOld(String id) {
        return isOrganisationCode(id.substring(6)) ? IdentifierCheck.VALID : IdentifierCheck.INVALID;
    }

    private static char usccCheck(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(id.charAt(i)) * USCC_WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String alike(char c) {
        StringBuilder others = new StringBuilder();
        for (String group : LOOK_ALIKES) {
            if (group.indexOf(c) >= 0) {
                others.append(group.replace(String.valueOf(c), ""));
            }
        }
        return others.toString();
    }

    /**
     * A Chinese code as it must have been printed: O, I, Z and S are none of its letters (GB 32100-2015, 4.3), so OCR took 0, 1, 2 or
     * 5 for them. Unchanged if its check digit does not agree to that.
     */
    public static String withoutForeignLetters(String read) {
        if (read.length() != 18 || check(read) == IdentifierCheck.VALID) {
            return read;
        }
        String meant =
                read.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
        return check(meant) == IdentifierCheck.VALID ? meant : read;
    }

    /** True for 20 characters whose check digits are those of a legal entity identifier (ISO 17442), which is no tax id. */
    public static boolean isLegalEntityIdentifier(String id) {
        if (!LEI.matcher(id).matches() || CITIZEN.matcher(id.substring(0, 18)).matches()) {
            return false;
        }
        int remainder = 0;
        for (char unit : id.toCharArray()) {
            int value = Character.digit(unit, 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }
}
