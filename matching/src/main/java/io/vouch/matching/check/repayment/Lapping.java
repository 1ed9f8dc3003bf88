package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.CheckCard;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Severity;
import io.vouch.matching.block.RemittedNumbers;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The payment of one customer of the seller that is shown as the repayment of another's receivable (domain reference 5, row 10: lapping).
 * That the payer is some customer of the seller proves nothing; that the receipt names that customer's own invoice, or pays it to the
 * cent, does.
 */
final class Lapping {

    private final DealPapers deal;
    private final Repayments repayments;

    Lapping(DealPapers deal, Repayments repayments) {
        this.deal = deal;
        this.repayments = repayments;
    }

    /** One finding a receipt. */
    List<Finding> findings(CheckCard card) {
        return repayments.receipts().stream()
                .filter(receipt -> receipt.type() == DocumentType.BANK_RECEIPT)
                .flatMap(receipt -> finding(card, receipt).stream())
                .toList();
    }

    private Optional<Finding> finding(CheckCard card, ExtractedDocument receipt) {
        Optional<Reading> payer = Repayments.payer(receipt).filter(reading -> repayments.isStranger(reading.value()));
        if (payer.isEmpty()) {
            return Optional.empty();
        }
        List<String> named =
                RemittedNumbers.of(receipt.value(FieldName.REMITTANCE).orElse(""));
        Optional<BigDecimal> amount = OpenInvoice.trusted(receipt, FieldName.AMOUNT);
        return deal.precedents(Precedent.Kind.PAYER).stream()
                .filter(precedent -> precedent.key().equals(receipt.documentId()))
                .flatMap(precedent -> precedent.papers().stream())
                .filter(invoice ->
                        DealParties.isOneOf(repayments.parties().sellers(), invoice.sellerName()) && !isOwn(invoice))
                .filter(invoice -> isNamed(invoice, named) || isPaidToTheCent(invoice, amount))
                .findFirst()
                .map(invoice -> finding(card, receipt, payer.get(), invoice, isNamed(invoice, named)));
    }

    /** The deal may hold the same invoice, addressed as somebody else's. */
    private boolean isOwn(InvoiceFacts invoice) {
        return deal.ofType(DocumentType.INVOICE).stream()
                .flatMap(own -> own.value(FieldName.INVOICE_NUMBER).stream())
                .map(LookAlikes::comparable)
                .anyMatch(invoice.numbers()::contains);
    }

    private static boolean isNamed(InvoiceFacts invoice, List<String> named) {
        return invoice.numbers().stream().anyMatch(named::contains);
    }

    /** Round sums are paid by chance. */
    private static boolean isPaidToTheCent(InvoiceFacts invoice, Optional<BigDecimal> amount) {
        Optional<BigDecimal> billed = PaperFields.number(invoice.gross());
        return amount.isPresent()
                && billed.isPresent()
                && billed.get().compareTo(amount.get()) == 0
                && billed.get().stripTrailingZeros().scale() > 0;
    }

    private Finding finding(
            CheckCard card, ExtractedDocument receipt, Reading payer, InvoiceFacts invoice, boolean isNamed) {
        String number = invoice.printed(FieldName.INVOICE_NUMBER);
        return new FindingDraft(card, Severity.CRITICAL, 0.85, deal.deal())
                .about(receipt.documentId())
                .title("The payment of %s, another customer of the seller, is shown as this debtor's"
                        .formatted(PaperFields.shortened(payer.value())))
                .explanation("%s %s invoice %s of deal %s, which it settles; what this debtor owes stays unpaid."
                        .formatted(
                                PaperFields.shortName(deal.deal(), receipt.name()),
                                isNamed ? "names" : "pays to the cent",
                                number,
                                invoice.deal()))
                .reason(
                        "OTHER_CUSTOMERS_PAYMENT",
                        "Another customer's payment is used for this receivable",
                        "以其他客户的回款冲抵本笔应收账款",
                        5)
                .evidence(PaperFields.evidence(receipt, FieldName.PAYER_NAME, ""))
                .evidence(PaperFields.evidence(receipt, isNamed ? FieldName.REMITTANCE : FieldName.AMOUNT, ""))
                .evidence(invoice.evidence(isNamed ? FieldName.INVOICE_NUMBER : FieldName.GROSS_AMOUNT, ""))
                .evidence(invoice.evidence(FieldName.BUYER_NAME, ""))
                .related(invoice.deal())
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
