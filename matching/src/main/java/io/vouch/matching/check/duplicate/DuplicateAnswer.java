package io.vouch.matching.check.duplicate;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** The four-valued answer of the checks that compare invoices by their number. */
final class DuplicateAnswer {

    private DuplicateAnswer() {}

    static Verdict byNumber(CheckCard card, Severity severity, DealPapers deal, CheckPolicy policy) {
        List<Finding> findings = DuplicateFindings.of(card, severity, deal, policy);
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        List<ExtractedDocument> invoices = deal.papers().stream()
                .filter(paper -> paper.type().isInvoiceLike())
                .toList();
        if (invoices.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        long unnumbered = invoices.stream()
                .filter(paper -> paper.readings(FieldName.INVOICE_NUMBER).isEmpty())
                .count();
        return unnumbered == 0
                ? Verdict.passed()
                : Verdict.couldNotCheck(
                        "%d of %d invoices without a readable number".formatted(unnumbered, invoices.size()));
    }
}
