package io.vouch.testdata.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DealMakerTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    static Stream<Deal> deals() {
        return IntStream.range(0, 60).mapToObj(seed -> {
            Language language = seed % 2 == 0 ? Language.ZH : Language.EN;
            InvoiceFamily family =
                    language == Language.EN ? InvoiceFamily.COMMERCIAL : InvoiceFamily.values()[seed / 2 % 4];
            DealRequest request = DealRequest.of(language, family, 1 + seed % 4, AS_OF);
            return DealMaker.make(
                    new World(language, new Dice(seed)),
                    new Dice(seed + 100),
                    seed % 5 == 1 ? request.withCredits(1) : request);
        });
    }

    @ParameterizedTest
    @MethodSource("deals")
    void arithmeticHoldsInCleanDeals(Deal deal) {
        for (Invoice invoice : deal.invoices()) {
            for (InvoiceItem item : invoice.items()) {
                BigDecimal net = item.quantity().multiply(item.unitPrice()).setScale(2, RoundingMode.HALF_UP);
                assertThat(item.net()).isEqualByComparingTo(net);
                assertThat(item.tax())
                        .isEqualByComparingTo(net.multiply(item.taxRate()).setScale(2, RoundingMode.HALF_UP));
            }
            assertThat(Sum.of(invoice.items())).isEqualTo(new Sum(invoice.net(), invoice.tax(), invoice.gross()));
            assertThat(invoice.words()).isEqualTo(Sum.words(deal.language(), invoice.currency(), invoice.gross()));
        }
        BigDecimal listed =
                deal.notice().entries().stream().map(Notice.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(deal.notice().amount()).isEqualByComparingTo(listed);
        assertThat(deal.contract().total()).isGreaterThanOrEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("deals")
    void datesRunFromContractToNotice(Deal deal) {
        Delivery delivery = deal.deliveries().get(0);
        assertThat(delivery.delivered()).isAfter(deal.contract().signed());
        for (Invoice invoice : deal.invoices()) {
            assertThat(invoice.issued())
                    .isAfter(delivery.accepted())
                    .isBefore(deal.factoring().signed());
        }
        assertThat(deal.notice().dated()).isAfter(deal.factoring().signed()).isBefore(AS_OF);
        deal.receipt().ifPresent(receipt -> assertThat(receipt.dated())
                .isAfter(deal.notice().dated())
                .isBeforeOrEqualTo(AS_OF));
    }

    @ParameterizedTest
    @MethodSource("deals")
    void accountsAndPartiesAgree(Deal deal) {
        assertThat(deal.notice().account())
                .isEqualTo(deal.factoring().collection())
                .isEqualTo(deal.contract().payee());
        for (Invoice invoice : deal.invoices()) {
            assertThat(invoice.payee()).isEqualTo(deal.factoring().collection());
            assertThat(invoice.seller())
                    .isEqualTo(deal.notice().assignor())
                    .isEqualTo(deal.contract().seller());
            assertThat(invoice.buyer())
                    .isEqualTo(deal.notice().debtor())
                    .isEqualTo(deal.contract().buyer());
            assertThat(invoice.contractNumber())
                    .isEqualTo(deal.contract().number())
                    .isEqualTo(deal.notice().contractNumber());
        }
    }
}
