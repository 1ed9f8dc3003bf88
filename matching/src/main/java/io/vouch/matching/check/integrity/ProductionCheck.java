package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
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
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** INT-08: an invoice's file was made or last saved by a program that edits pages, long after the date that it bears. */
public final class ProductionCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-08",
            1,
            "The file of a paper was made by a program that issues papers, near the date that it bears",
            "文件应由开票或办公软件在票面日期前后生成",
            "Measures for Factoring by Commercial Banks (2014) Art. 15: stop forged invoices and contracts",
            "Ask the issuer for the file as it was sent",
            List.of("A scan or a print that was made again later", "A file that an office merged or compressed"));

    /** Programs whose use is changing pages that others made. */
    private static final Pattern EDITORS = Pattern.compile(
            "photoshop|gimp|illustrator|inkscape|coreldraw|pdf ?editor|editor|phantompdf|pdfescape|sejda|ilovepdf|smallpdf|nitro"
                    + "|pdf-?xchange|pdfelement|infix|编辑",
            Pattern.CASE_INSENSITIVE);

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
        boolean told = false;
        for (ExtractedDocument paper : deal.papers()) {
            List<IntegrityFact> story = FactAnswer.facts(
                    paper, FactCode.PDF_PRODUCER, FactCode.PDF_CREATOR, FactCode.PDF_CREATED, FactCode.PDF_MODIFIED);
            told |= !story.isEmpty();
            if (paper.type().isInvoiceLike() && paper.type() != DocumentType.RECEIPT) {
                edited(deal, paper, story, policy).ifPresent(findings::add);
            }
        }
        return findings.isEmpty() && !told
                ? Verdict.couldNotCheck("no PDF says which program made it")
                : Verdict.of(findings);
    }

    private static Optional<Finding> edited(
            DealPapers deal, ExtractedDocument paper, List<IntegrityFact> story, CheckPolicy policy) {
        Optional<IntegrityFact> editor = story.stream()
                .filter(fact -> fact.code().equals(FactCode.PDF_PRODUCER.name())
                        || fact.code().equals(FactCode.PDF_CREATOR.name()))
                .filter(fact -> EDITORS.matcher(fact.after()).find())
                .findFirst();
        if (editor.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> saved = story.stream()
                .filter(fact -> fact.code().equals(FactCode.PDF_MODIFIED.name())
                        || fact.code().equals(FactCode.PDF_CREATED.name()))
                .flatMap(fact -> PaperDates.day(fact.after()).stream())
                .max(LocalDate::compareTo);
        Optional<LocalDate> issued = PaperDates.of(paper, FieldName.ISSUE_DATE).map(PaperDates.Dated::day);
        boolean late = saved.isPresent()
                && issued.isPresent()
                && saved.get().toEpochDay() - issued.get().toEpochDay() > policy.count(Threshold.EDITED_LATE_DAYS);
        String name = PaperFields.shortName(deal.deal(), paper.name());
        FindingDraft draft = new FindingDraft(
                        CARD, late ? Severity.MEDIUM : Severity.LOW, late ? 0.6 : 0.3, deal.deal())
                .about(paper.documentId())
                .title("%s was saved by %s"
                        .formatted(name, SafeText.of(editor.get().after())))
                .explanation(
                        late
                                ? "An editing program saved the file on %s; the paper is of %s."
                                        .formatted(saved.get(), issued.get())
                                : "The file was saved by a program that edits pages.")
                .reason("EDITING_PROGRAM", "The file was saved by a program that edits pages", "文件由页面编辑软件保存", 2)
                .evidence(KeyPlaces.evidence(paper, editor.get(), "producer"))
                .evidence(PaperFields.evidence(paper, FieldName.ISSUE_DATE, ""))
                .atRisk(PaperFields.atRisk(paper));
        if (late) {
            draft.reason("SAVED_LATE", "It was saved long after the date that it bears", "保存时间明显晚于票面日期", 2);
        }
        return Optional.of(draft.build());
    }
}
