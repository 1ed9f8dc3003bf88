package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.Finding;
import io.vouch.matching.Papers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Deals that nobody touches, judged again as days pass. */
@SuppressWarnings("try") // harnesses may be interrupted while they close
final class NightTest {

    /** The check that holds dates against today; the invoice of these tests is dated 2026-04-21. */
    private static final String DATES = "XDOC-05";

    private static final MatchingSettings FIXED = MatchingSettings.continuous(CheckPolicy.standard(20_558), 100);

    @Test
    void anAnswerThatTheNewDayChangesIsNewsWithoutAPaper() throws Exception {
        try (var deals = harness(FIXED.followingDays(ZoneOffset.UTC))) {
            handIn(deals, "2026-04-19T10:00:00Z");
            assertThat(last(deals).findings()).extracting(Finding::check).contains(DATES);

            deals.setProcessingTime(millis("2026-04-22T10:00:00Z"));

            assertThat(last(deals).findings()).extracting(Finding::check).doesNotContain(DATES);
            assertThat(last(deals).version()).isGreaterThan(1);
        }
    }

    @Test
    void aNightThatChangesNothingIsNoNews() throws Exception {
        try (var deals = harness(FIXED.followingDays(ZoneOffset.UTC))) {
            handIn(deals, "2026-05-04T10:00:00Z");

            deals.setProcessingTime(millis("2026-05-09T10:00:00Z"));

            assertThat(deals.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void aFixedDayNeverPasses() throws Exception {
        try (var deals = harness(FIXED)) {
            handIn(deals, "2026-04-19T10:00:00Z");
            List<Finding> before = last(deals).findings();

            deals.setProcessingTime(millis("2026-05-09T10:00:00Z"));

            assertThat(deals.extractOutputValues()).hasSize(1);
            assertThat(before).extracting(Finding::check).contains(DATES);
        }
    }

    @Test
    void aFileThatIsHandedInOnceMoreKeepsItsFirstPlace() throws Exception {
        try (var deals = harness(FIXED)) {
            handIn(deals, "2026-04-19T10:00:00Z");
            ExtractedDocument first = last(deals).documents().get(0);
            deals.processElement1(
                    Papers.wholeInvoice("d").sequence(first.sequence() + 9).build(), 0);
            deals.setProcessingTime(millis("2026-04-19T11:00:00Z"));

            assertThat(last(deals).documents())
                    .extracting(ExtractedDocument::sequence)
                    .containsExactly(first.sequence());
        }
    }

    private static void handIn(
            KeyedTwoInputStreamOperatorTestHarness<String, ExtractedDocument, DealSignal, DealSnapshot> deals,
            String at)
            throws Exception {
        deals.setProcessingTime(millis(at));
        deals.processElement1(Papers.wholeInvoice("d").build(), 0);
        deals.setProcessingTime(millis(at) + 100);
    }

    private static DealSnapshot last(
            KeyedTwoInputStreamOperatorTestHarness<String, ExtractedDocument, DealSignal, DealSnapshot> deals) {
        List<DealSnapshot> all = deals.extractOutputValues();
        return all.get(all.size() - 1);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, ExtractedDocument, DealSignal, DealSnapshot> harness(
            MatchingSettings settings) throws Exception {
        var deals = new KeyedTwoInputStreamOperatorTestHarness<String, ExtractedDocument, DealSignal, DealSnapshot>(
                new KeyedCoProcessOperator<>(new DealFunction(settings)),
                document -> DealFunction.key(document.tenant(), document.deal()),
                signal -> DealFunction.key(signal.tenant(), signal.deal()),
                Types.STRING);
        deals.setup(StreamTypes.snapshot().createSerializer(new SerializerConfigImpl()));
        deals.open();
        return deals;
    }
}
