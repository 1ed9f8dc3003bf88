package io.vouch.matching.check.duplicate;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** XDOC-09: a delivery note or waybill that already proves the trade of another deal. */
public final class ReusedDeliveryCheck implements RiskCheck {

    static final String ID = "XDOC-09";

    private static final CheckCard CARD = new CheckCard(
            ID,
            1,
            "A delivery note or waybill of the same number proves the trade of another deal",
            "同一编号的送货单或运单已在另一笔业务中用作交易凭证",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged and reused logistics papers",
            "Compare the goods of both deals with the one delivery; ask the carrier",
            List.of(
                    "A consolidated shipment that serves several invoices",
                    "The earlier deal was rejected or cancelled and is handed in again"));

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
        List<ExtractedDocument> deliveries = deal.ofType(DocumentType.DELIVERY);
        if (deliveries.isEmpty()) {
            return Verdict.absent("no delivery note", deal);
        }
        long unnumbered =
                deliveries.stream().filter(ReusedDeliveryCheck::isUnnumbered).count();
        return unnumbered == 0
                ? Verdict.passed()
                : Verdict.couldNotCheck(
                        "%d of %d delivery papers without a readable number".formatted(unnumbered, deliveries.size()));
    }

    private static boolean isUnnumbered(ExtractedDocument delivery) {
        return delivery.readings(FieldName.DELIVERY_NUMBER).isEmpty()
                && delivery.readings(FieldName.WAYBILL_NUMBER).isEmpty();
    }
}
