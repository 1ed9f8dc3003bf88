package io.vouch.matching.contract;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.ContractUse;
import io.vouch.matching.InvoiceFacts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up, for each deal, what went before it under the same contract: by submission, never by arrival. */
public final class ContractUses {

    /** Shorter contract numbers ("1", "2026") are no names of a contract. */
    private static final int DISTINCTIVE_LENGTH = 6;

    private static final Comparator<InvoiceFacts> BY_SUBMISSION =
            Comparator.comparingLong(InvoiceFacts::sequence).thenComparing(InvoiceFacts::documentId);

    private ContractUses() {}

    /** The contract that an invoice or credit note counts under, with its seller; empty if it says too little. */
    public static Optional<String> key(InvoiceFacts facts) {
        boolean counts = (facts.type() == DocumentType.INVOICE || facts.type() == DocumentType.CREDIT_NOTE)
                && facts.contract().length() >= DISTINCTIVE_LENGTH
                && !facts.gross().isEmpty()
                && !facts.numbers().isEmpty()
                && !facts.sellerName().isEmpty();
        return counts
                ? Optional.of(String.join(
                        "\u001f", facts.tenant(), "contract", facts.contract(), facts.sellerName(), facts.currency()))
                : Optional.empty();
    }

    /** Deals that come after a paper, and its own: those whose use it may change. */
    public static Set<String> affected(InvoiceFacts paper, Collection<InvoiceFacts> underContract) {
        Set<String> deals = new HashSet<>();
        deals.add(paper.deal());
        underContract.stream()
                .filter(other -> paper.isBefore(other))
                .map(InvoiceFacts::deal)
                .forEach(deals::add);
        return deals;
    }

    /** What went before a deal; empty if nothing did. */
    public static Optional<ContractUse> before(String deal, Collection<InvoiceFacts> underContract) {
        List<InvoiceFacts> own = underContract.stream()
                .filter(facts -> facts.deal().equals(deal))
                .sorted(BY_SUBMISSION)
                .toList();
        Set<String> counted = new HashSet<>();
        own.forEach(facts -> counted.addAll(facts.numbers()));
        List<InvoiceFacts> earlier = underContract.stream()
                .filter(facts -> !facts.deal().equals(deal) && facts.isBefore(own.get(0)))
                .sorted(BY_SUBMISSION)
                .filter(facts ->
                        facts.numbers().stream().noneMatch(counted::contains) && counted.addAll(facts.numbers()))
                .toList();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal total = earlier.stream().map(ContractUses::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        InvoiceFacts first = own.get(0);
        return Optional.of(new ContractUse(
                first.tenant(),
                deal,
                first.contract(),
                first.currency(),
                total.toPlainString(),
                earlier.size(),
                earlier.subList(0, Math.min(earlier.size(), ContractUse.MOST_EXAMPLES))));
    }

    private static BigDecimal signed(InvoiceFacts facts) {
        BigDecimal gross = new BigDecimal(facts.gross());
        return facts.type() == DocumentType.CREDIT_NOTE ? gross.abs().negate() : gross;
    }
}
