package io.vouch.alerts.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldScoringTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void amountsCompareAsNumbersAndDatesAsDays() {
        assertThat(ValueComparison.equal("gross_amount", "526.00", "526")).isTrue();
        assertThat(ValueComparison.equal("gross_amount", "1234.50", "RM 1,234.5"))
                .isTrue();
        assertThat(ValueComparison.equal("gross_amount", "526.01", "526")).isFalse();
        assertThat(ValueComparison.equal("issue_date", "2018-03-25", "25/03/2018"))
                .isTrue();
        assertThat(ValueComparison.equal("issue_date", "2018-03-25", "25 MAR 18"))
                .isTrue();
        assertThat(ValueComparison.equal("issue_date", "2018-03-25", "2018-03-26"))
                .isFalse();
    }

    @Test
    void namesCompareWithoutCaseAndBlanksAroundPunctuation() {
        assertThat(ValueComparison.equal("seller_name", "Best Mart ( M ) Sdn Bhd", "BEST MART (M) SDN BHD"))
                .isTrue();
        assertThat(ValueComparison.equal("seller_name", "Best Mart", "Best Mort"))
                .isFalse();
    }

    @Test
    void aValueThatWasNotReadCountsAsMissedAndNotAsPredicted() throws IOException {
        Path documents = write(
                "documents.jsonl",
                """
                {"name":"a.pdf","fields":{"invoice_number":[{"value":"7"}],"gross_amount":[{"value":"10.00"}]}}
                {"name":"b.pdf","fields":{"invoice_number":[{"value":"9"}]}}
                """);
        write("keys/a.pdf.json", "{\"number\":\"7\",\"gross\":\"10\"}");
        write("keys/b.pdf.json", "{\"number\":\"8\",\"gross\":\"20\"}");
        List<String> misses = new ArrayList<>();

        List<FieldScore> rows = FieldScoring.score(documents, KeyFolder.eInvoices("e", folder.resolve("keys")), misses);

        assertThat(rows)
                .containsExactly(
                        new FieldScore("gross_amount", 1, 1, 2),
                        new FieldScore("invoice_number", 1, 2, 2),
                        new FieldScore("all fields", 2, 3, 4));
        assertThat(rows.get(2).precision()).isEqualTo(2 / 3.0);
        assertThat(rows.get(2).recall()).isEqualTo(0.5);
        assertThat(misses)
                .containsExactly(
                        "b.pdf gross_amount: expected [20], read ", "b.pdf invoice_number: expected [8], read 9");
    }

    @Test
    void anAlertThatTruthForbidsIsAFalseOne() throws IOException {
        write(
                "truth/d1.json",
                "{\"deal\":\"d1\",\"expected_alerts\":[{\"checks\":[\"DUP-01\",\"DUP-02\"],\"documents\":[\"i.pdf\"]}]}");
        write("truth/d2.json", "{\"deal\":\"d2\",\"expected_alerts\":[{\"checks\":[\"ACC-01\"],\"documents\":[]}]}");
        write("truth/d3.json", "{\"deal\":\"d3\",\"expected_alerts\":[],\"forbidden_checks\":[\"INT-09\"]}");
        Path alerts = write(
                "alerts.jsonl",
                """
                {"alert_id":"1","check":"DUP-02","deal":"d1","related_deals":["d9"],"title":"twice"}
                {"alert_id":"2","check":"INT-09","deal":"d3","related_deals":[],"title":"sums"}
                {"alert_id":"3","check":"INT-09","deal":"d1","related_deals":[],"title":"words"}
                """);

        QualitySection section = new DealTruths(folder.resolve("truth")).measure(alerts);

        assertThat(section.table()).endsWith("| 2 | 1 | 1 | 1 | 1 |");
        assertThat(section.misses()).hasSize(2);
        assertThat(section.misses().get(0)).startsWith("d2: no alert of [ACC-01]");
        assertThat(section.misses().get(1)).contains("INT-09").contains("d3");
    }
}
