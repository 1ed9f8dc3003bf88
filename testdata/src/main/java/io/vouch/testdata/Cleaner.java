package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.Lading;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.deal.Verification;
import io.vouch.testdata.world.CheckDigits;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Good;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import io.vouch.testdata.world.World;
import java.time.LocalDate;
import java.util.List;

/** Adds to clean deals the honest papers that come with some: own registration, verification, ledger, lading, mail, statement. */
final class Cleaner {
    private final World world;
    private final Dice dice;

    Cleaner(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    /** Now and then a framework, a service, a lease or a works contract; some forms are for one trade only. */
    DealRequest request(DealRequest plain, int turn) {
        boolean digital = plain.family().isDigital();
        return switch (plain.family()) {
            case MOTOR_VEHICLE -> plain.of(List.of(world.vehicle()), SalesContract.Kind.SALES);
            case TOLL -> plain.of(List.of(world.toll()), SalesContract.Kind.SERVICE);
            case DIGITAL_FREIGHT -> plain.of(List.of(world.freight()), SalesContract.Kind.SERVICE);
            case DIGITAL_PASSENGER -> plain.of(List.of(world.passenger()), SalesContract.Kind.SERVICE);
            case DIGITAL_CONSTRUCTION -> plain.withInvoices(1).of(List.of(world.works()), SalesContract.Kind.WORKS);
            case DIGITAL_LEASE -> plain.withInvoices(1).of(List.of(world.rent()), SalesContract.Kind.LEASE);
            default -> switch (turn % 7) {
                case 1 -> plain.withKind(SalesContract.Kind.FRAMEWORK);
                case 2 -> plain.withKind(SalesContract.Kind.SERVICE);
                case 4 -> request(digital ? plain.on(InvoiceFamily.DIGITAL_CONSTRUCTION) : plain, world.works());
                case 6 -> request(digital ? plain.on(InvoiceFamily.DIGITAL_LEASE) : plain, world.rent());
                default -> plain;
            };
        };
    }

    private DealRequest request(DealRequest plain, Good only) {
        boolean lease = only.equals(world.rent());
        return plain.withInvoices(1).of(List.of(only), lease ? SalesContract.Kind.LEASE : SalesContract.Kind.WORKS);
    }

    List<Draft> accompanied(List<Draft> drafts, Casting casting) {
        for (Draft draft : drafts) {
            if (draft != drafts.get(0) && draft.deal() == drafts.get(0).deal()) {
                draft.extras().addAll(drafts.get(0).extras());
                draft.signers().putAll(drafts.get(0).signers());
                continue;
            }
            accompany(draft);
            draft.deal()
                    .receipt()
                    .ifPresent(payment -> draft.add(Papers.statement(
                            "bank-statement",
                            draft.deal().language(),
                            Casting.statement(draft.deal(), List.of(new Statement.Entry(payment, true, false))),
                            draft.dice("statement").below(4))));
        }
        return drafts;
    }

    private void accompany(Draft draft) {
        Deal deal = draft.deal();
        Language language = deal.language();
        LocalDate noticed = deal.notice().dated();
        if (dice.chance(0.3)) {
            draft.add(Papers.registration("own-registration", language, own(deal, noticed), Medium.DIGITAL));
        }
        if (language == Language.ZH && dice.chance(0.35)) {
            List<Verification.Entry> entries = deal.invoices().stream()
                    .map(each -> new Verification.Entry(each, "MATCH", "NORMAL"))
                    .toList();
            draft.add(Papers.verification(
                    "verification", new Verification(noticed.minusDays(1), entries), dice.below(3)));
        }
        if (dice.chance(0.25)) {
            draft.add(Papers.ledger("ledger", deal));
        }
        boolean shipped = deal.contract().kind() == SalesContract.Kind.SALES
                && !deal.deliveries().isEmpty()
                // Services have no model; no ship carries them.
                && deal.deliveries().get(0).items().stream()
                        .noneMatch(item -> item.good().model().isEmpty());
        if (shipped && dice.chance(language == Language.EN ? 0.35 : 0.1)) {
            draft.add(
                    Papers.lading("bill-of-lading", lading(deal), draft.media().others()));
        }
        if (language == Language.ZH && dice.chance(0.08)) {
            draft.add(ticket(deal));
        }
        if (dice.chance(0.15)) {
            draft.sign("contract", deal.seller().name());
        }
        if (dice.chance(0.15)) {
            draft.sign("acknowledgement", deal.buyer().name());
        }
        if (dice.chance(0.12)) {
            draft.add(Papers.mail(
                    "mail",
                    deal,
                    Papers.registration("registration", language, own(deal, noticed), Medium.DIGITAL),
                    noticed.plusDays(2)));
        }
    }

    /** The fare of someone who went to see the debtor: filed with the deal, and no claim of it. */
    private Extra ticket(Deal deal) {
        InvoiceFamily family = dice.chance(0.6) ? InvoiceFamily.RAIL : InvoiceFamily.AIR;
        Party carrier = world.firm();
        String name = carrier.mark() + (family == InvoiceFamily.AIR ? "航空股份有限公司" : "客运铁路有限公司");
        DealRequest trip = DealRequest.of(Language.ZH, family, 1, deal.notice().dated())
                .of(List.of(world.fare()), SalesContract.Kind.SERVICE);
        Invoice fare = DealMaker.make(world, dice.fork("fare " + deal.notice().number()), trip)
                .invoices()
                .get(0);
        Invoice ticket = InvoiceEdit.of(fare)
                .parties(carrier.withName(name), deal.factor())
                .done(Language.ZH);
        return Papers.ticket("travel-ticket", ticket);
    }

    private Registration own(Deal deal, LocalDate noticed) {
        boolean chinese = deal.language() == Language.ZH;
        String numbers = String.join(
                chinese ? "、" : "; ",
                deal.invoices().stream().map(each -> each.number()).toList());
        return new Registration(
                "1" + dice.digits(19),
                noticed.atTime(dice.between(9, 16), dice.between(0, 59), dice.between(0, 59)),
                24,
                chinese ? "应收账款转让（保理）" : "Assignment of receivables (factoring)",
                deal.seller(),
                deal.factor(),
                deal.factoring().number(),
                deal.notice().amount(),
                deal.factoring().currency(),
                chinese
                        ? "出让人对" + deal.buyer().name() + "在合同" + deal.contract().number() + "项下的应收账款，发票号码：" + numbers
                                + "。"
                        : "Receivables from " + deal.buyer().name() + " under contract "
                                + deal.contract().number() + ", invoice numbers " + numbers + ".");
    }

    private Lading lading(Deal deal) {
        LocalDate day = deal.deliveries().get(0).delivered();
        String owner = dice.string("BCDFGHKLMNPRST", 3) + "U" + dice.digits(6);
        boolean chinese = deal.language() == Language.ZH;
        return new Lading(
                "VLB" + dice.digits(9),
                day,
                deal.seller(),
                deal.buyer(),
                dice.pick(List.of("MV OSTARA WIND", "MV CALDER STAR", "MV NORTH HERON")) + " / "
                        + dice.between(101, 990) + "E",
                chinese ? "SHANGHAI" : "HULL",
                chinese ? "TIANJIN" : "ROTTERDAM",
                owner + CheckDigits.container(owner),
                "SL" + dice.digits(7),
                deal.deliveries().get(0).items(),
                deal.contract().number());
    }
}
