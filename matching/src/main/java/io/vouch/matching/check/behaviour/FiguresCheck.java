package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * BEH-04: most of a seller's amounts hug a round limit from below, or are round themselves. Only adds weight. Laws of leading digits
 * need three hundred invoices of a seller (domain reference 5.1.9), more than are remembered of one, and are not used.
 */
public final class FiguresCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-04",
            1,
            "A seller's amounts are figures of trade, not of limits",
            "卖方发票金额不应集中于整数或审批限额之下",
            "Practice of auditing payables: amounts just below an approval limit, round amounts",
            "Look at what the invoices are for; weigh only together with other findings",
            List.of("Services at agreed lump sums", "A price list that ends just below round figures"));

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
        List<BigDecimal> amounts = new ArrayList<>();
        invoices.forEach(invoice -> amount(invoice).ifPresent(amounts::add));
        if (amounts.isEmpty()) {
            return Verdict.couldNotCheck("no total was read surely");
        }
        PairHistory.ofSeller(deal).stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE)
                .map(InvoiceFacts::gross)
                .flatMap(gross -> PaperFields.number(gross).stream())
                .forEach(amounts::add);
        if (amounts.size() < policy.count(Threshold.FIGURES_LEAST_INVOICES)) {
            return Verdict.notApplicable("%s of this seller known, figures take %d"
                    .formatted(
                            Wording.count(amounts.size(), "invoice"), policy.count(Threshold.FIGURES_LEAST_INVOICES)));
        }
        long round = amounts.stream().filter(amount -> isRound(amount, policy)).count();
        long hugging =
                amounts.stream().filter(amount -> hugsALimit(amount, policy)).count();
        if (isMost(hugging, amounts.size(), policy)) {
            return Verdict.of(List.of(finding(deal, invoices.get(0), hugging, amounts.size(), true)));
        }
        return isMost(round, amounts.size(), policy)
                ? Verdict.of(List.of(finding(deal, invoices.get(0), round, amounts.size(), false)))
                : Verdict.passed();
    }

    private static Optional<BigDecimal> amount(ExtractedDocument invoice) {
        return invoice.reading(FieldName.GROSS_AMOUNT)
                .filter(Misreading::isTrusted)
                .map(Reading::value)
                .flatMap(PaperFields::number);
    }

    private static boolean isMost(long some, int all, CheckPolicy policy) {
        BigDecimal most = policy.value(Threshold.FIGURES_SHARE).multiply(BigDecimal.valueOf(all));
        return BigDecimal.valueOf(some).compareTo(most) >= 0;
    }

    private static boolean isRound(BigDecimal amount, CheckPolicy policy) {
        return amount.signum() > 0
                && amount.remainder(policy.value(Threshold.FIGURES_ROUND)).signum() == 0;
    }

    /** Within the last part below 1, 2 or 5 times a power of ten: where approval limits lie. */
    private static boolean hugsALimit(BigDecimal amount, CheckPolicy policy) {
        if (amount.compareTo(policy.value(Threshold.FIGURES_ROUND)) < 0) {
            return false;
        }
        int digits = amount.setScale(0, RoundingMode.DOWN).precision();
        for (String head : List.of("2", "5", "10")) {
            BigDecimal limit = new BigDecimal(head).scaleByPowerOfTen(digits - 1);
            BigDecimal near = limit.multiply(policy.value(Threshold.FIGURES_HUGGING));
            if (amount.compareTo(limit) < 0 && amount.compareTo(near) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(DealPapers deal, ExtractedDocument invoice, long some, int all, boolean hugging) {
        String what = hugging ? "lie just below a round limit" : "are whole thousands";
        return new FindingDraft(CARD, Severity.LOW, 0.2, deal.deal())
                .title("%d of the seller's %d invoices %s".formatted(some, all, what))
                .explanation("Amounts of trade spread; these do not.")
                .reason(
                        hugging ? "BELOW_LIMITS" : "ROUND_FIGURES",
                        "%d of %d amounts %s".formatted(some, all, what),
                        hugging ? "金额集中于整数限额之下" : "金额集中为整千",
                        1)
                .evidence(PaperFields.evidence(invoice, FieldName.GROSS_AMOUNT, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
