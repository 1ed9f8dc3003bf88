package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.world.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 电子发票（铁路电子客票） and 电子发票（航空运输电子客票行程单）: one journey of one traveller, invoiced to the employer. They have no lines. */
final class ZhTicket implements InvoiceLayout {
    private static final double WIDTH = 595.28;
    private static final double LEFT = 24;
    private static final double RIGHT = 571;
    private static final List<String> TOWNS = List.of("杭州", "苏州", "广州", "成都", "武汉", "青岛", "上海", "天津", "长沙", "合肥");

    private final String name;
    private final boolean air;
    private final Typeface digits;
    private final double size;

    ZhTicket(String name, boolean air, Typeface digits, double size) {
        this.name = name;
        this.air = air;
        this.digits = digits;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        Sheet sheet = new Sheet(WIDTH, air ? 320 : 300, typesetter);
        ZhForm form = new ZhForm(sheet, paper.printed(), Ink.DIGITAL_FORM, size, digits);
        head(form);
        Dice dice = new Dice(paper.printed().number().hashCode());
        if (air) {
            flight(form, dice, paper);
        } else {
            train(form, dice, paper);
        }
        return form.drawing(name);
    }

    private void head(ZhForm form) {
        Invoice invoice = form.invoice;
        String title = air ? "电子发票（航空运输电子客票行程单）" : "电子发票（铁路电子客票）";
        BureauSeals.over(form.sheet, invoice, WIDTH / 2, 36);
        form.sheet.centre(title, WIDTH / 2, 34, Pen.of(Typeface.HAN, 15).asForm(form.ink));
        form.pair("发票号码：", invoice.number(), LEFT, 62, 300, form.digits, mark(Field.INVOICE_NUMBER, invoice.number()));
        form.pair(
                "开票日期：",
                Show.zh(invoice.issued()),
                440,
                62,
                RIGHT,
                form.value,
                mark(Field.ISSUE_DATE, invoice.issued().toString()));
        form.sheet.rule(LEFT, 70, RIGHT, 70, 0.7, form.ink);
    }

    private static Mark mark(Field field, String value) {
        return new Mark(field, value);
    }

