package io.vouch.matching.check.duplicate;

import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** DUP-02: another file bears the same seller and invoice number, whatever else it changes. */
public final class SameInvoiceCheck implements RiskCheck {

    static final String ID = "DUP-02";

    private static final CheckCard CARD = new CheckCard(
            ID,
            2,
            "An invoice with the same seller and number was handed in with another deal",
            "同一销售方、同一发票号码的发票已在另一笔业务中提交",
            "Measures for Factoring by Commercial Banks (2014) Art. 13: no receivable that is already assigned or pledged; Civil"
                    + " Code Art. 768",
            "Do not fund before the earlier deal is known to be repaid, rejected or cancelled; compare both papers",
            List.of(
                    "A corrected copy after a credit note",
                    "The earlier deal was rejected or cancelled",
                    "One part of the invoice is financed in each deal, with consent"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return DuplicateAnswer.byNumber(CARD, Severity.CRITICAL, deal, policy);
    }
}
