package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.DealPapers;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice of a deal and what is still to be paid on it.
 *
 * @param number in comparable form
 * @param billed its total less what credit notes of the deal took back, above 0
 */
record OpenInvoice(ExtractedDocument paper, String number, BigDecimal billed) {

    /**
     * The invoices of a deal, oldest first, each number once; empty if any number or total was not read surely, or if a credit note does
     * not say which invoice it takes back.
     */
    static Optional<List<OpenInvoice>> of(DealPapers deal) {
        Map<String, OpenInvoice> open = new LinkedHashMap<>();
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE).stream()
                .sorted(Comparator.comparing((ExtractedDocument paper) ->
                                paper.value(FieldName.ISSUE_DATE).orElse(""))
                        .thenComparing(ExtractedDocument::name))
                .toList();
        for (ExtractedDocument invoice : invoices) {
            Optional<String> number = number(invoice, FieldName.INVOICE_NUMBER);
            Optional<BigDecimal> total = trusted(invoice, FieldName.GROSS_AMOUNT);
            if (number.isEmpty() || total.isEmpty()) {
                return Optional.empty();
            }
            open.putIfAbsent(number.get(), new OpenInvoice(invoice, number.get(), total.get()));
        }
        return credited(deal, open).map(all -> all.stream()
                .filter(invoice -> invoice.billed().signum() > 0)
                .toList());
    }

    private static Optional<List<OpenInvoice>> credited(DealPapers deal, Map<String, OpenInvoice> open) {
        for (ExtractedDocument note : deal.ofType(DocumentType.CREDIT_NOTE)) {
            Optional<String> original = number(note, FieldName.ORIGINAL_INVOICE_NUMBER)
                    .or(() -> open.size() == 1 ? open.keySet().stream().findFirst() : Optional.empty());
            Optional<BigDecimal> back = trusted(note, FieldName.GROSS_AMOUNT);
            if (original.isEmpty() || back.isEmpty()) {
                return Optional.empty();
            }
            open.computeIfPresent(
                    original.get(),
                    (number, invoice) -> new OpenInvoice(
                            invoice.paper(),
                            number,
                            invoice.billed().subtract(back.get().abs())));
        }
        return Optional.of(new ArrayList<>(open.values()));
    }

    private static Optional<String> number(ExtractedDocument paper, FieldName field) {
        return paper.value(field).map(LookAlikes::comparable).filter(number -> !number.isEmpty());
    }

    static Optional<BigDecimal> trusted(ExtractedDocument paper, FieldName field) {
        return paper.reading(field)
                .filter(Misreading::isTrusted)
                .flatMap(reading -> PaperFields.number(reading.value()));
    }
}
