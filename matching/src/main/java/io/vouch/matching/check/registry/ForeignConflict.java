package io.vouch.matching.check.registry;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.fingerprint.Fingerprint;
import io.vouch.matching.fingerprint.ForeignClaim;
import io.vouch.matching.fingerprint.ForeignClaims;
import java.util.List;

/** An invoice of the deal whose fingerprint another institution has registered or financed. */
final class ForeignConflict {

    private ForeignConflict() {}

    static List<Finding> of(CheckCard card, DealPapers deal, ForeignClaims claims) {
        return deal.papers().stream()
                .filter(paper -> paper.type().isInvoiceLike())
                .flatMap(paper ->
                        FactsOf.document(paper)
                                .flatMap(claims::on)
                                .map(claim -> finding(card, deal, paper, claim))
                                .stream())
                .toList();
    }

    private static Finding finding(CheckCard card, DealPapers deal, ExtractedDocument paper, ForeignClaim claim) {
        boolean financed = claim.state() == Fingerprint.State.FINANCED;
        boolean exact = claim.kind() == Fingerprint.Kind.IDENTITY;
        String done = financed ? "financed" : "registered";
        return new FindingDraft(card, severity(financed, exact), score(claim), deal.deal())
                .about(paper.documentId())
                .title("%s is %s at %s"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), done, claim.institution()))
                .explanation("%s states since %s that it has %s %s.%s"
                        .formatted(
                                claim.institution(),
                                claim.at(),
                                done,
                                english(claim),
                                exact ? "" : " Only a fingerprint is known: ask the institution for its invoice."))
                .reason(
                        "FOREIGN_" + claim.kind().name(),
                        "The keyed fingerprint agrees: " + english(claim),
                        chinese(claim),
                        exact ? 16 : 9)
                .atRisk(PaperFields.number(paper, FieldName.GROSS_AMOUNT)
                        .map(gross -> new Amount(
                                gross, paper.value(FieldName.CURRENCY).orElse("")))
                        .orElse(Amount.NONE))
                .evidence(PaperFields.evidence(paper, FieldName.INVOICE_NUMBER, ""))
                .build();
    }

    private static Severity severity(boolean financed, boolean exact) {
        if (exact) {
            return financed ? Severity.CRITICAL : Severity.HIGH;
        }
        return financed ? Severity.HIGH : Severity.MEDIUM;
    }

    /** Set by hand: a keyed digest of a number does not agree by chance, one of parties, day and total may in a series. */
    private static double score(ForeignClaim claim) {
        return switch (claim.kind()) {
            case IDENTITY -> 0.97;
            case LOOK_ALIKE -> 0.75;
            case TRADE -> 0.7;
        };
    }

    private static String english(ForeignClaim claim) {
        return switch (claim.kind()) {
            case IDENTITY -> "an invoice of this number";
            case TRADE -> "an invoice of these parties, this day and this total";
            case LOOK_ALIKE -> "an invoice of this seller and total whose number is easily taken for this one";
        };
    }

    private static String chinese(ForeignClaim claim) {
        return switch (claim.kind()) {
            case IDENTITY -> "加密指纹一致：发票号码相同";
            case TRADE -> "加密指纹一致：交易双方、日期与金额相同";
            case LOOK_ALIKE -> "加密指纹近似：同一销售方与金额，号码易混淆";
        };
    }
}
