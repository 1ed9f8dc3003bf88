package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.layout.Show;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.CheckDigits;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

/** What holds in every honest deal, whatever the seed; identifiers and words are read by code that the generator does not have. */
final class CleanDealPropertyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int TRIES = 150;

    @Property(tries = TRIES)
    void everyIdentifierHasItsCheckDigits(@ForAll long seed, @ForAll InvoiceFamily family) {
        Deal deal = deal(seed, family, 1);
        for (Party party : List.of(deal.seller(), deal.buyer(), deal.factor())) {
            assertThat(Identifiers.taxId(party.taxId())).as(party.taxId()).isTrue();
            assertThat(party.lei()).matches("[0-9A-Z]{18}\\d{2}").startsWith(chinese(party) ? "3003" : "2138");
            assertThat(Identifiers.mod97(party.lei())).as(party.lei()).isTrue();
            account(party.account(), deal.language());
        }
        account(deal.contract().payee(), deal.language());
        account(deal.notice().account(), deal.language());
    }

    private static boolean chinese(Party party) {
        return Character.isDigit(party.taxId().charAt(0));
    }

    private static void account(BankAccount account, Language language) {
        if (language == Language.ZH) {
            assertThat(account.code()).hasSize(12);
            assertThat(Identifiers.iso7064(account.code())).as(account.code()).isTrue();
            assertThat(account.number()).matches("[1-9]\\d{14,18}");
        } else {
            assertThat(Identifiers.iban(account.number())).as(account.number()).isTrue();
            assertThat(account.code()).matches("[A-Z]{4}(GB|DE|NL)[A-Z0-9]{2}");
        }
    }

    @Property(tries = TRIES)
    void linesSumToTotalsAndWordsSayThem(
            @ForAll long seed, @ForAll InvoiceFamily family, @ForAll @IntRange(min = 1, max = 4) int invoices) {
        Deal deal = deal(seed, family, invoices);
        for (Invoice invoice : deal.invoices()) {
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal tax = BigDecimal.ZERO;
            for (InvoiceItem item : invoice.items()) {
                BigDecimal product = item.quantity().multiply(item.unitPrice()).setScale(2, RoundingMode.HALF_UP);
                BigDecimal due = product.multiply(item.taxRate()).setScale(2, RoundingMode.HALF_UP);
                assertThat(item.net()).isEqualByComparingTo(product);
                assertThat(item.tax()).isEqualByComparingTo(due);
                net = net.add(product);
                tax = tax.add(due);
            }
            assertThat(invoice.net()).isEqualByComparingTo(net);
            assertThat(invoice.tax()).isEqualByComparingTo(tax);
            assertThat(invoice.gross()).isEqualByComparingTo(net.add(tax));
            assertThat(SpokenAmount.of(invoice.words())).isEqualByComparingTo(invoice.gross());
        }
        BigDecimal listed =
                deal.notice().entries().stream().map(Notice.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(deal.notice().amount()).isEqualByComparingTo(listed);
        assertThat(SpokenAmount.of(deal.notice().words())).isEqualByComparingTo(listed);
        assertThat(SpokenAmount.of(deal.contract().words()))
                .isEqualByComparingTo(deal.contract().total());
        deal.receipt().ifPresent(receipt -> assertThat(SpokenAmount.of(receipt.words()))
                .isEqualByComparingTo(receipt.amount()));
    }

    @Property
    void wordsReadBackAreTheAmount(
            @ForAll @BigRange(min = "0.01", max = "999999999.99") @Scale(2) BigDecimal amount,
            @ForAll Language language) {
        Deal deal = deal(1, language == Language.ZH ? InvoiceFamily.DIGITAL_SPECIAL : InvoiceFamily.COMMERCIAL, 1);
        assertThat(SpokenAmount.of(Reassembly.words(deal, amount))).isEqualByComparingTo(amount);
    }

    @Property(tries = TRIES)
    void qrPayloadsHaveTheirCheckSum(@ForAll long seed, @ForAll InvoiceFamily family) {
        if (family == InvoiceFamily.COMMERCIAL) {
            return;
        }
        for (Invoice invoice : deal(seed, family, 2).invoices()) {
            String payload = Show.qr(invoice);
            assertThat(FileRules.crcHolds(payload)).as(payload).isTrue();
            assertThat(payload.split(",")).contains(invoice.number());
        }
    }

    @Property(tries = TRIES)
    void datesRunFromContractToPayment(
            @ForAll long seed, @ForAll InvoiceFamily family, @ForAll @IntRange(min = 1, max = 4) int invoices) {
        Deal deal = deal(seed, family, invoices);
        LocalDate before = deal.contract().signed();
        for (Delivery delivery : deal.deliveries()) {
            assertThat(delivery.delivered()).isAfter(before);
            assertThat(delivery.accepted()).isAfter(delivery.delivered());
            deal.invoices().forEach(invoice -> assertThat(invoice.issued()).isAfter(delivery.accepted()));
        }
        for (Invoice invoice : deal.invoices()) {
            assertThat(invoice.issued()).isBefore(deal.factoring().signed());
            assertThat(invoice.due())
                    .isEqualTo(invoice.issued().plusDays(deal.contract().termDays()));
        }
        assertThat(deal.notice().dated()).isAfter(deal.factoring().signed()).isBefore(AS_OF);
        deal.receipt().ifPresent(receipt -> assertThat(receipt.dated())
                .isAfter(deal.notice().dated())
                .isBeforeOrEqualTo(AS_OF));
    }

    @Property(tries = TRIES)
    void containersHaveTheirCheckDigit(
            @ForAll @StringLength(3) @CharRange(from = 'A', to = 'Z') String owner,
            @ForAll @IntRange(max = 999_999) int serial) {
        String number = owner + "U" + "%06d".formatted(serial);
        assertThat(Identifiers.container(number + CheckDigits.container(number)))
                .isTrue();
    }

    private static Deal deal(long seed, InvoiceFamily family, int invoices) {
        Language language = family == InvoiceFamily.COMMERCIAL ? Language.EN : Language.ZH;
        World world = new World(language, new Dice(seed));
        return DealMaker.make(world, new Dice(seed ^ 0x5DEECE66DL), DealRequest.of(language, family, invoices, AS_OF));
    }
}
