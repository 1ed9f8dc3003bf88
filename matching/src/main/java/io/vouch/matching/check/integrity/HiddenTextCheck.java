package io.vouch.matching.check.integrity;

import io.vouch.ingest.FactCode;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** INT-04: What a machine reads in a key field is what a person sees */
public final class HiddenTextCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-04",
            1,
            "What a machine reads in a key field is what a person sees",
            "机器读取的关键字段应与肉眼所见一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged invoices and contracts",
            "Trust what is seen only after the issuer confirmed it",
            List.of("The text layer of a searchable scan", "A watermark"));

    private static final KeyFieldAnswer ANSWER = new KeyFieldAnswer(
            CARD,
            Severity.HIGH,
            0.8,
            List.of(
                    FactCode.TEXT_WITHOUT_INK,
                    FactCode.TEXT_IN_BACKGROUND_COLOUR,
                    FactCode.TEXT_TOO_SMALL,
                    FactCode.TEXT_TRANSPARENT,
                    FactCode.TEXT_CLIPPED,
                    FactCode.TEXT_REMAPPED,
                    FactCode.TEXT_OVERPRINTED),
            "%s: machines and people read a different %s",
            "The text layer says what nobody sees on the page",
            "文字层内容与页面显示不一致");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return ANSWER.of(deal);
    }
}
