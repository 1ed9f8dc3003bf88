package io.vouch.testdata.world;

import java.util.List;

/** Invented Chinese firms, factors and banks: region + trade mark + industry + legal form. */
final class ChineseParties {
    private static final List<Region> REGIONS = List.of(
            new Region("杭州", "浙江省杭州市余杭区", "330110", "0571"),
            new Region("苏州", "江苏省苏州市吴中区", "320506", "0512"),
            new Region("广州", "广东省广州市黄埔区", "440112", "020"),
            new Region("成都", "四川省成都市新都区", "510114", "028"),
            new Region("武汉", "湖北省武汉市蔡甸区", "420114", "027"),
            new Region("青岛", "山东省青岛市城阳区", "370214", "0532"),
            new Region("上海", "上海市嘉定区", "310114", "021"),
            new Region("天津", "天津市西青区", "120111", "022"),
            new Region("长沙", "湖南省长沙市望城区", "430112", "0731"),
            new Region("合肥", "安徽省合肥市蜀山区", "340104", "0551"));
    private static final List<String> FIRST =
            List.of("瀚", "朔", "嵘", "沐", "珩", "岚", "翊", "煜", "澄", "霁", "钧", "蔚", "聿", "祁", "棠", "晟", "昶", "恪", "骁", "泓");
    private static final List<String> SECOND =
            List.of("衡", "屿", "川", "铭", "桥", "策", "禾", "澜", "陌", "辰", "砺", "舟", "朗", "野", "廷", "瑜", "岭", "磊", "谦", "汀");
    private static final List<String> INDUSTRIES =
            List.of("机电设备", "精密机械", "金属材料", "电子科技", "纺织", "医疗器械", "供应链管理", "建筑材料", "物流", "信息技术", "新材料", "自动化设备", "食品");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司");
    private static final List<String> BANKS = List.of("海岳银行", "泰衡银行", "临川商业银行", "东屿银行", "丰澜农村商业银行");
    private static final List<String> ROADS = List.of("创业路", "兴园大道", "望江东路", "工业二路", "科苑路", "康平街", "北环路");
    private static final List<String> SURNAMES =
            List.of("王", "李", "陈", "周", "吴", "郑", "孙", "何", "沈", "陆", "谢", "唐", "许", "邓", "曹");
    private static final List<String> GIVEN =
            List.of("立群", "文静", "建国", "晓岚", "海波", "志远", "玉兰", "思齐", "宏伟", "佳慧", "明哲", "雨桐", "春生");
    /** Marks of well-known firms which two random characters could spell; never used. */
    private static final List<String> REAL_MARKS = List.of("澄川", "瀚川", "晟禾", "泓川", "钧策", "煜辰", "瀚澜", "晟铭", "蔚澜", "晟川");

    private ChineseParties() {}

    static Party firm(Dice dice) {
        Region region = dice.pick(REGIONS);
        String mark = mark(dice);
        String industry = dice.pick(INDUSTRIES);
        String form = dice.pick(FORMS);
        String name = dice.chance(0.2)
                ? mark + "（" + region.city() + "）" + industry + form
                : region.city() + mark + industry + form;
        return party(dice, region, name, mark);
    }

    static Party factor(Dice dice) {
        Region region = dice.pick(REGIONS);
        String mark = mark(dice);
        return party(dice, region, region.city() + mark + "商业保理有限公司", mark);
    }

    static String person(Dice dice) {
        return dice.pick(SURNAMES) + dice.pick(GIVEN);
    }

    static BankAccount account(Dice dice, String holder, String city) {
        String bank = dice.pick(BANKS) + "股份有限公司" + city + dice.pick(List.of("分行", "高新支行", "城东支行", "营业部"));
        String number = dice.between(1, 9) + dice.digits(dice.pick(List.of(14, 16, 18)));
        return new BankAccount(holder, number, bank, CheckDigits.cnaps("313" + dice.digits(4) + dice.digits(4)));
    }

    private static Party party(Dice dice, Region region, String name, String mark) {
        String organisation =
                CheckDigits.organisationCode("MA" + dice.string("123456789ABCDEFGHJK", 1) + dice.digits(5));
        String taxId = CheckDigits.creditCode("91" + region.code() + organisation);
        String address = region.area() + dice.pick(ROADS) + dice.between(2, 980) + "号";
        String phone = region.dialling() + "-" + dice.between(2, 8) + dice.digits(7);
        return new Party(name, mark, taxId, address, phone, person(dice), account(dice, name, region.city()));
    }

    private static String mark(Dice dice) {
        String mark;
        do {
            mark = dice.pick(FIRST) + dice.pick(SECOND);
        } while (REAL_MARKS.contains(mark));
        return mark;
    }

    private record Region(String city, String area, String code, String dialling) {}
}
