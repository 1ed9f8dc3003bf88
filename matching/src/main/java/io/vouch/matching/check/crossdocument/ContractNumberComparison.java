package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.Misreading;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.party.LookAlikes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The contract numbers that invoices, notice and acknowledgement give, held against the contracts in the deal.
 *
 * @param compared how many numbers had a contract to be held against
 */
record ContractNumberComparison(List<Finding> findings, int compared) {

    /** Shorter numbers are contained in others by chance. */
    private static final int PART_LENGTH = 6;

    static ContractNumberComparison of(DealPapers deal, List<ExtractedDocument> papers) {
        List<ExtractedDocument> base =
                numbered(papers.stream().filter(DealRole::isBaseContract).toList());
        List<ExtractedDocument> factoring =
                numbered(papers.stream().filter(PaperFields::isFactoring).toList());
        List<Finding> findings = new ArrayList<>();
        int compared = 0;
        for (ExtractedDocument paper : papers) {
            if (paper.type() != DocumentType.CONTRACT) {
                compared += compare(deal, paper, FieldName.CONTRACT_NUMBER, base, factoring, findings);
                compared += compare(deal, paper, FieldName.FACTORING_CONTRACT_NUMBER, factoring, base, findings);
            }
        }
        return new ContractNumberComparison(findings, compared);
    }

    private static List<ExtractedDocument> numbered(List<ExtractedDocument> contracts) {
        return contracts.stream()
                .filter(contract -> contract.value(FieldName.CONTRACT_NUMBER).isPresent())
                .toList();
    }

    /** A number of the other kind of contract is a mix-up of labels, not of deals. */
    private static int compare(
            DealPapers deal,
            ExtractedDocument paper,
            FieldName field,
            List<ExtractedDocument> contracts,
            List<ExtractedDocument> otherContracts,
            List<Finding> findings) {
        List<Reading> readings = paper.readings(field);
        if (contracts.isEmpty() || readings.isEmpty() || !Misreading.isTrusted(readings.get(0))) {
            return 0;
        }
        boolean known =
                readings.stream().anyMatch(reading -> isAmong(reading, contracts) || isAmong(reading, otherContracts));
        Optional<ExtractedDocument> sure = contracts.stream()
                .filter(contract -> Misreading.isTrusted(
                        contract.reading(FieldName.CONTRACT_NUMBER).orElseThrow()))
                .findFirst();
        if (!known && sure.isPresent()) {
            findings.add(finding(deal, paper, field, sure.get()));
        }
        return 1;
    }

    private static boolean isAmong(Reading reading, List<ExtractedDocument> contracts) {
        return contracts.stream()
                .flatMap(contract -> contract.readings(FieldName.CONTRACT_NUMBER).stream())
                .anyMatch(number -> isSame(reading, number));
    }

    private static boolean isSame(Reading one, Reading other) {
        String a = LookAlikes.comparable(one.value());
        String b = LookAlikes.comparable(other.value());
        boolean part = Math.min(a.length(), b.length()) >= PART_LENGTH && (a.contains(b) || b.contains(a));
        return a.equals(b) || part || Misreading.explains(one, other);
    }

    private static Finding finding(
            DealPapers deal, ExtractedDocument paper, FieldName field, ExtractedDocument contract) {
        String name = PaperFields.shortName(deal.deal(), paper.name());
        String given = paper.value(field).orElse("");
        String expected = contract.value(FieldName.CONTRACT_NUMBER).orElse("");
        return new FindingDraft(PartiesAgreeCheck.CARD, Severity.HIGH, 0.8, deal.deal())
                .about(paper.documentId() + "|" + field.wireName())
                .title("%s refers to contract %s, the deal's contract is %s".formatted(name, given, expected))
                .explanation("%s gives contract number %s, but %s bears %s."
                        .formatted(name, given, PaperFields.shortName(deal.deal(), contract.name()), expected))
                .reason(
                        "CONTRACT_NUMBER_DIFFERS",
                        "Contract number %s, the contract itself has %s".formatted(given, expected),
                        "所引合同编号为%s，合同编号实为%s".formatted(given, expected),
                        3)
                .evidence(PaperFields.evidence(paper, field, expected))
                .evidence(PaperFields.evidence(contract, FieldName.CONTRACT_NUMBER, ""))
                .atRisk(PaperFields.atRisk(paper))
                .build();
    }
}
