package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCatalog;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealEvaluation;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.Precedent;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.compare.Originals;
import io.vouch.matching.precedent.PrecedentKeys;
import io.vouch.matching.precedent.Precedents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing may be lost between blocking, buckets, index and deals: the stream finds what comparing all pairs finds. */
final class StreamEqualsBruteForceTest {

    private static final long SEED = 20260421;
    private static final CheckPolicy POLICY = CheckPolicy.standard(20_000);
    private static final MatchingSettings SMALL_BUCKETS = new MatchingSettings(POLICY, false, 0, 1095, 4, 7);

    private final List<ExtractedDocument> documents = new ForgedPapers(SEED).documents(600);

    @Test
    void everyPairThatTheComparatorReportsSharesAKey() {
        List<InvoiceFacts> facts = BruteForce.facts(documents);
        List<DuplicatePair> pairs = BruteForce.pairs(facts, POLICY);
        assertThat(pairs).as("seed %d", SEED).hasSizeGreaterThan(100);
        for (DuplicatePair pair : pairs) {
            assertThat(BlockingKeys.of(pair.earlier()))
                    .as("keys of %s and %s", pair.earlier(), pair.later())
                    .containsAnyElementsOf(BlockingKeys.of(pair.later()));
            assertThat(BlockingKeys.of(pair.later()))
                    .as("one key of %s is where %s is met", pair.later(), pair.earlier())
                    .filteredOn(key -> BlockingKeys.isMeeting(key, pair.later(), pair.earlier()))
                    .singleElement()
                    .satisfies(
                            key -> assertThat(BlockingKeys.of(pair.earlier())).contains(key))
                    .satisfies(key -> assertThat(BlockingKeys.isMeeting(key, pair.earlier(), pair.later()))
                            .isTrue());
        }
        assertThat(facts)
                .allSatisfy(one -> assertThat(BlockingKeys.of(one)).hasSizeLessThanOrEqualTo(BlockingKeys.MOST));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 2, false", "2, 3, true", "1, 4, true"})
    void theStreamFindsWhatBruteForceFinds(int parallelism, int shuffle, boolean smallBuckets) throws Exception {
        List<ExtractedDocument> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(shuffle));
        MatchingSettings settings = smallBuckets ? SMALL_BUCKETS : MatchingSettings.bounded(POLICY);

        List<DealSnapshot> snapshots = run(shuffled, parallelism, settings);

        areEqual(snapshots, expected(documents));
    }

    /** A bucket of copies, batches and series under one seller and one total, far above the places of the earliest. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2"})
    void aFloodOfLookAlikesHidesNothing(int parallelism, int shuffle) throws Exception {
        List<ExtractedDocument> flood = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            flood.add(Papers.wholeInvoice("flood-" + i)
                    .named(i + ".pdf")
                    .sequence(i)
                    .with(FieldName.INVOICE_NUMBER, "INV-%06d".formatted(7 * random.nextInt(240)))
                    .with(FieldName.ISSUE_DATE, "2026-04-%02d".formatted(1 + random.nextInt(9)))
                    .with(FieldName.GROSS_AMOUNT, random.nextInt(9) == 0 ? "77.10" : "1130.00")
                    .line("goods " + random.nextInt(2), "1", "1", "1", "0.13", "0.13")
                    .build());
        }
        Collections.shuffle(flood, new Random(shuffle));

        List<DealSnapshot> snapshots = run(flood, parallelism, MatchingSettings.bounded(POLICY));

        areEqual(snapshots, expected(flood));
        assertThat(snapshots.stream().flatMap(deal -> deal.findings().stream()).map(Finding::check))
                .contains("DUP-02", "DUP-04");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "2, 3"})
    void anInvoiceAndItsPartsInAnotherDealMeetInAnyOrder(int parallelism, int shuffle) throws Exception {
        List<ExtractedDocument> papers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            BigDecimal whole = new BigDecimal("1000.37").add(BigDecimal.valueOf(17L * i));
            BigDecimal share = whole.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
            papers.add(part("whole-" + i, "W" + (1000 + i), whole, i));
            papers.add(part("parts-" + i, "P" + (2000 + i), share, i + 30));
            papers.add(part("parts-" + i, "Q" + (3000 + i), share, i));
            papers.add(
                    part("parts-" + i, "R" + (4000 + i), whole.subtract(share).subtract(share), i));
        }
        Collections.shuffle(papers, new Random(shuffle));

        List<DealSnapshot> snapshots = run(papers, parallelism, MatchingSettings.bounded(POLICY));

        assertThat(snapshots.stream().flatMap(deal -> deal.findings().stream()))
                .filteredOn(finding -> finding.check().equals("DUP-05"))
                .hasSize(40)
                .allSatisfy(finding -> assertThat(finding.relatedDeals()).hasSize(1));
    }

    /** The findings first, in short, so that a failure can be read. */
    private static void areEqual(List<DealSnapshot> actual, List<DealSnapshot> expected) {
        assertThat(findings(actual)).containsExactlyElementsOf(findings(expected));
        assertThat(Set.copyOf(actual).equals(Set.copyOf(expected)))
                .as("whole snapshots")
                .isTrue();
    }

