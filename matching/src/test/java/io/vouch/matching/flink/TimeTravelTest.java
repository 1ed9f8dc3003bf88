package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Papers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The same deals give the same findings about the same papers, in whatever order their papers arrive. */
final class TimeTravelTest {

    private static final long SEED = 20260701;
    /** Each is a run of the whole graph: three in every build, ten where time is given. */
    private static final int ORDERS = Boolean.getBoolean("vouch.slow") ? 10 : 3;

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);

    @Test
    void anyOrderOfArrivalGivesTheSameFindingsWithTheSameIds() throws Exception {
        List<ExtractedDocument> papers = papers();
        List<String> expected = findings(papers, 1);
        assertThat(expected)
                .anyMatch(finding -> finding.startsWith("DUP-02"))
                .anyMatch(finding -> finding.startsWith("DUP-03"))
                .anyMatch(finding -> finding.startsWith("BEH-01"))
                .anyMatch(finding -> finding.startsWith("BEH-03"));
        Random random = new Random(SEED);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(papers, random);
            assertThat(findings(papers, 1 + order % 2))
                    .as("order %d of seed %d", order, SEED)
                    .isEqualTo(expected);
        }
    }

    /** A seller with a habit that it breaks, an invoice handed in twice, one with a look-alike number, and a ring of three firms. */
    private static List<ExtractedDocument> papers() {
        List<ExtractedDocument> papers = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            papers.add(invoice("habit-" + month, month, "2644200000435916%04d".formatted(1000 + 37 * month))
                    .with(FieldName.ISSUE_DATE, "2025-%02d-12".formatted(month))
                    .with(FieldName.GROSS_AMOUNT, "%d.50".formatted(1000 + 13 * month))
                    .build());
        }
        papers.add(invoice("broken-habit", 7, "26442000004359169999")
                .with(FieldName.ISSUE_DATE, "2025-09-12")
                .with(FieldName.GROSS_AMOUNT, "99000.70")
                .build());
        papers.add(invoice("twice-1", 8, "26442000004359163333").build());
        papers.add(
                invoice("twice-2", 9, "26442000004359163333").named("copy.pdf").build());
        papers.add(invoice("alike", 10, "26442000004359168333").build());
        String[] firms = {"甲城机电有限公司", "乙城电力有限公司", "丙城贸易有限公司"};
        for (int i = 0; i < firms.length; i++) {
            papers.add(invoice("ring-" + i, 11 + i, "2644200000777%07d".formatted(7_000_000 + 99 * i))
                    .with(FieldName.SELLER_NAME, firms[i])
                    .without(FieldName.SELLER_TAX_ID)
                    .with(FieldName.BUYER_NAME, firms[(i + 1) % firms.length])
                    .with(FieldName.ISSUE_DATE, "2026-02-%02d".formatted(3 + 5 * i))
                    .with(FieldName.GROSS_AMOUNT, "%d.00".formatted(500_000 + 900 * i))
                    .line("*钢材*热轧卷板", "100", "5000.00", "500000.00", "0.13", "0")
                    .build());
        }
        return papers;
    }

    private static Papers invoice(String deal, long sequence, String number) {
        return Papers.wholeInvoice(deal).sequence(sequence).with(FieldName.INVOICE_NUMBER, number);
    }

    /** All that an alert's id is a digest of. */
    private static List<String> findings(List<ExtractedDocument> papers, int parallelism) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        List<DealSnapshot> snapshots = MatchingGraph.attach(
                        environment.fromData(papers, StreamTypes.document()).rebalance(),
                        MatchingSettings.bounded(POLICY))
                .snapshots()
                .executeAndCollect(1_000);
        return snapshots.stream()
                .flatMap(deal -> deal.findings().stream())
                .map(TimeTravelTest::identity)
                .sorted()
                .toList();
    }

    private static String identity(Finding finding) {
        return "%s %s %s %s %s"
                .formatted(
                        finding.check(),
                        finding.severity(),
                        finding.deal(),
                        finding.subject(),
                        finding.evidence().stream()
                                .map(TimeTravelTest::place)
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    private static String place(Evidence place) {
        return place.documentId() + '|' + place.field() + '|' + place.value() + '|' + place.expected();
    }
}
