package io.vouch.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.models.data.Alignment.Why;
import io.vouch.models.labels.LabelledDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static List<Integer> words(String field, String value, String... words) {
        LabelledDocument paper = Labelled.paper("a/1", "g", Map.of(field, value), words);
        return Alignment.of(List.of(paper)).documents().get(0).fields().getOrDefault(field, List.of()).stream()
                .flatMap(found -> found.words().stream())
                .toList();
    }

    @Test
    void aNameIsFoundOverSeveralWordsWhateverItsPunctuation() {
        assertThat(words("seller_name", "ACME STORES (M) SDN. BHD.", "Welcome", "Acme", "Stores(M)", "Sdn", "Bhd", "!"))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void anAmountIsFoundInAnotherSpelling() {
        assertThat(words("gross_amount", "1234.50", "Total", "RM", "1,234.50")).contains(2);
    }

    @Test
    void aDateIsFoundInAnotherSpelling() {
        assertThat(words("issue_date", "2018-03-25", "Date", "25/03/2018")).containsExactly(1);
    }

    @Test
    void aValueInsideAChineseLineIsFound() {
        assertThat(words("invoice_number", "26442000004359167806", "发票号码：26442000004359167806"))
                .containsExactly(0);
    }

    @Test
    void whatStandsNowhereIsSetAsideWithItsReason() {
        LabelledDocument paper = Labelled.paper(
                "a/1", "g", Map.of("gross_amount", "9.99", "colour", "red", "seller_name", " "), "Total", "1.00");

        Alignment.Result result = Alignment.of(List.of(paper));

        assertThat(result.values()).isEqualTo(3);
        assertThat(result.documents().get(0).fields()).isEmpty();
        assertThat(result.quarantine())
                .extracting(Alignment.Quarantined::why)
                .containsExactlyInAnyOrder(Why.NOT_ON_PAGE, Why.UNKNOWN_FIELD, Why.EMPTY);
    }

    @Test
    void wordsThatAreNotThereAreSetAside() {
        LabelledDocument paper = Labelled.paper("a/1", "g", Map.of(), "Total")
                .withFields(Map.of("gross_amount", List.of(new LabelledDocument.Value("1", List.of(7)))));

        assertThat(Alignment.of(List.of(paper)).quarantine())
                .singleElement()
                .extracting(Alignment.Quarantined::why)
                .isEqualTo(Why.WORDS_OUT_OF_RANGE);
    }
}
