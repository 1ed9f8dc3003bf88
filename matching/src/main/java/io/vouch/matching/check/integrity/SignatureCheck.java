package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** INT-02: a signature or electronic seal that does not hold, or does not cover what the file shows. */
public final class SignatureCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-02",
            1,
            "Signatures and electronic seals hold, and cover all that the file shows",
            "电子签名及电子印章应有效并覆盖全部内容",
            "Measures for Factoring by Commercial Banks (2014) Art. 15; Electronic Signature Law Art. 13; ISO 32000-1, 12.8; GB/T 38540",
            "Ask the signer for the file as it was signed",
            List.of(
                    "Validation data or a counter-signature that was added later",
                    "A form filled in as the signer allowed"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        int signed = 0;
        String open = "";
        for (ExtractedDocument paper : deal.papers()) {
            List<IntegrityFact> marks = signatures(paper);
            if (marks.isEmpty()) {
                continue;
            }
            signed++;
            List<IntegrityFact> broken = broken(paper);
            if (!broken.isEmpty()) {
                findings.add(finding(deal, paper, broken));
            } else if (!unseen(paper).isEmpty()) {
                findings.add(savedAgain(deal, paper, unseen(paper)));
            } else {
                open = doubt(paper).isEmpty() ? open : doubt(paper);
            }
        }
        if (signed == 0) {
            return Verdict.absent("no signed file", deal);
        }
        return findings.isEmpty() && !open.isEmpty() ? Verdict.couldNotCheck(open) : Verdict.of(findings);
    }

    private static List<IntegrityFact> signatures(ExtractedDocument paper) {
        return FactAnswer.facts(
                paper,
                FactCode.PDF_SIGNED,
                FactCode.PDF_SIGNED_THEN_EXTENDED,
                FactCode.PDF_SIGNED_THEN_COUNTERSIGNED,
                FactCode.PDF_SIGNATURE_VALID,
                FactCode.PDF_SIGNATURE_BROKEN,
                FactCode.PDF_SIGNATURE_UNCHECKED,
                FactCode.OFD_SIGNED,
                FactCode.OFD_DIGEST_MISMATCH,
                FactCode.OFD_SIGNATURE_UNCHECKED,
                FactCode.OFD_SIGNATURE_VALID,
                FactCode.OFD_SIGNATURE_BROKEN);
    }

    /** Broken outright, or followed by changes of what is seen. */
    private static List<IntegrityFact> broken(ExtractedDocument paper) {
        List<IntegrityFact> broken = new ArrayList<>(FactAnswer.facts(
                paper, FactCode.PDF_SIGNATURE_BROKEN, FactCode.OFD_DIGEST_MISMATCH, FactCode.OFD_SIGNATURE_BROKEN));
        FactAnswer.facts(paper, FactCode.PDF_SIGNED_THEN_EXTENDED).stream()
                .filter(fact -> changesWhatIsSeen(fact.before()))
                .forEach(broken::add);
        return broken;
    }

    /** Saves after the signature that it does not cover, and that neither sign nor fill nor comment: nobody needs them. */
    private static List<IntegrityFact> unseen(ExtractedDocument paper) {
        return FactAnswer.facts(paper, FactCode.PDF_SIGNED_THEN_EXTENDED).stream()
                .filter(fact -> List.of("METADATA", "ATTACHMENT", "UNSEEN_TEXT").contains(fact.before()))
                .toList();
    }

    private static Finding savedAgain(DealPapers deal, ExtractedDocument paper, List<IntegrityFact> unseen) {
        String name = PaperFields.shortName(deal.deal(), paper.name());
        FindingDraft draft = new FindingDraft(CARD, Severity.MEDIUM, 0.55, deal.deal())
                .about(paper.documentId())
                .title("%s was saved again after it was signed".formatted(name))
                .explanation("The signature does not cover what was added, though nothing that is seen has changed.")
                .reason("SAVED_AFTER_SIGNING", "The file was saved again after it was signed", "文件在签名后再次保存", 2)
                .atRisk(PaperFields.atRisk(paper));
        unseen.forEach(fact -> draft.evidence(KeyPlaces.evidence(paper, fact, "signature")));
        return draft.build();
    }

    private static boolean changesWhatIsSeen(String did) {
        return List.of(did.split(" ")).stream().anyMatch(kind -> List.of("TEXT", "PICTURE", "DRAWING", "PAGES", "BYTES")
                .contains(kind));
    }

    private static String doubt(ExtractedDocument paper) {
        List<IntegrityFact> unchecked =
                FactAnswer.facts(paper, FactCode.PDF_SIGNATURE_UNCHECKED, FactCode.OFD_SIGNATURE_UNCHECKED);
        if (!unchecked.isEmpty()) {
            return "a signature could not be checked: " + unchecked.get(0).after();
        }
        boolean chained =
                FactAnswer.facts(paper, FactCode.PDF_SIGNER_CERTIFICATE, FactCode.OFD_SIGNER_CERTIFICATE).stream()
                        .allMatch(fact -> fact.after().startsWith("CHAINED"));
        return chained ? "" : "the signature holds, but nobody vouches for its signer's certificate here";
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, List<IntegrityFact> broken) {
        IntegrityFact first = broken.get(0);
        boolean extended = first.code().equals(FactCode.PDF_SIGNED_THEN_EXTENDED.name());
        String name = PaperFields.shortName(deal.deal(), paper.name());
        FindingDraft draft = new FindingDraft(CARD, Severity.CRITICAL, extended ? 0.9 : 0.97, deal.deal())
                .about(paper.documentId())
                .title(
                        extended
                                ? "%s was changed after it was signed".formatted(name)
                                : "The signature of %s does not hold".formatted(name))
                .explanation(
                        extended
                                ? "Something was added behind the signature that changes what is seen."
                                : "What the file shows is not what was signed.")
                .reason(
                        extended ? "CHANGED_AFTER_SIGNING" : "SIGNATURE_BROKEN",
                        extended ? "The file was changed after it was signed" : "The signed bytes were changed",
                        extended ? "文件在签名后被修改" : "被签名的内容已被改动",
                        8)
                .atRisk(PaperFields.atRisk(paper));
        broken.forEach(fact -> draft.evidence(KeyPlaces.evidence(paper, fact, "signature")));
        FactAnswer.facts(paper, FactCode.PDF_REVISION_TEXT_CHANGED)
                .forEach(fact -> draft.evidence(KeyPlaces.evidence(paper, fact, "revision")));
        // A signature may have no place of its own: what it should vouch for has.
        Stream.of(FieldName.GROSS_AMOUNT, FieldName.ASSIGNED_AMOUNT, FieldName.TOTAL_AMOUNT)
                .filter(field -> !paper.readings(field).isEmpty())
                .forEach(field -> draft.evidence(PaperFields.evidence(paper, field, "")));
        return draft.build();
    }
}
