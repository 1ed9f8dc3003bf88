package io.vouch.matching.check.duplicate;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.SamePicture;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** DUP-06: the picture of a paper of another deal, with one key field edited. */
public final class EditedPictureCheck implements RiskCheck {

    static final String ID = "DUP-06";

    /** Chance that two pages alike to a pixel but for one field were not edited: set by hand. */
    private static final double SCORE = 0.95;

    private static final CheckCard CARD = new CheckCard(
            ID,
            1,
            "No scanned invoice is the picture of another deal's invoice with one field changed",
            "扫描发票不得为另一笔业务发票影像改动个别字段而成",
            "Criminal Law Art. 280 and 224: forged papers and contract fraud; Measures for Factoring by Commercial Banks (2014)"
                    + " Art. 13",
            "Ask for both originals; lay the pages over each other at the changed field",
            List.of(
                    "The issuer corrected the field on its own copy and handed in both",
                    "A reading error in one of two scans"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Map<String, DuplicatePair> edited = new TreeMap<>();
        deal.duplicates().stream()
                .sorted(Comparator.comparingLong(pair -> pair.earlier().sequence()))
                .filter(pair -> pair.later().type().isInvoiceLike())
                // Another number alone, unlike the first, is what DUP-04 weighs: a day's batch on one form differs in
                // no more.
                .filter(pair -> !pair.check().equals("DUP-04"))
                .filter(pair -> SamePicture.edited(pair.earlier(), pair.later()).isPresent())
                .forEach(pair -> edited.putIfAbsent(pair.later().documentId(), pair));
        if (!edited.isEmpty()) {
            return Verdict.of(
                    edited.values().stream().map(EditedPictureCheck::finding).toList());
        }
        List<InvoiceFacts> pictures = deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE || paper.type() == DocumentType.CREDIT_NOTE)
                .filter(paper -> paper.ocrPages() > 0)
                .flatMap(paper -> FactsOf.document(paper).stream())
                .toList();
        if (pictures.isEmpty()) {
            return Verdict.absent("no scanned invoice", deal);
        }
        long unclear = pictures.stream()
                .filter(facts -> !SamePicture.isComparable(facts))
                .count();
        return unclear == 0
                ? Verdict.passed()
                : Verdict.couldNotCheck(
                        "%d of %d scanned invoices with too few places to compare".formatted(unclear, pictures.size()));
    }

    private static Finding finding(DuplicatePair pair) {
        InvoiceFacts later = pair.later();
        InvoiceFacts earlier = pair.earlier();
        Optional<FieldName> field = SamePicture.edited(earlier, later);
        FieldName changed = field.orElseThrow();
        String name = changed.wireName().replace('_', ' ');
        return new FindingDraft(CARD, Severity.CRITICAL, SCORE, later.deal())
                .about(later.documentId())
                .title("%s is the picture of %s in deal %s with another %s"
                        .formatted(
                                PaperFields.shortName(later.deal(), later.name()),
                                PaperFields.shortName(earlier.deal(), earlier.name()),
                                earlier.deal(),
                                name))
                .explanation(
                        "The two pages lie on each other to a fraction of a point and are misread alike; the %s alone says %s, before %s."
                                .formatted(name, later.printed(changed), earlier.printed(changed)))
                .reason(
                        "SAME_PICTURE",
                        "The pages agree in look and in every place, noise included",
                        "两页影像及各处位置（含噪声）完全吻合",
                        10)
                .reason("ONE_FIELD_EDITED", "One key field alone differs", "仅一个关键字段不同", 6)
                .atRisk(PaperFields.number(later.printed(FieldName.GROSS_AMOUNT))
                        .map(gross -> new Amount(gross, later.currency()))
                        .orElse(Amount.NONE))
                .evidence(later.evidence(changed, earlier.printed(changed)))
                .evidence(earlier.evidence(changed, ""))
                .related(earlier.deal())
                .build();
    }
}
