package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Operators on their own: timers, snapshots, restore. */
@SuppressWarnings("try") // harnesses may be interrupted while they close
final class OperatorTest {

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);
    private static final String KEY = "local\u001fNUMBER\u001fkey";

    private static final MatchingSettings SMALL = new MatchingSettings(POLICY, false, 0, 1095, 4, 3);

    @Test
    void aContinuousDealIsEvaluatedOnceForManyChangesAndThenAgain() throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, ExtractedDocument, DealSignal, DealSnapshot> deals =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new DealFunction(MatchingSettings.continuous(POLICY, 100))),
                        document -> DealFunction.key(document.tenant(), document.deal()),
                        signal -> DealFunction.key(signal.tenant(), signal.deal()),
                        Types.STRING)) {
            deals.setup(StreamTypes.snapshot().createSerializer(new SerializerConfigImpl()));
            deals.open();
            deals.setProcessingTime(1_000);
            deals.processElement1(Papers.wholeInvoice("d").named("a.pdf").build(), 0);
            deals.processElement1(Papers.wholeInvoice("d").named("b.pdf").build(), 0);
            assertThat(deals.extractOutputValues()).isEmpty();
            deals.setProcessingTime(1_100);
            assertThat(deals.extractOutputValues()).singleElement().satisfies(snapshot -> {
                assertThat(snapshot.version()).isEqualTo(1);
                assertThat(snapshot.documents()).hasSize(2);
            });
            deals.processElement1(
                    Papers.wholeInvoice("d")
                            .named("c.pdf")
                            .with(FieldName.GROSS_AMOUNT, "7")
                            .build(),
                    0);
            deals.setProcessingTime(1_300);
            assertThat(deals.extractOutputValues()).hasSize(2);
            DealSnapshot second = deals.extractOutputValues().get(1);
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.findings()).extracting(Finding::check).contains("INT-09");
        }
    }

    @Test
    void aLargeBucketFindsItsPairsAfterARestore() throws Exception {
        OperatorSubtaskState saved;
        try (var before = bucket()) {
            before.open();
            for (int i = 0; i < 20; i++) {
                before.processElement(new KeyedFacts(KEY, facts("d" + i, "2644200000435916" + (1000 + 37 * i))), 0);
            }
            saved = before.snapshot(1, 1);
        }
        try (var after = bucket()) {
            after.initializeState(saved);
            after.open();
            after.processElement(new KeyedFacts(KEY, facts("late", "26442000004359161370")), 0);
            List<DuplicatePair> pairs = after.extractOutputValues();
            assertThat(pairs).anySatisfy(pair -> {
                assertThat(pair.check()).isEqualTo("DUP-02");
                assertThat(pair.earlier().deal()).isEqualTo("d10");
            });
        }
    }

    /** Closed, the index answers nothing and takes nothing in: what a corrupt one does. */
    @Test
    void aBrokenIndexIsFilledAgainFromStateAndAnswersTheSame() throws Exception {
        List<String> whole = pairs(-1);
        assertThat(whole).hasSizeGreaterThan(5);
        for (int at : new int[] {6, 13, 29}) {
            assertThat(pairs(at)).as("broken before paper %d", at).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    private static List<String> pairs(int brokenAt) throws Exception {
        BucketFunction function = new BucketFunction(SMALL);
        try (var operator = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), KeyedFacts::key, Types.STRING)) {
            operator.open();
            for (int i = 0; i < 30; i++) {
                if (i == brokenAt) {
                    function.index.close();
                }
                operator.processElement(
                        new KeyedFacts(
                                KEY,
                                facts(
                                        "d" + i,
                                        "2644200000435916" + (1000 + 37 * (i % 11)),
                                        "2026-04-%02d".formatted(1 + i % 11))),
                        0);
            }
            return operator.extractOutputValues().stream()
                    .map(pair -> pair.check() + ' ' + pair.id())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void aCorrectedPaperIsTakenOutOfItsBucketsAndItsPairsAreCalledBack() throws Exception {
        InvoiceFacts first = facts("d1", "26442000004359161000");
        try (var operator = bucket()) {
            operator.open();
            operator.processElement(new KeyedFacts(KEY, first), 0);
            operator.processElement(new KeyedFacts(KEY, facts("d2", "26442000004359161000")), 0);
            operator.processElement(new KeyedFacts(KEY, first, true), 0);
            operator.processElement(new KeyedFacts(KEY, facts("d3", "26442000004359161000")), 0);

            assertThat(operator.extractOutputValues())
                    .extracting(
                            pair -> pair.later().deal() + " " + pair.earlier().deal())
                    .containsExactlyInAnyOrder("d2 d1", "d3 d2");
            assertThat(operator.getSideOutput(BucketFunction.GONE))
                    .extracting(gone -> gone.getValue().earlier().deal())
                    .containsExactly("d1");
        }
    }

    @Test
    void aPaperThatIsReadAgainOtherwiseTakesItsFormerFactsBack() throws Exception {
        ExtractedDocument misread = Papers.wholeInvoice("d")
                .with(FieldName.INVOICE_NUMBER, "26442000004359161000")
                .build();
        ExtractedDocument corrected = Papers.wholeInvoice("d")
                .with(FieldName.INVOICE_NUMBER, "26442000004359167777")
                .build();
        try (var operator = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new FactsFunction(SMALL)), FactsFunction::key, Types.STRING)) {
            operator.open();
            operator.processElement(misread, 0);
            operator.processElement(misread, 0);
            operator.processElement(corrected, 0);

            assertThat(operator.extractOutputValues())
                    .extracting(change -> change.facts().numbers().get(0) + " " + change.gone())
                    .containsExactly(
                            "26442000004359161000 false",
                            "26442000004359161000 false",
                            "26442000004359161000 true",
                            "26442000004359167777 false");
        }
    }

    @Test
    void aPairThatIsCalledBackNoLongerAccusesItsDealUnlessItWasNamedAnew() throws Exception {
        InvoiceFacts own = facts("d2", "26442000004359161000");
        DuplicatePair before = new DuplicateComparator()
                .compare(facts("d1", "26442000004359161000"), own)
                .orElseThrow();
        InvoiceFacts corrected = FactsOf.document(Papers.wholeInvoice("d1")
                        .with(FieldName.INVOICE_NUMBER, "26442000004359161000")
                        .with(FieldName.ISSUE_DATE, "2026-04-22")
                        .build())
                .orElseThrow();
        DuplicatePair after = new DuplicatePair(before.check(), before.score(), corrected, own, before.reasons());
        try (var deals = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new DealFunction(MatchingSettings.continuous(POLICY, 100))),
                (ExtractedDocument document) -> DealFunction.key(document.tenant(), document.deal()),
                (DealSignal signal) -> DealFunction.key(signal.tenant(), signal.deal()),
                Types.STRING)) {
            deals.setup(StreamTypes.snapshot().createSerializer(new SerializerConfigImpl()));
            deals.open();
            deals.processElement1(
                    Papers.wholeInvoice("d2")
                            .with(FieldName.INVOICE_NUMBER, "26442000004359161000")
                            .build(),
                    0);
            deals.processElement2(DealSignal.of(before), 0);
            deals.setProcessingTime(1_000);
            deals.processElement2(DealSignal.of(after), 0);
            deals.processElement2(DealSignal.gone(before), 0);
            deals.setProcessingTime(2_000);
            deals.processElement2(DealSignal.gone(after), 0);
            deals.setProcessingTime(3_000);

            assertThat(deals.extractOutputValues())
                    .extracting(snapshot -> snapshot.findings().stream()
                            .anyMatch(finding -> finding.check().startsWith("DUP-")))
                    .containsExactly(true, true, false);
        }
    }

    private static InvoiceFacts facts(String deal, String number) {
        return facts(deal, number, "2026-04-21");
    }

    private static InvoiceFacts facts(String deal, String number, String date) {
        return FactsOf.document(Papers.wholeInvoice(deal)
                        .with(FieldName.INVOICE_NUMBER, number)
                        .with(FieldName.ISSUE_DATE, date)
                        .build())
                .orElseThrow();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, KeyedFacts, DuplicatePair> bucket() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new BucketFunction(SMALL)), KeyedFacts::key, Types.STRING);
    }
}
