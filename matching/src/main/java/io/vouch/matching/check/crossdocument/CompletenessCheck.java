package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** XDOC-07: papers that the product of {@code deal.json} needs are not in the deal. */
public final class CompletenessCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-07",
            2,
            "The papers that the product needs are in the deal",
            "产品所需文件应齐全",
            "Measures for Factoring by Commercial Banks (2014) Art. 7 and 16: complete papers of the assignment",
            "Ask for the missing papers before funding",
            List.of("The paper follows", "The paper is part of another file of the deal"));

    private static final String ACKNOWLEDGEMENT = "acknowledgement of the debtor";

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        if (deal.terms().notified().isEmpty() && deal.terms().recourse().isEmpty()) {
            return deal.papers().isEmpty() && deal.unread() > 0
                    ? Verdict.couldNotCheck("none of %d documents could be read".formatted(deal.unread()))
                    : Verdict.notApplicable("deal.json does not say which product this is");
        }
        List<String> missing = missing(deal);
        if (missing.isEmpty()) {
            return Verdict.passed();
        }
        if (deal.mayHoldMore()) {
            return Verdict.couldNotCheck("no %s among what could be read".formatted(String.join(", no ", missing)));
        }
        boolean mayFollow = missing.equals(List.of(ACKNOWLEDGEMENT)) && isBeforeFunding(deal) && isFresh(deal, policy);
        FindingDraft draft = new FindingDraft(
                        CARD, mayFollow ? Severity.LOW : Severity.MEDIUM, mayFollow ? 0.3 : 0.9, deal.deal())
                .title("Missing: %s".formatted(String.join(", ", missing)))
                .explanation("A %s financing needs %s."
                        .formatted(isNotified(deal) ? "notified" : "silent", String.join(", ", missing)))
                .evidence(deal.terms().evidence("product.notified", deal.terms().notified(), ""))
                .atRisk(PaperFields.atRisk(deal));
        deal.ofType(DocumentType.INVOICE)
                .forEach(invoice -> draft.evidence(PaperFields.evidence(invoice, FieldName.INVOICE_NUMBER, "")));
        missing.forEach(name -> draft.reason(
                "MISSING_" + name.toUpperCase(Locale.ROOT).replace(' ', '_'),
                "There is no %s".formatted(name),
                "缺少" + chinese(name),
                2));
        return Verdict.of(List.of(draft.build()));
    }

    /** True if the debtor was told so lately that the answer may be on its way. */
    private static boolean isFresh(DealPapers deal, CheckPolicy policy) {
        return PaperDates.transfer(deal)
                .filter(notice ->
                        notice.day().toEpochDay() + policy.count(Threshold.ANSWER_DAYS) >= policy.asOfEpochDay())
                .isPresent();
    }

    /** Until the money goes out, the debtor still has time to answer. */
    private static boolean isBeforeFunding(DealPapers deal) {
        return deal.terms().stage().equals("PRE")
                || (deal.terms().stage().isEmpty() && deal.terms().fundedOn().isEmpty());
    }

    private static boolean isNotified(DealPapers deal) {
        return deal.terms().notified().equals("true");
    }

    private static List<String> missing(DealPapers deal) {
        List<String> missing = new ArrayList<>();
        boolean sales = deal.ofType(DocumentType.CONTRACT).stream().anyMatch(paper -> !PaperFields.isFactoring(paper));
        need(missing, sales, "sales contract");
        need(missing, has(deal, DocumentType.INVOICE), "invoice");
        if (isNotified(deal)) {
            need(missing, has(deal, DocumentType.TRANSFER_NOTICE), "notice of assignment");
            need(missing, has(deal, DocumentType.ACKNOWLEDGEMENT), ACKNOWLEDGEMENT);
        }
        return missing;
    }

    private static boolean has(DealPapers deal, DocumentType type) {
        List<ExtractedDocument> papers = deal.ofType(type);
        return !papers.isEmpty();
    }

    private static void need(List<String> missing, boolean there, String name) {
        if (!there) {
            missing.add(name);
        }
    }

    private static String chinese(String name) {
        return switch (name) {
            case "sales contract" -> "基础合同";
            case "invoice" -> "发票";
            case "notice of assignment" -> "转让通知书";
            default -> "债务人回执";
        };
    }
}
