package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.world.Dice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a special business (特定业务) adds to a fully digital invoice below its sums: route, site, premises or travellers. */
final class ServiceBlock {
    private static final List<String> TOWNS =
            List.of("浙江省宁波市", "江苏省无锡市", "山东省烟台市", "安徽省芜湖市", "湖北省宜昌市", "湖南省株洲市", "广东省佛山市", "四川省绵阳市");
    private static final List<String> CARGOES = List.of("机电产品", "金属制品", "电子产品", "纺织品", "日用百货", "建筑材料");
    private static final double LEFT = 14;
    private static final double RIGHT = 582;
    private static final double ROW = 15;

    private ServiceBlock() {}

    /** Draws the block from {@code top} down and returns its end; {@code k} stretches the rows. */
    static double drawn(ZhForm form, double top, double k) {
        Map<String, String> facts = facts(form.invoice);
        if (facts.isEmpty()) {
            return top;
        }
        Sheet sheet = form.sheet;
        double row = ROW * Math.min(k, 1.2);
        double width = (RIGHT - LEFT) / facts.size();
        double x = LEFT;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            sheet.centre(fact.getKey(), x + width / 2, top + row * 0.72, form.label);
            var pen = sheet.shrunk(fact.getValue(), width - 6, form.value);
            sheet.centre(fact.getValue(), x + width / 2, top + row * 1.72, pen);
            x += width;
            if (x < RIGHT - 1) {
                sheet.rule(x, top, x, top + 2 * row, 0.5, form.ink);
            }
        }
        sheet.rule(LEFT, top, RIGHT, top, 0.7, form.ink);
        sheet.rule(LEFT, top + row, RIGHT, top + row, 0.5, form.ink);
        return top + 2 * row;
    }

    /** The same for an invoice whenever it is printed; only values that the papers of a deal say nowhere else. */
    private static Map<String, String> facts(Invoice invoice) {
        Dice dice = new Dice(invoice.number().hashCode());
        Map<String, String> facts = new LinkedHashMap<>();
        String from = dice.pick(TOWNS);
        String to = dice.pick(TOWNS.stream().filter(town -> !town.equals(from)).toList());
        switch (invoice.family()) {
            case DIGITAL_FREIGHT -> {
                facts.put("运输工具种类", "公路运输");
                facts.put("运输工具牌号", "浙" + dice.string("ABCDEFG", 1) + dice.digits(5));
                facts.put("起运地", from);
                facts.put("到达地", to);
                facts.put("运输货物名称", dice.pick(CARGOES));
            }
            case DIGITAL_CONSTRUCTION -> {
                facts.put("土地增值税项目编号", "/");
                facts.put("建筑服务发生地", from + "高新技术产业开发区");
                facts.put("建筑项目名称", dice.pick(List.of("一期", "二期", "三期")) + "厂房改造工程");
                facts.put("跨地（市）标志", "否");
            }
            case DIGITAL_LEASE -> lease(invoice, dice, from, facts);
            case DIGITAL_PASSENGER -> {
                facts.put("出行人", "企业员工");
                facts.put("出行日期", Show.zh(invoice.issued().withDayOfMonth(1)));
                facts.put("出发地", from);
                facts.put("到达地", from);
                facts.put("交通工具类型", "汽车");
            }
            default -> {
                // Other families have no block.
            }
        }
        return facts;
    }

    private static void lease(Invoice invoice, Dice dice, String town, Map<String, String> facts) {
        LocalDate start = invoice.issued().withDayOfMonth(1);
        LocalDate end = start.plusMonths(1).minusDays(1);
        facts.put("不动产地址", town + "工业园区" + dice.between(1, 60) + "号");
        facts.put("租赁期起止", start + " 至 " + end);
        facts.put("产权证书/不动产权证号", "不动产权第" + dice.digits(7) + "号");
        facts.put("面积单位", "平方米");
        facts.put("跨地（市）标志", "否");
    }
}
