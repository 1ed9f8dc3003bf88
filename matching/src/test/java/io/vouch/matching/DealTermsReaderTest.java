package io.vouch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DealTermsReaderTest {

    private final DealTermsReader reader = new DealTermsReader();

    @Test
    void readsEveryKeyOfTheContract() {
        DealTermsReader.Result read = reader.read(
                """
                {"deal":"D-0001","submitter":"platform-a","lender":"Bank X","lender_type":"BANK",
                 "product":{"recourse":true,"notified":false},"stage":"PRE","funded_on":"2026-03-02",
                 "advance":{"amount":"800000.00","currency":"CNY"},"maturity":"2026-06-30",
                 "collection_account":{"holder":"H","number":"6222 1234","bank":"B"},
                 "approved_payers":["P1","P2"],"seller_limit":"1","buyer_limit":2.50}
                """);
        assertThat(read.problem()).isEmpty();
        DealTerms terms = read.terms();
        assertThat(terms.recourse()).isEqualTo("true");
        assertThat(terms.notified()).isEqualTo("false");
        assertThat(terms.advance()).isEqualTo(new Amount(new BigDecimal("800000.00"), "CNY"));
        assertThat(terms.accountNumber()).isEqualTo("6222 1234");
        assertThat(terms.approvedPayers()).containsExactly("P1", "P2");
        assertThat(terms.buyerLimit()).isEqualTo("2.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lendertype\":\"BANK\"}|unknown key \"lendertype\" in deal.json; did you mean \"lender_type\"?",
                "{\"product\":{\"recours\":true}}|unknown key \"recours\" in \"product\" in deal.json; did you mean \"recourse\"?",
                "{\"lender_type\":\"SHOP\"}|\"lender_type\" in deal.json is \"SHOP\"; one of BANK, COMMERCIAL_FACTOR",
                "{\"funded_on\":\"02/03/2026\"}|\"funded_on\" in deal.json is not a date like 2026-03-02",
                "{\"advance\":{\"amount\":\"1e9\"}}|\"amount\" in deal.json is not an amount like 800000.00",
                "[]|deal.json is not a JSON object",
                "{\"deal\":\"a\",\"deal\":\"b\"}|deal.json is not valid JSON at line 1, column 19",
            })
    void saysWhichKeyIsWrong(String json, String problem) {
        DealTermsReader.Result read = reader.read(json);
        assertThat(read.problem()).isEqualTo(problem);
        assertThat(read.terms()).isEqualTo(DealTerms.NONE);
    }

    @Property(tries = 300)
    void neverThrowsOnAnyText(@ForAll String text) {
        assertThat(reader.read(text)).isNotNull();
        assertThat(reader.read("{\"deal\":" + text + "}")).isNotNull();
    }
}
