package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The invoice numbers that a notice lists, each with the submitted invoice that bears it.
 *
 * @param found listed numbers with their invoice or credit note
 * @param misread of those, the ones whose number differs as misread characters do
 * @param missing listed numbers without an invoice
 * @param unlisted submitted invoices that the notice does not list
 */
record NoticeList(
        Map<Reading, ExtractedDocument> found,
        List<Reading> misread,
        List<Reading> missing,
        List<ExtractedDocument> unlisted) {

    private static final List<FieldName> OTHER_NUMBERS =
            List.of(FieldName.FACTORING_CONTRACT_NUMBER, FieldName.CONTRACT_NUMBER, FieldName.NOTICE_NUMBER);

    private static final Pattern NO = Pattern.compile("^NO(?=\\d{4,}$)");

    static NoticeList of(ExtractedDocument notice, DealPapers deal) {
        List<ExtractedDocument> invoices = new ArrayList<>(distinctInvoices(deal));
        // A notice may list what is taken back beside what is assigned; it need not.
        invoices.addAll(deal.ofType(DocumentType.CREDIT_NOTE));
        Set<ExtractedDocument> taken = new HashSet<>();
        Map<Reading, ExtractedDocument> found = new LinkedHashMap<>();
        List<Reading> misread = new ArrayList<>();
        List<Reading> open = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Reading listed : entries(notice.readings(FieldName.INVOICE_NUMBERS), invoices)) {
            if (!seen.add(number(listed.value())) || isOtherNumber(notice, listed, invoices)) {
                continue;
            }
            invoices.stream()
                    .filter(invoice -> !taken.contains(invoice) && bears(invoice, listed))
                    .findFirst()
                    .ifPresentOrElse(
                            invoice -> {
                                taken.add(invoice);
                                found.put(listed, invoice);
                            },
                            () -> open.add(listed));
        }
        List<Reading> missing = new ArrayList<>();
        for (Reading listed : open) {
            invoices.stream()
                    .filter(invoice -> !taken.contains(invoice) && mayBear(invoice, listed))
                    .findFirst()
                    .ifPresentOrElse(
                            invoice -> {
                                taken.add(invoice);
                                found.put(listed, invoice);
                                misread.add(listed);
                            },
                            () -> missing.add(listed));
        }
        List<ExtractedDocument> unlisted = invoices.stream()
                .filter(invoice -> invoice.type() == DocumentType.INVOICE && !taken.contains(invoice))
                .filter(invoice -> !isTakenBack(invoice, deal))
                .toList();
        return new NoticeList(found, misread, missing, unlisted);
    }

    /** A number in the list's column that is the notice's own, or a contract's: the label of another field stands there. */
    private static boolean isOtherNumber(ExtractedDocument notice, Reading listed, List<ExtractedDocument> invoices) {
        String number = LookAlikes.comparable(listed.value());
        return invoices.stream().noneMatch(invoice -> bears(invoice, listed))
                && OTHER_NUMBERS.stream()
                        .flatMap(field -> notice.value(field).stream())
                        .anyMatch(other -> LookAlikes.comparable(other).equals(number));
    }

    /** True for an invoice that a credit note of the deal takes back whole: there is nothing left of it to assign. */
    private static boolean isTakenBack(ExtractedDocument invoice, DealPapers deal) {
        Optional<BigDecimal> gross = PaperFields.number(invoice, FieldName.GROSS_AMOUNT);
        Optional<String> number = invoice.value(FieldName.INVOICE_NUMBER).map(LookAlikes::comparable);
        return gross.isPresent()
                && number.isPresent()
                && deal.ofType(DocumentType.CREDIT_NOTE).stream()
                        .filter(note -> note.readings(FieldName.ORIGINAL_INVOICE_NUMBER).stream()
                                .anyMatch(original ->
                                        LookAlikes.comparable(original.value()).equals(number.get())))
                        .flatMap(note -> PaperFields.number(note, FieldName.GROSS_AMOUNT).stream())
                        .anyMatch(credit -> credit.abs().compareTo(gross.get()) >= 0);
    }

    /** The listed papers of one type, in the order of the list. */
    List<ExtractedDocument> listed(DocumentType type) {
        return found.values().stream().filter(paper -> paper.type() == type).toList();
    }

    /** The deal's invoices; PDF, OFD and XML of one invoice count once, the first by name. */
    static List<ExtractedDocument> distinctInvoices(DealPapers deal) {
        Set<String> numbers = new HashSet<>();
        return deal.ofType(DocumentType.INVOICE).stream()
                .filter(invoice -> invoice.value(FieldName.INVOICE_NUMBER)
                        .map(number -> numbers.add(LookAlikes.comparable(number)))
                        .orElse(true))
                .toList();
    }

    /**
     * The listed numbers, without those that are one entry read twice: once whole ({@code NO/26/7032}) and once after what was taken
     * for a label ({@code 26/7032}). Of the two the one that an invoice bears is kept, else the whole; both if both are borne.
     */
    private static List<Reading> entries(List<Reading> listed, List<ExtractedDocument> invoices) {
        Set<Reading> borne = new HashSet<>();
        listed.stream()
                .filter(number -> invoices.stream().anyMatch(invoice -> bears(invoice, number)))
                .forEach(borne::add);
        return listed.stream()
                .filter(number -> borne.contains(number)
                        || listed.stream()
                                .noneMatch(other ->
                                        isTail(number, other) || (isTail(other, number) && borne.contains(other))))
                .toList();
    }

    /** True if the number is what follows a separator in another. */
    private static boolean isTail(Reading number, Reading whole) {
        int head = whole.value().length() - number.value().length();
        return head > 1
                && !number.value().isEmpty()
                && whole.value().endsWith(number.value())
                && !Character.isLetterOrDigit(whole.value().charAt(head - 1));
    }

    private static boolean bears(ExtractedDocument invoice, Reading listed) {
        String number = number(listed.value());
        return invoice.readings(FieldName.INVOICE_NUMBER).stream()
                .anyMatch(reading -> number(reading.value()).equals(number));
    }

    /** In comparable form, without a "No" that may be a label or the number's beginning: one paper prints it so, another so. */
    private static String number(String printed) {
        return NO.matcher(LookAlikes.comparable(printed)).replaceFirst("");
    }

    private static boolean mayBear(ExtractedDocument invoice, Reading listed) {
        return invoice.readings(FieldName.INVOICE_NUMBER).stream()
                .anyMatch(reading -> Misreading.explains(reading, listed));
    }
}
