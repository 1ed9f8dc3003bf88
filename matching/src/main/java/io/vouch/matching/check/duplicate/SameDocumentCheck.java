package io.vouch.matching.check.duplicate;

import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.block.FactsOf;
import java.util.List;

/** DUP-01: the same file, or the same text in another file, was handed in with another deal. */
public final class SameDocumentCheck implements RiskCheck {

    static final String ID = "DUP-01";

    private static final CheckCard CARD = new CheckCard(
            ID,
            1,
            "The same file, or the same text in another file, was handed in with another deal",
            "同一文件或同一文字内容的文件已在另一笔业务中提交",
            "Measures for Factoring by Commercial Banks (2014) Art. 13: ownership of the receivable must be clear; Civil Code"
                    + " Art. 768",
            "Hold the funding until both deals are compared; ask the submitter why the paper was handed in twice",
            List.of(
                    "The earlier deal was rejected or cancelled and is handed in again",
                    "Supplier and buyer both handed in the paper of one receivable"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<Finding> findings = DuplicateFindings.of(CARD, Severity.HIGH, deal, policy);
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        boolean any = deal.papers().stream().anyMatch(paper -> FactsOf.isUnique(paper.type()));
        return any ? Verdict.passed() : Verdict.absent("no invoice, delivery note, receipt or notice", deal);
    }
}
