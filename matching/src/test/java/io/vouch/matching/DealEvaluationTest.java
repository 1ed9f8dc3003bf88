package io.vouch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DealEvaluationTest {

    private final DealEvaluation evaluation = new DealEvaluation(CheckCatalog.checks(), CheckPolicy.standard(20_600));

    @Test
    void theFirstOfEqualBytesStaysAndTheOthersAreAlreadySeen() {
        ExtractedDocument second =
                Papers.wholeInvoice("d").named("a.pdf").bytes("x").sequence(9).build();
        ExtractedDocument first =
                Papers.wholeInvoice("d").named("b.pdf").bytes("x").sequence(3).build();

        DealSnapshot snapshot = evaluation.evaluate(List.of(second, first), List.of(), List.of(), 1);

        assertThat(snapshot.documents())
                .extracting(ExtractedDocument::outcome)
                .containsExactly(Outcome.ALREADY_SEEN, Outcome.ACCEPTED);
        assertThat(snapshot.documents().get(0).message()).isEqualTo("same bytes as d/b.pdf");
    }

    @Test
    void everyCheckOfTheCatalogueHasItsLineOfCoverage() {
        DealSnapshot snapshot =
                evaluation.evaluate(List.of(Papers.wholeInvoice("d").build()), List.of(), List.of(), 4);
        assertThat(snapshot.coverage()).hasSameSizeAs(CheckCatalog.checks());
        assertThat(snapshot.coverage()).extracting(Coverage::check).isSorted();
        assertThat(snapshot.version()).isEqualTo(4);
    }

    @Test
    void aMisspeltDealFileIsQuarantinedWithTheKey() {
        ExtractedDocument sidecar = Papers.of(DocumentType.OTHER, "d", "deal.json")
                .sidecar("{\"lendr\":\"Bank X\"}")
                .build();
        DealSnapshot snapshot = evaluation.evaluate(List.of(sidecar), List.of(), List.of(), 1);
        assertThat(snapshot.documents().get(0).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(snapshot.documents().get(0).reason()).isEqualTo(ReasonCode.SIDECAR_INVALID);
        assertThat(snapshot.documents().get(0).message()).contains("\"lendr\"").contains("\"lender\"");
        assertThat(snapshot.coverage()).allMatch(line -> line.result() == CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void aDuplicateReadsWellToAReviewerWithoutThePapers() {
        ExtractedDocument first = Papers.wholeInvoice("d03").sequence(1).build();
        ExtractedDocument later = Papers.wholeInvoice("d07")
                .named("scan.pdf")
                .sequence(2)
                .with(FieldName.GROSS_AMOUNT, "9130.00")
                .build();
        DuplicatePair pair = new DuplicateComparator()
                .compare(
                        FactsOf.document(later).orElseThrow(),
                        FactsOf.document(first).orElseThrow())
                .orElseThrow();

        Finding finding = evaluation.evaluate(List.of(later), List.of(pair), List.of(), 1).findings().stream()
                .filter(one -> one.check().equals("DUP-02"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.title())
                .isEqualTo("Invoice 26442000004359167806 was already submitted in deal d03 as invoice.pdf");
        assertThat(finding.explanation()).contains("total CNY 9,130.00, before CNY 1,130.00");
        assertThat(finding.relatedDeals()).containsExactly("d03");
        assertThat(finding.amountAtRisk().amount()).isEqualByComparingTo("9130.00");
        assertThat(finding.reasons()).anyMatch(reason -> reason.weight() < 0);
        assertThat(finding.evidence()).extracting(Evidence::documentId).contains("d03/invoice.pdf", "d07/scan.pdf");
    }

    @Test
    void aCheckThatFailsTakesNothingElseDown() {
        RiskCheck broken = new RiskCheck() {
            @Override
            public CheckCard card() {
                return new CheckCard("XXX-99", 1, "m", "m", "l", "r", List.of("i"));
            }

            @Override
            public Verdict examine(DealPapers deal, CheckPolicy policy) {
                throw new ArithmeticException("defect");
            }
        };
        DealSnapshot snapshot = new DealEvaluation(List.of(broken), CheckPolicy.standard(0))
                .evaluate(List.of(Papers.wholeInvoice("d").build()), List.of(), List.of(), 1);
        assertThat(snapshot.coverage()).singleElement().satisfies(line -> {
            assertThat(line.result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
            assertThat(line.reason()).contains("ArithmeticException");
        });
    }
}
