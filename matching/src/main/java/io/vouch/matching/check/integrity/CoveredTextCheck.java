package io.vouch.matching.check.integrity;

import io.vouch.ingest.FactCode;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** INT-03: No key field was covered and written over */
public final class CoveredTextCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-03",
            1,
            "No key field was covered and written over",
            "关键字段不应被遮盖后重写",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged invoices and contracts",
            "Look under the cover: the covered value stands in the evidence",
            List.of("A redaction that the issuer made", "Letterhead laid over an empty form"));

    private static final KeyFieldAnswer ANSWER = new KeyFieldAnswer(
            CARD,
            Severity.HIGH,
            0.85,
            List.of(FactCode.TEXT_COVERED, FactCode.TEXT_UNDER_PICTURE),
            "%s: something lies over the %s",
            "Text was covered, and other text stands there now",
            "原文字被遮盖，现显示其他文字");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return ANSWER.of(deal);
    }
}
