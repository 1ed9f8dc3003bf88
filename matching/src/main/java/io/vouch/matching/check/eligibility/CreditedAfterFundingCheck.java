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
import java.util.stream.Stream;

/** ELG-05: a credit note or red invoice takes an assigned invoice back. */
public final class CreditedAfterFundingCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-05",
            2,
            "No credit note or red invoice takes back an invoice after it was assigned",
            "发票转让后不得被红冲或作废",
            "Measures for Factoring by Commercial Banks (2014) Art. 13; invoice rules: a red invoice cancels the blue one",
            "Ask the seller to replace the receivable or repay; check the invoice's status daily until settlement",
            List.of(
                    "A rebate for early payment",
                    "A wrong invoice that was replaced by the right one in the same deal"));

    /** Shorter numbers stand in other numbers by accident. */
    private static final int LEAST_NUMBER = 6;

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

    /** The invoice that the note says it takes back; else one whose number stands anywhere among the note's numbers. */
    private static Optional<ExtractedDocument> original(ExtractedDocument note, List<ExtractedDocument> invoices) {
        return Stream.of(
                        FieldName.ORIGINAL_INVOICE_NUMBER,
                        FieldName.INVOICE_NUMBER,
                        FieldName.PURCHASE_ORDER_NUMBER,
                        FieldName.REMARK)
                .flatMap(field -> note.readings(field).stream()
                        .map(reading -> LookAlikes.comparable(reading.value()))
                        .flatMap(said -> invoices.stream().filter(invoice -> names(field, said, invoice))))
                .findFirst();
    }

    private static boolean names(FieldName field, String said, ExtractedDocument invoice) {
        return invoice.value(FieldName.INVOICE_NUMBER)
                .map(LookAlikes::comparable)
                .filter(number -> field == FieldName.ORIGINAL_INVOICE_NUMBER || number.length() >= LEAST_NUMBER)
                .map(number -> field == FieldName.REMARK ? said.contains(number) : said.equals(number))
                .orElse(false);
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
