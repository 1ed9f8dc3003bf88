package io.vouch.matching.check.eligibility;

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
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ELG-05: a credit note or red invoice takes an assigned invoice back. */
public final class CreditedAfterFundingCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-05",
            1,
            "No credit note or red invoice takes back an invoice after it was assigned",
            "发票转让后不得被红冲或作废",
            "Measures for Factoring by Commercial Banks (2014) Art. 13; invoice rules: a red invoice cancels the blue one",
            "Ask the seller to replace the receivable or repay; check the invoice's status daily until settlement",
            List.of(
                    "A rebate for early payment",
                    "A wrong invoice that was replaced by the right one in the same deal"));

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
        List<Finding> findings = new ArrayList<>();
        String open = "";
        for (ExtractedDocument note : deal.ofType(DocumentType.CREDIT_NOTE)) {
            Optional<ExtractedDocument> original = original(note, invoices);
            if (original.isEmpty()) {
                open = note.readings(FieldName.ORIGINAL_INVOICE_NUMBER).isEmpty()
                        ? "a credit note that does not say which invoice it takes back"
                        : open;
            } else if (isAfterTransfer(note, deal) && isAssigned(original.get(), deal)) {
                findings.add(finding(deal, note, original.get()));
            }
        }
        return findings.isEmpty() && !open.isEmpty() ? Verdict.couldNotCheck(open) : Verdict.of(findings);
    }

    private static Optional<ExtractedDocument> original(ExtractedDocument note, List<ExtractedDocument> invoices) {
        return note.readings(FieldName.ORIGINAL_INVOICE_NUMBER).stream()
                .map(reading -> LookAlikes.comparable(reading.value()))
                .flatMap(number -> invoices.stream().filter(invoice -> invoice.value(FieldName.INVOICE_NUMBER)
                        .map(LookAlikes::comparable)
                        .map(number::equals)
                        .orElse(false)))
                .findFirst();
    }

    /** An unread date does not excuse. */
    private static boolean isAfterTransfer(ExtractedDocument note, DealPapers deal) {
        Optional<PaperDates.Dated> issued = PaperDates.of(note, FieldName.ISSUE_DATE);
        Optional<PaperDates.Dated> transfer = PaperDates.transfer(deal);
        return issued.isEmpty()
                || transfer.isEmpty()
                || !issued.get().day().isBefore(transfer.get().day());
    }

    /** An invoice that the notice leaves out was not assigned. */
    private static boolean isAssigned(ExtractedDocument invoice, DealPapers deal) {
        String number = invoice.value(FieldName.INVOICE_NUMBER)
                .map(LookAlikes::comparable)
                .orElse("");
        List<String> listed = deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .flatMap(notice -> notice.readings(FieldName.INVOICE_NUMBERS).stream())
                .map(reading -> LookAlikes.comparable(reading.value()))
                .toList();
        return listed.isEmpty() || listed.contains(number);
    }

    private static Finding finding(DealPapers deal, ExtractedDocument note, ExtractedDocument invoice) {
        BigDecimal credited = PaperFields.number(note, FieldName.GROSS_AMOUNT)
                .orElse(BigDecimal.ZERO)
                .abs();
        Optional<BigDecimal> gross = PaperFields.number(invoice, FieldName.GROSS_AMOUNT);
        boolean whole = gross.isPresent() && credited.compareTo(gross.get()) >= 0;
        String number = invoice.value(FieldName.INVOICE_NUMBER).orElse("");
        return new FindingDraft(CARD, Severity.HIGH, whole ? 0.95 : 0.8, deal.deal())
                .about(note.documentId())
                .title("Invoice %s was taken back by %s after it was assigned"
                        .formatted(number, PaperFields.shortName(deal.deal(), note.name())))
                .explanation("%s takes back %s of invoice %s."
                        .formatted(
                                PaperFields.shortName(deal.deal(), note.name()),
                                whole ? "all" : Wording.money(credited, note),
                                number))
                .reason(
                        whole ? "TAKEN_BACK_WHOLE" : "TAKEN_BACK_IN_PART",
                        whole ? "The whole invoice is taken back" : "A part of the invoice is taken back",
                        whole ? "发票被全额红冲" : "发票被部分红冲",
                        whole ? 6 : 3)
                .evidence(PaperFields.evidence(note, FieldName.ORIGINAL_INVOICE_NUMBER, ""))
                .evidence(PaperFields.evidence(note, FieldName.GROSS_AMOUNT, ""))
                .evidence(PaperFields.evidence(invoice, FieldName.INVOICE_NUMBER, ""))
                .atRisk(PaperFields.atRisk(invoice))
                .build();
    }
}
