package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the integrity checks ask of the facts that ingest found about a file. */
final class FactAnswer {

    private static final String PDF = "application/pdf";

    private FactAnswer() {}

    /** Facts of some kinds, in the order of the file. */
    static List<IntegrityFact> facts(ExtractedDocument paper, FactCode first, FactCode... more) {
        Set<String> codes = EnumSet.of(first, more).stream().map(FactCode::name).collect(Collectors.toSet());
        return paper.facts().stream()
                .filter(fact -> codes.contains(fact.code()))
                .toList();
    }

    static boolean isPdf(ExtractedDocument paper) {
        return paper.mediaType().equals(PDF);
    }

    /** The answer where there is no file that the check could look into. */
    static Optional<Verdict> withoutPdf(DealPapers deal) {
        if (deal.papers().stream().anyMatch(FactAnswer::isPdf)) {
            return Optional.empty();
        }
        return Optional.of(Verdict.absent("no PDF", deal));
    }
}
