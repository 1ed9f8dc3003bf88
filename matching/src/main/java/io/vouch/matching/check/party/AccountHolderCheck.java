package io.vouch.matching.check.party;

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
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** ACC-03: the account to pay to is held by somebody who is no party of the deal. */
public final class AccountHolderCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ACC-03",
            1,
            "The account to pay to is held by the seller, the factor or whom deal.json names",
            "收款账户户名应为卖方、保理商或约定户名",
            "Measures for Factoring by Commercial Banks (2014) Art. 17: a dedicated account for collections",
            "Call the party on a known number before any payment; do not use numbers from the paper",
            List.of("A cash pool of the seller's group", "The seller's former name"));

    /** Signs that no name has: what a picture made of dirt, or of two lines. */
    private static final Pattern NO_NAME = Pattern.compile("[{}\\[\\]|~=<>_*#@^\\\\]");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<String> holders = holders(deal);
        List<ExtractedDocument> naming = deal.papers().stream()
                .filter(AccountHolderCheck::asksForPayment)
                .filter(paper -> !paper.readings(FieldName.PAYEE_NAME).isEmpty())
                .toList();
        if (naming.isEmpty()) {
            return Verdict.absent("no paper names an account holder", deal);
        }
        if (holders.isEmpty()) {
            return Verdict.couldNotCheck("no party of the deal was read");
        }
        Map<String, List<ExtractedDocument>> strangers = new LinkedHashMap<>();
        for (ExtractedDocument paper : naming) {
            stranger(paper, holders).ifPresent(holder -> strangers
                    .computeIfAbsent(DealParties.key(holder.value()), key -> new ArrayList<>())
                    .add(paper));
        }
        boolean doubtful =
                naming.stream().anyMatch(paper -> other(paper, holders).isPresent());
        return strangers.isEmpty() && doubtful
                ? Verdict.couldNotCheck("the holder of an account was not read surely")
                : Verdict.of(strangers.values().stream()
                        .map(papers -> finding(deal, papers))
                        .toList());
    }

    private static boolean asksForPayment(ExtractedDocument paper) {
        return paper.type() == DocumentType.INVOICE
                || paper.type() == DocumentType.TRANSFER_NOTICE
                || paper.type() == DocumentType.ACKNOWLEDGEMENT;
    }

    /** Seller, factor and agreed holder; the debtor does not pay itself. */
    private static List<String> holders(DealPapers deal) {
        DealParties parties = DealParties.of(deal);
        List<String> holders = new ArrayList<>(parties.sellers());
        holders.addAll(parties.lenders());
        holders.add(DealParties.key(deal.terms().accountHolder()));
        deal.ofType(DocumentType.CONTRACT).stream()
                .flatMap(contract -> contract.value(FieldName.SELLER_NAME).stream())
                .map(DealParties::key)
                .forEach(holders::add);
        holders.removeIf(String::isEmpty);
        return holders;
    }

    private static Optional<Reading> stranger(ExtractedDocument paper, List<String> holders) {
        return other(paper, holders).filter(Misreading::isTrusted).filter(AccountHolderCheck::isName);
    }

    /** What was read for the holder, if it is none of those who may be. */
    private static Optional<Reading> other(ExtractedDocument paper, List<String> holders) {
        return paper.reading(FieldName.PAYEE_NAME)
                .filter(holder -> !DealParties.key(holder.value()).isEmpty())
                .filter(holder -> !DealParties.mayBeOneOf(holders, holder.value()));
    }

    /** One Latin word of a picture may be a piece of the label before the name. */
    private static boolean isName(Reading holder) {
        boolean company =
                Misreading.isTrustedName(holder) || holder.value().strip().indexOf(' ') > 0;
        return holder.source() != ReadingSource.OCR
                || company && !NO_NAME.matcher(holder.value()).find();
    }

    /** @param papers that name one stranger, not empty */
    private static Finding finding(DealPapers deal, List<ExtractedDocument> papers) {
        ExtractedDocument first = papers.get(0);
        String names = Wording.list(papers.stream()
                .map(paper -> PaperFields.shortName(deal.deal(), paper.name()))
                .toList());
        FindingDraft draft = new FindingDraft(CARD, Severity.HIGH, 0.8, deal.deal())
                .about(first.documentId())
                .title("%s %s for payment to an account of %s, who is no party of the deal"
                        .formatted(
                                names,
                                papers.size() == 1 ? "asks" : "ask",
                                first.value(FieldName.PAYEE_NAME).orElseThrow()))
                .explanation("Neither the seller nor the factor holds the account.")
                .reason("HOLDER_IS_A_STRANGER", "The account's holder is no party of the deal", "收款账户户名并非交易当事人", 4)
                .atRisk(PaperFields.atRisk(deal));
        for (ExtractedDocument paper : papers) {
            draft.evidence(PaperFields.evidence(paper, FieldName.PAYEE_NAME, ""))
                    .evidence(PaperFields.evidence(paper, FieldName.PAYEE_ACCOUNT, ""));
        }
        return draft.build();
    }
}
