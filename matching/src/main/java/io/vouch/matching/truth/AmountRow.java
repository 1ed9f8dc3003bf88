package io.vouch.matching.truth;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The amounts: invoices state shares, so their sum less credit notes is held against what the notice assigns; acknowledgement and
 * registration against the notice; the contract must be worth at least as much; a payment may be a part, never more.
 */
final class AmountRow {

    /** Printed sums may differ by a cent a line (domain reference 1.10); for a table of totals one cent is enough. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private final List<ExtractedDocument> papers;
    private final BigDecimal sum;
    private final boolean sumKnown;
    private final Optional<ExtractedDocument> notice;

    private AmountRow(List<ExtractedDocument> papers) {
        this.papers = papers;
        List<ExtractedDocument> shares = shares(papers);
        this.sumKnown = !shares.isEmpty()
                && shares.stream().allMatch(paper -> amount(paper).isPresent());
        this.sum = shares.stream()
                .map(paper -> share(paper).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.notice = papers.stream()
                .filter(paper -> paper.type() == DocumentType.TRANSFER_NOTICE)
                .filter(paper -> amount(paper).isPresent())
                .findFirst();
    }

    static TruthRow of(List<ExtractedDocument> papers) {
        AmountRow row = new AmountRow(papers);
        List<TruthCell> cells = papers.stream().map(row::cell).toList();
        return TruthRow.of(
                TruthFact.AMOUNT, row.claim().map(BigDecimal::toPlainString).orElse(""), row.note(), cells);
    }

    /** Invoices and credit notes, each number once. */
    private static List<ExtractedDocument> shares(List<ExtractedDocument> papers) {
        Set<String> numbers = new HashSet<>();
        List<ExtractedDocument> shares = new ArrayList<>();
        for (ExtractedDocument paper : papers) {
            boolean share = paper.type() == DocumentType.INVOICE || paper.type() == DocumentType.CREDIT_NOTE;
            String number = paper.value(FieldName.INVOICE_NUMBER)
                    .map(LookAlikes::comparable)
                    .orElse(paper.documentId());
            if (share && numbers.add(paper.type() + number)) {
                shares.add(paper);
            }
        }
        return shares;
    }

    private static Optional<Reading> amount(ExtractedDocument paper) {
        return TruthFact.AMOUNT
                .in(paper)
                .flatMap(field -> Sayings.shown(paper, field))
                .filter(reading -> PaperFields.number(reading.value()).isPresent());
    }

    private static Optional<BigDecimal> number(ExtractedDocument paper) {
        return amount(paper).flatMap(reading -> PaperFields.number(reading.value()));
    }

    private static Optional<BigDecimal> share(ExtractedDocument paper) {
        return number(paper)
                .map(gross ->
                        paper.type() == DocumentType.CREDIT_NOTE ? gross.abs().negate() : gross);
    }

    /** What the deal is about: what the notice assigns, else what the invoices sum to. */
    private Optional<BigDecimal> claim() {
        return notice.flatMap(AmountRow::number).or(() -> sumKnown ? Optional.of(sum) : Optional.empty());
    }

    private String note() {
        if (!sumKnown) {
            return "";
        }
        String invoiced = "The invoices less credit notes sum to %s".formatted(Wording.money(sum, ""));
        return notice.flatMap(AmountRow::number)
                .map(assigned -> "%s; the notice assigns %s".formatted(invoiced, Wording.money(assigned, "")))
                .orElse(invoiced);
    }

    private TruthCell cell(ExtractedDocument paper) {
        Optional<FieldName> field = TruthFact.AMOUNT.in(paper);
        if (field.isEmpty()) {
            return new TruthCell(paper.documentId(), CellState.NOT_EXPECTED, List.of(), List.of());
        }
        Optional<Reading> reading = amount(paper);
        if (reading.isEmpty()) {
            return new TruthCell(paper.documentId(), CellState.SILENT, List.of(), List.of());
        }
        CellState state = state(paper, reading.get());
        return new TruthCell(
                paper.documentId(),
                state,
                List.of(TruthValue.of(field.get(), reading.get(), state)),
                Sayings.others(TruthFact.AMOUNT, paper, field.get(), reading.get()));
    }

    private CellState state(ExtractedDocument paper, Reading reading) {
        Optional<BigDecimal> claim = claim();
        boolean alone = papers.stream().filter(one -> amount(one).isPresent()).count() == 1;
        if (alone || claim.isEmpty()) {
            return CellState.ALONE;
        }
        BigDecimal own = number(paper).orElseThrow();
        return switch (paper.type()) {
            case INVOICE, CREDIT_NOTE, RECEIPT -> notice.isEmpty() ? CellState.ALONE : sumState(reading);
            case TRANSFER_NOTICE -> sumKnown ? sumState(reading) : against(claim.get(), own, reading);
            case CONTRACT -> own.compareTo(claim.get().subtract(TOLERANCE)) >= 0
                    ? CellState.AGREES
                    : against(claim.get(), own, reading);
            case BANK_RECEIPT -> own.compareTo(claim.get().add(TOLERANCE)) <= 0
                    ? CellState.AGREES
                    : against(claim.get(), own, reading);
            default -> against(claim.get(), own, reading);
        };
    }

    /** Whether the shares make what the notice assigns. */
    private CellState sumState(Reading reading) {
        BigDecimal assigned = notice.flatMap(AmountRow::number).orElseThrow();
        if (!sumKnown) {
            return CellState.DOUBTFUL;
        }
        BigDecimal gross = papers.stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE)
                .map(paper -> number(paper).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean equal = near(assigned, sum) || near(assigned, gross);
        if (equal) {
            return CellState.AGREES;
        }
        boolean sure = Misreading.isTrusted(reading)
                && shares(papers).stream()
                        .allMatch(paper -> Misreading.isTrusted(amount(paper).orElseThrow()));
        // Less than the invoices is a part of them, which may be meant.
        return sure && assigned.compareTo(sum) > 0 ? CellState.DIFFERS : CellState.DOUBTFUL;
    }

    private CellState against(BigDecimal claim, BigDecimal own, Reading reading) {
        if (near(claim, own)) {
            return CellState.AGREES;
        }
        Optional<Reading> other = notice.flatMap(AmountRow::amount);
        boolean doubtful = !Misreading.isTrusted(reading)
                || other.isPresent() && Sayings.mayBeSame(TruthFact.AMOUNT, reading, other.get());
        return doubtful ? CellState.DOUBTFUL : CellState.DIFFERS;
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
    }
}
