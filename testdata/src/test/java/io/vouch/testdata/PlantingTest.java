package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks at planted deals with its own plain versions of the checks. */
final class PlantingTest {
    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUP_01", "DUP_02", "DUP_03"})
    void eachProblemBreaksExactlyWhatItNames(Problem problem) {
        for (int seed = 0; seed < 20; seed++) {
            Language language = seed % 3 == 0 ? Language.EN : Language.ZH;
            InvoiceFamily family = language == Language.EN ? InvoiceFamily.COMMERCIAL : InvoiceFamily.DIGITAL_SPECIAL;
            World world = new World(language, new Dice(seed));
            Deal deal = DealMaker.make(
                    world, new Dice(seed), DealRequest.of(language, family, 2, LocalDate.of(2026, 6, 30)));
            assertThat(broken(Case.clean(deal))).isEmpty();
            Case planted = new Planting(world, new Dice(seed), problem).into(deal, seed);
            assertThat(broken(planted)).as("seed %d", seed).containsExactly(problem);
            assertThat(planted.expected()).hasSize(1);
        }
    }

    @Test
    void aLookalikeDiffersInOneCharacter() {
        String number = "26332000018839465808";
        for (int seed = 0; seed < 50; seed++) {
            String changed = Lookalike.changed(number, new Dice(seed));
            int differences = 0;
            for (int i = 0; i < number.length(); i++) {
                differences += number.charAt(i) == changed.charAt(i) ? 0 : 1;
            }
            assertThat(differences).isEqualTo(1);
            assertThat(changed).startsWith(number.substring(0, 14));
        }
    }

    private static Set<Problem> broken(Case one) {
        Deal deal = one.deal();
        Set<Problem> broken = EnumSet.noneOf(Problem.class);
        Notice notice = deal.notice();
        if (!deal.contract().buyer().equals(deal.buyer())) {
            broken.add(Problem.XDOC_01);
        }
        BigDecimal listed =
                notice.entries().stream().map(Notice.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (listed.compareTo(notice.amount()) != 0) {
            broken.add(Problem.XDOC_02);
        }
        List<String> submitted =
                deal.invoices().stream().map(Invoice::number).sorted().toList();
        if (!submitted.equals(
                notice.entries().stream().map(Notice.Entry::number).sorted().toList())) {
            broken.add(Problem.XDOC_03);
        }
        if (one.papers().stream()
                .anyMatch(
                        paper -> paper.printed().gross().compareTo(paper.data().gross()) != 0)) {
            broken.add(Problem.INT_06);
        }
        if (!deal.invoices().stream().allMatch(invoice -> addsUp(deal, invoice))) {
            broken.add(Problem.INT_09);
        }
        boolean agreed = deal.invoices().stream()
                .allMatch(each -> each.payee().equals(deal.factoring().collection()));
        if (!agreed || !notice.account().equals(deal.factoring().collection())) {
            broken.add(Problem.ACC_01);
        }
        return broken;
    }

    private static boolean addsUp(Deal deal, Invoice invoice) {
        BigDecimal net = invoice.items().stream().map(InvoiceItem::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return net.compareTo(invoice.net()) == 0
                && invoice.net().add(invoice.tax()).compareTo(invoice.gross()) == 0
                && invoice.words().equals(Reassembly.words(deal, invoice.gross()));
    }
}
