package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.Papers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/**
 * The same deals give the same findings, to the last word and weight, and the same answers of every check, in whatever order their papers
 * arrive. An alert's id is a digest of parts of its finding.
 */
final class TimeTravelTest {

    private static final long SEED = 20260701;
    private static final int ORDERS = 10;

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);

    /** Each order is a tenant of its own: all run through one graph, which keeps tenants apart. */
    @Test
    void anyOrderOfArrivalGivesTheSameFindingsWithTheSameIds() throws Exception {
        Random random = new Random(SEED);
        List<ExtractedDocument> stream = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            String tenant = "order-" + order;
            List<Papers> papers = papers();
            if (order > 0) {
                Collections.shuffle(papers, random);
            }
            papers.forEach(paper -> stream.add(paper.tenant(tenant).build()));
        }
        Map<String, List<String>> answers = answers(stream);
        List<String> expected = answers.get("order-0");
        assertThat(expected)
                .anyMatch(finding -> finding.startsWith("DUP-02"))
                .anyMatch(finding -> finding.startsWith("DUP-03"))
                .anyMatch(finding -> finding.startsWith("BEH-01"))
                .anyMatch(finding -> finding.startsWith("BEH-03"))
                .anyMatch(finding -> finding.startsWith("REP-05"));
        assertThat(answers).hasSize(ORDERS);
        answers.forEach((tenant, said) ->
                assertThat(said).as("%s of seed %d", tenant, SEED).isEqualTo(expected));
    }

    /**
     * A seller with a habit that it breaks, an invoice handed in twice, one with a look-alike number, and a ring of three firms, one
     * of which shows another customer's payment as its debtor's.
     */
    private static List<Papers> papers() {
        List<Papers> papers = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            papers.add(invoice("habit-" + month, month, "2644200000435916%04d".formatted(1000 + 37 * month))
                    .with(FieldName.ISSUE_DATE, "2025-%02d-12".formatted(month))
                    .with(FieldName.GROSS_AMOUNT, "%d.50".formatted(1000 + 13 * month)));
        }
        papers.add(invoice("broken-habit", 7, "26442000004359169999")
                .with(FieldName.ISSUE_DATE, "2025-09-12")
                .with(FieldName.GROSS_AMOUNT, "99000.70"));
        papers.add(invoice("twice-1", 8, "26442000004359163333"));
        papers.add(invoice("twice-2", 9, "26442000004359163333").named("copy.pdf"));
        papers.add(invoice("alike", 10, "26442000004359168333"));
        String[] firms = {"甲城机电有限公司", "乙城电力有限公司", "丙城贸易有限公司"};
        for (int i = 0; i < firms.length; i++) {
            papers.add(invoice("ring-" + i, 11 + i, "2644200000777%07d".formatted(7_000_000 + 99 * i))
                    .with(FieldName.SELLER_NAME, firms[i])
                    .without(FieldName.SELLER_TAX_ID)
                    .with(FieldName.BUYER_NAME, firms[(i + 1) % firms.length])
                    .with(FieldName.ISSUE_DATE, "2026-02-%02d".formatted(3 + 5 * i))
                    .with(FieldName.GROSS_AMOUNT, "%d.00".formatted(500_000 + 900 * i))
                    .line("*钢材*热轧卷板", "100", "5000.00", "500000.00", "0.13", "0"));
        }
        papers.add(invoice("customer", 20, "26442000007770009999")
                .with(FieldName.SELLER_NAME, firms[0])
                .without(FieldName.SELLER_TAX_ID)
                .with(FieldName.BUYER_NAME, "丁城物流有限公司")
                .with(FieldName.GROSS_AMOUNT, "1200.50"));
        papers.add(Papers.of(DocumentType.BANK_RECEIPT, "ring-0", "receipt.pdf")
                .sequence(21)
                .with(FieldName.PAYER_NAME, "丁城物流有限公司")
                .with(FieldName.AMOUNT, "1200.50")
                .with(FieldName.REMITTANCE, "货款 26442000007770009999"));
        return papers;
    }

    private static Papers invoice(String deal, long sequence, String number) {
        return Papers.wholeInvoice(deal).sequence(sequence).with(FieldName.INVOICE_NUMBER, number);
    }

    /** By tenant; findings begin with their check, so that equal ones stand beside each other; coverage follows. */
    private static Map<String, List<String>> answers(List<ExtractedDocument> papers) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        List<DealSnapshot> snapshots = MatchingGraph.attach(
                        environment.fromData(papers, StreamTypes.document()).rebalance(),
                        MatchingSettings.bounded(POLICY))
                .snapshots()
                .executeAndCollect(1_000);
        Map<String, List<String>> answers = new TreeMap<>();
        for (DealSnapshot deal : snapshots) {
            List<String> said = answers.computeIfAbsent(deal.tenant(), tenant -> new ArrayList<>());
            deal.findings().forEach(finding -> said.add(finding.check() + " " + finding));
            deal.coverage().forEach(answer -> said.add(answer.toString()));
        }
        answers.values().forEach(Collections::sort);
        return answers;
    }
}
