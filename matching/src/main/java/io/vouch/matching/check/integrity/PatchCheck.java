package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
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
import java.util.Optional;

/** INT-07: a picture of another resolution lies upon a key field of a scan. Low, unless the file shows another trace of an edit. */
public final class PatchCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-07",
            1,
            "A scan is one picture: no patch of another resolution lies upon a key field",
            "扫描件应为同一图像：关键字段处不应贴有不同分辨率的图块",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged invoices and contracts",
            "Ask for the original or another scan of it",
            List.of(
                    "A stamp or signature that was added as a picture",
                    "A scanner that stores text and pictures apart"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> scans = deal.papers().stream()
                .filter(paper -> FactAnswer.isPdf(paper) && paper.ocrPages() > 0)
                .toList();
        if (scans.isEmpty()) {
            return Verdict.absent("no scan in a PDF", deal);
        }
        List<Finding> findings = new ArrayList<>();
        boolean placed = false;
        for (ExtractedDocument paper : scans) {
            placed |= !paper.fields().isEmpty();
            List<IntegrityFact> touching = FactAnswer.facts(paper, FactCode.PICTURE_PATCH).stream()
                    .filter(fact -> KeyPlaces.at(paper, fact).isPresent())
                    .toList();
            if (!touching.isEmpty()) {
                findings.add(finding(deal, paper, touching));
            }
        }
        return findings.isEmpty() && !placed
                ? Verdict.couldNotCheck(
                        "no field of the scans was read, so that nothing says where a patch would matter")
                : Verdict.of(findings);
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, List<IntegrityFact> patches) {
        Optional<IntegrityFact> edit = FactAnswer.facts(
                        paper,
                        FactCode.NUMBER_STYLE_BROKEN,
                        FactCode.TEXT_COVERED,
                        FactCode.TEXT_UNDER_PICTURE,
                        FactCode.PDF_REVISION_PICTURE_CHANGED,
                        FactCode.PDF_REVISION_TEXT_CHANGED)
                .stream()
                .findFirst();
        String field = KeyPlaces.at(paper, patches.get(0)).orElseThrow().wireName();
        FindingDraft draft = new FindingDraft(
                        CARD,
                        edit.isPresent() ? Severity.MEDIUM : Severity.LOW,
                        edit.isPresent() ? 0.7 : 0.3,
                        deal.deal())
                .about(paper.documentId())
                .title("%s: a picture of another resolution lies upon the %s"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), field.replace('_', ' ')))
                .explanation("The page was scanned at %s dots per inch, the patch at %s."
                        .formatted(
                                SafeText.of(patches.get(0).before()),
                                SafeText.of(patches.get(0).after())))
                .reason("PATCH_ON_KEY_FIELD", "Another picture lies upon a key field", "关键字段处贴有另一图块", 2)
                .atRisk(PaperFields.atRisk(paper));
        edit.ifPresent(fact -> draft.reason(
                "EDITED_TOO", "The file shows another trace of an edit (%s)".formatted(fact.code()), "文件另有编辑痕迹", 3));
        patches.forEach(patch -> draft.evidence(KeyPlaces.evidence(
                paper, patch, KeyPlaces.at(paper, patch).orElseThrow().wireName())));
        return draft.build();
    }
}
