package io.vouch.alerts.bench.matching;

import io.vouch.extraction.DocumentType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Distinct invoices of many sellers, each named by its index: the same seed and index always give the same invoice, so that a million
 * need no memory. Sellers number in their own ways, sell to a few buyers under contracts, and one in ten totals is round.
 *
 * @param seed of everything
 * @param sellers so many firms sell
 * @param largest the share of invoices, 0..1, that the largest seller writes
 */
record InvoiceWorld(long seed, int sellers, double largest) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 180;
    private static final int BUYERS_A_SELLER = 12;
    private static final int GOODS_A_SELLER = 9;
    private static final String[] GOODS = {
        "轴承", "电机", "面料", "水泥", "芯片", "包装箱", "Steel tube", "Cotton yarn", "Pallet", "Valve", "Cable", "Lens"
    };

    private SplittableRandom dice(long index) {
        // Mixed once: the streams of neighbouring seeds would be one stream, shifted.
        return new SplittableRandom(new SplittableRandom(seed * 1_000_003 + index).nextLong());
    }

    /** The invoice of this index, 0 or more. */
    Draft invoice(long index) {
        SplittableRandom dice = dice(index);
        int seller = dice.nextDouble() < largest ? 0 : dice.nextInt(sellers);
        int buyer = seller * BUYERS_A_SELLER + dice.nextInt(BUYERS_A_SELLER);
        List<Item> items = items(seller, dice);
        BigDecimal net = items.stream().map(Item::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        Firm firm = Firm.of(seed % 1000 * 100_000 + seller);
        boolean round = dice.nextInt(10) == 0;
        BigDecimal gross = round
                ? BigDecimal.valueOf(500L * (1 + dice.nextInt(200))).setScale(2)
                : net.multiply(new BigDecimal("1.13")).setScale(2, RoundingMode.HALF_UP);
        int medium = dice.nextInt(20);
        return new Draft(
                DocumentType.INVOICE,
                number(seller, index),
                firm.chinese() && seller % 3 == 1 ? "04400190%04d".formatted(seller % 10_000) : "",
                FIRST_DAY.plusDays(dice.nextInt(DAYS)),
                firm,
                Firm.of(seed % 1000 * 100_000 + 50_000_000 + buyer),
                firm.chinese() ? "CNY" : "EUR",
                gross,
                items,
                dice.nextInt(20) < 13 ? "XS%d-%04d".formatted(2025, buyer % 10_000) : "",
                medium < 4 ? Draft.Medium.XML : medium < 15 ? Draft.Medium.TEXT : Draft.Medium.SCAN,
                dice.nextLong(),
                "");
    }

    private List<Item> items(int seller, SplittableRandom dice) {
        List<Item> items = new ArrayList<>();
        int first = dice.nextInt(GOODS_A_SELLER);
        int lines = 1 + dice.nextInt(3);
        for (int i = 0; i < lines; i++) {
            int good = (first + i) % GOODS_A_SELLER;
            SplittableRandom price = new SplittableRandom(seed + seller * 100L + good);
            String name = GOODS[price.nextInt(GOODS.length)] + " " + (char) ('A' + good) + (10 + price.nextInt(80));
            items.add(new Item(name, 1 + dice.nextInt(400), BigDecimal.valueOf(300 + price.nextInt(40_000), 2)));
        }
        return items;
    }

    /** A number in the seller's way of numbering, used once: {@code slot} is the index for the world's own invoices. */
    String number(int seller, long slot) {
        boolean chinese = Firm.of(seed % 1000 * 100_000 + seller).chinese();
        // Multipliers without common factors with the range: every slot has another number.
        return switch (chinese ? seller % 3 : 3 + seller % 3) {
            case 0, 2 -> "26%03d2000%011d".formatted(440 + seller % 200, slot * 73_687_891L % 100_000_000_000L);
            case 1 -> "%08d".formatted(10_000_000 + slot * 7_919 % 89_999_999);
            case 3 -> "INV-2026-%06d".formatted(slot);
            case 4 -> Long.toString(20_000 + slot);
            default -> "RE/26/%05d-%d".formatted(slot, seller % 7);
        };
    }

    /** A further number of the seller of an invoice, far from all others. */
    String anotherNumber(Draft invoice, long slot) {
        String number = invoice.number();
        long far = 700_000 + slot * 37;
        return number.length() == 20
                ? number.substring(0, 9) + "%011d".formatted((far * 52_711_939L + 13) % 100_000_000_000L)
                : number.length() == 8 && !invoice.code().isEmpty()
                        ? "%08d".formatted(10_000_000 + far * 104_729 % 89_999_999)
                        : number.startsWith("INV")
                                ? "INV-2026-%06d".formatted(far % 1_000_000)
                                : number.startsWith("RE") ? "RE/26/%05d-0".formatted(far) : Long.toString(far + 20_000);
    }
}
