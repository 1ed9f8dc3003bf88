package io.vouch.extraction.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of parties in the forms in which they are compared. Two keys per name: with and without the legal form, because
 * 有限责任公司 and 有限公司 are written for each other while AG and GmbH may be two companies.
 */
public final class PartyNames {

    private static final int MAX_LENGTH = 400;

    /** Longest first, so that the whole form goes. 集团 and 分公司 stay: they name other bodies. */
    private static final List<String> CHINESE_FORMS =
            List.of("普通合伙企业", "有限合伙企业", "股份有限责任公司", "股份有限公司", "有限责任公司", "合伙企业有限合伙", "合伙企业普通合伙", "股份公司", "有限公司", "总公司");

    private static final Set<String> LATIN_FORMS = Set.of(
            "GMBH",
            "MBH",
            "AG",
            "KG",
            "KGAA",
            "OHG",
            "GBR",
            "UG",
            "EK",
            "EV",
            "EG",
            "SE",
            "CO",
            "COMPANY",
            "COMP",
            "LTD",
            "LIMITED",
            "INC",
            "INCORPORATED",
            "CORP",
            "CORPORATION",
            "LLC",
            "LLP",
            "LP",
            "PLC",
            "SARL",
            "SAS",
            "SASU",
            "SA",
            "EURL",
            "BV",
            "NV",
            "CV",
            "VOF",
            "BVBA",
            "SPRL",
            "SRL",
            "SPA",
            "SNC",
            "SL",
            "SLU",
            "AB",
            "AS",
            "ASA",
            "OY",
            "OYJ",
            "APS",
            "DOO",
            "SRO",
            "KFT",
            "ZRT",
            "SDN",
            "BHD",
            "PTE",
            "PTY",
            "PVT",
            "LDA",
            "LTDA",
            "HAFTUNGSBESCHRANKT");

    private PartyNames() {}

    /** The name as printed, after NFKC: one blank between words, none between Chinese characters, half-width brackets. */
    public static String normalise(String printed) {
        String text = NormalText.fold(printed.length() > MAX_LENGTH ? printed.substring(0, MAX_LENGTH) : printed);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = c == ' ' && i > 0 && (isHan(text.charAt(i - 1)) || isHan(text.charAt(i + 1)));
            if (!between) {
                out.append(bracket(c));
            }
        }
        return out.toString();
    }

    /** Letters and digits alone, in capitals, without accents: equal for two spellings of one full name. */
    public static String key(String printed) {
        return lettersAndDigits(latin(normalise(printed)));
    }

    /** As {@link #key}, without the legal form at its end; the whole key if nothing would be left. */
    public static String keyWithoutLegalForm(String printed) {
        String name = latin(normalise(printed));
        String key = lettersAndDigits(name);
        for (String form : CHINESE_FORMS) {
            if (key.endsWith(form) && key.length() > form.length()) {
                return key.substring(0, key.length() - form.length());
            }
        }
        String stripped = withoutLatinForm(name);
        return stripped.isEmpty() ? key : stripped;
    }

    /**
     * One key per legal person: the organisation code inside the tax id if there is one and its check digit fits, else the name's
     * key without its legal form. Codes have the prefix {@code org:}, names {@code name:}; empty if both are empty.
     */
    public static String entityKey(String name, String taxId) {
        return TaxIds.organisationCode(taxId).map(code -> "org:" + code).orElseGet(() -> {
            String key = keyWithoutLegalForm(name);
            return key.isEmpty() ? "" : "name:" + key;
        });
    }

    private static String withoutLatinForm(String name) {
        // "Co. KG", "S.A.R.L.", "B. V.": points inside a form are not the ends of words.
        String spread = name.replaceAll("(?<=\\b[A-Z])\\. ?(?=[A-Z]\\b)", "").replaceAll("[^\\p{L}\\p{N}]+", " ");
        List<String> words = new ArrayList<>(Arrays.asList(spread.trim().split(" ")));
        while (!words.isEmpty() && LATIN_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join("", words);
    }

    private static String latin(String name) {
        return NormalText.withoutMarks(name.replace("ß", "ss")).toUpperCase(Locale.ROOT);
    }

    private static String lettersAndDigits(String name) {
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static char bracket(char c) {
        return switch (c) {
            case '〔', '【', '[', '﹝' -> '(';
            case '〕', '】', ']', '﹞' -> ')';
            default -> c;
        };
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
