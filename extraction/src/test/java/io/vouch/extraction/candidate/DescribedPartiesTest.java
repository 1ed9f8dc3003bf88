package io.vouch.extraction.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words in brackets look like a company's name. */
class DescribedPartiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orbix, Inc., a [Delaware corporation]",
                "organised as an [Ohio Corporation]",
                "[WHEREAS, the Company]",
                "[Agreement. Company]",
                "[Employee and Company]",
                "the [Board of the Company.]",
                "any [Halden Group company]"
            })
    void whatOnlySpeaksOfACompanyIsNoName(String text) {
        assertThat(cut(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Halden Steel Company]",
                "between [AZZ incorporated]",
                "[St. Denis & Company, L.L.C.]",
                "[Bank of Harrow]",
                "a [Sonax Inc.] product",
                "[The Merchant Bank]"
            })
    void namesStay(String text) {
        assertThat(cut(text)).isPresent();
    }

    private static Optional<String> cut(String marked) {
        int from = marked.indexOf('[');
        String name = marked.substring(from + 1, marked.indexOf(']'));
        return DescribedParties.cut(marked.replace("[", "").replace("]", ""), from, name);
    }
}
