package io.vouch.alerts.bench.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Papers that look like copies and are none (domain reference 5.1), each kind as the deals that they lie in. */
enum Honest {
    RENT("monthly rent", "six months, one total, one text, numbers as they come"),
    INSTALMENTS("instalments", "four equal parts of one contract, weeks apart"),
    BATCH("serial invoices of equal total", "five of one day, numbered one after the other"),
    WEEKLY("weekly deliveries", "equal lines and totals, seven days apart"),
    REISSUED(
            "credit note and re-issue",
            "the second deal holds the note that takes the first invoice back, and the new one"),
    CORRECTED("corrected copy", "the same number again in its own deal, one field put right"),
    RENDERINGS("several renderings", "data, text and scan of one invoice in one deal"),
    TEMPLATE("shared template", "two sellers, one program: one look, one day, one total, one buyer"),
    SHORT_NUMBERS("one number, two sellers", "short numbers that every seller uses"),
    NEXT_YEAR("numbers that start again", "the same number and seller a year later"),
    PRICE_LIST("list prices", "equal totals of one day to different buyers"),
    STANDING_ORDER("standing order", "equal lines and totals on each of six days, numbered on"),
    LOTS("standard lots", "one price, one to four lots a day, three invoices a deal, four deals"),
    SAME_DAY("two trades of one day", "parties, day and contract are one; goods, quantities and totals are not");

    private static final BigDecimal TAXED = new BigDecimal("1.13");

    private final String label;
    private final String what;

    Honest(String label, String what) {
        this.label = label;
        this.what = what;
    }

    String label() {
        return label;
    }

    String what() {
        return what;
    }

    /** The deals of one case. */
    List<List<Draft>> of(Draft first, InvoiceWorld world, long slot, SplittableRandom dice) {
        return switch (this) {
            case RENT -> series(first, slot, 6, 1, true, dice);
            case INSTALMENTS -> series(first.under("HT-2026-%05d".formatted(slot)), slot, 4, 0, false, dice);
            case BATCH -> batch(first, dice);
            case WEEKLY -> weekly(first, dice);
            case REISSUED -> reissued(first, world, slot, dice);
            case CORRECTED -> List.of(
                    List.of(first, first.dated(first.date().plusDays(1)).on(first.medium(), dice.nextLong())));
            case RENDERINGS -> List.of(List.of(
                    first.on(Draft.Medium.XML, dice.nextLong()),
                    first.on(Draft.Medium.TEXT, dice.nextLong()),
                    first.on(Draft.Medium.SCAN, dice.nextLong())));
            case TEMPLATE -> alone(
                    first,
                    first.between(Firm.of(80_000_000 + slot), first.buyer())
                            .numbered(next(first.number(), 12))
                            .on(first.medium(), dice.nextLong()));
            case SHORT_NUMBERS -> alone(
                    first.numbered(Long.toString(1000 + slot)),
                    world.invoice(5_000_000 + slot).numbered(Long.toString(1000 + slot)));
            case NEXT_YEAR -> alone(
                    uncoded(first).numbered("%05d".formatted(10_000 + slot)),
                    uncoded(first)
                            .numbered("%05d".formatted(10_000 + slot))
                            .dated(first.date().plusDays(366))
                            .totalling(first.gross().add(new BigDecimal("811.30")), first.currency())
                            .on(first.medium(), dice.nextLong()));
            case PRICE_LIST -> alone(
                    first,
                    first.between(first.seller(), Firm.of(70_000_000 + slot))
                            .under("")
                            .numbered(next(first.number(), 9))
                            .on(first.medium(), dice.nextLong()));
            case STANDING_ORDER -> standingOrder(first, dice);
            case LOTS -> lots(first, dice);
            case SAME_DAY -> sameDay(first, dice);
        };
    }

    /** Without the code that makes older Chinese numbers unique in the country. */
    private static Draft uncoded(Draft draft) {
        return new Draft(
                draft.type(),
                draft.number(),
                "",
                draft.date(),
                draft.seller(),
                draft.buyer(),
                draft.currency(),
                draft.gross(),
                draft.items(),
                draft.contract(),
                draft.medium(),
                draft.picture(),
                draft.original());
    }

    private static List<List<Draft>> alone(Draft... drafts) {
        List<List<Draft>> deals = new ArrayList<>();
        for (Draft draft : drafts) {
            deals.add(List.of(draft));
        }
        return deals;
    }

