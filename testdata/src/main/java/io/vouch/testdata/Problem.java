package io.vouch.testdata;

import java.util.List;

/** A problem that can be planted into a deal, named after the check that must find it. */
public enum Problem {
    DUP_01("DUP-01", List.of("DUP-02", "DUP-03")),
    DUP_02("DUP-02", List.of("DUP-01", "DUP-03")),
    DUP_03("DUP-03", List.of()),
    XDOC_01("XDOC-01", List.of()),
    XDOC_02("XDOC-02", List.of()),
    XDOC_03("XDOC-03", List.of("XDOC-02")),
    INT_06("INT-06", List.of()),
    INT_09("INT-09", List.of()),
    ACC_01("ACC-01", List.of());

    private final String check;
    private final List<String> near;

    Problem(String check, List<String> near) {
        this.check = check;
        this.near = near;
    }

    /** The check id, such as {@code XDOC-02}. */
    public String check() {
        return check;
    }

    /** Checks that may rightly fire beside it. */
    List<String> near() {
        return near;
    }

    /** Whether the problem lies between two deals. */
    boolean needsTwoDeals() {
        return name().startsWith("DUP");
    }
}
