package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.impression.SealFacts;
import io.vouch.ingest.seal.SealFinder;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** INT-10: one impression of a seal stands on two papers, or a ring names nobody of the deal. */
public final class SealCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-10",
            2,
            "Each seal is an impression of its own, and its ring names the party that the paper is from",
            "每枚印章应为独立加盖，印文应与出具方名称一致",
            "Civil Code Art. 763; Shanghai Financial Court, (2018) Hu 74 Min Chu 1374: a receivable confirmed under a"
                    + " forged seal",
            "Ask for the original, and compare the seal with the one filed with the police or on an earlier contract",
            List.of(
                    "An electronic seal, which is one picture by design: verify its signature",
                    "A copy of the other paper that was handed in as a paper of its own",
                    "A branch or former name on an old seal"));

    /** Papers that a party seals by hand; invoices bear the tax bureau's seal, which is the same on all. */
    private static final Set<DocumentType> SEALED = EnumSet.of(
            DocumentType.CONTRACT,
            DocumentType.TRANSFER_NOTICE,
            DocumentType.ACKNOWLEDGEMENT,
            DocumentType.DELIVERY,
            DocumentType.LETTER);

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> sealed = deal.papers().stream()
                .filter(paper -> SEALED.contains(paper.type())
                        && !facts(paper, SealFinder.CODE).isEmpty())
                .toList();
        if (sealed.isEmpty()) {
            return Verdict.absent("no picture of a seal", deal);
        }
        List<Finding> findings = new ArrayList<>(reused(deal, sealed));
        findings.addAll(impressed(deal, sealed, policy, findings));
        SealRings rings = SealRings.of(deal, policy);
        boolean read = false;
        for (ExtractedDocument paper : sealed) {
            for (IntegrityFact ring : facts(paper, SealFacts.TEXT_CODE)) {
                SealRings.Answer answer = rings.compare(paper, ring);
                read |= answer != SealRings.Answer.UNREADABLE;
                if (answer == SealRings.Answer.STRANGER) {
                    findings.add(stranger(deal, paper, ring, rings));
                } else if (answer == SealRings.Answer.SWAPPED) {
                    findings.add(swapped(deal, paper, ring, rings.nearest(ring)));
                }
            }
        }
        return findings.isEmpty() && !read
                ? Verdict.couldNotCheck("no ring of a seal was read surely enough to name a party")
                : Verdict.of(findings);
    }

    static List<IntegrityFact> facts(ExtractedDocument paper, String code) {
        return paper.facts().stream().filter(fact -> fact.code().equals(code)).toList();
    }

    /** Real ink never repeats to the pixel; signed papers carry electronic seals, which do. */
    private static List<Finding> reused(DealPapers deal, List<ExtractedDocument> sealed) {
        Map<String, List<ExtractedDocument>> byPicture = new TreeMap<>();
        for (ExtractedDocument paper : sealed) {
            if (!isSigned(paper)) {
                facts(paper, SealFinder.PICTURE_CODE).stream()
                        .map(IntegrityFact::after)
                        .distinct()
                        .forEach(picture -> byPicture
                                .computeIfAbsent(picture, none -> new ArrayList<>())
                                .add(paper));
            }
        }
        List<Finding> findings = new ArrayList<>();
        byPicture.forEach((picture, papers) -> {
            if (papers.size() > 1) {
                findings.add(pasted(deal, picture, papers));
            }
        });
        return findings;
    }

    /** Impressions that a scan or another compression changed in every pixel, but not in their grains. */
    private static List<Finding> impressed(
            DealPapers deal, List<ExtractedDocument> sealed, CheckPolicy policy, List<Finding> known) {
        List<ExtractedDocument> unsigned =
                sealed.stream().filter(paper -> !isSigned(paper)).toList();
        double least = policy.value(Threshold.SEAL_INK_LIKENESS).doubleValue();
        return SealInks.shared(unsigned, least).stream()
                .filter(pair -> known.stream().noneMatch(finding -> isAbout(finding, pair)))
                .map(pair -> impressed(deal, pair))
                .toList();
    }

    private static boolean isAbout(Finding finding, SealInks.Pair pair) {
        return List.of(pair.paper(), pair.otherPaper()).stream().allMatch(paper -> finding.evidence().stream()
                .anyMatch(place -> place.documentId().equals(paper.documentId())));
    }

    private static Finding impressed(DealPapers deal, SealInks.Pair pair) {
        String first = PaperFields.shortName(deal.deal(), pair.paper().name());
        String second = PaperFields.shortName(deal.deal(), pair.otherPaper().name());
        return new FindingDraft(CARD, Severity.HIGH, 0.85, deal.deal())
                .about(pair.paper().documentId() + "|" + pair.otherPaper().documentId())
                .title("One impression of a seal stands on %s and %s".formatted(first, second))
                .explanation(String.format(
                        Locale.ROOT,
                        "The ink along the two rings agrees grain by grain (correlation %.2f); two impressions of one stamp do not.",
                        pair.likeness()))
                .reason("SEAL_PASTED", "The same impression of a seal on two papers", "两份文件上的印章系同一次盖印的图像", 5)
                .evidence(place(pair.paper(), pair.seal(), "seal", ""))
                .evidence(place(pair.otherPaper(), pair.otherSeal(), "seal", ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    private static boolean isSigned(ExtractedDocument paper) {
        return !FactAnswer.facts(
                        paper,
                        FactCode.PDF_SIGNATURE_VALID,
                        FactCode.PDF_SIGNED,
                        FactCode.OFD_SIGNED,
                        FactCode.OFD_SIGNATURE_VALID,
                        FactCode.OFD_SEAL)
                .isEmpty();
    }

    private static Finding pasted(DealPapers deal, String picture, List<ExtractedDocument> papers) {
        String first = PaperFields.shortName(deal.deal(), papers.get(0).name());
        String second = PaperFields.shortName(deal.deal(), papers.get(1).name());
        FindingDraft draft = new FindingDraft(CARD, Severity.CRITICAL, 0.95, deal.deal())
                .about(papers.get(0).documentId() + "|" + papers.get(1).documentId())
                .title("One impression of a seal stands on %s and %s".formatted(first, second))
                .explanation(
                        "The two pictures of the seal agree in every pixel; two impressions of one stamp never do.")
                .reason("SEAL_PASTED", "The same picture of a seal on two papers", "两份文件上的印章图像逐像素相同", 6)
                .atRisk(PaperFields.atRisk(deal));
        papers.forEach(paper -> facts(paper, SealFinder.PICTURE_CODE).stream()
                .filter(fact -> fact.after().equals(picture))
                .forEach(fact -> draft.evidence(place(paper, fact, "seal", ""))));
        return draft.build();
    }

    private static Finding stranger(DealPapers deal, ExtractedDocument paper, IntegrityFact ring, SealRings rings) {
        String text = SafeText.of(ring.after());
        return new FindingDraft(CARD, Severity.HIGH, 0.75, deal.deal())
                .about(paper.documentId())
                .title("The seal on %s names nobody of the deal: %s"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), text))
                .explanation("The ring reads “%s”; the paper should bear the seal of %s."
                        .formatted(text, rings.expected(paper)))
                .reason("SEAL_OF_A_STRANGER", "The ring is not the name of a party", "印文与当事人名称不符", 4)
                .evidence(place(paper, ring, "seal", rings.expected(paper)))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    private static Finding swapped(DealPapers deal, ExtractedDocument paper, IntegrityFact ring, String party) {
        String text = SafeText.of(ring.after());
        return new FindingDraft(CARD, Severity.HIGH, 0.75, deal.deal())
                .about(paper.documentId())
                .title("The seal on %s is not that of %s, whose name it nearly bears"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), party))
                .explanation("The ring reads “%s”: two characters of the name changed places.".formatted(text))
                .reason("SEAL_NAME_CHANGED", "The ring nearly bears the name of a party", "印文与当事人名称仅两字次序不同", 4)
                .evidence(place(paper, ring, "seal", party))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    /** Prints of ink say nothing to a reader: the place shows them. */
    private static Evidence place(ExtractedDocument paper, IntegrityFact fact, String field, String expected) {
        String value = fact.code().equals(SealFinder.INK_CODE) ? "" : SafeText.of(fact.after());
        return new Evidence(paper.documentId(), paper.name(), field, value, expected, fact.page(), fact.box());
    }
}
