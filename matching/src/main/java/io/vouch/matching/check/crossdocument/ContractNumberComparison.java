package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contract numbers that invoices, notice and acknowledgement give, held against the contracts in the deal.
 *
 * @param compared how many numbers had a contract to be held against
 */
record ContractNumberComparison(List<Finding> findings, int compared) {

    /** Shorter numbers are contained in others by chance. */
    private static final int PART_LENGTH = 6;
    /** OCR breaks numbers at their hyphens and strokes: a piece is as much as can be asked for. */
    private static final int PART_OF_SCAN_LENGTH = 4;
    /** A day and a digit of the day's counter: no two contracts of a month share as much. */
    private static final int PIECE_LENGTH = 9;
    /** Longer ones are no numbers; every piece of a number is looked for. */
    private static final int LONGEST_NUMBER = 60;

    static ContractNumberComparison of(DealPapers deal, List<ExtractedDocument> papers) {
        List<ExtractedDocument> base =
                numbered(papers.stream().filter(DealRole::isBaseContract).toList());
        List<ExtractedDocument> factoring =
                numbered(papers.stream().filter(PaperFields::isFactoring).toList());
        List<Stray> strays = new ArrayList<>();
        int compared = 0;
        for (ExtractedDocument paper : papers) {
            if (paper.type() != DocumentType.CONTRACT) {
                if (!isOfFactoring(paper, papers)) {
                    compared += compare(paper, FieldName.CONTRACT_NUMBER, base, factoring, strays);
                }
                compared += compare(paper, FieldName.FACTORING_CONTRACT_NUMBER, factoring, base, strays);
            }
        }
        Map<String, List<Stray>> byNumber = new LinkedHashMap<>();
        strays.forEach(stray ->
                byNumber.computeIfAbsent(stray.key(), key -> new ArrayList<>()).add(stray));
        List<Finding> findings = byNumber.values().stream()
                .filter(group -> group.size() > 1 || !group.get(0).isMisreadForm())
                .map(group -> finding(deal, group))
                .toList();
        int unread = (int) byNumber.values().stream()
                .filter(group -> group.size() == 1 && group.get(0).isMisreadForm())
                .count();
        return new ContractNumberComparison(findings, compared - unread);
    }

    /** True if another paper gives the paper's contract number as that of the factoring: then it may be the factoring contract itself. */
    private static boolean isOfFactoring(ExtractedDocument paper, List<ExtractedDocument> papers) {
        return paper.reading(FieldName.CONTRACT_NUMBER)
                .filter(own -> papers.stream()
                        .filter(other -> other != paper)
                        .flatMap(other -> other.readings(FieldName.FACTORING_CONTRACT_NUMBER).stream())
                        .anyMatch(number -> isSame(own, number)))
                .isPresent();
    }

    /** A paper that refers to a contract which is not the deal's. */
    private record Stray(ExtractedDocument paper, FieldName field, ExtractedDocument contract) {

        String given() {
            return paper.value(field).orElse("");
        }

        /**
         * One picture alone gives a number of another form than the contract's, {@code CG266刀8-927} for CG260418-927: a number of the same
         * seller's next contract would have its form, and what is no number at all accuses nobody.
         */
        boolean isMisreadForm() {
            return paper.reading(field).orElseThrow().source() == ReadingSource.OCR
                    && !haveOneForm(
                            LookAlikes.comparable(given()),
                            LookAlikes.comparable(
                                    contract.value(FieldName.CONTRACT_NUMBER).orElse("")));
        }

        String key() {
            return field.wireName() + "|" + LookAlikes.comparable(given());
        }
    }

    private static List<ExtractedDocument> numbered(List<ExtractedDocument> contracts) {
        return contracts.stream()
                .filter(contract -> contract.value(FieldName.CONTRACT_NUMBER).isPresent())
                .toList();
    }

    /** A number of the other kind of contract is a mix-up of labels, not of deals. */
    private static int compare(
            ExtractedDocument paper,
            FieldName field,
            List<ExtractedDocument> contracts,
            List<ExtractedDocument> otherContracts,
            List<Stray> strays) {
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
            strays.add(new Stray(paper, field, sure.get()));
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
        boolean ocr = one.source() == ReadingSource.OCR || other.source() == ReadingSource.OCR;
        int least = ocr ? PART_OF_SCAN_LENGTH : PART_LENGTH;
        boolean part = Math.min(a.length(), b.length()) >= least && (a.contains(b) || b.contains(a));
        return a.equals(b)
                || part
                || Misreading.explains(one, other)
                || Misreading.explainsDamage(one, other)
                || ocr && isTorn(a, b);
    }

    /** True if a picture lost letters of one of the numbers, or digits, and most of what is left stands in the other in one piece. */
    private static boolean isTorn(String one, String other) {
        if (Math.max(one.length(), other.length()) > LONGEST_NUMBER) {
            return false;
        }
        return !haveOneForm(one, other) && longestPiece(one, other) >= PIECE_LENGTH;
    }

    /** Letters where the other has letters, digits where it has digits. */
    private static boolean haveOneForm(String one, String other) {
        return form(one).equals(form(other));
    }

    private static String form(String number) {
        return number.replaceAll("\\d", "0").replaceAll("[A-Z]", "A");
    }

    private static int longestPiece(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            int to = from + longest + 1;
            while (to <= one.length() && other.contains(one.substring(from, to))) {
                longest = to - from;
                to++;
            }
        }
        return longest;
    }

    private static Finding finding(DealPapers deal, List<Stray> strays) {
        Stray first = strays.get(0);
        String names = Wording.list(strays.stream()
                .map(stray -> PaperFields.shortName(deal.deal(), stray.paper().name()))
                .toList());
        String given = first.given();
        String expected = first.contract().value(FieldName.CONTRACT_NUMBER).orElse("");
        String contract = PaperFields.shortName(deal.deal(), first.contract().name());
        FindingDraft draft = new FindingDraft(PartiesAgreeCheck.CARD, Severity.HIGH, 0.8, deal.deal())
                .about(deal.deal() + "|" + first.key())
                .title("%s %s to contract %s, the deal's contract is %s"
                        .formatted(names, strays.size() == 1 ? "refers" : "refer", given, expected))
                .explanation(
                        "Contract number %s stands in %s, but %s bears %s.".formatted(given, names, contract, expected))
                .reason(
                        "CONTRACT_NUMBER_DIFFERS",
                        "Contract number %s, the contract itself has %s".formatted(given, expected),
                        "所引合同编号为%s，合同编号实为%s".formatted(given, expected),
                        3)
                .atRisk(PaperFields.atRisk(first.paper()));
        strays.forEach(stray -> draft.evidence(PaperFields.evidence(stray.paper(), stray.field(), expected)));
        return draft.evidence(PaperFields.evidence(first.contract(), FieldName.CONTRACT_NUMBER, ""))
                .build();
    }
}
