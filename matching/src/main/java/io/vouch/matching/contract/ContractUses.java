package io.vouch.matching.contract;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.ContractUse;
import io.vouch.matching.InvoiceFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * What went before each deal, also where that is nothing: a late paper may make nothing of what was said before. One pass in
     * order of submission: the work grows with the papers, not with deals times papers.
     */
    public static List<ContractUse> of(Collection<InvoiceFacts> underContract) {
        List<InvoiceFacts> papers = underContract.stream().sorted(BY_SUBMISSION).toList();
        Map<String, List<InvoiceFacts>> byDeal = new HashMap<>();
        papers.forEach(paper ->
                byDeal.computeIfAbsent(paper.deal(), deal -> new ArrayList<>()).add(paper));
        List<ContractUse> uses = new ArrayList<>();
        Tally tally = new Tally();
        Set<String> begun = new HashSet<>();
        for (InvoiceFacts paper : papers) {
            if (begun.add(paper.deal())) {
                uses.add(tally.before(byDeal.get(paper.deal())));
            }
            tally.add(paper);
        }
        return uses;
    }

    /** What was counted so far, each number once. */
    private static final class Tally {

        private final Map<String, InvoiceFacts> counted = new LinkedHashMap<>();
        private final List<InvoiceFacts> examples = new ArrayList<>();
        private BigDecimal total = BigDecimal.ZERO;
        private int invoices;

        void add(InvoiceFacts paper) {
            if (paper.numbers().stream().anyMatch(counted::containsKey)) {
                return;
            }
            paper.numbers().forEach(number -> counted.put(number, paper));
            total = total.add(signed(paper));
            invoices++;
            if (examples.size() < ContractUse.MOST_EXAMPLES) {
                examples.add(paper);
            }
        }

        /** For a deal that begins now; what it hands in again itself is left to the duplicate checks. */
        ContractUse before(List<InvoiceFacts> deal) {
            Set<InvoiceFacts> repeated = new HashSet<>();
            deal.stream()
                    .flatMap(own -> own.numbers().stream())
                    .map(counted::get)
                    .filter(Objects::nonNull)
                    .forEach(repeated::add);
            BigDecimal again = repeated.stream().map(ContractUses::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
            InvoiceFacts first = deal.get(0);
            return new ContractUse(
                    first.tenant(),
                    first.deal(),
                    first.contract(),
                    first.currency(),
                    total.subtract(again).toPlainString(),
                    invoices - repeated.size(),
                    examples.stream().filter(paper -> !repeated.contains(paper)).toList());
        }
    }

    private static BigDecimal signed(InvoiceFacts facts) {
        BigDecimal gross = new BigDecimal(facts.gross());
        return facts.type() == DocumentType.CREDIT_NOTE ? gross.abs().negate() : gross;
    }
}
