package io.vouch.testdata.world;

import java.math.BigDecimal;
import java.util.List;

/** Goods and services sold in Chinese deals, by trade; tax rates are those of 2019-04-01 and later. */
final class ChineseGoods {
    private static final BigDecimal GOODS = new BigDecimal("0.13");
    private static final BigDecimal LEASE = new BigDecimal("0.09");
    private static final BigDecimal SERVICES = new BigDecimal("0.06");

    /** Monthly rent: equal amounts month after month are innocent. */
    static final Good RENT = good("经营租赁", "厂房租金", "", "月", "86000.00", 1, 1, LEASE, "3040502020200000000");

    /** Building work by progress. */
    static final Good WORKS = good("建筑服务", "厂房改造工程款", "", "项", "412800.00", 1, 3, LEASE, "3050100000000000000");

    /** A lorry; each is invoiced alone. */
    static final Good VEHICLE =
            good("机动车", "厢式运输车", "ZB5041XXYKDD6", "辆", "118584.07", 1, 1, GOODS, "1090305010100000000");

    /** Passages over toll roads. */
    static final Good TOLL = good("经营租赁", "通行费", "", "车次", "214.56", 120, 900, LEASE, "3040502020200000000");

    /** Cargo by road. */
    static final Good FREIGHT = good("运输服务", "国内货物运输服务", "", "批", "18500.00", 3, 30, LEASE, "3010102020100000000");

    /** Coaches that bring a firm's people to work. */
    static final Good PASSENGER = good("运输服务", "通勤包车服务", "", "车次", "620.00", 60, 480, LEASE, "3010102010100000000");

    /** One seat on a train or an aeroplane. */
    static final Good FARE = good("运输服务", "客运服务费", "", "次", "507.34", 1, 1, LEASE, "3010101010100000000");

    static final List<List<Good>> TRADES = List.of(
            List.of(
                    good("通用设备", "离心泵", "IS80-65-160", "台", "6850.00", 4, 40, GOODS, "1090109010000000000"),
                    good("通用设备", "减速机", "RV-110", "台", "3120.50", 5, 60, GOODS, "1090107020000000000"),
                    good("轴承", "调心滚子轴承", "22220CA", "套", "486.30", 50, 600, GOODS, "1090106010000000000")),
            List.of(
                    good("黑色金属冶炼压延品", "热轧卷板", "Q235B 4.75*1500", "吨", "3582.60", 60, 420, GOODS, "1080207010000000000"),
                    good("黑色金属冶炼压延品", "螺纹钢", "HRB400E 20", "吨", "3316.81", 40, 380, GOODS, "1080205010000000000"),
                    good("金属制品", "镀锌钢管", "DN50*3.5", "根", "146.02", 200, 1800, GOODS, "1080402030000000000")),
            List.of(
                    good("电子元件", "多层陶瓷电容", "0603 104K 50V", "千只", "38.40", 400, 5000, GOODS, "1090508020000000000"),
                    good("电子元件", "连接器", "MX-2.54-8P", "只", "2.36", 8000, 60000, GOODS, "1090508990000000000"),
                    good("电子工业设备", "贴片机配件", "NZL-505", "件", "1260.00", 6, 70, GOODS, "1090504010000000000")),
            List.of(
                    good("纺织产品", "涤棉坯布", "45*45 110*76", "米", "7.96", 12000, 90000, GOODS, "1040101030000000000"),
                    good("纺织产品", "针织面料", "32S 精棉", "公斤", "41.59", 900, 9000, GOODS, "1040107010000000000")),
            List.of(
                    good("医疗仪器器械", "输液泵", "SP-600", "台", "4690.27", 10, 90, GOODS, "1090305010000000000"),
                    good("医疗仪器器械", "血氧探头", "DS-100", "支", "132.74", 80, 900, GOODS, "1090305990000000000")),
            List.of(
                    good("运输服务", "国内货物运输服务", "", "批", "18500.00", 3, 30, LEASE, "3010102020100000000"),
                    good("物流辅助服务", "仓储服务费", "", "月", "26400.00", 1, 12, SERVICES, "3040407990000000000")),
            List.of(
                    good("信息技术服务", "软件开发服务费", "", "项", "128000.00", 1, 6, SERVICES, "3040201010000000000"),
                    good("信息技术服务", "系统运行维护费", "", "季", "46800.00", 1, 8, SERVICES, "3040203010000000000")));

    private ChineseGoods() {}

    private static Good good(
            String category,
            String name,
            String model,
            String unit,
            String price,
            int least,
            int most,
            BigDecimal rate,
            String code) {
        return new Good(category, name, model, unit, new BigDecimal(price), least, most, rate, code);
    }
}
