package io.vouch.matching.check.duplicate;

import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** DUP-03: an invoice of the same parties, amount and time bears a number that is easily taken for this one. */
public final class LookAlikeInvoiceCheck implements RiskCheck {

    static final String ID = "DUP-03";

    private static final CheckCard CARD = new CheckCard(
            ID,
            2,
            "An invoice of the same parties and amount bears a number that is easily taken for this one",
            "同一交易双方、同一金额的发票已提交，且号码极易混淆",
            "Measures for Factoring by Commercial Banks (2014) Art. 13 and 15",
            "Compare the two numbers on the papers, and ask the tax authority's verification for both",
            List.of(
                    "Recurring invoices of equal amount, such as rent",
                    "Instalments of one contract",
                    "A number misread on a poor scan of another genuine invoice"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return DuplicateAnswer.byNumber(CARD, Severity.HIGH, deal, policy);
    }
}
