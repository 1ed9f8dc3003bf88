package io.vouch.matching;

import io.vouch.matching.check.duplicate.LookAlikeInvoiceCheck;
import io.vouch.matching.check.duplicate.SameDocumentCheck;
import io.vouch.matching.check.duplicate.SameInvoiceCheck;
import java.util.List;

/** All checks that run, in the order of their ids. */
public final class CheckCatalog {

    private CheckCatalog() {}

    /** One instance of each check; they are stateless. */
    public static List<RiskCheck> checks() {
        return List.of(new SameDocumentCheck(), new SameInvoiceCheck(), new LookAlikeInvoiceCheck());
    }
}
