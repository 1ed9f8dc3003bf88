package io.vouch.alerts.bench.matching;

import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.TaxIds;
import java.util.SplittableRandom;

/**
 * An invented company; the same number always gives the same one.
 *
 * @param taxId with valid check digits where the form has them
 */
record Firm(String name, String taxId, boolean chinese) {

    private static final String[] TOWNS = {"广州", "杭州", "苏州", "青岛", "成都", "武汉", "长沙", "宁波", "厦门", "合肥", "郑州", "西安"};
    private static final String SIGNS = "明远华泰恒信瑞丰盛达金源宏盈嘉禾永诚立新天宇博海中联安顺东方正大荣光美";
    private static final String[] TRADES = {"机电", "纺织", "建材", "电子", "食品", "物流", "化工", "包装", "医疗器械", "新能源"};
    private static final String[] STARTS = {
        "Nor", "Bal", "Kest", "Mar", "Vel", "Tor", "Han", "Lind", "Ros", "Fal", "Gre", "Wes"
    };
    private static final String[] ENDS = {
        "wick", "mann", "berg", "ford", "holm", "etti", "ova", "dale", "stein", "court"
    };
    private static final String[] WARES = {
        "Metals", "Textiles", "Foods", "Logistics", "Paper", "Tools", "Optics", "Chemicals"
    };
    private static final String[] FORMS = {"GmbH", "Ltd", "B.V.", "S.A.", "AG", "LLC"};
    private static final String CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static Firm of(long number) {
        SplittableRandom dice = new SplittableRandom(number * 0x9E3779B97F4A7C15L + 7);
        return number % 5 < 3 ? chinese(dice) : european(dice, number);
    }

    private static Firm chinese(SplittableRandom dice) {
        StringBuilder name = new StringBuilder(pick(TOWNS, dice));
        for (int i = 0; i < 3; i++) {
            name.append(SIGNS.charAt(dice.nextInt(SIGNS.length())));
        }
        name.append(pick(TRADES, dice)).append(dice.nextInt(3) == 0 ? "股份有限公司" : "有限公司");
        return new Firm(name.toString(), socialCreditCode(dice), true);
    }

    /** Nine digits of kind and place, an organisation code and two check characters, found by trying. */
    private static String socialCreditCode(SplittableRandom dice) {
        String head = "91" + (110000 + dice.nextInt(540000)) + (10000000 + dice.nextInt(89999999));
        for (char organisation : "0123456789X".toCharArray()) {
            for (char last : CODE.toCharArray()) {
                String code = head + organisation + last;
                if (TaxIds.check(code) == IdentifierCheck.VALID) {
                    return code;
                }
            }
        }
        throw new IllegalStateException("no check characters for " + head);
    }

    private static Firm european(SplittableRandom dice, long number) {
        String name = pick(STARTS, dice) + pick(ENDS, dice) + " & " + pick(STARTS, dice) + pick(ENDS, dice) + " "
                + pick(WARES, dice) + " " + pick(FORMS, dice);
        // Unchecked forms of VAT ids: their check digits differ by country.
        return new Firm(name, "IE" + (1000000 + number % 8999999) + "WA", false);
    }

    private static String pick(String[] from, SplittableRandom dice) {
        return from[dice.nextInt(from.length)];
    }

    /** The name as another paper writes it: brackets, spaces, capitals, the other legal form. */
    Firm writtenOtherwise() {
        String other = chinese
                ? name.replace("股份有限公司", "股份公司").replace("有限公司", "有限责任公司")
                : name.toUpperCase(java.util.Locale.ROOT)
                        .replace(" & ", " and ")
                        .replace(".", "");
        return new Firm(other, taxId, chinese);
    }

    /** The firm after it changed its name, and kept its registration. */
    Firm renamed() {
        return new Firm(chinese ? name.substring(0, 2) + "新" + name.substring(3) : "New " + name, taxId, chinese);
    }
}
