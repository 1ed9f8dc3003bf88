package io.vouch.matching.flink;

import io.vouch.matching.ContractUse;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Precedent;
import java.util.List;

/**
 * What other deals mean for one deal. Public because it travels between operators; carries pairs, uses or precedents.
 *
 * @param pairs whose later paper is the deal's
 * @param uses of contracts that the deal's invoices name
 * @param precedents in other deals
 * @param gone pairs that rest on what a paper no longer says
 */
public record DealSignal(
        String tenant,
        String deal,
        List<DuplicatePair> pairs,
        List<ContractUse> uses,
        List<Precedent> precedents,
        List<DuplicatePair> gone) {

    public DealSignal {
        pairs = List.copyOf(pairs);
        uses = List.copyOf(uses);
        precedents = List.copyOf(precedents);
        gone = List.copyOf(gone);
    }

    static DealSignal of(DuplicatePair pair) {
        return new DealSignal(
                pair.later().tenant(), pair.later().deal(), List.of(pair), List.of(), List.of(), List.of());
    }

    static DealSignal gone(DuplicatePair pair) {
        return new DealSignal(
                pair.later().tenant(), pair.later().deal(), List.of(), List.of(), List.of(), List.of(pair));
    }

    static DealSignal of(ContractUse use) {
        return new DealSignal(use.tenant(), use.deal(), List.of(), List.of(use), List.of(), List.of());
    }

    static DealSignal of(Precedent precedent) {
        return new DealSignal(
                precedent.tenant(), precedent.deal(), List.of(), List.of(), List.of(precedent), List.of());
    }
}
