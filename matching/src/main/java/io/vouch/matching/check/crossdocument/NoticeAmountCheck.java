package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
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
import io.vouch.matching.compare.InvoiceTotal;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** XDOC-02: the amount that the notice assigns is not the sum of the invoices it lists, less their credit notes. */
public final class NoticeAmountCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-02",
            2,
            "The assigned amount equals the listed invoices less their credit notes",
            "转让金额应等于所列发票金额之和（扣除红字发票）",
            "Measures for Factoring by Commercial Banks (2014) Art. 7: complete papers of the assignment",
            "Ask the seller for the missing invoices or for a corrected notice before funding",
            List.of(
                    "Part of the invoices was paid or retained already",
                    "The notice assigns amounts without tax",
                    "Only a part of the receivable is assigned, by agreement"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> notices = deal.ofType(DocumentType.TRANSFER_NOTICE);
        if (notices.isEmpty()) {
            return Verdict.absent("no notice of assignment", deal);
        }
        List<Finding> findings = new ArrayList<>();
        String obstacle = "";
        for (ExtractedDocument notice : notices) {
            Sum sum = sum(notice, deal, policy);
            Optional<BigDecimal> assigned = PaperFields.number(notice, FieldName.ASSIGNED_AMOUNT);
            if (assigned.isEmpty() || !sum.obstacle().isEmpty()) {
                obstacle = assigned.isEmpty() ? "the assigned amount was not read" : sum.obstacle();
            } else {
                Optional<String> doubt = judge(deal, notice, assigned.get(), sum, policy, findings);
                obstacle = doubt.orElse(obstacle);
            }
        }
        return findings.isEmpty() && !obstacle.isEmpty() ? Verdict.couldNotCheck(obstacle) : Verdict.of(findings);
    }

    private record Sum(
            List<ExtractedDocument> invoices, BigDecimal gross, BigDecimal net, BigDecimal credits, String obstacle) {
        static Sum impossible(String why) {
            return new Sum(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, why);
        }
    }

    /**
     * The invoices that the notice lists; all of the deal, if it lists none, or if it is a picture that may have lost rows of its list and
     * those that are left do not make its amount.
     */
    private static Sum sum(ExtractedDocument notice, DealPapers deal, CheckPolicy policy) {
        Sum listed =
                sum(notice, deal, !notice.readings(FieldName.INVOICE_NUMBERS).isEmpty());
        boolean picture = notice.readings(FieldName.INVOICE_NUMBERS).stream()
                .anyMatch(reading -> reading.source() == ReadingSource.OCR);
        boolean some = listed.obstacle().isEmpty()
                && listed.invoices().size() < NoticeList.distinctInvoices(deal).size();
        Optional<BigDecimal> assigned = PaperFields.number(notice, FieldName.ASSIGNED_AMOUNT);
        if (!picture || !some || assigned.isEmpty() || isExplained(assigned.get(), listed, policy)) {
            return listed;
        }
        Sum all = sum(notice, deal, false);
        boolean less = all.obstacle().isEmpty() && assigned.get().compareTo(all.gross()) < 0;
        return less && !isExplained(assigned.get(), all, policy)
                ? Sum.impossible("rows of the notice's list may be lost on the picture")
                : all;
    }

    private static Sum sum(ExtractedDocument notice, DealPapers deal, boolean byList) {
        List<ExtractedDocument> invoices = NoticeList.distinctInvoices(deal);
        List<ExtractedDocument> listedCredits = List.of();
        if (byList) {
            NoticeList list = NoticeList.of(notice, deal);
            if (!list.missing().isEmpty()) {
                return Sum.impossible("%d of %d listed invoices are not in the deal"
                        .formatted(
                                list.missing().size(),
                                list.missing().size() + list.found().size()));
            }
            invoices = list.listed(DocumentType.INVOICE);
            listedCredits = list.listed(DocumentType.CREDIT_NOTE);
        }
        if (invoices.isEmpty()) {
            return Sum.impossible("no invoice in the deal");
        }
        if (invoices.stream().anyMatch(invoice -> gross(invoice).isEmpty())) {
            return Sum.impossible("the total of an invoice was not read");
        }
        long currencies = invoices.stream()
                .flatMap(invoice -> invoice.value(FieldName.CURRENCY).stream())
                .distinct()
                .count();
        if (currencies > 1) {
            return Sum.impossible("the invoices are in different currencies");
        }
        BigDecimal credits = total(creditNotes(deal, invoices, listedCredits), FieldName.GROSS_AMOUNT);
        BigDecimal total = invoices.stream()
                .map(invoice -> gross(invoice).orElseThrow().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(invoices, total, total(invoices, FieldName.NET_AMOUNT), credits, "");
    }

    private static Optional<BigDecimal> gross(ExtractedDocument invoice) {
        return InvoiceTotal.of(invoice).flatMap(total -> PaperFields.number(total.value()));
    }

    /** Credit notes that the notice lists, or that name one of the invoices. */
    private static List<ExtractedDocument> creditNotes(
            DealPapers deal, List<ExtractedDocument> invoices, List<ExtractedDocument> listed) {
        Collection<String> numbers = invoices.stream()
                .flatMap(invoice -> invoice.value(FieldName.INVOICE_NUMBER).stream())
                .map(LookAlikes::comparable)
                .collect(Collectors.toSet());
        return deal.ofType(DocumentType.CREDIT_NOTE).stream()
                .filter(note -> listed.contains(note)
                        || note.value(FieldName.ORIGINAL_INVOICE_NUMBER)
                                .map(LookAlikes::comparable)
                                .map(numbers::contains)
                                .orElse(false))
                .toList();
    }

    private static BigDecimal total(List<ExtractedDocument> papers, FieldName field) {
        return papers.stream()
                .flatMap(paper -> PaperFields.number(paper, field).stream())
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Adds a finding, or says why the difference cannot be held against the notice. */
    private static Optional<String> judge(
            DealPapers deal,
            ExtractedDocument notice,
            BigDecimal assigned,
            Sum sum,
            CheckPolicy policy,
            List<Finding> findings) {
        BigDecimal expected = sum.gross().subtract(sum.credits());
        if (isExplained(assigned, sum, policy)) {
            return Optional.empty();
        }
        if (mayBeMisread(notice, assigned, expected, sum)) {
            return Optional.of("an amount may be misread: the notice says %s, the invoices make %s"
                    .formatted(Wording.money(assigned, notice), Wording.money(expected, notice)));
        }
        findings.add(finding(deal, notice, assigned, expected, sum));
        return Optional.empty();
    }

    private static boolean isExplained(BigDecimal assigned, Sum sum, CheckPolicy policy) {
        BigDecimal tolerance = policy.amountTolerance()
                .multiply(BigDecimal.valueOf(sum.invoices().size()));
        return isNear(assigned, sum.gross().subtract(sum.credits()), tolerance)
                || isNear(assigned, sum.net(), tolerance);
    }

    /** Noise in the notice or in one invoice; amounts that their words confirm are not misread. */
    private static boolean mayBeMisread(ExtractedDocument notice, BigDecimal assigned, BigDecimal expected, Sum sum) {
        List<ExtractedDocument> scanned = new ArrayList<>();
        boolean sure = true;
        for (ExtractedDocument paper : sum.invoices()) {
            Reading gross = InvoiceTotal.of(paper).orElseThrow();
            sure &= Misreading.isTrusted(gross);
            if (gross.source() == ReadingSource.OCR) {
                scanned.add(paper);
            }
        }
        Reading amount = notice.reading(FieldName.ASSIGNED_AMOUNT).orElseThrow();
        boolean noticeScanned =
                amount.source() == ReadingSource.OCR && !PaperFields.isConfirmedByWords(notice, amount, expected);
        return !sure
                || !Misreading.isTrusted(amount)
                || (noticeScanned && Misreading.explains(assigned, expected))
                || scanned.stream().anyMatch(invoice -> isOneInvoiceMisread(invoice, assigned, expected));
    }

    /** True if one invoice, put right so that the sum comes out, looks like what was read, and neither its words nor its net and tax contradict. */
    private static boolean isOneInvoiceMisread(ExtractedDocument invoice, BigDecimal assigned, BigDecimal expected) {
        Reading read = InvoiceTotal.of(invoice).orElseThrow();
        BigDecimal gross = PaperFields.number(read.value()).orElseThrow().abs();
        BigDecimal repaired = gross.add(assigned).subtract(expected);
        return repaired.signum() > 0
                && Misreading.explains(gross, repaired)
                && !InvoiceTotal.isProvenAgainst(invoice, read, repaired)
                && !PaperFields.isConfirmedByWords(invoice, read, repaired);
    }

    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }

    private static Finding finding(
            DealPapers deal, ExtractedDocument notice, BigDecimal assigned, BigDecimal expected, Sum sum) {
        boolean more = assigned.compareTo(expected) > 0;
        boolean printed = isPrintedSum(assigned, sum);
        // Part of a claim may be assigned, the rest financed elsewhere with consent: that alone is no alert (Art. 9).
        Severity severity = more ? Severity.HIGH : Severity.LOW;
        String says = Wording.money(assigned, notice);
        String make = Wording.money(expected, notice);
        String difference = Wording.money(assigned.subtract(expected).abs(), notice);
        String name = PaperFields.shortName(deal.deal(), notice.name());
        String credits = sum.credits().signum() == 0
                ? ""
                : " less credit notes of %s".formatted(Wording.money(sum.credits(), notice));
        String cause = printed ? " It agrees with what is printed on the invoices: see what INT-06 says of them." : "";
        FindingDraft draft = new FindingDraft(
                        CARD, printed ? Severity.LOW : severity, score(more, printed), deal.deal())
                .about(notice.documentId())
                .title("%s assigns %s, the invoices make %s".formatted(name, says, make))
                .explanation("The notice assigns %s %s than its %s%s.%s"
                        .formatted(
                                difference,
                                more ? "more" : "less",
                                Wording.count(sum.invoices().size(), "invoice"),
                                credits,
                                cause))
                .reason(
                        more ? "ASSIGNS_MORE_THAN_INVOICED" : "ASSIGNS_LESS_THAN_INVOICED",
                        "Assigned %s, invoiced %s".formatted(says, make),
                        "转让金额%s，发票合计%s".formatted(says, make),
                        more ? 5 : 2)
                .evidence(PaperFields.evidence(notice, FieldName.ASSIGNED_AMOUNT, expected.toPlainString()))
                .atRisk(PaperFields.atRisk(notice));
        sum.invoices().forEach(invoice -> draft.evidence(PaperFields.evidence(invoice, FieldName.GROSS_AMOUNT, "")));
        return draft.build();
    }

    private static double score(boolean more, boolean printed) {
        if (printed) {
            return 0.3;
        }
        return more ? 0.9 : 0.3;
    }

    /** True if the invoices make the amount by their print, though not by their data: the contradiction lies inside one of them. */
    private static boolean isPrintedSum(BigDecimal assigned, Sum sum) {
        BigDecimal printed = BigDecimal.ZERO;
        for (ExtractedDocument invoice : sum.invoices()) {
            printed = printed.add(invoice.readings(FieldName.GROSS_AMOUNT).stream()
                    .filter(reading -> reading.source() == ReadingSource.TEXT && Misreading.isTrusted(reading))
                    .findFirst()
                    .or(() -> invoice.reading(FieldName.GROSS_AMOUNT))
                    .flatMap(reading -> PaperFields.number(reading.value()))
                    .orElse(BigDecimal.ZERO)
                    .abs());
        }
        return isNear(assigned, printed.subtract(sum.credits()), new BigDecimal("0.01"));
    }
}
