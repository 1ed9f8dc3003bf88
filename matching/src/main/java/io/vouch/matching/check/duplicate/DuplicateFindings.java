package io.vouch.matching.check.duplicate;

import io.vouch.extraction.FieldName;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Reason;
import io.vouch.matching.Severity;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.compare.Layer;
import io.vouch.matching.compare.Originals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One finding for each later paper, listing everything that it repeats. */
final class DuplicateFindings {

    /** Originals shown; more are counted in the explanation. */
    private static final int MOST_SHOWN = 50;

    /** Chance that a seller's number on two different invoices is more than a slip: set by hand. */
    private static final double NUMBER_USED_TWICE = 0.6;

    /** Chance that a twin with an honest reason is a second claim after all: set by hand. */
    private static final double EXCUSED = 0.1;

    private static final Set<String> EXCUSABLE =
            Set.of(LookAlikeInvoiceCheck.ID, RenumberedInvoiceCheck.ID, SplitInvoiceCheck.ID);

    private DuplicateFindings() {}

    /** The findings of one check in one deal. */
    static List<Finding> of(CheckCard card, Severity severity, DealPapers deal, CheckPolicy policy) {
        return of(
                card,
                severity,
                deal.duplicates().stream()
                        .filter(pair -> pair.check().equals(card.id()))
                        .filter(pair -> Originals.isReported(pair, policy))
                        .toList(),
                Innocence.of(deal));
    }

    /** One finding for each later paper of the pairs; {@link Severity#LOW} where all its pairs have an honest reason. */
    static List<Finding> of(CheckCard card, Severity severity, List<DuplicatePair> pairs, Innocence innocence) {
        Map<String, List<DuplicatePair>> accused = new LinkedHashMap<>();
        Map<String, List<DuplicatePair>> excused = new LinkedHashMap<>();
        Map<String, Reason> reasons = new HashMap<>();
        for (DuplicatePair pair : pairs) {
            String later = pair.later().documentId();
            Optional<Reason> excuse = isExcusable(card) ? innocence.reason(pair) : Optional.empty();
            excuse.ifPresent(reason -> reasons.put(later, reason));
            (excuse.isPresent() ? excused : accused)
                    .computeIfAbsent(later, key -> new ArrayList<>())
                    .add(pair);
        }
        List<Finding> findings = new ArrayList<>();
        accused.values().forEach(one -> {
            boolean doubtful = isExcusable(card) && one.stream().allMatch(innocence::isDoubtful);
            findings.add(finding(card, doubtful ? Severity.MEDIUM : severity, inOrder(one), Optional.empty()));
        });
        excused.forEach((later, one) -> {
            if (!accused.containsKey(later)) {
                findings.add(finding(card, Severity.LOW, inOrder(one), Optional.of(reasons.get(later))));
            }
        });
        return findings;
    }

    /** Of the same bytes, number or delivery there is no honest second. */
    private static boolean isExcusable(CheckCard card) {
        return EXCUSABLE.contains(card.id());
    }

    /** True for the lesser story: one number on two different invoices. */
    private static boolean isReuse(DuplicatePair pair) {
        return DuplicateComparator.isNumberReused(pair);
    }

    /** True duplicates first, then the earliest original; copies of the same bytes in one deal named once. */
    private static List<DuplicatePair> inOrder(List<DuplicatePair> pairs) {
        List<DuplicatePair> sorted = pairs.stream()
                .sorted(Comparator.comparing(DuplicateFindings::isReuse)
                        .thenComparingLong(pair -> pair.earlier().sequence())
                        .thenComparing(pair -> pair.earlier().documentId()))
                .toList();
        Set<String> seen = new HashSet<>();
        return sorted.stream()
                .filter(pair -> seen.add(
                        pair.earlier().deal() + '\u001f' + pair.earlier().sha256()))
                .toList();
    }

    private static Finding finding(
            CheckCard card, Severity severity, List<DuplicatePair> pairs, Optional<Reason> excuse) {
        InvoiceFacts later = pairs.get(0).later();
        boolean reuse = isReuse(pairs.get(0));
        double score = reuse
                ? NUMBER_USED_TWICE
                : pairs.stream().mapToDouble(DuplicatePair::score).max().orElseThrow();
        List<Reason> reasons = new ArrayList<>(pairs.get(0).reasons());
        layers(pairs.get(0)).ifPresent(reasons::add);
        excuse.filter(reason -> !reasons.contains(reason)).ifPresent(reasons::add);
        score = excuse.isPresent() ? EXCUSED : score;
        FindingDraft draft = new FindingDraft(card, reuse ? Severity.HIGH : severity, score, later.deal())
                .about(later.documentId())
                .title(title(card, pairs.get(0)))
                .explanation(explanation(card, pairs))
                .reasons(reasons)
                .atRisk(PaperFields.number(later.printed(FieldName.GROSS_AMOUNT))
                        .map(gross -> new Amount(gross, later.currency()))
                        .orElse(Amount.NONE));
        List<FieldName> shown = shownFields(later);
        shown.forEach(field ->
                draft.evidence(later.evidence(field, pairs.get(0).earlier().printed(field))));
        for (DuplicatePair pair : pairs.subList(0, Math.min(pairs.size(), MOST_SHOWN))) {
            shown.forEach(field -> draft.evidence(pair.earlier().evidence(field, "")));
        }
        pairs.forEach(pair -> draft.related(pair.earlier().deal()));
        return draft.build();
    }

