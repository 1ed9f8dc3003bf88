package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.Party;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** BEH-06: all deals together claim more from one debtor than its limit. */
public final class ExposureCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-06",
            1,
            "What all sellers together claim from one debtor stays within its limit",
            "对同一债务人的全部应收账款合计不超过限额",
            "Measures for Factoring by Commercial Banks (2014) Art. 26 and 30; Circular 205 (2019): concentration on"
                    + " one debtor",
            "Net what is repaid; hold further purchases on this debtor",
            List.of("Earlier receivables that were paid meanwhile", "A limit that was raised after the application"));

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
        Optional<BigDecimal> limit = limit(deal, policy);
        if (limit.isEmpty()) {
            return Verdict.notApplicable("neither deal.json nor the policy names a limit of the debtor");
        }
        String currency = invoices.get(0).value(FieldName.CURRENCY).orElse("");
        String debtor = Party.of(invoices.get(0), FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID)
                .name();
        BigDecimal own = BigDecimal.ZERO;
        Set<String> numbers = new HashSet<>();
        for (ExtractedDocument invoice : invoices) {
            Optional<BigDecimal> gross = invoice.reading(FieldName.GROSS_AMOUNT)
                    .filter(Misreading::isTrusted)
                    .map(Reading::value)
                    .flatMap(PaperFields::number);
            if (gross.isEmpty() || !invoice.value(FieldName.CURRENCY).orElse("").equals(currency)) {
                return Verdict.couldNotCheck("not every invoice has a sure total in one currency");
            }
            if (numbers.add(invoice.value(FieldName.INVOICE_NUMBER)
                    .map(LookAlikes::comparable)
                    .orElse(invoice.documentId()))) {
                own = own.add(gross.get());
            }
        }
        Optional<Precedent> others = deal.precedents(Precedent.Kind.EXPOSURE).stream()
                .filter(precedent ->
                        precedent.currency().equals(currency) && precedent.key().equals(debtor))
                .findFirst();
        BigDecimal before = others.flatMap(precedent -> PaperFields.number(precedent.total()))
                .orElse(BigDecimal.ZERO);
        boolean over = before.signum() > 0 && before.add(own).compareTo(limit.get()) > 0;
        return over
                ? Verdict.of(List.of(finding(deal, invoices.get(0), own, others.orElseThrow(), limit.get())))
                : Verdict.passed();
    }

    private static Optional<BigDecimal> limit(DealPapers deal, CheckPolicy policy) {
        BigDecimal general = policy.value(Threshold.DEBTOR_LIMIT);
        return PaperFields.number(deal.terms().buyerLimit())
                .or(() -> general.signum() > 0 ? Optional.of(general) : Optional.empty());
    }

    private static Finding finding(
            DealPapers deal, ExtractedDocument invoice, BigDecimal own, Precedent others, BigDecimal limit) {
        BigDecimal before = new BigDecimal(others.total());
        BigDecimal over = before.add(own).subtract(limit);
        FindingDraft draft = new FindingDraft(CARD, Severity.MEDIUM, 0.7, deal.deal())
                .title("%s on one debtor, whose limit is %s"
                        .formatted(Wording.money(before.add(own), invoice), Wording.money(limit, invoice)))
                .explanation("%s of other deals claim %s from it already; this deal adds %s."
                        .formatted(
                                Wording.count(others.count(), "invoice"),
                                Wording.money(before, invoice),
                                Wording.money(own, invoice)))
                .reason("DEBTOR_LIMIT_EXCEEDED", "All deals together exceed the debtor's limit", "对同一债务人的应收账款合计超过限额", 3)
                .evidence(PaperFields.evidence(invoice, FieldName.BUYER_NAME, ""))
                .atRisk(new Amount(over, others.currency()));
        for (InvoiceFacts paper :
                others.papers().subList(0, Math.min(5, others.papers().size()))) {
            draft.evidence(paper.evidence(FieldName.GROSS_AMOUNT, "")).related(paper.deal());
        }
        return draft.build();
    }
}
