package io.vouch.matching;

import java.util.List;

/**
 * What a check is, apart from its logic.
 *
 * @param id such as {@code XDOC-02}; part of the outside contract
 * @param version grows when the check's answers change
 * @param meaning one sentence: what it compares
 * @param legalBasis source in law or practice
 * @param recommendedAction what a reviewer does next
 * @param innocentCauses honest explanations to rule out
 */
public record CheckCard(
        String id,
        int version,
        String meaningEn,
        String meaningZh,
        String legalBasis,
        String recommendedAction,
        List<String> innocentCauses) {

    public CheckCard {
        innocentCauses = List.copyOf(innocentCauses);
    }
}
