package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parties of the papers, role by role: papers that name one party stand together, and papers that name another than the
 * sales contract, or without one than most papers, are odd. One finding a role, however many papers agree on each name.
 *
 * @param compared how many mentions had another to be held against
 * @param rivals how many papers name two companies for one part, so that they were held against nobody
 */
record PartyComparison(List<Finding> findings, int compared, int rivals) {

    static PartyComparison of(DealPapers deal, List<ExtractedDocument> papers) {
        List<Finding> findings = new ArrayList<>();
        int compared = 0;
        int rivals = 0;
        for (DealRole role : DealRole.all()) {
            List<Mention> mentions = papers.stream()
                    .flatMap(paper -> Mention.of(paper, role).stream())
                    .filter(Mention::isTrusted)
                    .filter(mention -> !isSwapped(role, mention, papers))
                    .map(mention -> hasCodeOfOther(role, mention, papers) ? mention.withoutCode() : mention)
                    .toList();
            rivals += (int) papers.stream()
                    .flatMap(paper -> Mention.of(paper, role).stream())
                    .filter(Mention::hasRival)
                    .count();
            compared += mentions.size() > 1 ? mentions.size() : 0;
            contradiction(role, mentions)
                    .map(contradiction -> contradiction.finding(deal))
                    .ifPresent(findings::add);
        }
        return new PartyComparison(findings, compared, rivals);
    }

    /** A paper that names the seller where others name the buyer was read the wrong way round (甲方 and 乙方 trade places). */
    private static boolean isSwapped(DealRole role, Mention mention, List<ExtractedDocument> papers) {
        return opposite(role, mention, papers).anyMatch(mention::hasNameOf);
    }

    /** A code that others give for the other party was read from the wrong place; the name still counts. */
    private static boolean hasCodeOfOther(DealRole role, Mention mention, List<ExtractedDocument> papers) {
        String own = mention.party().id();
        return !own.isEmpty()
                && opposite(role, mention, papers)
                        .anyMatch(other -> other.party().id().equals(own));
    }

    /** Whom the other papers name in the other roles; a factoring contract's letterhead is its factor's, not the seller's. */
    private static Stream<Mention> opposite(DealRole role, Mention mention, List<ExtractedDocument> papers) {
        return papers.stream().filter(paper -> paper != mention.paper()).flatMap(paper -> role.others().stream()
                .flatMap(other -> Mention.of(paper, other).stream()));
    }

    private static Optional<PartyContradiction> contradiction(DealRole role, List<Mention> mentions) {
        List<Mention> reference = reference(groups(mentions));
        List<Mention> odd = mentions.stream()
                .filter(mention -> reference.stream().allMatch(one -> mention.to(one) != Mention.Relation.SAME))
                .toList();
        return odd.isEmpty() ? Optional.empty() : Optional.of(new PartyContradiction(role, odd, reference));
    }

    /**
     * Mentions that agree. Those with a code come first and make the groups; a bare name joins a group that bears it, and says
     * nothing against another group of the same name.
     */
    private static List<List<Mention>> groups(List<Mention> mentions) {
        List<Mention> codesFirst = new ArrayList<>();
        mentions.stream().filter(mention -> mention.taxId().isPresent()).forEach(codesFirst::add);
        mentions.stream().filter(mention -> mention.taxId().isEmpty()).forEach(codesFirst::add);
        List<List<Mention>> groups = new ArrayList<>();
        for (Mention mention : codesFirst) {
            List<List<Mention>> fitting = groups.stream()
                    .filter(group -> group.stream().allMatch(one -> one.to(mention) == Mention.Relation.SAME))
                    .toList();
            if (fitting.isEmpty()) {
                groups.add(new ArrayList<>(List.of(mention)));
            } else if (fitting.size() == 1) {
                fitting.get(0).add(mention);
            }
        }
        return groups;
    }

    /** The group of the sales contract; else the largest, the first by name deciding ties. */
    private static List<Mention> reference(List<List<Mention>> groups) {
        List<Mention> largest = List.of();
        for (List<Mention> group : groups) {
            if (group.stream().anyMatch(mention -> DealRole.isBaseContract(mention.paper()))) {
                return group;
            }
            largest = group.size() > largest.size() ? group : largest;
        }
        return largest;
    }

    /** The value of a code, or nothing. */
    static String value(Optional<Reading> code) {
        return code.map(Reading::value).orElse("");
    }
}
