package io.vouch.matching.check.crossdocument;

import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.util.Comparator;
import java.util.List;

/**
 * Papers of one deal that name different parties in one role.
 *
 * @param odd mentions that differ from the reference, not empty
 * @param reference mentions that agree with the sales contract, or with each other where most papers do; not empty
 */
record PartyContradiction(DealRole role, List<Mention> odd, List<Mention> reference) {

    PartyContradiction {
        odd = List.copyOf(odd);
        reference = List.copyOf(reference);
    }

    Finding finding(DealPapers deal) {
        Mention.Relation worst =
                odd.stream().map(this::relation).min(Comparator.naturalOrder()).orElseThrow();
        List<Mention> accused =
                odd.stream().filter(mention -> relation(mention) == worst).toList();
        Mention first = accused.get(0);
        Mention base = against(first);
        boolean codes = worst == Mention.Relation.OTHER_CODE;
        String other = papers(deal, accused);
        String usual = papers(deal, reference);
        FindingDraft draft = new FindingDraft(
                        PartiesAgreeCheck.CARD, codes ? Severity.CRITICAL : Severity.HIGH, score(worst), deal.deal())
                .about(deal.deal() + "|" + role.english())
                .title(title(codes, first, base, other, usual))
                .explanation("The %s is %s in %s, but %s in %s.%s"
                        .formatted(role.english(), shown(first, codes), other, shown(base, codes), usual, hint(worst)))
                .atRisk(PaperFields.atRisk(first.paper()));
        odd.forEach(mention -> tell(draft, deal, mention));
        odd.forEach(mention -> prove(draft, mention, against(mention)));
        reference.forEach(mention -> prove(draft, mention, mention));
        return draft.build();
    }

    private String title(boolean codes, Mention first, Mention base, String other, String usual) {
        if (codes && first.party().name().equals(base.party().name())) {
            return "The %s %s has another code in %s than in %s"
                    .formatted(role.english(), first.name().value(), other, usual);
        }
        return "The %s in %s is not the one in %s".formatted(role.english(), other, usual);
    }

    private static String hint(Mention.Relation relation) {
        return switch (relation) {
            case OTHER_CODE -> " Different codes are different legal persons.";
            case LOOK_ALIKE_NAME -> " The names look alike: a slip of the pen, or a company set up to be taken for another.";
            case OTHER_NAME, SAME -> "";
        };
    }

    /** The worst relation comes first: a code weighs more than a name. */
    private Mention.Relation relation(Mention mention) {
        return mention.to(against(mention));
    }

    /** The reference that a mention is held against: the one that can be compared best. */
    private Mention against(Mention mention) {
        return reference.stream().min(Comparator.comparing(mention::to)).orElseThrow();
    }

    private void tell(FindingDraft draft, DealPapers deal, Mention mention) {
        Mention base = against(mention);
        Mention.Relation relation = relation(mention);
        boolean codes = relation == Mention.Relation.OTHER_CODE;
        String code =
                switch (relation) {
                    case OTHER_CODE -> "CODE_DIFFERS";
                    case LOOK_ALIKE_NAME -> "NAME_LOOKS_ALIKE";
                    case OTHER_NAME, SAME -> "NAME_DIFFERS";
                };
        String paper = PaperFields.shortName(deal.deal(), mention.paper().name());
        String basePaper = PaperFields.shortName(deal.deal(), base.paper().name());
        draft.reason(
                code,
                "%s names %s as %s, %s names %s"
                        .formatted(paper, shown(mention, codes), role.english(), basePaper, shown(base, codes)),
                "%s中的%s为%s，%s中为%s"
                        .formatted(paper, role.chinese(), shown(mention, codes), basePaper, shown(base, codes)),
                codes ? 7 : 4);
    }

    /** The name, and the code where one was compared. */
    private static void prove(FindingDraft draft, Mention mention, Mention base) {
        boolean same = mention == base;
        draft.evidence(PaperFields.evidence(
                mention.paper(), mention.field().name(), same ? "" : base.name().value()));
        if (mention.taxId().isPresent()) {
            mention.field()
                    .taxId()
                    .ifPresent(field -> draft.evidence(PaperFields.evidence(
                            mention.paper(), field, same ? "" : PartyComparison.value(base.taxId()))));
        }
    }

    private static String papers(DealPapers deal, List<Mention> mentions) {
        return Wording.list(mentions.stream()
                .map(mention ->
                        PaperFields.shortName(deal.deal(), mention.paper().name()))
                .distinct()
                .toList());
    }

    private static String shown(Mention mention, boolean code) {
        String id = PartyComparison.value(mention.taxId());
        return code && !id.isEmpty()
                ? "%s (%s)".formatted(mention.name().value(), id)
                : mention.name().value();
    }

    private static double score(Mention.Relation relation) {
        return switch (relation) {
            case OTHER_CODE -> 0.95;
            case OTHER_NAME -> 0.85;
            case LOOK_ALIKE_NAME, SAME -> 0.75;
        };
    }
}
