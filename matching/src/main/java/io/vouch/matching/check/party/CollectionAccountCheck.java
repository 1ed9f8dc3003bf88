package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.BankIds;
import io.vouch.ingest.page.Box;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.Misreading;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ACC-01: a paper directs the payment to another account than the one agreed for the factoring. */
public final class CollectionAccountCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ACC-01",
            1,
            "The account to be paid to is the one agreed for the factoring",
            "收款账户应为约定的保理专户",
            "Measures for Factoring by Commercial Banks (2014) Art. 17: collections go to the factoring account",
            "Stop the payout; have the debtor confirm the account over a known contact, not one named on the paper",
            List.of(
                    "The invoice was printed before the account was agreed",
                    "The factor agreed to a change of account",
                    "The factor keeps several accounts"));

    private static final Set<DocumentType> TYPES =
            Set.of(DocumentType.INVOICE, DocumentType.TRANSFER_NOTICE, DocumentType.ACKNOWLEDGEMENT);
    /** Shorter digit runs are no bank accounts. */
    private static final int SHORTEST_ACCOUNT = 6;

    /** The agreed account and the paper that agrees on it; no paper if it stands in {@code deal.json}. */
    private record Agreed(String account, Optional<Evidence> evidence, String since) {}

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> naming = deal.papers().stream()
                .filter(paper -> TYPES.contains(paper.type()) && account(paper).length() >= SHORTEST_ACCOUNT)
                .toList();
        Optional<Agreed> agreed = agreed(deal);
        if (agreed.isEmpty()) {
            return withoutAgreement(deal, !naming.isEmpty());
        }
        if (naming.isEmpty()) {
            return Verdict.couldNotCheck("no invoice or notice names an account that could be read");
        }
        List<Finding> findings = new ArrayList<>();
        boolean doubtful = false;
        for (ExtractedDocument paper : naming) {
            Reading reading = paper.reading(FieldName.PAYEE_ACCOUNT).orElseThrow();
            if (isAgreed(paper, agreed.get())) {
                continue;
            }
            if (Misreading.isTrusted(reading)) {
                finding(deal, paper, agreed.get()).ifPresent(findings::add);
            } else {
                doubtful = true;
            }
        }
        return findings.isEmpty() && doubtful
                ? Verdict.couldNotCheck("an account number is too hard to read")
                : Verdict.of(findings);
    }

    private static Verdict withoutAgreement(DealPapers deal, boolean accountNamed) {
        if (accountNamed || !deal.ofType(DocumentType.TRANSFER_NOTICE).isEmpty()) {
            return Verdict.couldNotCheck(
                    "no agreed collection account, neither in deal.json nor in a factoring contract");
        }
        return deal.unread() == 0
                ? Verdict.notApplicable("no account is agreed and no paper names one")
                : Verdict.couldNotCheck("%d documents could not be read".formatted(deal.unread()));
    }

    private static Optional<Agreed> agreed(DealPapers deal) {
        String since = since(deal);
        if (!deal.terms().accountNumber().isEmpty()) {
            return Optional.of(
                    new Agreed(BankIds.normaliseAccount(deal.terms().accountNumber()), Optional.empty(), since));
        }
        return deal.ofType(DocumentType.CONTRACT).stream()
                .filter(PaperFields::isFactoring)
                .filter(contract -> account(contract).length() >= SHORTEST_ACCOUNT)
                .findFirst()
                .map(contract -> new Agreed(
                        account(contract),
                        Optional.of(PaperFields.evidence(contract, FieldName.PAYEE_ACCOUNT, "")),
                        since));
    }

    /** The day from which papers should name the account: the factoring contract's, else the notice's, else the funding's. */
    private static String since(DealPapers deal) {
        return deal.ofType(DocumentType.CONTRACT).stream()
                .filter(PaperFields::isFactoring)
                .flatMap(contract -> contract.value(FieldName.SIGN_DATE).stream())
                .sorted()
                .findFirst()
                .or(() -> deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                        .flatMap(notice -> notice.value(FieldName.NOTICE_DATE).stream())
                        .sorted()
                        .findFirst())
                .orElse(deal.terms().fundedOn());
    }

    private static String account(ExtractedDocument paper) {
        return paper.value(FieldName.PAYEE_ACCOUNT)
                .map(BankIds::normaliseAccount)
                .orElse("");
    }

    private static boolean isAgreed(ExtractedDocument paper, Agreed agreed) {
        Reading wanted = new Reading(agreed.account(), "", 1, 0, Box.NONE, ReadingSource.SIDECAR);
        return paper.readings(FieldName.PAYEE_ACCOUNT).stream()
                .anyMatch(reading -> BankIds.normaliseAccount(reading.value()).equals(agreed.account())
                        || Misreading.explains(reading, wanted));
    }

    /** The seller's ordinary account on an invoice from before the agreement is no sign of anything if the contract names it too. */
    private static Optional<Finding> finding(DealPapers deal, ExtractedDocument paper, Agreed agreed) {
        boolean invoice = paper.type() == DocumentType.INVOICE;
        String issued = paper.value(FieldName.ISSUE_DATE).orElse("");
        boolean before =
                invoice && !issued.isEmpty() && !agreed.since().isEmpty() && issued.compareTo(agreed.since()) < 0;
        boolean ordinary = deal.ofType(DocumentType.CONTRACT).stream()
                .anyMatch(contract -> account(contract).equals(account(paper)));
        boolean undated = invoice && (issued.isEmpty() || agreed.since().isEmpty());
        if (ordinary && (before || undated)) {
            return Optional.empty();
        }
        return Optional.of(write(deal, paper, agreed, severity(invoice, before, undated), before));
    }

    private static Severity severity(boolean invoice, boolean before, boolean undated) {
        if (!invoice) {
            return Severity.CRITICAL;
        }
        if (before) {
            return Severity.LOW;
        }
        return undated ? Severity.MEDIUM : Severity.HIGH;
    }

    private static Finding write(
            DealPapers deal, ExtractedDocument paper, Agreed agreed, Severity severity, boolean before) {
        String name = PaperFields.shortName(deal.deal(), paper.name());
        String named = PaperFields.masked(account(paper));
        String wanted = PaperFields.masked(agreed.account());
        FindingDraft draft = new FindingDraft(CARD, severity, score(severity), deal.deal())
                .about(paper.documentId())
                .title("%s asks for payment to account %s instead of %s".formatted(name, named, wanted))
                .explanation(
                        before
                                ? "The invoice is older than the agreement on account %s, so it may simply show the seller's own."
                                        .formatted(wanted)
                                : "Payment to account %s would not reach the agreed account %s."
                                        .formatted(named, wanted))
                .reason(
                        "ACCOUNT_DIFFERS",
                        "Account %s, agreed is %s".formatted(named, wanted),
                        "收款账户%s，约定账户%s".formatted(named, wanted),
                        5)
                .evidence(PaperFields.evidence(paper, FieldName.PAYEE_ACCOUNT, agreed.account()))
                .atRisk(PaperFields.atRisk(paper));
        if (before) {
            draft.reason(
                    "OLDER_THAN_AGREEMENT",
                    "The invoice was printed before %s".formatted(agreed.since()),
                    "发票开具日期早于%s的约定".formatted(agreed.since()),
                    -6);
        }
        agreed.evidence().ifPresent(draft::evidence);
        return draft.build();
    }

    private static double score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 0.95;
            case HIGH -> 0.85;
            case MEDIUM -> 0.5;
            case LOW, INFO -> 0.15;
        };
    }
}
