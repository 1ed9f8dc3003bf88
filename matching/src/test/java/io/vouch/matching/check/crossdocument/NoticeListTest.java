package io.vouch.matching.check.crossdocument;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.Papers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NoticeListTest {

    private static NoticeList list(List<String> listed, String... submitted) {
        Papers notice = Papers.of(DocumentType.TRANSFER_NOTICE, "d", "notice.pdf");
        listed.forEach(number -> notice.and(FieldName.INVOICE_NUMBERS, number));
        DealPapers deal = new DealPapers(
                "d",
                DealTerms.NONE,
                Stream.of(submitted)
                        .map(number -> Papers.invoice("d")
                                .named(number + ".pdf")
                                .with(FieldName.INVOICE_NUMBER, number)
                                .build())
                        .toList(),
                0);
        return NoticeList.of(notice.build(), deal);
    }

    @Test
    void aNumberAndItsTailAfterASeparatorAreOneEntryReadTwice() {
        NoticeList whole = list(List.of("NO/26/7032", "26/7032"), "NO/26/7032");
        NoticeList tail = list(List.of("No. 26/7032", "26/7032"), "26/7032");

        assertThat(whole.missing()).isEmpty();
        assertThat(whole.found().keySet()).extracting(Reading::value).containsExactly("NO/26/7032");
        assertThat(tail.missing()).isEmpty();
        assertThat(tail.unlisted()).isEmpty();
    }

    @Test
    void aListedNumberWithoutAnInvoiceIsMissedOnceHoweverItWasRead() {
        NoticeList list = list(List.of("26/7032", "NO/26/7032", "26/7031"), "26/7031");

        assertThat(list.missing()).extracting(Reading::value).containsExactly("NO/26/7032");
    }

    @Test
    void aNumberThatMerelyEndsLikeAnotherIsAnEntryOfItsOwn() {
        NoticeList both = list(List.of("A/7032", "7032"), "A/7032", "7032");
        NoticeList unseparated = list(List.of("26447032", "7032"), "26447032");

        assertThat(both.found()).hasSize(2);
        assertThat(unseparated.missing()).extracting(Reading::value).containsExactly("7032");
    }
}
