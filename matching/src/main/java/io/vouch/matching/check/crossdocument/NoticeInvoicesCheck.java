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
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** XDOC-03: the notice lists invoices that were not submitted, or does not list one that was. */
public final class NoticeInvoicesCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-03",
            2,
            "The invoices that the notice lists are the invoices that were submitted",
            "通知所列发票应与提交的发票一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 7: complete papers of the assignment",
            "Ask for the missing invoices, or for a notice that lists all of them",
            List.of(
                    "The invoices follow in a later delivery",
                    "The list continues on an attachment that was not handed in"));

    /** One digit of a number may be misread though both are stated surely; two seldom are. */
    private static final int SEVERAL = 2;

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
        List<ExtractedDocument> listing = notices.stream()
                .filter(notice -> !notice.readings(FieldName.INVOICE_NUMBERS).isEmpty())
                .toList();
        if (listing.isEmpty()) {
            return Verdict.couldNotCheck("the notice lists no invoice number; the list may be an attachment");
        }
        if (deal.ofType(DocumentType.INVOICE).isEmpty()) {
            return Verdict.couldNotCheck("no invoice in the deal");
        }
        List<Finding> findings = new ArrayList<>();
        boolean unread = false;
        for (ExtractedDocument notice : listing) {
            NoticeList list = NoticeList.of(notice, deal);
            if (mayBeOneNumberMisread(list)) {
                unread = true;
                continue;
            }
            List<Reading> missing = list.missing().stream()
                    .filter(Misreading::isTrusted)
                    .filter(number -> number.source() != ReadingSource.OCR || isOfForm(number, list))
                    .toList();
            unread |= missing.size() < list.missing().size() || (!missing.isEmpty() && deal.mayHoldMore());
            boolean whole = isReadWhole(notice, list);
            unread |= !whole && !list.unlisted().isEmpty();
            List<ExtractedDocument> unlisted = listing.size() == 1 && whole ? readable(list.unlisted()) : List.of();
            finding(deal, notice, deal.mayHoldMore() ? List.of() : missing, unlisted, list)
                    .ifPresent(findings::add);
        }
        return findings.isEmpty() && unread
                ? Verdict.couldNotCheck("a document or a row of the list could not be read surely")
                : Verdict.of(findings);
    }

    /** A listed number without an invoice and an invoice that is not listed may be one, if a scan was read badly on either side. */
    private static boolean mayBeOneNumberMisread(NoticeList list) {
        return list.missing().stream().anyMatch(number -> list.unlisted().stream()
                .anyMatch(invoice -> (number.source() == ReadingSource.OCR || hasDoubtfulNumber(invoice))
                        && !isSurelyOther(number, invoice)));
    }

    /** Two numbers of one length, both read surely, that differ in several digits which are not of one shape. */
    private static boolean isSurelyOther(Reading listed, ExtractedDocument invoice) {
        String number = LookAlikes.comparable(listed.value());
        return Misreading.isTrusted(listed)
                && invoice.reading(FieldName.INVOICE_NUMBER)
                        .filter(Misreading::isTrusted)
                        .map(own -> LookAlikes.comparable(own.value()))
                        .filter(own -> own.length() == number.length()
                                && IntStream.range(0, own.length())
                                                .filter(i -> own.charAt(i) != number.charAt(i)
                                                        && !LookAlikes.areAlike(own.charAt(i), number.charAt(i)))
                                                .count()
                                        >= SEVERAL)
                        .isPresent();
    }

    /** A scan's list holds strays; a number of the list is formed as the others that invoices of the deal bear. */
    private static boolean isOfForm(Reading number, NoticeList list) {
        return list.found().isEmpty()
                || list.found().keySet().stream().anyMatch(other -> form(other).equals(form(number)));
    }

    private static String form(Reading number) {
        return number.value().replaceAll("\\p{L}", "A").replaceAll("\\d", "9");
    }

    private static boolean hasDoubtfulNumber(ExtractedDocument invoice) {
        return invoice.reading(FieldName.INVOICE_NUMBER)
                .map(number -> number.source() == ReadingSource.OCR || !Misreading.isTrusted(number))
                .orElse(true);
    }

    /** OCR loses rows: a list read from a scan is whole if what it lists makes the assigned amount. */
    private static boolean isReadWhole(ExtractedDocument notice, NoticeList list) {
        boolean ocr = notice.readings(FieldName.INVOICE_NUMBERS).stream()
                .anyMatch(reading -> reading.source() == ReadingSource.OCR);
        Optional<BigDecimal> assigned = PaperFields.number(notice, FieldName.ASSIGNED_AMOUNT);
        BigDecimal listed = list.listed(DocumentType.INVOICE).stream()
                .flatMap(invoice -> PaperFields.number(invoice, FieldName.GROSS_AMOUNT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !ocr || (assigned.isPresent() && assigned.get().compareTo(listed) == 0);
    }

    private static List<ExtractedDocument> readable(List<ExtractedDocument> invoices) {
        return invoices.stream()
                .filter(invoice -> invoice.reading(FieldName.INVOICE_NUMBER)
                        .map(Misreading::isTrusted)
                        .orElse(false))
                .toList();
    }

    private static Optional<Finding> finding(
            DealPapers deal,
            ExtractedDocument notice,
            List<Reading> missing,
            List<ExtractedDocument> unlisted,
            NoticeList list) {
        if (missing.isEmpty() && unlisted.isEmpty() && list.misread().isEmpty()) {
            return Optional.empty();
        }
        boolean onlyNoise = missing.isEmpty() && unlisted.isEmpty();
        FindingDraft draft = new FindingDraft(CARD, severity(onlyNoise, notice), onlyNoise ? 0.1 : 0.85, deal.deal())
                .about(notice.documentId())
                .title(title(deal, notice, missing, unlisted))
                .explanation(explanation(missing, unlisted, list))
                .atRisk(PaperFields.atRisk(notice));
        for (Reading number : missing) {
            draft.reason(
                            "LISTED_NOT_SUBMITTED",
                            "Invoice %s is listed but was not submitted".formatted(number.value()),
                            "通知所列发票%s未提交".formatted(number.value()),
                            4)
                    .evidence(PaperFields.evidence(notice, FieldName.INVOICE_NUMBERS, number, ""));
        }
        for (ExtractedDocument invoice : unlisted) {
            draft.reason(
                            "SUBMITTED_NOT_LISTED",
                            "Invoice %s was submitted but is not listed"
                                    .formatted(invoice.value(FieldName.INVOICE_NUMBER)
                                            .orElse("")),
                            "发票%s已提交但未列入通知"
                                    .formatted(invoice.value(FieldName.INVOICE_NUMBER)
                                            .orElse("")),
                            4)
                    .evidence(PaperFields.evidence(invoice, FieldName.INVOICE_NUMBER, ""));
        }
        for (Reading number : list.misread()) {
            ExtractedDocument invoice = list.found().get(number);
            String printed = invoice.value(FieldName.INVOICE_NUMBER).orElse("");
            draft.reason(
                            "NUMBER_MAY_BE_MISREAD",
                            "%s on the notice and %s on the invoice are taken for one number, misread on a scan"
                                    .formatted(number.value(), printed),
                            "通知中的%s与发票上的%s视为同一号码（扫描误识）".formatted(number.value(), printed),
                            0.5)
                    .evidence(PaperFields.evidence(notice, FieldName.INVOICE_NUMBERS, number, printed))
                    .evidence(PaperFields.evidence(invoice, FieldName.INVOICE_NUMBER, ""));
        }
        return Optional.of(draft.build());
    }

    private static String explanation(List<Reading> missing, List<ExtractedDocument> unlisted, NoticeList list) {
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add("%s of the notice %s not in the deal"
                    .formatted(Wording.count(missing.size(), "invoice"), missing.size() == 1 ? "is" : "are"));
        }
        if (!unlisted.isEmpty()) {
            parts.add("%s of the deal %s not listed in the notice"
                    .formatted(Wording.count(unlisted.size(), "invoice"), unlisted.size() == 1 ? "is" : "are"));
        }
        if (!list.misread().isEmpty()) {
            parts.add("%s may be misread".formatted(Wording.count(list.misread().size(), "number")));
        }
        String text = String.join("; ", parts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** From a scan, part of a list may not have been read at all. */
    private static Severity severity(boolean onlyNoise, ExtractedDocument notice) {
        if (onlyNoise) {
            return Severity.LOW;
        }
        boolean ocr = notice.readings(FieldName.INVOICE_NUMBERS).stream()
                .anyMatch(reading -> reading.source() == ReadingSource.OCR);
        return ocr ? Severity.MEDIUM : Severity.HIGH;
    }

    private static String title(
            DealPapers deal, ExtractedDocument notice, List<Reading> missing, List<ExtractedDocument> unlisted) {
        String name = PaperFields.shortName(deal.deal(), notice.name());
        if (!missing.isEmpty()) {
            return missing.size() == 1
                    ? "%s lists invoice %s, which was not submitted"
                            .formatted(name, missing.get(0).value())
                    : "%s lists %d invoices that were not submitted, first %s"
                            .formatted(name, missing.size(), missing.get(0).value());
        }
        if (!unlisted.isEmpty()) {
            return "Invoice %s is not listed in %s"
                    .formatted(unlisted.get(0).value(FieldName.INVOICE_NUMBER).orElse(""), name);
        }
        return "Invoice numbers in %s are hard to read".formatted(name);
    }
}
