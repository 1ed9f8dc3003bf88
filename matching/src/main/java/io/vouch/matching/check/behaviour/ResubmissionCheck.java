package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * BEH-05: a deal is handed in again with a field changed. One invoice that comes back is a duplicate; a deal comes back when several of
 * its papers do, one of them the same invoice with another date, sum or buyer.
 */
public final class ResubmissionCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-05",
            1,
            "A deal that is handed in again says what it said before",
            "同一笔业务再次提交时，关键字段不应被改动",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: genuine trade; practice of velocity checks on"
                    + " re-submission",
            "Lay the two versions side by side and ask the submitter why the field was changed",
            List.of(
                    "An honest correction, which comes with an explanation",
                    "A reissued invoice whose first version was credited"));

    /** What may change between two versions of an invoice. */
    private static final Map<FieldName, Function<InvoiceFacts, String>> FIELDS = fields();

    private static Map<FieldName, Function<InvoiceFacts, String>> fields() {
        Map<FieldName, Function<InvoiceFacts, String>> fields = new LinkedHashMap<>();
        fields.put(FieldName.GROSS_AMOUNT, InvoiceFacts::gross);
        fields.put(FieldName.ISSUE_DATE, InvoiceFacts::date);
        fields.put(FieldName.BUYER_NAME, InvoiceFacts::buyerName);
        return fields;
    }

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        if (invoices.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        Map<String, List<DuplicatePair>> byDeal = new TreeMap<>();
        deal.duplicates().stream()
                .filter(pair -> !pair.check().equals("DUP-05"))
                .forEach(pair -> byDeal.computeIfAbsent(pair.earlier().deal(), none -> new ArrayList<>())
                        .add(pair));
        List<Finding> findings = new ArrayList<>();
        byDeal.forEach((earlier, pairs) -> finding(deal, earlier, pairs).ifPresent(findings::add));
        if (findings.isEmpty()
                && invoices.stream().anyMatch(invoice -> invoice.readings(FieldName.INVOICE_NUMBER)
                        .isEmpty())) {
            return Verdict.couldNotCheck("an invoice without a readable number may be one that was handed in before");
        }
        return Verdict.of(findings);
    }

    private static Optional<Finding> finding(DealPapers deal, String earlier, List<DuplicatePair> pairs) {
        long repeated =
                pairs.stream().map(pair -> pair.later().documentId()).distinct().count();
        List<DuplicatePair> changed = pairs.stream()
                .filter(pair -> pair.later().type() == DocumentType.INVOICE && haveOneNumber(pair))
                .filter(pair -> !changes(pair).isEmpty())
                .toList();
        if (repeated < 2 || changed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(deal, earlier, repeated, changed.get(0)));
    }

    private static boolean haveOneNumber(DuplicatePair pair) {
        return pair.earlier().numbers().stream().anyMatch(pair.later().numbers()::contains);
    }

    /** Fields that both give and that differ by more than noise. */
    private static List<FieldName> changes(DuplicatePair pair) {
        return FIELDS.entrySet().stream()
                .filter(field -> {
                    String before = field.getValue().apply(pair.earlier());
                    String after = field.getValue().apply(pair.later());
                    boolean noise = (pair.earlier().isPicture() || pair.later().isPicture())
                            && Misreading.explains(before, after);
                    return !before.isEmpty() && !after.isEmpty() && !before.equals(after) && !noise;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Finding finding(DealPapers deal, String earlier, long repeated, DuplicatePair pair) {
        // A letter beside the papers may explain the change: shown, and left to a person.
        boolean explained = !deal.ofType(DocumentType.LETTER).isEmpty();
        List<FieldName> changes = changes(pair);
        String names = Wording.list(changes.stream()
                .map(field -> field.wireName().replace('_', ' '))
                .toList());
        FindingDraft draft = new FindingDraft(
                        CARD, explained ? Severity.LOW : Severity.HIGH, explained ? 0.3 : 0.85, deal.deal())
                .about(pair.later().documentId() + "|" + pair.earlier().documentId())
                .related(earlier)
                .title("Deal %s comes back with another %s on %s"
                        .formatted(
                                earlier,
                                names,
                                PaperFields.shortName(deal.deal(), pair.later().name())))
                .explanation("%s of this deal were handed in with deal %s before; what changed: %s."
                        .formatted(Wording.count(repeated, "paper"), earlier, diff(pair, changes)))
                .reason("RESUBMITTED_CHANGED", "Handed in again with another %s".formatted(names), "再次提交且关键字段被改动", 4);
        if (explained) {
            draft.reason("LETTER_BESIDE", "A letter beside the papers may explain it", "随附信函可能说明原因", -4);
        }
        for (FieldName field : changes) {
            draft.evidence(pair.later().evidence(field, pair.earlier().printed(field)))
                    .evidence(pair.earlier().evidence(field, ""));
        }
        deal.papers().stream()
                .filter(paper -> paper.documentId().equals(pair.later().documentId()))
                .findFirst()
                .ifPresent(paper -> draft.atRisk(PaperFields.atRisk(paper)));
        return draft.build();
    }

    private static String diff(DuplicatePair pair, List<FieldName> changes) {
        return Wording.list(changes.stream()
                .map(field -> "%s, before %s"
                        .formatted(pair.later().printed(field), pair.earlier().printed(field)))
                .toList());
    }
}
