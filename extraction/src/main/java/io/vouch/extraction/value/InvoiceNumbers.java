package io.vouch.extraction.value;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The inner structure of Chinese invoice numbers and codes. There is no check digit in them: the structure only shows the
 * impossible.
 */
public final class InvoiceNumbers {

    /** First two digits of GB/T 2260 region codes, and 91 to 95 for the cities that the tax authority plans apart. */
    private static final Set<String> REGIONS = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "91", "92", "93", "94", "95");

    private static final Pattern FULLY_DIGITAL = Pattern.compile("[0-9]{20}");
    private static final Pattern PAPER_CODE = Pattern.compile("[0-9]{10}");
    private static final Pattern LONG_CODE = Pattern.compile("[0-9]{12}");

    private InvoiceNumbers() {}

    /**
     * What a number or code says about itself.
     *
     * @param year four digits, of issue (number) or of printing (code)
     * @param region two digits; see {@link #knownRegion}
     * @param knownRegion false is a weak signal of a made-up number
     * @param kind last two digits of a 12-digit code (11 electronic, 04 folded), else empty
     */
    public record Structure(int year, String region, boolean knownRegion, String kind) {}

    /** True for the 20 digits of a fully digital invoice (数电票). */
    public static boolean isFullyDigital(String number) {
        return number.length() == 20 && FULLY_DIGITAL.matcher(number).matches();
    }

    /** The structure of a 20-digit number: year, region, channel, sequence. */
    public static Optional<Structure> ofNumber(String number) {
        if (!isFullyDigital(number)) {
            return Optional.empty();
        }
        return Optional.of(structure(number.substring(0, 2), number.substring(2, 4), ""));
    }

    /** The structure of a 10-digit (paper) or 12-digit (leading 0) invoice code. */
    public static Optional<Structure> ofCode(String code) {
        if (code.length() == 10 && PAPER_CODE.matcher(code).matches()) {
            return Optional.of(structure(code.substring(4, 6), code.substring(0, 2), ""));
        }
        if (code.length() == 12 && LONG_CODE.matcher(code).matches()) {
            String region = code.charAt(0) == '0' ? code.substring(1, 3) : code.substring(0, 2);
            return Optional.of(structure(code.substring(5, 7), region, code.substring(10)));
        }
        return Optional.empty();
    }

    /** The identity of a Chinese invoice: the 20-digit number, or {@code code|number}; eight digits alone are not unique. */
    public static Optional<String> identity(String code, String number) {
        if (isFullyDigital(number)) {
            return Optional.of(number);
        }
        return ofCode(code).isPresent() && number.matches("[0-9]{8}")
                ? Optional.of(code + "|" + number)
                : Optional.empty();
    }

    private static Structure structure(String year, String region, String kind) {
        return new Structure(2000 + Integer.parseInt(year), region, REGIONS.contains(region), kind);
    }
}
