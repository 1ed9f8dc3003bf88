package io.vouch.matching;

import java.util.List;

/**
 * A check's answer with what it found.
 *
 * @param reason why not applicable or not checkable; empty otherwise
 * @param findings not empty exactly when {@code result} is {@link CheckResult#FIRED}
 */
public record Verdict(CheckResult result, String reason, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
        if ((result == CheckResult.FIRED) == findings.isEmpty()) {
            throw new IllegalArgumentException(result + " with " + findings.size() + " findings");
        }
    }

    public static Verdict passed() {
        return new Verdict(CheckResult.PASSED, "", List.of());
    }

    public static Verdict notApplicable(String reason) {
        return new Verdict(CheckResult.NOT_APPLICABLE, reason, List.of());
    }

    public static Verdict couldNotCheck(String reason) {
        return new Verdict(CheckResult.COULD_NOT_CHECK, reason, List.of());
    }

    /**
     * Where the papers that a check reads are missing: not applicable, unless the missing one may be among those that could not be read.
     *
     * @param what what is missing, as {@code "no invoice"}
     */
    public static Verdict absent(String what, DealPapers deal) {
        if (!deal.mayHoldMore()) {
            return notApplicable(what);
        }
        return couldNotCheck(
                deal.unread() > 0
                        ? "%s among what could be read; %d documents could not".formatted(what, deal.unread())
                        : "%s among what could be read; the kind of %d scans is not known"
                                .formatted(what, deal.unknownScans()));
    }

    /** Fired if there are findings, passed if there are none. */
    public static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? passed() : new Verdict(CheckResult.FIRED, "", findings);
    }
}