    private static List<List<Draft>> series(
            Draft first, long slot, int count, int months, boolean rent, SplittableRandom dice) {
        List<List<Draft>> deals = new ArrayList<>();
        boolean named = slot % 2 == 0;
        LocalDate date = first.date();
        String number = first.number();
        for (int i = 0; i < count; i++) {
            String text = (rent ? "租金 rent" : "进度款 instalment") + (named ? " " + (i + 1) : "");
            deals.add(List.of(first.numbered(number)
                    .dated(date)
                    .billing(List.of(new Item(text, 1, first.gross())), first.gross())
                    .on(first.medium(), dice.nextLong())));
            date = months > 0 ? date.plusMonths(months) : date.plusDays(14 + dice.nextInt(30));
            number = next(number, 1 + dice.nextInt(40));
        }
        return deals;
    }

    private static List<List<Draft>> batch(Draft first, SplittableRandom dice) {
        List<List<Draft>> deals = new ArrayList<>();
        String number = first.number();
        for (int i = 0; i < 5; i++) {
            deals.add(List.of(first.numbered(number).on(first.medium(), dice.nextLong())));
            number = next(number, 1);
        }
        return deals;
    }

    private static List<List<Draft>> weekly(Draft first, SplittableRandom dice) {
        List<List<Draft>> deals = new ArrayList<>();
        String number = first.number();
        for (int i = 0; i < 5; i++) {
            deals.add(List.of(
                    first.numbered(number).dated(first.date().plusDays(7L * i)).on(first.medium(), dice.nextLong())));
            number = next(number, 1 + dice.nextInt(30));
        }
        return deals;
    }

    private static List<List<Draft>> standingOrder(Draft first, SplittableRandom dice) {
        List<List<Draft>> deals = new ArrayList<>();
        String number = counter(dice);
        for (int day = 0; day < 6; day++) {
            deals.add(List.of(
                    first.numbered(number).dated(first.date().plusDays(day)).on(first.medium(), dice.nextLong())));
            number = next(number, 4 + dice.nextInt(12));
        }
        return deals;
    }

    /** A number of a series that goes on from day to day, as those of large sellers do. */
    private static String counter(SplittableRandom dice) {
        return "LF-%07d".formatted(1_000_000 + dice.nextInt(8_000_000));
    }

    private static List<List<Draft>> lots(Draft first, SplittableRandom dice) {
        List<List<Draft>> deals = new ArrayList<>();
        Item lot = new Item(
                first.items().get(0).description(), 50, first.items().get(0).price());
        String number = counter(dice);
        LocalDate date = first.date();
        for (int deal = 0; deal < 4; deal++) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Item item = lot.times(lot.quantity() * (1 + dice.nextInt(4)));
                drafts.add(first.numbered(number)
                        .dated(date)
                        .billing(List.of(item), item.net().multiply(TAXED).setScale(2, RoundingMode.HALF_UP))
                        .on(first.medium(), dice.nextLong()));
                number = next(number, 4 + dice.nextInt(12));
                date = date.plusDays(1 + dice.nextInt(2));
            }
            deals.add(drafts);
        }
        return deals;
    }

    private static List<List<Draft>> sameDay(Draft first, SplittableRandom dice) {
        Item other = new Item(
                first.items().get(0).description() + " II",
                1 + dice.nextInt(400),
                first.items().get(0).price().add(BigDecimal.valueOf(100 + dice.nextInt(9_000), 2)));
        return alone(
                first,
                first.numbered(next(first.number(), 4 + dice.nextInt(40)))
                        .billing(List.of(other), other.net().multiply(TAXED).setScale(2, RoundingMode.HALF_UP))
                        .on(first.medium(), dice.nextLong()));
    }

    private static List<List<Draft>> reissued(Draft first, InvoiceWorld world, long slot, SplittableRandom dice) {
        Draft blue =
                first.on(first.medium() == Draft.Medium.SCAN ? Draft.Medium.TEXT : first.medium(), first.picture());
        Draft red = blue.takenBack(world.anotherNumber(blue, 2 * slot), dice.nextLong())
                .dated(blue.date().plusDays(2));
        Draft again = blue.numbered(world.anotherNumber(blue, 2 * slot + 1))
                .dated(blue.date().plusDays(2))
                .on(blue.medium(), dice.nextLong());
        return List.of(List.of(blue), List.of(red, again));
    }

    /** The number so many steps on, in the same form. */
    private static String next(String number, int steps) {
        int at = number.length();
        while (at > 0 && Character.isDigit(number.charAt(at - 1)) && number.length() - at < 15) {
            at--;
        }
        String counter = number.substring(at);
        String moved = Long.toString(Long.parseLong(counter) + steps);
        return number.substring(0, at) + "0".repeat(Math.max(0, counter.length() - moved.length())) + moved;
    }
}
