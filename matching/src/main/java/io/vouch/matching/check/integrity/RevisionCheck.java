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
import java.util.Optional;

/** INT-01: a PDF says something else than in an earlier revision that it still holds. */
public final class RevisionCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-01",
            1,
            "What a PDF says is what its earlier revisions said",
            "PDF当前内容应与其保留的早期版本一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged invoices and contracts; ISO 32000-1, 7.5.6",
            "Take the earlier value for the true one, and ask the issuer for the original",
            List.of("A form that was filled in", "A signature or its validation data that was added"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Optional<Verdict> none = FactAnswer.withoutPdf(deal);
        if (none.isPresent()) {
            return none.get();
        }
        List<Finding> findings = new ArrayList<>();
        String open = "";
        for (ExtractedDocument paper : deal.papers()) {
            List<IntegrityFact> changes = FactAnswer.facts(paper, FactCode.PDF_REVISION_TEXT_CHANGED);
            if (!changes.isEmpty()) {
                findings.add(finding(deal, paper, changes));
            }
            open = FactAnswer.facts(paper, FactCode.PDF_REVISION_UNCOMPARED).stream()
                    .findFirst()
                    .map(fact -> "an earlier revision could not be compared: " + fact.after())
                    .orElse(open);
        }
        return findings.isEmpty() && !open.isEmpty() ? Verdict.couldNotCheck(open) : Verdict.of(findings);
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, List<IntegrityFact> changes) {
        Optional<IntegrityFact> key = changes.stream()
                .filter(change -> KeyPlaces.at(paper, change).isPresent())
                .findFirst();
        IntegrityFact shown = key.orElse(changes.get(0));
        Optional<FieldName> field = KeyPlaces.at(paper, shown);
        String name = PaperFields.shortName(deal.deal(), paper.name());
        FindingDraft draft = new FindingDraft(
                        CARD,
                        field.isPresent() ? Severity.CRITICAL : Severity.MEDIUM,
                        field.isPresent() ? 0.97 : 0.6,
                        deal.deal())
                .about(paper.documentId())
                .title(field.map(one -> "%s was changed after it was made: %s".formatted(name, words(one)))
                        .orElse("The text of %s was changed after it was made".formatted(name)))
                .explanation(explanation(shown, changes.size()))
                .reason(
                        field.isPresent() ? "KEY_FIELD_CHANGED" : "TEXT_CHANGED",
                        field.map(one -> "A later save changed the %s".formatted(words(one)))
                                .orElse("A later save changed text of the page"),
                        field.isPresent() ? "后续保存修改了关键字段" : "后续保存修改了页面文字",
                        field.isPresent() ? 8 : 3)
                .atRisk(PaperFields.atRisk(paper));
        changes.forEach(change -> draft.evidence(KeyPlaces.evidence(
                paper,
                change,
                KeyPlaces.at(paper, change).map(FieldName::wireName).orElse("revision"))));
        return draft.build();
    }

    private static String words(FieldName field) {
        return field.wireName().replace('_', ' ');
    }

    /** Account numbers never stand in a text in full. */
    private static String explanation(IntegrityFact change, int count) {
        String before = SafeText.of(change.before());
        String after = SafeText.of(change.after());
        String text = before.isEmpty()
                ? "The file once did not say “%s”.".formatted(after)
                : "The file once said “%s”; now it says “%s”.".formatted(before, after);
        return count > 1 ? text + " In all, %d places were changed.".formatted(count) : text;
    }
}
