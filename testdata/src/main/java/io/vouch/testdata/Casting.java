package io.vouch.testdata;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.InvoiceItem;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        // Strangers share neither a trade mark nor a signatory; only the plots of related parties may.
        while (buyer.mark().equals(deal.seller().mark())
                || buyer.representative().equals(deal.seller().representative())) {
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
        Deal second = unlike(first, make(1, called(framework, first)));
        List<Invoice> all = new ArrayList<>(first.invoices());
        all.addAll(second.invoices());
        SalesContract worth = worth(first.contract(), all, 2);
        return List.of(draft(0, first.withContract(worth)), draft(1, second.withContract(worth)));
    }

    /** The second deal with units more until none of its invoices, and no sum of two, is one of the first deal's. */
    private Deal unlike(Deal first, Deal second) {
        List<Invoice> invoices = new ArrayList<>(second.invoices());
        for (int at = 0; coincide(first.invoices(), invoices); at = (at + 1) % invoices.size()) {
            List<InvoiceItem> items = new ArrayList<>(invoices.get(at).items());
            InvoiceItem item = items.get(0);
            int more = item.quantity().intValue() + 1 + at;
            items.set(0, InvoiceItem.of(item.good(), item.name(), more, item.unitPrice(), item.taxRate()));
            invoices.set(at, InvoiceEdit.of(invoices.get(at)).items(items).done(request.language()));
        }
        return Reassembly.listed(second, invoices);
    }

    private static boolean coincide(List<Invoice> ours, List<Invoice> theirs) {
        return sums(ours).stream().anyMatch(sum -> sums(theirs).stream()
                .anyMatch(other -> other.subtract(sum).abs().compareTo(BigDecimal.ONE) < 0));
    }

    /** Each amount, and the sum of all. */
    private static List<BigDecimal> sums(List<Invoice> invoices) {
        List<BigDecimal> sums =
                new ArrayList<>(invoices.stream().map(Invoice::gross).toList());
        sums.add(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return sums;
    }

    /** A later call under the framework of {@code first}: of the contract's goods, at its prices. */
    private static DealRequest called(DealRequest framework, Deal first) {
        List<Good> goods =
                first.contract().items().stream().map(InvoiceItem::good).toList();
        return framework
                .with(first.factor())
                .of(goods, SalesContract.Kind.FRAMEWORK)
                .under(first.contract());
    }

    /** The framework with room for {@code times} what is invoiced under it. */
    private SalesContract worth(SalesContract contract, List<Invoice> invoices, int times) {
        Map<Good, Integer> quantities = new LinkedHashMap<>();
        invoices.forEach(invoice -> invoice.items()
                .forEach(item -> quantities.merge(item.good(), item.quantity().intValue(), Integer::sum)));
        List<InvoiceItem> items = contract.items().stream()
                .map(item -> InvoiceItem.of(
                        item.good(),
                        item.name(),
                        times * quantities.getOrDefault(item.good(), 1),
                        item.unitPrice(),
                        item.taxRate()))
                .toList();
        return contract.withItems(items, request.language());
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

    /** Five calls of like size, a month apart, under a framework with room for many more. */
    private List<Draft> history() {
        DealRequest framework = request.withKind(SalesContract.Kind.FRAMEWORK).withInvoices(1);
        Deal made = make(0, framework.at(request.asOf().minusDays(4L * MONTH)));
        Invoice usual = InvoiceEdit.of(made.invoices().get(0))
                .items(plenty(made.invoices().get(0).items()))
                .done(request.language());
        Deal first = Reassembly.listed(made, List.of(usual));
        List<Deal> deals = new ArrayList<>(List.of(first));
        for (int i = 1; i < 5; i++) {
            LocalDate day = request.asOf().minusDays((4L - i) * MONTH);
            Deal next = make(i, called(framework, first).at(day));
            Invoice habit = InvoiceEdit.of(first.invoices().get(0))
                    .items(habit(usual.items(), i))
                    .number(next.invoices().get(0).number())
                    .issued(next.invoices().get(0).issued())
                    .done(request.language());
            deals.add(Reassembly.listed(next, List.of(habit)));
        }
        SalesContract worth = worth(
                first.contract(),
                deals.stream().flatMap(deal -> deal.invoices().stream()).toList(),
                6);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < deals.size(); i++) {
            drafts.add(draft(i, deals.get(i).withContract(worth)));
        }
        return drafts;
    }

    /** So many of each that one more or less is no change of habit. */
    private static List<InvoiceItem> plenty(List<InvoiceItem> items) {
        return items.stream()
                .map(item -> {
                    int quantity = item.quantity().intValue() * (item.quantity().intValue() < 20 ? 20 : 1);
                    return InvoiceItem.of(item.good(), item.name(), quantity, item.unitPrice(), item.taxRate());
                })
                .toList();
    }

    /** Like quantities, within a fifth, and never those of another month. */
    private static List<InvoiceItem> habit(List<InvoiceItem> items, int month) {
        return items.stream()
                .map(item -> {
                    int usual = item.quantity().intValue();
                    int more = month * Math.max(1, usual / 40);
                    return InvoiceItem.of(item.good(), item.name(), usual + more, item.unitPrice(), item.taxRate());
                })
                .toList();
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
