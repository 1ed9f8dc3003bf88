package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Good;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes single deals and pairs of deals in one world, each from dice named after the deal. */
final class Scene {
    /** Days between the two deals of a pair, so that the second comes later. */
    private static final int PAIR_DAYS = 21;

    private static final int MONTH_DAYS = 30;

    private final Typefaces typefaces;
    private final Dice dice;
    private final Map<Language, World> worlds = new EnumMap<>(Language.class);

    Scene(Typefaces typefaces, long seed) {
        this.typefaces = typefaces;
        this.dice = new Dice(seed);
        for (Language language : Language.values()) {
            worlds.put(language, new World(language, dice.fork("world " + language)));
        }
    }

    /** What a deal is called, and how its papers come. */
    record Look(String id, String title, Media media) {}

    DealFolder clean(Look look, DealRequest request) throws IOException {
        return print(look, Case.clean(deal(look, request)));
    }

    DealFolder planted(Look look, DealRequest request, Problem problem, int variant) throws IOException {
        Planting planting = new Planting(worlds.get(request.language()), dice.fork(look.id() + " problem"), problem);
        return print(look, planting.into(deal(look, request), variant));
    }

    /** Two honest deals under one framework contract; both submit the same contract file. */
    List<DealFolder> framework(Look first, Look second, DealRequest request) throws IOException {
        DealRequest framework = request.withKind(SalesContract.Kind.FRAMEWORK);
        Deal one = deal(first, earlier(framework, PAIR_DAYS));
        Deal two = deal(second, framework.under(one.contract()));
        return sharing(print(first, Case.clean(one)), print(second, Case.clean(two)));
    }

    /** Rent of two months: equal amounts, different numbers and periods. */
    List<DealFolder> rent(Look first, Look second, DealRequest request) throws IOException {
        Good rent = worlds.get(request.language()).rent();
        LocalDate month = request.asOf();
        DealRequest earlier =
                earlier(request, MONTH_DAYS).rent(rent, period(request.language(), month.minusDays(MONTH_DAYS)));
        Deal one = deal(first, earlier);
        Deal two = deal(
                second, request.rent(rent, period(request.language(), month)).under(one.contract()));
        return sharing(print(first, Case.clean(one)), print(second, Case.clean(two)));
    }

    /** The second deal submits an invoice of the first again: the same file, another file of it, or with another number. */
    List<DealFolder> repeated(Look first, Look second, DealRequest request, Problem problem) throws IOException {
        DealRequest framework = request.withKind(SalesContract.Kind.FRAMEWORK);
        Deal one = deal(first, earlier(framework, PAIR_DAYS));
        Deal two = deal(second, framework.under(one.contract()));
        Invoice original = one.invoices().get(0);
        Invoice again = problem == Problem.DUP_03
                ? original.withNumber(
                        Lookalike.changed(original.number(), dice.fork(second.id())),
                        original.issued().plusDays(1))
                : original;
        two = Reassembly.withInvoices(two, List.of(again, two.invoices().get(0)));
        DealFolder one1 = print(first, Case.clean(one));
        DealFolder two2 = print(
                second,
                new Case(two, two.invoices().stream().map(InvoicePaper::honest).toList(), List.of(), List.of()));
        if (problem == Problem.DUP_01) {
            two2.copy(one1.paper("invoice-1"), "invoice-1");
        }
        expect(one1, two2, problem, true);
        expect(two2, one1, problem, false);
        return sharing(one1, two2);
    }

    private static void expect(DealFolder here, DealFolder there, Problem problem, boolean counterpart) {
        String why =
                switch (problem) {
                    case DUP_01 -> "the same invoice file was submitted in two deals";
                    case DUP_02 -> "the same invoice was submitted in two deals as different files";
                    default -> "two deals hold one invoice whose number differs by a look-alike character";
                };
        here.expect(
                new ExpectedAlert(
                        List.of(problem.check()),
                        List.of(here.paper("invoice-1").fileName()),
                        List.of(there.id() + "/" + there.paper("invoice-1").fileName()),
                        counterpart,
                        why),
                problem.near());
    }

    /** The second deal holds the very contract file of the first. */
    private static List<DealFolder> sharing(DealFolder first, DealFolder second) {
        second.copy(first.paper("contract"), "contract");
        return List.of(first, second);
    }

    private Deal deal(Look look, DealRequest request) {
        return DealMaker.make(worlds.get(request.language()), dice.fork(look.id()), request);
    }

    private DealFolder print(Look look, Case one) throws IOException {
        return new DealPrinter(typefaces, dice.fork(look.id() + " print"))
                .print(look.id(), look.title(), one, look.media());
    }

    private static DealRequest earlier(DealRequest request, int days) {
        return request.at(request.asOf().minusDays(days));
    }

    private static String period(Language language, LocalDate month) {
        return language == Language.ZH
                ? month.getYear() + "年" + month.getMonthValue() + "月"
                : "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }
}
