package io.vouch.alerts.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The three risks that are judged apart (Measures for Factoring by Commercial Banks, 2014, Art. 26: the seller's financing, the buyer's
 * payment; authenticity of papers by Art. 15), and which checks speak of them. A check without a line here speaks of the seller.
 */
public enum RiskAxis {
    /** Is the receivable the seller's to finance, once, and worth what is advanced? */
    SELLER_FINANCING(
            "seller financing",
            List.of("DUP", "BEH", "XDOC", "ELG", "PTY-01", "ACC-02", "REP-02", "REP-04", "REP-05"),
            List.of("XDOC-06", "XDOC-08", "ELG-06", "ELG-08", "BEH-06", "BEH-07")),
    /** Will the debtor pay, in time, and to the factor? */
    BUYER_PAYMENT(
            "buyer payment",
            List.of(
                    "ACC", "REP", "XDOC-06", "XDOC-08", "ELG-01", "ELG-05", "ELG-06", "ELG-08", "PTY-02", "PTY-03",
                    "BEH-06"),
            List.of("REP-05")),
    /** Are the papers what they seem? */
    DOCUMENT_AUTHENTICITY(
            "document authenticity", List.of("INT", "DUP-06", "XDOC-08", "XDOC-09", "BEH-05", "BEH-07"), List.of());

    private final String english;
    private final List<String> checks;
    private final List<String> except;

    /** @param checks ids, or groups of ids, that speak of it, but for {@code except} */
    RiskAxis(String english, List<String> checks, List<String> except) {
        this.english = english;
        this.checks = checks;
        this.except = except;
    }

    /** The axes that a check speaks of; never empty. */
    public static Set<RiskAxis> of(String check) {
        Set<RiskAxis> axes = EnumSet.noneOf(RiskAxis.class);
        for (RiskAxis axis : values()) {
            if (axis.hears(check)) {
                axes.add(axis);
            }
        }
        return axes.isEmpty() ? EnumSet.of(SELLER_FINANCING) : axes;
    }

    private boolean hears(String check) {
        String group = check.substring(0, Math.max(0, check.indexOf('-')));
        return checks.contains(check) || checks.contains(group) && !except.contains(check);
    }

    /** For people. */
    public String english() {
        return english;
    }

    /** The key in {@code alerts.jsonl}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
