package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** XDOC-01: parties and contract numbers differ between contract, invoice, notice and acknowledgement. */
public final class PartiesAgreeCheck implements RiskCheck {

    static final CheckCard CARD = new CheckCard(
            "XDOC-01",
            2,
            "Contract, invoices, notice and acknowledgement name the same parties and the same contract",
            "合同、发票、转让通知与回执中的当事人及合同编号应一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 15; Civil Code Art. 761, 764",
            "Look up both names and codes in the company register; ask the seller for the paper that links them",
            List.of(
                    "The company was renamed and keeps its code",
                    "A branch signs for its company",
                    "The invoice gives the number of the order instead of the contract"));

    private static final Set<DocumentType> TYPES = Set.of(
            DocumentType.CONTRACT,
            DocumentType.INVOICE,
            DocumentType.CREDIT_NOTE,
            DocumentType.TRANSFER_NOTICE,
            DocumentType.ACKNOWLEDGEMENT);

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> papers = deal.papers().stream()
                .filter(paper -> TYPES.contains(paper.type()))
                .toList();
        if (papers.size() < 2) {
            return Verdict.absent("fewer than two papers that name the parties", deal);
        }
        PartyComparison parties = PartyComparison.of(deal, papers);
        ContractNumberComparison numbers = ContractNumberComparison.of(deal, papers);
        List<Finding> findings = new ArrayList<>(parties.findings());
        findings.addAll(numbers.findings());
        if (findings.isEmpty() && parties.compared() + numbers.compared() == 0) {
            return Verdict.couldNotCheck("no party is readable on two papers");
        }
        if (findings.isEmpty() && parties.rivals() > 0) {
            return Verdict.couldNotCheck("a paper may name either of two companies");
        }
        return Verdict.of(findings);
    }
}
