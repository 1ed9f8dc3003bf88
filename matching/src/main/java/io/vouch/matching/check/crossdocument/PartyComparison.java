package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parties of the papers, role by role, held against the sales contracts; without a contract, against what most papers say.
 *
 * @param compared how many mentions had another to be held against
 */
record PartyComparison(List<Finding> findings, int compared) {

    private record Accusation(DealRole role, Mention accused, Mention reference, Mention.Relation relation) {}

    static PartyComparison of(DealPapers deal, List<ExtractedDocument> papers) {
        Map<String, List<Accusation>> byPaper = new LinkedHashMap<>();
        int compared = 0;
        for (DealRole role : DealRole.all()) {
            List<Mention> mentions = papers.stream()
                    .flatMap(paper -> Mention.of(paper, role).stream())
                    .filter(Mention::isTrusted)
                    .toList();
            List<Mention> references = references(mentions);
            for (Mention mention : mentions) {
                if (mentions.size() > 1 && !references.contains(mention)) {
                    compared++;
                    accuse(role, mention, references, papers, byPaper);
                }
            }
            compared += references.size() > 1 ? 1 : 0;
        }
        List<Finding> findings = byPaper.values().stream()
                .map(accusations -> finding(deal, accusations))
                .toList();
        return new PartyComparison(findings, compared);
    }

    /** The sales contracts' parties; else the largest group of mentions that agree, the earlier paper by name deciding ties. */
    private static List<Mention> references(List<Mention> mentions) {
        List<Mention> contracts = mentions.stream()
                .filter(mention -> DealRole.isBaseContract(mention.paper()))
                .toList();
        if (!contracts.isEmpty()) {
            return contracts;
        }
        List<Mention> largest = List.of();
        for (Mention mention : mentions) {
            List<Mention> group = mentions.stream()
                    .filter(other -> other.to(mention) == Mention.Relation.SAME)
                    .toList();
            largest = group.size() > largest.size() ? group : largest;
        }
        return largest;
    }

    private static void accuse(
            DealRole role,
            Mention mention,
            List<Mention> references,
            List<ExtractedDocument> papers,
            Map<String, List<Accusation>> byPaper) {
        Mention nearest =
                references.stream().min(Comparator.comparing(mention::to)).orElse(mention);
        Mention.Relation relation = mention.to(nearest);
        if (relation == Mention.Relation.SAME || isSwapped(role, mention, papers)) {
            return;
        }
        byPaper.computeIfAbsent(mention.paper().documentId(), key -> new ArrayList<>())
                .add(new Accusation(role, mention, nearest, relation));
    }

    /** A paper that names the seller where others name the buyer was read the wrong way round (甲方 and 乙方 trade places). */
    private static boolean isSwapped(DealRole role, Mention mention, List<ExtractedDocument> papers) {
        if (role == DealRole.FACTOR) {
            return false;
        }
        DealRole opposite = role == DealRole.SELLER ? DealRole.BUYER : DealRole.SELLER;
        return papers.stream()
                .filter(paper -> paper != mention.paper())
                .flatMap(paper -> Mention.of(paper, opposite).stream())
                .anyMatch(other -> mention.to(other) == Mention.Relation.SAME);
    }

    private static Finding finding(DealPapers deal, List<Accusation> accusations) {
        Accusation worst = accusations.stream()
                .min(Comparator.comparing(PartyComparison::severity).thenComparing(Accusation::role))
                .orElseThrow();
        ExtractedDocument paper = worst.accused().paper();
        String name = PaperFields.shortName(deal.deal(), paper.name());
        String reference =
                PaperFields.shortName(deal.deal(), worst.reference().paper().name());
        FindingDraft draft = new FindingDraft(
                        PartiesAgreeCheck.CARD, severity(worst), score(worst.relation()), deal.deal())
                .about(paper.documentId())
                .title("%s names another %s than %s"
                        .formatted(name, worst.role().english(), reference))
                .explanation("The %s is %s in %s but %s in %s."
                        .formatted(
                                worst.role().english(),
                                shown(worst.accused(), worst.relation()),
                                name,
                                shown(worst.reference(), worst.relation()),
                                reference))
                .atRisk(PaperFields.atRisk(paper));
        accusations.forEach(accusation -> tell(draft, accusation));
        return draft.build();
    }

    private static void tell(FindingDraft draft, Accusation accusation) {
        Mention accused = accusation.accused();
        Mention reference = accusation.reference();
        String code =
                switch (accusation.relation()) {
                    case OTHER_CODE -> "CODE_DIFFERS";
                    case LOOK_ALIKE_NAME -> "NAME_LOOKS_ALIKE";
                    case OTHER_NAME, SAME -> "NAME_DIFFERS";
                };
        draft.reason(
                code,
                "The %s is %s, elsewhere %s"
                        .formatted(
                                accusation.role().english(),
                                shown(accused, accusation.relation()),
                                shown(reference, accusation.relation())),
                "%s为%s，另一文件为%s"
                        .formatted(
                                accusation.role().chinese(),
                                shown(accused, accusation.relation()),
                                shown(reference, accusation.relation())),
                accusation.relation() == Mention.Relation.OTHER_CODE ? 7 : 4);
        draft.evidence(PaperFields.evidence(
                accused.paper(), accused.field().name(), reference.name().value()));
        draft.evidence(PaperFields.evidence(reference.paper(), reference.field().name(), ""));
        if (accusation.relation() == Mention.Relation.OTHER_CODE) {
            accused.field()
                    .taxId()
                    .ifPresent(field -> draft.evidence(PaperFields.evidence(
                            accused.paper(),
                            field,
                            reference.taxId().map(reading -> reading.value()).orElse(""))));
            reference
                    .field()
                    .taxId()
                    .ifPresent(field -> draft.evidence(PaperFields.evidence(reference.paper(), field, "")));
        }
    }

    private static String shown(Mention mention, Mention.Relation relation) {
        String code = relation == Mention.Relation.OTHER_CODE
                ? mention.taxId().map(id -> " (" + id.value() + ")").orElse("")
                : "";
        return mention.name().value() + code;
    }

    private static Severity severity(Accusation accusation) {
        return accusation.relation() == Mention.Relation.OTHER_CODE ? Severity.CRITICAL : Severity.HIGH;
    }

    private static double score(Mention.Relation relation) {
        return switch (relation) {
            case OTHER_CODE -> 0.95;
            case OTHER_NAME -> 0.85;
            case LOOK_ALIKE_NAME, SAME -> 0.75;
        };
    }
}
