package io.vouch.extraction.candidate;

import java.util.regex.Pattern;

/** The paper's own title is no part of a name that stands on the same line: COMMERCIAL INVOICE Acme Ltd. */
public final class Titles {

    private static final String TITLE =
            "(?:(?:commercial|tax|sales|vat|service|proforma|pro-forma|original|copy|cash|official) ){0,3}(?:invoice|credit note|credit memo|statement|delivery note|purchase order)(?: \\(?(?:original|copy)\\)?)?";

    /** Not before "finance" and the like: who finances invoices has the word in its name. */
    private static final Pattern LEADING = Pattern.compile(
            "^" + TITLE + "[ :]+(?!financ|discount|factor|fund|trad|capital)(?=\\p{L})", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRAILING = Pattern.compile("[ ,]+" + TITLE + "$", Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /** The name without a title before or after it; a title alone stays. */
    public static String cut(String name) {
        String without =
                TRAILING.matcher(LEADING.matcher(name).replaceFirst("")).replaceFirst("");
        return without.length() < 3 ? name : without;
    }
}
