package io.vouch.testdata.world;

import java.math.BigDecimal;
import java.util.List;

/** Goods and services sold in English deals, by trade; the tax rate comes from the seller's country. */
final class EnglishGoods {
    private static final BigDecimal STANDARD = new BigDecimal("0.20");

    /** Monthly rent: equal amounts month after month are innocent. */
    static final Good RENT = good("Warehouse rent", "", "month", "14250.00", 1, 1);

    /** Building work by progress. */
    static final Good WORKS = good("Refurbishment works, progress payment", "", "stage", "58400.00", 1, 3);

    static final List<List<Good>> TRADES = List.of(
            List.of(
                    good("Hydraulic gear pump", "HGP-22", "pcs", "412.50", 6, 80),
                    good("Seal kit, nitrile", "SK-90N", "set", "18.75", 40, 600),
                    good("Pressure relief valve", "PRV-1/2", "pcs", "96.20", 10, 160)),
            List.of(
                    good("Cotton twill, dyed", "240 gsm", "m", "4.85", 900, 14000),
                    good("Workwear jacket", "WJ-3 navy", "pcs", "27.40", 80, 1200)),
            List.of(
                    good("Galvanised steel coil", "DX51D 1.0 mm", "t", "782.00", 8, 120),
                    good("Cold rolled sheet", "DC01 1.5 mm", "t", "741.30", 8, 90)),
            List.of(
                    good("Frozen mixed berries", "10 kg carton", "ctn", "31.60", 120, 2400),
                    good("Oat flakes", "25 kg bag", "bag", "17.95", 150, 2600)),
            List.of(
                    good("Road freight, full load", "", "trip", "1180.00", 3, 40),
                    good("Pallet storage", "per pallet", "week", "3.90", 200, 4000)),
            List.of(
                    good("Software maintenance", "", "month", "6400.00", 1, 12),
                    good("Integration work", "senior engineer", "day", "740.00", 4, 60)));

    private EnglishGoods() {}

    private static Good good(String name, String model, String unit, String price, int least, int most) {
        return new Good("", name, model, unit, new BigDecimal(price), least, most, STANDARD, "");
    }
}
