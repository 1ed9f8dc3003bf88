package io.vouch.models.active;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActiveSamplingTest {

    private static ReadPaper paper(String id, String vendor, String amount, Map<FieldName, Double> confidence) {
        return new ReadPaper(id, id + ".pdf", vendor, new BigDecimal(amount), "CNY", confidence);
    }

    private static List<String> order(ReadPaper... papers) {
        return ActiveSampling.rank(List.of(papers), 10).stream()
                .map(suggestion -> suggestion.paper().documentId())
                .toList();
    }

    @Test
    void ofTwoEquallyDoubtfulPapersTheOneWithMoreMoneyComesFirst() {
        assertThat(order(
                        paper("small", "a", "100", Map.of(FieldName.PAYEE_ACCOUNT, 0.6)),
                        paper("large", "b", "9000", Map.of(FieldName.PAYEE_ACCOUNT, 0.6))))
                .containsExactly("large", "small");
    }

    @Test
    void doubtAboutTextThatNoCheckReadsCountsNothing() {
        assertThat(order(
                        paper("text", "a", "1000", Map.of(FieldName.REMARK, 0.1)),
                        paper("account", "b", "1000", Map.of(FieldName.PAYEE_ACCOUNT, 0.9))))
                .containsExactly("account", "text");
    }

    @Test
    void aSecondPaperOfOneVendorWaits() {
        assertThat(order(
                        paper("a1", "a", "1000", Map.of(FieldName.GROSS_AMOUNT, 0.5)),
                        paper("a2", "a", "1000", Map.of(FieldName.GROSS_AMOUNT, 0.5)),
                        paper("b1", "b", "1000", Map.of(FieldName.GROSS_AMOUNT, 0.6))))
                .containsExactly("a1", "b1", "a2");
    }
}
