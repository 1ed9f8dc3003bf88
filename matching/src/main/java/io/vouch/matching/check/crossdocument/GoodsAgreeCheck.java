package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** XDOC-04: goods are invoiced at a higher price than agreed, or in a larger quantity than was delivered. */
public final class GoodsAgreeCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-04",
            1,
            "Goods are invoiced at the contract's price and in the quantity that was delivered",
            "发票的单价应与合同一致，数量不超过实际交付",
            "Measures for Factoring by Commercial Banks (2014) Art. 14 and 15: reasonable prices, genuine trade",
            "Ask the seller for the price agreement and the buyer for its goods-received notes",
            List.of(
                    "A price revision agreed in a supplement",
                    "Another unit of measure on the delivery note",
                    "A delivery note that was left out"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        if (invoices.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        List<ExtractedDocument> contracts = deal.ofType(DocumentType.CONTRACT).stream()
                .filter(DealRole::isBaseContract)
                .toList();
        List<ExtractedDocument> deliveries = deal.ofType(DocumentType.DELIVERY);
        if (contracts.isEmpty() && deliveries.isEmpty()) {
            return Verdict.absent("neither contract nor delivery note", deal);
        }
        GoodsComparison goods = new GoodsComparison(
                Goods.of(NoticeList.distinctInvoices(deal)), Goods.of(contracts), Goods.of(deliveries), policy);
        // What a credit note takes back is invoiced again without being delivered again.
        if (deal.ofType(DocumentType.CREDIT_NOTE).isEmpty()) {
            goods.compareQuantities();
        }
        List<Finding> findings = new ArrayList<>();
        goods.dearer().stream().limit(1).forEach(excess -> findings.add(dearer(deal, goods, excess)));
        // A rise in price explains itself; quantities are counted where prices agree.
        if (findings.isEmpty()) {
            goods.more().stream().limit(1).forEach(excess -> findings.add(more(deal, goods, excess)));
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        return goods.compared()
                ? Verdict.passed()
                : Verdict.couldNotCheck("the goods of invoice and contract or delivery note were not read alike");
    }

    private static Finding dearer(DealPapers deal, GoodsComparison goods, GoodsComparison.Excess excess) {
        String name =
                PaperFields.shortName(deal.deal(), excess.invoiced().paper().name());
        FindingDraft draft = new FindingDraft(CARD, Severity.HIGH, 0.85, deal.deal())
                .about(excess.invoiced().paper().documentId())
                .title("%s charges %s a unit; the contract has %s"
                        .formatted(name, plain(excess.amount()), plain(excess.limit())))
                .explanation("The price of “%s” is above the contract's, with and without tax."
                        .formatted(
                                PaperFields.shortened(excess.invoiced().line().description())))
                .reason("PRICE_ABOVE_CONTRACT", "The price is above the contract's", "发票单价高于合同单价", 4)
                .atRisk(atRisk(excess, excess.invoiced().quantity()));
        goods.dearer().stream().limit(5).forEach(one -> {
            draft.evidence(one.invoiced().evidence("unit_price", plain(one.limit())));
            one.against().forEach(line -> draft.evidence(line.evidence("unit_price", "")));
        });
        return draft.build();
    }

    /** A contract's quantity is often an estimate: beyond it, the contract's value decides (DUP-08), and this only adds weight. */
    private static Finding more(DealPapers deal, GoodsComparison goods, GoodsComparison.Excess excess) {
        String name =
                PaperFields.shortName(deal.deal(), excess.invoiced().paper().name());
        boolean delivered = excess.isOfDelivery();
        FindingDraft draft = new FindingDraft(
                        CARD, delivered ? Severity.HIGH : Severity.LOW, delivered ? 0.75 : 0.3, deal.deal())
                .about(excess.invoiced().paper().documentId())
                .title("%s: %s of “%s” invoiced, %s %s"
                        .formatted(
                                name,
                                plain(excess.amount()),
                                Goods.shortName(excess.invoiced()),
                                plain(excess.limit()),
                                delivered ? "delivered" : "agreed"))
                .explanation(
                        delivered
                                ? "The delivery notes, line by line, hold less than the invoices charge."
                                : "The invoices charge more than the contract's quantity and its tolerance.")
                .reason(
                        delivered ? "MORE_THAN_DELIVERED" : "MORE_THAN_AGREED",
                        "More is invoiced than was %s".formatted(delivered ? "delivered" : "agreed"),
                        delivered ? "开票数量大于交付数量" : "开票数量大于合同数量",
                        3)
                .atRisk(atRisk(excess, excess.amount().subtract(excess.limit())));
        excess.among().stream().limit(5).forEach(line -> draft.evidence(line.evidence("quantity", "")));
        excess.against().stream().limit(5).forEach(line -> draft.evidence(line.evidence("quantity", "")));
        // The contract has its say on the same goods.
        goods.more().stream()
                .filter(other -> other != excess && other.invoiced().isLike(excess.invoiced()))
                .flatMap(other -> other.against().stream())
                .limit(5)
                .forEach(line -> draft.evidence(line.evidence("quantity", "")));
        return draft.build();
    }

    private static Amount atRisk(GoodsComparison.Excess excess, BigDecimal quantity) {
        BigDecimal price = excess.invoiced().price();
        boolean money = price.compareTo(excess.amount()) == 0;
        BigDecimal each = money ? excess.amount().subtract(excess.limit()) : price;
        return new Amount(
                each.multiply(quantity).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP),
                excess.invoiced().paper().value(FieldName.CURRENCY).orElse(""));
    }

    private static String plain(BigDecimal number) {
        return Wording.money(number.stripTrailingZeros(), "").replaceFirst("\\.00$", "");
    }
}
