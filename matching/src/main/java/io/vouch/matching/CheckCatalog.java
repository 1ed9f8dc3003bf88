package io.vouch.matching;

import io.vouch.matching.check.contract.ContractValueCheck;
import io.vouch.matching.check.crossdocument.NoticeAmountCheck;
import io.vouch.matching.check.crossdocument.NoticeInvoicesCheck;
import io.vouch.matching.check.crossdocument.PartiesAgreeCheck;
import io.vouch.matching.check.duplicate.LookAlikeInvoiceCheck;
import io.vouch.matching.check.duplicate.RenumberedInvoiceCheck;
import io.vouch.matching.check.duplicate.ReusedDeliveryCheck;
import io.vouch.matching.check.duplicate.SameDocumentCheck;
import io.vouch.matching.check.duplicate.SameInvoiceCheck;
import io.vouch.matching.check.duplicate.SplitInvoiceCheck;
import io.vouch.matching.check.integrity.ConsistencyCheck;
import io.vouch.matching.check.integrity.SourcesAgreeCheck;
import io.vouch.matching.check.party.CollectionAccountCheck;
import io.vouch.matching.check.registry.RegistryConflictCheck;
import java.util.List;

/** All checks that run, in the order of their ids. */
public final class CheckCatalog {

    private CheckCatalog() {}

    /** One instance of each check; they are stateless. */
    public static List<RiskCheck> checks() {
        return List.of(
                new CollectionAccountCheck(),
                new SameDocumentCheck(),
                new SameInvoiceCheck(),
                new RegistryConflictCheck(),
                new LookAlikeInvoiceCheck(),
                new RenumberedInvoiceCheck(),
                new SplitInvoiceCheck(),
                new ContractValueCheck(),
                new SourcesAgreeCheck(),
                new ConsistencyCheck(),
                new PartiesAgreeCheck(),
                new NoticeAmountCheck(),
                new NoticeInvoicesCheck(),
                new ReusedDeliveryCheck());
    }
}
