package io.vouch.matching;

import java.util.List;

/** All checks that run, in the order of their ids. */
public final class CheckCatalog {

    private CheckCatalog() {}

    /** One instance of each check; they are stateless. */
    public static List<RiskCheck> checks() {
        return List.of();
    }
}