    /** In which of the six layers the two agree: beside the weights, which already count it. */
    private static Optional<Reason> layers(DuplicatePair pair) {
        Set<Layer> layers = Layer.agreeing(pair.earlier(), pair.later());
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        "LAYERS",
                        "Of the %d layers the two agree in: %s"
                                .formatted(
                                        Layer.values().length,
                                        layers.stream().map(Layer::english).collect(Collectors.joining(", "))),
                        "在%d个层面中吻合：%s"
                                .formatted(
                                        Layer.values().length,
                                        layers.stream().map(Layer::chinese).collect(Collectors.joining("、"))),
                        0));
    }

    /** Fields that prove it: the number that such a paper bears, then what both say of the trade. */
    private static List<FieldName> shownFields(InvoiceFacts later) {
        if (!later.type().isInvoiceLike()) {
            return List.of(numberField(later));
        }
        List<FieldName> fields = new ArrayList<>();
        fields.add(FieldName.INVOICE_NUMBER);
        for (FieldName field :
                List.of(FieldName.ISSUE_DATE, FieldName.GROSS_AMOUNT, FieldName.SELLER_NAME, FieldName.BUYER_NAME)) {
            if (!later.printed(field).isEmpty()) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static FieldName numberField(InvoiceFacts facts) {
        return switch (facts.type()) {
            case DELIVERY -> FieldName.DELIVERY_NUMBER;
            case BANK_RECEIPT -> FieldName.TRANSACTION_NUMBER;
            case TRANSFER_NOTICE -> FieldName.NOTICE_NUMBER;
            default -> FieldName.INVOICE_NUMBER;
        };
    }

    private static String title(CheckCard card, DuplicatePair first) {
        String original = "in deal %s as %s".formatted(first.earlier().deal(), shortName(first.earlier()));
        String number = first.later().printed(numberField(first.later()));
        String paper = number.isEmpty() ? shortName(first.later()) : kind(first.later()) + " " + number;
        switch (card.id()) {
            case LookAlikeInvoiceCheck.ID -> {
                return "%s looks like %s, submitted %s"
                        .formatted(paper, first.earlier().printed(FieldName.INVOICE_NUMBER), original);
            }
            case RenumberedInvoiceCheck.ID -> {
                return "%s bills the same trade as %s, submitted %s"
                        .formatted(paper, first.earlier().printed(FieldName.INVOICE_NUMBER), original);
            }
            case SplitInvoiceCheck.ID -> {
                return "%s and others make one trade of two: submitted %s".formatted(paper, original);
            }
            case ReusedDeliveryCheck.ID -> {
                return "%s proves another deal too: submitted %s".formatted(paper, original);
            }
            default -> {}
        }
        if (isReuse(first)) {
            return "%s bears a number that its seller used for another invoice, %s".formatted(paper, original);
        }
        return "%s was already submitted %s".formatted(paper, original);
    }

    private static String kind(InvoiceFacts facts) {
        return switch (facts.type()) {
            case CREDIT_NOTE -> "Credit note";
            case RECEIPT -> "Receipt";
            case DELIVERY -> "Delivery note";
            case BANK_RECEIPT -> "Bank receipt";
            case TRANSFER_NOTICE -> "Notice of assignment";
            default -> "Invoice";
        };
    }

    private static String explanation(CheckCard card, List<DuplicatePair> pairs) {
        DuplicatePair first = pairs.get(0);
        StringBuilder text = new StringBuilder(
                switch (card.id()) {
                    case SameDocumentCheck.ID -> first.reasons().get(0).textEn() + ".";
                    case SameInvoiceCheck.ID -> isReuse(first)
                            ? "A number names one invoice of a seller, but this one serves for two. "
                                    + differences(first)
                            : "An invoice of this number and seller is in another deal. " + differences(first);
                    case RenumberedInvoiceCheck.ID -> "Parties, total and goods agree under another number. "
                            + differences(first);
                    case SplitInvoiceCheck.ID -> "%s between the same parties, for the same goods. "
                                    .formatted(first.reasons().get(0).textEn())
                            + differences(first);
                    case ReusedDeliveryCheck.ID -> "One delivery is handed in as proof of the trade in two deals. "
                            + differences(first);
                    default -> "Parties and amount agree and the numbers are easily taken for one another. "
                            + differences(first);
                });
        if (pairs.size() > 1) {
            text.append(" In all, %d earlier papers are repeated.".formatted(pairs.size()));
        }
        return text.toString();
    }

    private static String differences(DuplicatePair pair) {
        List<String> differing = new ArrayList<>();
        differ(differing, "number", FieldName.INVOICE_NUMBER, pair);
        differ(differing, "date", FieldName.ISSUE_DATE, pair);
        differ(differing, "total", FieldName.GROSS_AMOUNT, pair);
        differ(differing, "seller", FieldName.SELLER_NAME, pair);
        differ(differing, "buyer", FieldName.BUYER_NAME, pair);
        return differing.isEmpty()
                ? "Number, date, total and parties are the same."
                : "What differs: " + String.join("; ", differing) + ".";
    }

    private static void differ(List<String> differing, String label, FieldName field, DuplicatePair pair) {
        String before = pair.earlier().printed(field);
        String now = pair.later().printed(field);
        boolean sameNumber = PaperFields.number(before)
                .flatMap(one -> PaperFields.number(now).map(other -> one.compareTo(other) == 0))
                .orElse(false);
        if (!before.isEmpty() && !now.isEmpty() && !before.equals(now) && !sameNumber) {
            differing.add("%s %s, before %s"
                    .formatted(label, shown(field, now, pair.later()), shown(field, before, pair.earlier())));
        }
    }

    private static String shown(FieldName field, String value, InvoiceFacts facts) {
        return field == FieldName.GROSS_AMOUNT
                ? PaperFields.number(value)
                        .map(amount -> Wording.money(amount, facts.currency()))
                        .orElse(value)
                : value;
    }

    private static String shortName(InvoiceFacts facts) {
        return PaperFields.shortName(facts.deal(), facts.name());
    }
}
