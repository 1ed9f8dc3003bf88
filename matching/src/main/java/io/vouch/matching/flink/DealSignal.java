package io.vouch.matching.flink;

import io.vouch.matching.ContractUse;
import io.vouch.matching.DuplicatePair;
import java.util.List;

/**
 * What other deals mean for one deal. Public because it travels between operators; carries either pairs or uses.
 *
 * @param pairs whose later paper is the deal's
 * @param uses of contracts that the deal's invoices name
 */
public record DealSignal(String tenant, String deal, List<DuplicatePair> pairs, List<ContractUse> uses) {

    public DealSignal {
        pairs = List.copyOf(pairs);
        uses = List.copyOf(uses);
    }

    static DealSignal of(DuplicatePair pair) {
        return new DealSignal(pair.later().tenant(), pair.later().deal(), List.of(pair), List.of());
    }

    static DealSignal of(ContractUse use) {
        return new DealSignal(use.tenant(), use.deal(), List.of(), List.of(use));
    }
}