    private static void train(ZhForm form, Dice dice, InvoicePaper paper) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        String from = dice.pick(TOWNS);
        String to = dice.pick(TOWNS.stream().filter(town -> !town.equals(from)).toList());
        Pen large = Pen.of(Typeface.HAN, 15);
        sheet.centre(from + dice.pick(List.of("东", "南", "西")) + "站", 130, 100, large);
        sheet.centre(to + dice.pick(List.of("北", "南", "东")) + "站", 450, 100, large);
        sheet.centre(dice.pick(List.of("G", "D")) + dice.between(101, 9899), 290, 96, form.digits.sized(13));
        sheet.rule(230, 102, 350, 102, 0.8, Ink.BLACK);
        LocalDate day = invoice.issued().minusDays(dice.between(0, 6));
        String leaves = "%02d:%02d开".formatted(dice.between(6, 21), dice.between(0, 59));
        sheet.text(Show.zh(day) + "　" + leaves, LEFT + 20, 130, form.value);
        String seat = "%02d车%02d%s号".formatted(dice.between(1, 16), dice.between(1, 17), dice.string("ABCDF", 1));
        sheet.text(seat + "　二等座", 380, 130, form.value);
        form.pair(
                "票价：",
                "¥" + Show.plain(invoice.gross()),
                LEFT + 20,
                156,
                300,
                form.digits.sized(11),
                amount(Field.GROSS_AMOUNT, invoice.gross()));
        sheet.text(
                dice.digits(6) + "19" + "****" + dice.digits(3) + "X　" + invoice.clerk(), LEFT + 20, 182, form.value);
        form.pair("电子客票号：", dice.digits(21), LEFT + 20, 206, 420, form.digits);
        buyer(form, 232);
        sheet.code(Show.qr(paper.data()), 490, 186, 72);
        sheet.text("买票请到12306 发货请到95306", LEFT + 20, 284, form.label);
    }

    private static void flight(ZhForm form, Dice dice, InvoicePaper paper) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        form.pair("旅客姓名：", invoice.clerk(), LEFT, 86, 200, form.value);
        form.pair("有效身份证件号码：", dice.digits(6) + "19****" + dice.digits(4), 210, 86, 440, form.digits);
        form.pair("填开状态：", "正常", 450, 86, RIGHT, form.value);
        buyer(form, 106);
        sheet.rule(LEFT, 124, RIGHT, 124, 0.5, form.ink);
        legs(form, dice);
        BigDecimal fare = invoice.net().subtract(new BigDecimal("20.00"));
        form.pair("票价：CNY ", Show.plain(fare), LEFT, 204, 170, form.digits);
        form.pair("燃油附加费：CNY ", "20.00", 180, 204, 330, form.digits);
        form.pair("民航发展基金：CNY ", "0.00", 340, 204, 480, form.digits);
        form.pair("增值税税率：", Show.percent(invoice.items().get(0).taxRate()), LEFT, 224, 170, form.digits);
        form.pair(
                "增值税税额：CNY ",
                Show.plain(invoice.tax()),
                180,
                224,
                330,
                form.digits,
                amount(Field.TAX_AMOUNT, invoice.tax()));
        form.pair(
                "合计：CNY ",
                Show.plain(invoice.gross()),
                340,
                224,
                480,
                form.digits,
                amount(Field.GROSS_AMOUNT, invoice.gross()));
        form.pair("电子客票号码：", dice.digits(3) + "-" + dice.digits(10), LEFT, 250, 250, form.digits);
        form.pair("验证码：", dice.digits(4), 260, 250, 380, form.digits);
        form.pair(
                "填开单位：",
                invoice.seller().name(),
                LEFT,
                272,
                380,
                form.value,
                mark(Field.SELLER_NAME, invoice.seller().name()));
        form.pair("销售网点代号：", dice.string("ABCDEFG", 3) + dice.digits(5), LEFT, 294, 250, form.digits);
        sheet.code(Show.qr(paper.data()), 492, 236, 70);
        sheet.frame(LEFT - 6, 70, RIGHT + 6, 308, 0.8, form.ink);
    }

    private static void legs(ZhForm form, Dice dice) {
        String from = dice.pick(TOWNS);
        String to = dice.pick(TOWNS.stream().filter(town -> !town.equals(from)).toList());
        List<String> heads = List.of("自 / 至", "承运人", "航班号", "座位等级", "日期", "时间", "免费行李");
        LocalDate day = form.invoice.issued().minusDays(dice.between(1, 6));
        String carrier = form.invoice.seller().mark();
        List<String> leg = List.of(
                "自：" + from + "　至：" + to,
                carrier + "航空",
                dice.string("KLRWX", 2) + dice.between(1001, 9899),
                dice.string("YBMH", 1),
                day.toString(),
                "%02d:%02d".formatted(dice.between(6, 22), dice.between(0, 59)),
                "20K");
        double[] at = {LEFT + 4, 160, 250, 316, 376, 452, 510};
        for (int i = 0; i < heads.size(); i++) {
            form.sheet.text(heads.get(i), at[i], 140, form.label);
            form.sheet.text(leg.get(i), at[i], 160, form.value);
        }
        form.sheet.rule(LEFT, 146, RIGHT, 146, 0.5, form.ink);
        form.sheet.rule(LEFT, 184, RIGHT, 184, 0.5, form.ink);
    }

    private static void buyer(ZhForm form, double y) {
        Invoice invoice = form.invoice;
        form.pair(
                "购买方名称：",
                invoice.buyer().name(),
                LEFT,
                y,
                280,
                form.value,
                mark(Field.BUYER_NAME, invoice.buyer().name()));
        boolean beside = form.sheet.height() > 310;
        form.pair(
                "统一社会信用代码：",
                invoice.buyer().taxId(),
                beside ? 300 : LEFT,
                beside ? y : y + 22,
                beside ? RIGHT : 320,
                form.digits,
                mark(Field.BUYER_TAX_ID, invoice.buyer().taxId()));
    }

    private static Mark amount(Field field, BigDecimal value) {
        return mark(field, Show.plain(value));
    }
}
