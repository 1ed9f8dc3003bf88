package io.vouch.matching.check.eligibility;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.Amount;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ELG-07: more is advanced than the factoring contract's ratio of what was assigned, or than a limit. */
public final class AdvanceRatioCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-07",
            1,
            "The advance stays within the agreed ratio of the receivable and within the limits",
            "融资金额不超过约定的融资比例及额度",
            "Measures for Factoring by Commercial Banks (2014) Art. 18, 26 and 27",
            "Lower the advance, or have the excess approved by who may",
            List.of(
                    "A raised limit that deal.json does not know yet",
                    "Further receivables assigned under the same advance"));

    /** 80 % of which OCR lost the zero is 8 %; ratios so low that they might be such are left open on scans. */
    private static final BigDecimal LEAST_SCANNED = new BigDecimal("0.1");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Amount advance = deal.terms().advance();
        if (advance.amount().signum() <= 0) {
            return Verdict.absent("deal.json names no advance", deal);
        }
        List<Finding> findings = new ArrayList<>();
        Optional<ExtractedDocument> notice = deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .filter(paper ->
                        PaperFields.number(paper, FieldName.ASSIGNED_AMOUNT).isPresent())
                .findFirst();
        Optional<ExtractedDocument> factoring = deal.ofType(DocumentType.CONTRACT).stream()
                .filter(PaperFields::isFactoring)
                .filter(contract -> rate(contract).isPresent())
                .findFirst();
        boolean doubtful =
                notice.isPresent() && factoring.isPresent() && isDoubtful(deal, notice.get(), factoring.get());
        if (notice.isPresent() && factoring.isPresent() && !doubtful) {
            ratio(deal, notice.get(), factoring.get()).ifPresent(findings::add);
        }
        limit(deal, deal.terms().sellerLimit(), "seller").ifPresent(findings::add);
        limit(deal, deal.terms().buyerLimit(), "buyer").ifPresent(findings::add);
        boolean anyLimit = !deal.terms().sellerLimit().isEmpty()
                || !deal.terms().buyerLimit().isEmpty();
        if (findings.isEmpty() && !anyLimit && (notice.isEmpty() || factoring.isEmpty())) {
            return Verdict.couldNotCheck(
                    notice.isEmpty() ? "no assigned amount was read" : "no factoring contract states a ratio");
        }
        return findings.isEmpty() && doubtful
                ? Verdict.couldNotCheck("the assigned amount or the ratio was not read surely")
                : Verdict.of(findings);
    }

    /**
     * Amount and ratio stand against each other: a digit that OCR lost from either makes any advance too high. An amount that its words, the
     * invoices or the acknowledgement state too is not misread.
     */
    private static boolean isDoubtful(DealPapers deal, ExtractedDocument notice, ExtractedDocument factoring) {
        Reading assigned = notice.reading(FieldName.ASSIGNED_AMOUNT).orElseThrow();
        Reading ratio = factoring.reading(FieldName.ADVANCE_RATE).orElseThrow();
        boolean digitLost = ratio.source() == ReadingSource.OCR
                && rate(factoring).orElseThrow().compareTo(LEAST_SCANNED) < 0;
        boolean amountKnown = Misreading.isTrusted(assigned)
                || PaperFields.isConfirmedByWords(notice, assigned)
                || isStatedElsewhere(deal, assigned);
        return digitLost || !amountKnown || !Misreading.isTrusted(ratio);
    }

    private static boolean isStatedElsewhere(DealPapers deal, Reading assigned) {
        Optional<BigDecimal> amount = PaperFields.number(assigned.value());
        Optional<BigDecimal> invoiced = deal.ofType(DocumentType.INVOICE).stream()
                .flatMap(invoice -> PaperFields.number(invoice, FieldName.GROSS_AMOUNT).stream())
                .reduce(BigDecimal::add);
        Optional<BigDecimal> acknowledged = deal.ofType(DocumentType.ACKNOWLEDGEMENT).stream()
                .flatMap(answer -> PaperFields.number(answer, FieldName.ASSIGNED_AMOUNT).stream())
                .findFirst();
        return amount.isPresent()
                && (invoiced.filter(sum -> sum.compareTo(amount.get()) == 0).isPresent()
                        || acknowledged
                                .filter(sum -> sum.compareTo(amount.get()) == 0)
                                .isPresent());
    }

    /** The ratio as a fraction: {@code 0.8}, also where it was read as {@code 80}. */
    private static Optional<BigDecimal> rate(ExtractedDocument contract) {
        return PaperFields.number(contract, FieldName.ADVANCE_RATE)
                .filter(rate -> rate.signum() > 0)
                .map(rate -> rate.compareTo(BigDecimal.ONE) > 0 ? rate.movePointLeft(2) : rate)
                .filter(rate -> rate.compareTo(BigDecimal.ONE) <= 0);
    }

    private static Optional<Finding> ratio(DealPapers deal, ExtractedDocument notice, ExtractedDocument factoring) {
        BigDecimal assigned =
                PaperFields.number(notice, FieldName.ASSIGNED_AMOUNT).orElseThrow();
        BigDecimal rate = rate(factoring).orElseThrow();
        Amount advance = deal.terms().advance();
        BigDecimal allowed = assigned.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        String currency = notice.value(FieldName.CURRENCY).orElse("");
        boolean comparable = currency.isEmpty() || advance.currency().isEmpty() || currency.equals(advance.currency());
        if (!comparable || assigned.signum() <= 0 || advance.amount().compareTo(allowed.add(BigDecimal.ONE)) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new FindingDraft(CARD, Severity.HIGH, 0.9, deal.deal())
                .about(deal.deal() + " ratio")
                .title("The advance of %s exceeds %s %% of the assigned %s"
                        .formatted(
                                Wording.money(advance.amount(), advance.currency()),
                                percent(rate),
                                Wording.money(assigned, currency)))
                .explanation("The factoring contract allows %s.".formatted(Wording.money(allowed, currency)))
                .reason(
                        "OVER_RATIO",
                        "The advance is %s above what the ratio allows"
                                .formatted(Wording.money(advance.amount().subtract(allowed), currency)),
                        "融资金额超出约定比例%s".formatted(Wording.money(advance.amount().subtract(allowed), currency)),
                        5)
                .evidence(PaperFields.evidence(factoring, FieldName.ADVANCE_RATE, ""))
                .evidence(PaperFields.evidence(notice, FieldName.ASSIGNED_AMOUNT, ""))
                .evidence(deal.terms().evidence("advance", advance.amount().toPlainString(), allowed.toPlainString()))
                .atRisk(new Amount(advance.amount().subtract(allowed), currency))
                .build());
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static Optional<Finding> limit(DealPapers deal, String limit, String whose) {
        Optional<BigDecimal> most = PaperFields.number(limit);
        Amount advance = deal.terms().advance();
        if (most.isEmpty() || advance.amount().compareTo(most.get()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new FindingDraft(CARD, Severity.HIGH, 0.95, deal.deal())
                .about(deal.deal() + " " + whose + " limit")
                .title("The advance of %s exceeds the %s limit of %s"
                        .formatted(
                                Wording.money(advance.amount(), advance.currency()),
                                whose,
                                Wording.money(most.get(), advance.currency())))
                .explanation("deal.json names a %s limit below the advance.".formatted(whose))
                .reason(
                        "OVER_LIMIT",
                        "The advance exceeds the %s limit".formatted(whose),
                        "融资金额超出%s额度".formatted(whose.equals("seller") ? "卖方" : "买方"),
                        6)
                .evidence(deal.terms().evidence(whose + "_limit", most.get().toPlainString(), ""))
                .evidence(deal.terms()
                        .evidence(
                                "advance",
                                advance.amount().toPlainString(),
                                most.get().toPlainString()))
                .atRisk(new Amount(advance.amount().subtract(most.get()), advance.currency()))
                .build());
    }
}
