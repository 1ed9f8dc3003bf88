package io.vouch.matching;

import java.util.List;

/**
 * Something a check found: the content of an alert before grouping and storage.
 *
 * @param check id, such as {@code DUP-03}
 * @param checkVersion of the check that fired
 * @param score 0..1, the chance that this is real
 * @param deal the deal that it is raised on
 * @param relatedDeals other deals whose papers are in the evidence, sorted
 * @param subject what it is about: equal subjects of one check are one alert (document ids, sorted, or a deal id)
 * @param title one line for a table
 * @param explanation one to three sentences without jargon
 * @param evidence places on papers, the accused paper first
 * @param amountAtRisk {@link Amount#NONE} if unknown
 * @param legalBasis source in law or practice
 */
public record Finding(
        String check,
        int checkVersion,
        Severity severity,
        double score,
        String deal,
        List<String> relatedDeals,
        String subject,
        String title,
        String explanation,
        List<Reason> reasons,
        List<Evidence> evidence,
        Amount amountAtRisk,
        String legalBasis,
        String recommendedAction,
        List<String> innocentCauses) {

    public Finding {
        relatedDeals = List.copyOf(relatedDeals);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        innocentCauses = List.copyOf(innocentCauses);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding of " + check + " without evidence");
        }
    }
}
