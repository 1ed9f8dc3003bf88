package io.vouch.matching.check.duplicate;

import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** DUP-05: invoices of one deal make together exactly an invoice of another. */
public final class SplitInvoiceCheck implements RiskCheck {

    static final String ID = "DUP-05";

    private static final CheckCard CARD = new CheckCard(
            ID,
            1,
            "No invoice is cut into several, or joined from several, that were handed in with another deal",
            "不得将一张发票拆分或将多张发票合并后在另一笔业务中重复提交",
            "Measures for Factoring by Commercial Banks (2014) Art. 13 and 15: one trade supports one receivable",
            "Lay the line items and delivery notes of both deals side by side",
            List.of(
                    "Progress billing: a final invoice that takes up the earlier ones",
                    "Equal goods in amounts that add up by chance"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return DuplicateAnswer.byNumber(CARD, Severity.MEDIUM, deal, policy);
    }
}
