package io.vouch.alerts.bench.matching;

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
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /** Characters before the organisation code. */
    private static final int PLACE = 8;

    static Firm of(long number) {
        SplittableRandom dice = new SplittableRandom(new SplittableRandom(number).nextLong());
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

    /** Kind and place, an organisation code and its check digit (GB 11714), a check character over all (GB 32100). */
    private static String socialCreditCode(SplittableRandom dice) {
        String head = "91" + (110000 + dice.nextInt(540000)) + (10000000 + dice.nextInt(89999999));
        int organisation = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            organisation += ORGANISATION_WEIGHTS[i] * Character.digit(head.charAt(i + PLACE), 10);
        }
        String code = head + "0123456789X0".charAt(11 - organisation % 11);
        int all = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            all += weight * CODE.indexOf(code.charAt(i));
            weight = weight * 3 % CODE.length();
        }
        return code + CODE.charAt((CODE.length() - all % CODE.length()) % CODE.length());
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
