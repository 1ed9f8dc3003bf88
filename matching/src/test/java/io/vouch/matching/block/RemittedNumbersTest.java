package io.vouch.matching.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RemittedNumbersTest {

    @Test
    void numbersOfInvoicesAreTakenFromWhatThePayerWrote() {
        assertThat(RemittedNumbers.of("货款 26442000004359167806")).containsExactly("26442000004359167806");
        assertThat(RemittedNumbers.of("Invoices KE-26/3950, KE-26/3951 less 2% of 05.26"))
                .containsExactly("KE263950", "KE263951");
    }

    @Test
    void wordsAndShortNumbersAreNone() {
        assertThat(RemittedNumbers.of("payment of goods, instalment 3")).isEmpty();
        assertThat(RemittedNumbers.of("")).isEmpty();
    }

    @Property
    void anyTextGivesFewDistinctNumbersOfEnoughDigits(@ForAll String text) {
        List<String> numbers = RemittedNumbers.of(text + " 2026-00017/" + text);
        assertThat(numbers).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
        assertThat(numbers).allMatch(number -> number.length() >= 6);
    }
}
