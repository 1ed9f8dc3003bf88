package io.vouch.alerts.bench.matching;

import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The ways in which one invoice is handed in again. */
enum Copying {
    RESCANNED("scanned again", "the same sheet on another glass, misread in other places"),
    RENDERED("another format", "the same data as XML or text, names written otherwise, number with blanks"),
    LOOK_ALIKE("look-alike number", "one character replaced by one of its shape, but not the very next number"),
    RENUMBERED("renumbered", "the same lines under a new number, dated up to three days apart"),
    SPLIT("split", "cut into two or three of one deal"),
    MERGED("merged", "two of one deal joined into one"),
    REDATED("dated anew", "the same number, 10 to 80 days apart"),
    READDRESSED("addressed anew", "the same number to another buyer"),
    RENAMED("party renamed", "the buyer under a new name, or the seller under its former one"),
    REVALUED("amount or currency", "the same number with another amount or in another currency"),
    HALVED("part of the number", "its prefix left out, or one half of it kept"),
    TRANSPOSED("mistyped", "two neighbours of the number swapped, or one lost"),
    EDITED("one field edited", "the same picture with another date, total or number");

    private static final BigDecimal RATE = new BigDecimal("7.1834");

    private final String label;
    private final String what;

    Copying(String label, String what) {
        this.label = label;
        this.what = what;
    }

    String label() {
        return label;
    }

    String what() {
        return what;
    }

    /** What is handed in first, and what comes again in another deal. */
    record Case(List<Draft> first, List<Draft> again) {}

    /** A case of this kind made of an invoice. @param slot makes further numbers, another one for each case */
    Case of(Draft first, InvoiceWorld world, long slot, SplittableRandom dice) {
        long sheet = dice.nextLong();
        Draft typed = first.on(Draft.Medium.TEXT, sheet);
        return switch (this) {
            case RESCANNED -> one(first, first.on(Draft.Medium.SCAN, sheet));
            case RENDERED -> one(first, rendered(first, sheet));
            case LOOK_ALIKE -> one(first, typed.numbered(lookAlike(first.number(), dice)));
            case RENUMBERED -> one(
                    first,
                    typed.numbered(world.anotherNumber(first, slot))
                            .dated(first.date().plusDays(dice.nextInt(4))));
            case SPLIT -> split(first, world, slot, dice);
            case MERGED -> merged(first, world, slot, dice);
            case REDATED -> one(first, typed.dated(first.date().plusDays(10 + dice.nextInt(71))));
            case READDRESSED -> one(first, typed.between(first.seller(), Firm.of(90_000_000 + slot)));
            case RENAMED -> one(
                    first,
                    dice.nextBoolean()
                            ? typed.between(first.seller(), first.buyer().renamed())
                            : typed.between(first.seller().renamed(), first.buyer()));
            case REVALUED -> one(first, revalued(typed, dice));
            case HALVED -> one(first, typed.numbered(halved(first.number(), dice)));
            case TRANSPOSED -> one(first, typed.numbered(transposed(first.number(), dice)));
            case EDITED -> one(first, edited(first, world, slot, dice));
        };
    }

    private static Case one(Draft first, Draft again) {
        return new Case(List.of(first), List.of(again));
    }

    private static Draft rendered(Draft first, long sheet) {
        StringBuilder spaced = new StringBuilder(first.number());
        if (first.number().length() == 20) {
            for (int at = 16; at > 0; at -= 4) {
                spaced.insert(at, ' ');
            }
        }
        Draft.Medium other = first.medium() == Draft.Medium.XML ? Draft.Medium.TEXT : Draft.Medium.XML;
        return first.numbered(spaced.toString())
                .between(first.seller().writtenOtherwise(), first.buyer().writtenOtherwise())
                .on(other, sheet);
    }

    private static String lookAlike(String number, SplittableRandom dice) {
        while (true) {
            int at = 1 + dice.nextInt(number.length() - 1);
            char c = number.charAt(at);
            String letters = "0O1I5S8B";
            int letter = letters.indexOf(c);
            String alike = dice.nextInt(4) == 0 && letter >= 0 && letter % 2 == 0
                    ? letters.substring(letter + 1, letter + 2)
                    : LookAlikes.alike(c);
            if (!alike.isEmpty()) {
                char other = alike.charAt(dice.nextInt(alike.length()));
                boolean next = at == number.length() - 1 && Math.abs(other - c) == 1;
                if (!next) {
                    return number.substring(0, at) + other + number.substring(at + 1);
                }
            }
        }
    }

