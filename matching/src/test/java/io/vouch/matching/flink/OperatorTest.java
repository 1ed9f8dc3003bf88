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
import io.vouch.matching.compact.CompactFacts;
import io.vouch.matching.compare.DuplicateComparator;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

/** Operators on their own: timers, snapshots, restore. */
@SuppressWarnings("try") // harnesses may be interrupted while they close
final class OperatorTest {

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);
    private static final String NUMBER = "26442000004359161000";
    private static final String KEY = "local\u001fNUMBER\u001f" + NUMBER;

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

    private static OperatorSubtaskState twentyPapers() throws Exception {
        try (var bucket = bucket()) {
            bucket.open();
            for (int i = 0; i < 20; i++) {
                bucket.processElement(BucketPaper.of(KEY, facts("d" + i, NUMBER)), 0);
            }
            return bucket.snapshot(1, 1);
        }
    }

    @Test
    void aLargeBucketFindsItsPairsAfterARestore() throws Exception {
        OperatorSubtaskState saved = twentyPapers();
        try (var after = bucket()) {
            after.initializeState(saved);
            after.open();
            after.processElement(BucketPaper.of(KEY, facts("late", NUMBER)), 0);
            List<DuplicatePair> pairs = after.extractOutputValues();
            assertThat(pairs).anySatisfy(pair -> {
                assertThat(pair.check()).isEqualTo("DUP-02");
                assertThat(pair.earlier().deal()).isEqualTo("d10");
            });
        }
    }

    @Test
    void aLargeBucketIsReadOneByOneAfterAStartAndPutIntoTheIndexWhereItIsVisitedAgain() throws Exception {
        OperatorSubtaskState saved = twentyPapers();
        BucketFunction function = new BucketFunction(SMALL);
        try (var after = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), BucketPaper::key, Types.STRING)) {
            after.initializeState(saved);
            after.open();
            after.processElement(BucketPaper.of(KEY, facts("late", NUMBER)), 0);
            assertThat(function.index.holds(KEY)).isFalse();
            assertThat(accused(after.extractOutputValues(), "late")).hasSize(20);
            after.processElement(BucketPaper.of(KEY, facts("later", NUMBER)), 0);
            assertThat(function.index.holds(KEY)).isTrue();
            assertThat(accused(after.extractOutputValues(), "later")).hasSize(21);
        }
    }

    private static List<DuplicatePair> accused(List<DuplicatePair> pairs, String deal) {
        return pairs.stream().filter(pair -> pair.later().deal().equals(deal)).toList();
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
                new KeyedProcessOperator<>(function), BucketPaper::key, Types.STRING)) {
            operator.open();
            for (int i = 0; i < 30; i++) {
                if (i == brokenAt) {
                    function.index.close();
                }
                operator.processElement(
                        BucketPaper.of(KEY, facts("d" + i, NUMBER, "2026-04-%02d".formatted(1 + i % 11))), 0);
            }
            return operator.extractOutputValues().stream()
                    .map(pair -> pair.check() + ' ' + pair.id())
                    .distinct()
                    .toList();
        }
    }

    /** As the build before this one kept them: every paper a record of its own. */
    @Test
    void papersSavedInTheFormerLayoutAreMetAgain() throws Exception {
        for (int known : new int[] {3, 30}) {
            OperatorSubtaskState saved;
            try (var before = new KeyedOneInputStreamOperatorTestHarness<>(
                    new KeyedProcessOperator<>(new FormerBuckets(SMALL)), BucketPaper::key, Types.STRING)) {
                before.open();
                for (int i = 0; i < known; i++) {
                    before.processElement(BucketPaper.of(KEY, facts("d" + i, NUMBER)), 0);
                }
                saved = before.snapshot(1, 1);
            }
            try (var after = bucket()) {
                after.initializeState(saved);
                after.open();
                after.processElement(BucketPaper.of(KEY, facts("late", NUMBER)), 0);
                after.processElement(BucketPaper.of(KEY, facts("later", NUMBER)), 0);
                assertThat(after.extractOutputValues())
                        .as("%d papers known", known)
                        .hasSize(2 * known + 1);
            }
        }
    }

    /** Remembers papers as the build before did, and does nothing else. */
    private static final class FormerBuckets extends KeyedProcessFunction<String, BucketPaper, DuplicatePair> {
        private static final long serialVersionUID = 1L;
        private final MatchingSettings settings;
        private transient MapState<String, InvoiceFacts> bucket;
        private transient ValueState<Integer> size;

        FormerBuckets(MatchingSettings settings) {
            this.settings = settings;
        }

        @Override
        public void open(OpenContext context) {
            MapStateDescriptor<String, InvoiceFacts> bucketState =
                    new MapStateDescriptor<>("bucket", Types.STRING, TypeInformation.of(InvoiceFacts.class));
            bucketState.enableTimeToLive(settings.retention());
            ValueStateDescriptor<Integer> sizeState = new ValueStateDescriptor<>("size", Types.INT);
            sizeState.enableTimeToLive(settings.retention());
            bucket = getRuntimeContext().getMapState(bucketState);
            size = getRuntimeContext().getState(sizeState);
        }

        @Override
        public void processElement(BucketPaper paper, Context context, Collector<DuplicatePair> out) throws Exception {
            InvoiceFacts facts = CompactFacts.read(paper.facts(), 0);
            bucket.put(facts.documentId(), facts);
            size.update(size.value() == null ? 1 : size.value() + 1);
        }
    }

    @Test
    void aPaperIsForgottenAloneWhenItsTimeHasRunOutAndOthersOfItsBucketComeInMeanwhile() throws Exception {
        MatchingSettings year = new MatchingSettings(POLICY, false, 0, 365, 4, 3);
        try (var operator = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new BucketFunction(year)), BucketPaper::key, Types.STRING)) {
            operator.open();
            operator.setProcessingTime(Duration.ofDays(1).toMillis());
            operator.processElement(BucketPaper.of(KEY, facts("old", NUMBER)), 0);
            operator.setProcessingTime(Duration.ofDays(300).toMillis());
            operator.processElement(BucketPaper.of(KEY, facts("young", NUMBER)), 0);
            operator.setProcessingTime(Duration.ofDays(400).toMillis());
            operator.processElement(BucketPaper.of(KEY, facts("new", NUMBER)), 0);

            assertThat(operator.extractOutputValues())
                    .extracting(
                            pair -> pair.later().deal() + " " + pair.earlier().deal())
                    .containsExactlyInAnyOrder("young old", "young new");
        }
    }

    @Test
    void aCorrectedPaperIsTakenOutOfItsBucketsAndItsPairsAreCalledBack() throws Exception {
        InvoiceFacts first = facts("d1", "26442000004359161000");
        try (var operator = bucket()) {
            operator.open();
            operator.processElement(BucketPaper.of(KEY, first), 0);
            operator.processElement(BucketPaper.of(KEY, facts("d2", "26442000004359161000")), 0);
            operator.processElement(new BucketPaper(KEY, CompactFacts.of(first), true), 0);
            operator.processElement(BucketPaper.of(KEY, facts("d3", "26442000004359161000")), 0);

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

    private static KeyedOneInputStreamOperatorTestHarness<String, BucketPaper, DuplicatePair> bucket()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new BucketFunction(SMALL)), BucketPaper::key, Types.STRING);
    }
}
