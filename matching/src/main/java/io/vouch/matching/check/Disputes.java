package io.vouch.matching.check;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Threshold;
import java.util.ArrayList;
import java.util.List;

/** Letters of a deal in which somebody disputes what is owed; contracts speak of disputes in general. */
public final class Disputes {

    private Disputes() {}

    /** Where it is said, in order of papers and pages; empty if nobody disputes. */
    public static List<Evidence> in(DealPapers deal, CheckPolicy policy) {
        double sure = policy.value(Threshold.CLAUSE_CONFIDENCE).doubleValue();
        List<Evidence> places = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            boolean letter = paper.type() == DocumentType.LETTER || paper.type() == DocumentType.OTHER;
            for (Clause clause : letter ? paper.clauses() : List.<Clause>of()) {
                if (clause.kind() == ClauseKind.DISPUTE && clause.polarity() && clause.confidence() >= sure) {
                    places.add(new Evidence(
                            paper.documentId(),
                            paper.name(),
                            "clause dispute",
                            PaperFields.shortened(clause.text()),
                            "",
                            clause.page(),
                            clause.box()));
                }
            }
        }
        return places;
    }
}