    private static Case split(Draft first, InvoiceWorld world, long slot, SplittableRandom dice) {
        Draft whole = uneven(first);
        int parts = 2 + dice.nextInt(2);
        BigDecimal left = whole.gross();
        List<Draft> again = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            BigDecimal share = i == parts - 1
                    ? left
                    : whole.gross()
                            .multiply(BigDecimal.valueOf(25 + dice.nextInt(20), 2))
                            .setScale(2, RoundingMode.DOWN);
            left = left.subtract(share);
            List<Item> items = whole.items().stream()
                    .map(item -> item.times(Math.max(1, item.quantity() / parts)))
                    .toList();
            again.add(whole.numbered(world.anotherNumber(whole, 1_000_000 + 3 * slot + i))
                    .dated(whole.date().plusDays(dice.nextInt(6)))
                    .billing(items, share)
                    .on(Draft.Medium.TEXT, dice.nextLong()));
        }
        return new Case(List.of(whole), again);
    }

    /** Totals that are a multiple of 100 are reached by chance, and are not searched for. */
    private static Draft uneven(Draft draft) {
        boolean round = draft.gross().remainder(BigDecimal.valueOf(100)).signum() == 0;
        return round ? draft.totalling(draft.gross().add(new BigDecimal("37.21")), draft.currency()) : draft;
    }

    private static Case merged(Draft first, InvoiceWorld world, long slot, SplittableRandom dice) {
        Draft one = uneven(first);
        BigDecimal more = one.gross().multiply(new BigDecimal("0.37")).setScale(2, RoundingMode.UP);
        List<Item> items = one.items().stream()
                .map(item -> item.times(item.quantity() + 3))
                .toList();
        Draft other = one.numbered(world.anotherNumber(one, 1_000_000 + 3 * slot))
                .billing(items, more)
                .on(one.medium(), dice.nextLong());
        Draft both = uneven(one.numbered(world.anotherNumber(one, 1_000_000 + 3 * slot + 1))
                .billing(items, one.gross().add(more))
                .on(Draft.Medium.TEXT, dice.nextLong()));
        return both.gross().compareTo(one.gross().add(more)) == 0
                ? new Case(List.of(one, other), List.of(both))
                : merged(one.totalling(one.gross().add(BigDecimal.TEN), one.currency()), world, slot, dice);
    }

    private static Draft revalued(Draft typed, SplittableRandom dice) {
        if (dice.nextBoolean()) {
            return typed.totalling(
                    typed.gross().multiply(RATE).setScale(2, RoundingMode.HALF_UP),
                    typed.currency().equals("CNY") ? "HKD" : "CNY");
        }
        BigDecimal factor = BigDecimal.valueOf(110 + dice.nextInt(900), 2);
        return typed.totalling(typed.gross().multiply(factor).setScale(2, RoundingMode.HALF_UP), typed.currency());
    }

    /** A national number loses its head; others lose their prefix, or one half. */
    private static String halved(String number, SplittableRandom dice) {
        int digits = 0;
        while (digits < number.length() && Character.isDigit(number.charAt(number.length() - 1 - digits))) {
            digits++;
        }
        boolean prefixed = digits < number.length() && digits >= 5;
        if (prefixed) {
            return number.substring(number.length() - digits);
        }
        // Never the half that all numbers of the seller begin with.
        int half = Math.max(Math.min(6, number.length() - 1), number.length() / 2);
        boolean head = number.length() == 8 && dice.nextBoolean();
        return head ? number.substring(0, half) : number.substring(number.length() - half);
    }

    private static String transposed(String number, SplittableRandom dice) {
        while (true) {
            int at = 1 + dice.nextInt(number.length() - 2);
            if (dice.nextInt(4) == 0) {
                return number.substring(0, at) + number.substring(at + 1);
            }
            if (number.charAt(at) != number.charAt(at + 1)) {
                return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
            }
        }
    }

    private static Draft edited(Draft first, InvoiceWorld world, long slot, SplittableRandom dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> first.dated(first.date().plusDays(20 + dice.nextInt(60)));
            case 1 -> first.totalling(
                    first.gross().add(BigDecimal.valueOf(1000L + dice.nextInt(90_000))), first.currency());
            default -> first.numbered(world.anotherNumber(first, slot));
        };
    }
}
