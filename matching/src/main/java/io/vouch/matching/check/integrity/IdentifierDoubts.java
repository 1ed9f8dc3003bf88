package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.EuVat;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.InvoiceNumbers;
import io.vouch.extraction.value.TaxIds;
import io.vouch.matching.Severity;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Identifiers that cannot be: check digits that do not fit, an invoice numbered in a year to come. */
final class IdentifierDoubts {

    private static final int USCC_LENGTH = 18;

    private IdentifierDoubts() {}

    static List<Doubt> of(ExtractedDocument paper) {
        List<Doubt> doubts = new ArrayList<>();
        for (FieldName field : List.of(FieldName.SELLER_TAX_ID, FieldName.BUYER_TAX_ID)) {
            paper.reading(field).ifPresent(reading -> taxId(paper, field, reading, doubts));
        }
        if (ChineseInvoice.is(paper)) {
            numberYear(paper, doubts);
        }
        return doubts;
    }

    /** Codes that fail are registered in fact (domain reference 2), so this warns and never condemns. */
    private static void taxId(ExtractedDocument paper, FieldName field, Reading reading, List<Doubt> doubts) {
        String id = TaxIds.normalise(reading.value());
        boolean uncertain = reading.source() == ReadingSource.OCR || !Misreading.isTrusted(reading);
        if (uncertain) {
            return;
        }
        if (id.length() != USCC_LENGTH) {
            vatId(paper, field, id, doubts);
            return;
        }
        IdentifierCheck check = TaxIds.check(id);
        if (check != IdentifierCheck.INVALID && check != IdentifierCheck.DOUBTFUL) {
            return;
        }
        String proposal = TaxIds.repairUscc(id).orElse("");
        String hint = proposal.isEmpty() ? "" : "; %s would fit".formatted(proposal);
        doubts.add(new Doubt(
                "CHECK_DIGIT",
                check == IdentifierCheck.INVALID ? Severity.MEDIUM : Severity.LOW,
                "the check digits of %s %s do not fit%s"
                        .formatted(field.wireName().replace('_', ' '), id, hint),
                "纳税人识别号%s校验位不符".formatted(id),
                List.of(PaperFields.evidence(paper, field, proposal))));
    }

    /**
     * A VAT id whose check digits do not fit counts where the paper's other party shows that its ids follow the rules: papers of systems
     * that make them up have two that do not fit.
     */
    private static void vatId(ExtractedDocument paper, FieldName field, String id, List<Doubt> doubts) {
        if (EuVat.check(id) != IdentifierCheck.INVALID) {
            return;
        }
        FieldName other = field == FieldName.SELLER_TAX_ID ? FieldName.BUYER_TAX_ID : FieldName.SELLER_TAX_ID;
        boolean ruled = paper.value(other)
                .map(TaxIds::check)
                .filter(IdentifierCheck.VALID::equals)
                .isPresent();
        doubts.add(new Doubt(
                "CHECK_DIGIT",
                ruled ? Severity.MEDIUM : Severity.LOW,
                "the check digits of %s %s do not fit"
                        .formatted(field.wireName().replace('_', ' '), id),
                "增值税号%s校验位不符".formatted(id),
                List.of(PaperFields.evidence(paper, field, ""))));
    }

    private static void numberYear(ExtractedDocument paper, List<Doubt> doubts) {
        Optional<Reading> number = paper.reading(FieldName.INVOICE_NUMBER);
        Optional<Reading> date = paper.reading(FieldName.ISSUE_DATE);
        Optional<LocalDate> issued = date.flatMap(reading -> date(reading.value()));
        if (number.isEmpty() || issued.isEmpty()) {
            return;
        }
        Optional<InvoiceNumbers.Structure> structure = InvoiceNumbers.ofNumber(
                        number.get().value())
                .or(() -> paper.value(FieldName.INVOICE_CODE).flatMap(InvoiceNumbers::ofCode));
        boolean sure = Misreading.isTrusted(number.get()) && Misreading.isTrusted(date.get());
        if (structure.isEmpty()
                || !sure
                || structure.get().year() <= issued.get().getYear()) {
            return;
        }
        boolean ocr = number.get().source() == ReadingSource.OCR || date.get().source() == ReadingSource.OCR;
        // Pools of numbers for the new year are handed out in its last days.
        boolean newYear = issued.get().getMonthValue() == 12
                && structure.get().year() == issued.get().getYear() + 1;
        doubts.add(new Doubt(
                "NUMBER_FROM_THE_FUTURE",
                ocr || newYear ? Severity.LOW : Severity.HIGH,
                "the invoice number belongs to %d, but the invoice is dated %s"
                        .formatted(structure.get().year(), issued.get()),
                "发票号码属于%d年，开票日期却为%s".formatted(structure.get().year(), issued.get()),
                List.of(
                        PaperFields.evidence(paper, FieldName.INVOICE_NUMBER, ""),
                        PaperFields.evidence(paper, FieldName.ISSUE_DATE, ""))));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
