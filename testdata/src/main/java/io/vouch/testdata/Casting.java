package io.vouch.testdata;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Good;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the clean deals that a plot is then played in. */
final class Casting {
    private static final int MONTH = 30;
    private static final int PAIR_DAYS = 21;
    /** So long ago that the longest term of payment is over. */
    private static final int REPAID_DAYS = 135;

    private final World world;
    private final Dice dice;
    private final DealRequest request;
    private final List<String> ids;
    private final Media media;

    /** {@code request} says language, form of invoice and day; {@code ids} are the names of as many deals as the cast needs. */
    Casting(World world, Dice dice, DealRequest request, List<String> ids, Media media) {
        this.world = world;
        this.dice = dice;
        this.request = request;
        this.ids = ids;
        this.media = media;
    }

    List<Draft> drafts(Plot.Cast cast) {
        return switch (cast) {
            case ONE -> List.of(draft(0, make(0, request)));
            case SINGLE -> List.of(draft(0, make(0, request.withInvoices(1))));
            case SERIES -> List.of(draft(0, make(0, request.withInvoices(3))));
            case REPAID -> List.of(repaid());
            case PAIR -> pair();
            case TWICE -> twice();
            case RENT -> rent();
            case STRANGERS -> List.of(draft(0, make(0, earlier(PAIR_DAYS))), draft(1, make(1, request)));
            case TRIANGLE -> triangle();
            case HISTORY -> history();
        };
    }

    private DealRequest earlier(int days) {
        return request.at(request.asOf().minusDays(days));
    }

    private Deal make(int index, DealRequest wanted) {
        Deal deal = DealMaker.make(world, dice.fork("deal " + ids.get(index)), wanted);
        Party buyer = deal.buyer();
        // Strangers do not share a trade mark; only the plots of related parties may.
        while (buyer.mark().equals(deal.seller().mark())) {
            buyer = world.firm();
        }
        deal = buyer == deal.buyer() ? deal : deal.between(deal.seller(), buyer);
        return deal.withAcknowledgement(Optional.of(deal.notice())).withReceipt(Optional.empty());
    }

    private Draft draft(int index, Deal deal) {
        return new Draft(ids.get(index), dice.fork("draft " + ids.get(index)), media, deal);
    }

    private List<Draft> pair() {
        DealRequest framework = request.withKind(SalesContract.Kind.FRAMEWORK).withInvoices(2);
        Deal first = make(0, framework.at(request.asOf().minusDays(PAIR_DAYS)));
        Deal second = make(1, framework.with(first.factor()).under(first.contract()));
        return List.of(draft(0, first), draft(1, second));
    }

    private List<Draft> twice() {
        Deal deal = make(0, request);
        // One set of files: both drafts take their choices from the same dice.
        Draft again = new Draft(ids.get(1), dice.fork("draft " + ids.get(0)), media, deal);
        return List.of(draft(0, deal), again);
    }

    private List<Draft> rent() {
        Good rent = world.rent();
        LocalDate month = request.asOf();
        DealRequest one = request.withInvoices(1);
        Deal first = make(0, one.at(month.minusDays(MONTH)).rent(rent, period(month.minusDays(MONTH))));
        Deal second = make(1, one.rent(rent, period(month)).with(first.factor()).under(first.contract()));
        return List.of(draft(0, first), draft(1, second));
    }

    private String period(LocalDate month) {
        return request.language() == Language.ZH
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    /** Three firms that sell each other nothing: seller and buyer of each deal are met nowhere else. */
    private List<Draft> triangle() {
        List<Draft> drafts = new ArrayList<>();
        List<Good> goods = world.trade();
        for (int i = 0; i < 3; i++) {
            drafts.add(draft(
                    i,
                    make(
                            i,
                            earlier(14 - 7 * i)
                                    .of(goods, SalesContract.Kind.SALES)
                                    .withInvoices(1))));
        }
        return drafts;
    }

    private List<Draft> history() {
        DealRequest framework = request.withKind(SalesContract.Kind.FRAMEWORK).withInvoices(1);
        Deal first = make(0, framework.at(request.asOf().minusDays(4L * MONTH)));
        List<Draft> drafts = new ArrayList<>(List.of(draft(0, first)));
        for (int i = 1; i < 5; i++) {
            LocalDate day = request.asOf().minusDays((4L - i) * MONTH);
            Deal next = make(i, framework.at(day).with(first.factor()).under(first.contract()));
            // The pair's habit: amounts within a tenth of the first.
            Invoice habit = InvoiceEdit.of(first.invoices().get(0))
                    .repriced(BigDecimal.valueOf(dice.between(95, 105), 2))
                    .number(next.invoices().get(0).number())
                    .issued(next.invoices().get(0).issued())
                    .done(request.language());
            drafts.add(draft(i, Reassembly.withInvoices(next, List.of(habit))));
        }
        return drafts;
    }

    /** After its due date, paid by the debtor to the agreed account on the day. */
    private Draft repaid() {
        Deal deal = make(0, earlier(REPAID_DAYS));
        BankReceipt payment = payment(deal, deal.notice().due(), deal.notice().amount());
        Draft draft = draft(0, deal.withReceipt(Optional.of(payment)));
        draft.terms().put("stage", "POST");
        draft.terms().put("funded_on", deal.notice().dated().plusDays(3).toString());
        return draft;
    }

    /** The debtor pays an amount of a deal to the agreed account. */
    BankReceipt payment(Deal deal, LocalDate day, BigDecimal amount) {
        return payment(deal, day, amount, deal.buyer());
    }

    BankReceipt payment(Deal deal, LocalDate day, BigDecimal amount, Party payer) {
        String number = deal.invoices().get(0).number();
        Dice digits = dice.fork("payment " + deal.notice().number() + day + payer.name());
        return new BankReceipt(
                day.toString().replace("-", "") + digits.digits(8),
                day,
                payer.account(),
                deal.factoring().collection(),
                deal.factoring().currency(),
                amount,
                Reassembly.words(deal, amount),
                deal.language() == Language.ZH ? "货款 " + number : "Invoice " + number);
    }

    /** A statement of the collection account around the given bookings. */
    static Statement statement(Deal deal, List<Statement.Entry> entries) {
        LocalDate first = entries.get(0).payment().dated();
        LocalDate last = entries.get(entries.size() - 1).payment().dated();
        return new Statement(
                "STMT" + first.toString().replace("-", "")
                        + deal.notice().number().replaceAll("\\D", ""),
                deal.factoring().collection(),
                deal.factoring().currency(),
                first.minusDays(first.getDayOfMonth() - 1L),
                last.plusDays(1),
                new BigDecimal("25318.40"),
                entries);
    }

    /** Forms of invoice that a language has. */
    static List<InvoiceFamily> families(Language language) {
        return language == Language.ZH
                ? List.of(
                        InvoiceFamily.DIGITAL_SPECIAL,
                        InvoiceFamily.DIGITAL_GENERAL,
                        InvoiceFamily.PAPER_SPECIAL,
                        InvoiceFamily.ELECTRONIC_GENERAL,
                        InvoiceFamily.DIGITAL_SPECIAL,
                        InvoiceFamily.PAPER_GENERAL,
                        InvoiceFamily.ELECTRONIC_SPECIAL,
                        InvoiceFamily.DIGITAL_GENERAL)
                : List.of(InvoiceFamily.COMMERCIAL);
    }
}
