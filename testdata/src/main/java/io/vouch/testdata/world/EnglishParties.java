package io.vouch.testdata.world;

import java.util.List;

/** Invented firms of Britain, Germany and the Netherlands that write their papers in English. */
final class EnglishParties {
    private static final List<String> MARKS = List.of(
            "Harrowfell",
            "Northwick Vale",
            "Calderbrae",
            "Bryndale",
            "Ostenmoor",
            "Kestrelby",
            "Tarnhollow",
            "Veldermark",
            "Winterlund",
            "Rookmere",
            "Aldenbrook",
            "Sommerfjeld",
            "Pinemarch",
            "Grauwald",
            "Fennimoor",
            "Lindenhaven");
    private static final List<String> INDUSTRIES = List.of(
            "Hydraulics",
            "Textiles",
            "Steel Trading",
            "Foods",
            "Logistics",
            "Systems",
            "Components",
            "Packaging",
            "Marine Supplies",
            "Tooling");
    private static final List<String> STREETS =
            List.of("Mill Lane", "Harbour Road", "Quay Street", "Station Way", "Foundry Close", "Canal View");
    private static final List<String> FIRST_NAMES =
            List.of("Alice", "Martin", "Helen", "Oliver", "Ingrid", "Peter", "Sofia", "Daniel", "Marta", "James");
    private static final List<String> LAST_NAMES =
            List.of("Thornby", "Keller", "Vanderloo", "Ashworth", "Brandt", "Pemberton", "Hollis", "Meijer", "Crane");
    private static final List<String> BANKS =
            List.of("Saltmarsh Bank", "Corvane Trade Bank", "Middlehaven Bank", "Norrland Commerce Bank");

    private EnglishParties() {}

    static Party firm(Dice dice) {
        return party(dice, dice.pick(MARKS), dice.pick(INDUSTRIES), dice.pick(List.of("GB", "GB", "DE", "NL")));
    }

    static Party factor(Dice dice) {
        return party(
                dice, dice.pick(MARKS), dice.pick(List.of("Receivables Finance", "Factoring", "Trade Capital")), "GB");
    }

    static String person(Dice dice) {
        return dice.pick(FIRST_NAMES) + " " + dice.pick(LAST_NAMES);
    }

    static BankAccount account(Dice dice, String holder, String country) {
        String code = dice.string("BCDFGHKLMNPRSTVW", 4);
        String iban =
                switch (country) {
                    case "DE" -> CheckDigits.iban("DE", dice.digits(18));
                    case "NL" -> CheckDigits.iban("NL", code + dice.digits(10));
                    default -> CheckDigits.iban("GB", code + dice.digits(14));
                };
        return new BankAccount(holder, iban, dice.pick(BANKS), code + country + "2L");
    }

    private static Party party(Dice dice, String mark, String industry, String country) {
        String form =
                switch (country) {
                    case "DE" -> "GmbH";
                    case "NL" -> "B.V.";
                    default -> dice.pick(List.of("Ltd", "Limited", "PLC"));
                };
        String town =
                switch (country) {
                    case "DE" -> dice.pick(List.of("28195 Bremen", "44135 Dortmund", "90402 Nuremberg"));
                    case "NL" -> dice.pick(List.of("3011 AD Rotterdam", "5611 AZ Eindhoven"));
                    default -> dice.pick(List.of("Leeds LS1 4DT", "Bristol BS1 6QS", "Hull HU1 1AA"));
                };
        String taxId =
                switch (country) {
                    case "DE" -> CheckDigits.germanVat("1" + dice.digits(7));
                    case "NL" -> CheckDigits.dutchVat(dice.digits(9));
                    default -> CheckDigits.britishVat("3" + dice.digits(6));
                };
        String name = mark + " " + industry + " " + form;
        String address = dice.between(1, 240) + " " + dice.pick(STREETS) + ", " + town;
        String phone = "+" + dice.between(31, 49) + " " + dice.digits(3) + " " + dice.digits(6);
        return new Party(name, mark, taxId, address, phone, person(dice), account(dice, name, country));
    }
}
