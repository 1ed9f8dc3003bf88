package io.vouch.matching.check.integrity;

import io.vouch.ingest.FactCode;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** INT-05: The characters of one key field are of one make */
public final class NumberStyleCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-05",
            1,
            "The characters of one key field are of one make",
            "同一关键字段的字体、字号、基线应一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged invoices and contracts",
            "Compare with another invoice of the same issuer",
            List.of("A form filled in by another program", "Chinese and Latin characters of two fonts"));

    private static final KeyFieldAnswer ANSWER = new KeyFieldAnswer(
            CARD,
            Severity.MEDIUM,
            0.6,
            List.of(FactCode.NUMBER_STYLE_BROKEN, FactCode.NUMBER_FACE_RARE),
            "%s: the %s is set in another type",
            "A part of the value is of another font, size or baseline",
            "字段中部分字符的字体、字号或基线不同");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return ANSWER.of(deal);
    }
}