    private static List<String> findings(List<DealSnapshot> snapshots) {
        return snapshots.stream()
                .flatMap(deal -> deal.findings().stream())
                .map(finding -> "%s %s %s of %s"
                        .formatted(finding.check(), finding.subject(), finding.score(), finding.relatedDeals()))
                .sorted()
                .toList();
    }

    private static ExtractedDocument part(String deal, String number, BigDecimal gross, int sequence) {
        return Papers.wholeInvoice(deal)
                .named(number + ".pdf")
                .sequence(sequence)
                .with(FieldName.INVOICE_NUMBER, number)
                .with(FieldName.GROSS_AMOUNT, gross.toPlainString())
                .line("电机", "1", "1", gross.toPlainString(), "0", "0")
                .build();
    }

    /** What the same evaluation says of each deal when all pairs were compared one by one. */
    private static List<DealSnapshot> expected(List<ExtractedDocument> documents) {
        List<DuplicatePair> pairs = Originals.earliest(BruteForce.pairs(BruteForce.facts(documents), POLICY));
        Map<String, List<Precedent>> precedents = precedents(BruteForce.facts(documents));
        DealEvaluation evaluation = new DealEvaluation(CheckCatalog.checks(), POLICY);
        return documents.stream().collect(Collectors.groupingBy(ExtractedDocument::deal)).entrySet().stream()
                .map(deal -> evaluation.evaluate(
                        deal.getValue(),
                        pairs.stream()
                                .filter(pair -> pair.later().deal().equals(deal.getKey()))
                                .toList(),
                        List.of(),
                        precedents.getOrDefault(deal.getKey(), List.of()),
                        1))
                .toList();
    }

    /** What all papers that share a key mean for the deal of each. */
    private static Map<String, List<Precedent>> precedents(List<InvoiceFacts> facts) {
        Map<String, List<InvoiceFacts>> byKey = new TreeMap<>();
        facts.forEach(
                paper -> PrecedentKeys.of(paper).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(PrecedentKeys.light(paper))));
        return byKey.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> Precedents.of(entry.getKey(), entry.getValue(), POLICY).stream())
                .distinct()
                .collect(Collectors.groupingBy(Precedent::deal));
    }

    private static List<DealSnapshot> run(List<ExtractedDocument> documents, int parallelism, MatchingSettings settings)
            throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        environment.setMaxParallelism(128);
        DataStream<ExtractedDocument> source =
                environment.fromData(documents, StreamTypes.document()).rebalance();
        return MatchingGraph.attach(source, settings).snapshots().executeAndCollect(10_000);
    }
}
