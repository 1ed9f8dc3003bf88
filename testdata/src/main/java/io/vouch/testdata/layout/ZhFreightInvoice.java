package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.world.Dice;

/** 货物运输业增值税专用发票: carrier and payer, what was carried, and the lorry; withdrawn on 2016-07-01. */
final class ZhFreightInvoice implements InvoiceLayout {
    private static final double WIDTH = 680;
    private static final double LEFT = 14;
    private static final double RIGHT = WIDTH - 14;
    private static final double TOP = 72;

    private final String name;
    private final Typeface digits;
    private final double size;

    ZhFreightInvoice(String name, Typeface digits, double size) {
        this.name = name;
        this.digits = digits;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        Sheet sheet = new Sheet(WIDTH, 397, typesetter);
        ZhForm form = new ZhForm(sheet, paper.printed(), new Ink(30, 70, 130), size, digits);
        head(form, paper);
        parties(form);
        double end = carried(form, 138);
        foot(form, end);
        return form.drawing(name);
    }

    private static void head(ZhForm form, InvoicePaper paper) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        sheet.code(Show.qr(paper.data()), 22, 10, 54);
        BureauSeals.over(sheet, invoice, 320, 40);
        sheet.centre("货物运输业增值税专用发票", 320, 34, Pen.of(Typeface.HAN, 16).asForm(form.ink));
        sheet.rule(208, 40, 432, 40, 0.7, form.ink);
        sheet.rule(208, 43, 432, 43, 0.7, form.ink);
        form.pair("", invoice.code(), 92, 34, 200, form.digits, new Mark(Field.INVOICE_CODE, invoice.code()));
        form.pair(
                "№ ", invoice.number(), 520, 34, RIGHT, form.digits, new Mark(Field.INVOICE_NUMBER, invoice.number()));
        form.pair(
                "开票日期：",
                Show.zh(invoice.issued()),
                520,
                58,
                RIGHT,
                form.value,
                new Mark(Field.ISSUE_DATE, invoice.issued().toString()));
    }

    private static void parties(ZhForm form) {
        Invoice invoice = form.invoice;
        double middle = 400;
        String cipher = new Dice(invoice.number().hashCode()).string("0123456789+-*/<>", 4 * 24);
        for (int row = 0; row < 4; row++) {
            form.sheet.fitted(
                    cipher.substring(row * 24, row * 24 + 24),
                    middle + 20,
                    86 + row * 13.0,
                    RIGHT - middle - 30,
                    form.digits.faced(Typeface.MONO));
        }
        form.vertical("密码区", middle + 8, TOP, 138);
        party(form, "承运人及纳税人识别号", invoice.seller().name(), invoice.seller().taxId(), 86, true);
        party(form, "实际受票方及纳税人识别号", invoice.buyer().name(), invoice.buyer().taxId(), 114, false);
        form.sheet.rule(middle, TOP, middle, 138, 0.6, form.ink);
        form.sheet.rule(middle + 16, TOP, middle + 16, 138, 0.6, form.ink);
        form.sheet.rule(LEFT, 104, middle, 104, 0.6, form.ink);
        form.sheet.rule(LEFT, 138, RIGHT, 138, 0.6, form.ink);
    }

    private static void party(ZhForm form, String label, String name, String id, double y, boolean seller) {
        double start = form.sheet.text(label, LEFT + 4, y, form.label) + 6;
        form.sheet.fitted(
                name, start, y, 396 - start, form.value, new Mark(seller ? Field.SELLER_NAME : Field.BUYER_NAME, name));
        form.sheet.fitted(
                id,
                start,
                y + 13,
                396 - start,
                form.digits,
                new Mark(seller ? Field.SELLER_TAX_ID : Field.BUYER_TAX_ID, id));
    }

    /** The fees, each with its quantity and price, and the sums. */
    private static double carried(ZhForm form, double top) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        double y = top + 14;
        sheet.text("费用项目及金额", LEFT + 4, y, form.label);
        y += 4;
        for (InvoiceItem item : invoice.items()) {
            double baseline = y + 11;
            sheet.fitted(item.printedName(), LEFT + 90, baseline, 180, form.value);
            sheet.right(item.quantity().toPlainString(), 340, baseline, form.digits);
            sheet.text(item.good().unit(), 346, baseline, form.value);
            sheet.right(item.unitPrice().stripTrailingZeros().toPlainString(), 450, baseline, form.digits);
            sheet.right(Show.plain(item.net()), 540, baseline, form.digits);
            form.lines.add(new Drawing.Line(item, 1, new Box(LEFT + 90, y, RIGHT - 4, y + 14)));
            y += 15;
        }
        y = Math.max(y, top + 66);
        sheet.rule(LEFT, y, RIGHT, y, 0.6, form.ink);
        form.pair(
                "合计金额 ¥",
                Show.plain(invoice.net()),
                20,
                y + 14,
                200,
                form.digits,
                mark(Field.NET_AMOUNT, invoice.net()));
        form.pair("税率 ", Show.percent(invoice.items().get(0).taxRate()), 210, y + 14, 300, form.digits);
        form.pair(
                "税额 ¥",
                Show.plain(invoice.tax()),
                310,
                y + 14,
                450,
                form.digits,
                mark(Field.TAX_AMOUNT, invoice.tax()));
        sheet.rule(LEFT, y + 20, RIGHT, y + 20, 0.6, form.ink);
        sheet.text("价税合计（大写）", 20, y + 34, form.label);
        form.total(120, WIDTH * 0.68, y + 34, RIGHT);
        sheet.rule(LEFT, y + 40, RIGHT, y + 40, 0.6, form.ink);
        return y + 40;
    }

    private static Mark mark(Field field, java.math.BigDecimal amount) {
        return new Mark(field, Show.plain(amount));
    }

    private static void foot(ZhForm form, double top) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        Dice dice = new Dice(invoice.number().hashCode());
        form.pair("车种车号 ", "货车 浙" + dice.string("ABCDEF", 1) + dice.digits(5), 20, top + 15, 200, form.value);
        form.pair("车船吨位 ", dice.between(5, 32) + "吨", 220, top + 15, 340, form.value);
        form.pair("合同号 ", invoice.contractNumber(), 350, top + 15, RIGHT, form.value, contract(invoice));
        String bank = invoice.payee().bank();
        String account = invoice.payee().number();
        form.pair("开户行 ", bank, 20, top + 34, 340, form.value, new Mark(Field.PAYEE_BANK, bank));
        form.pair("账号 ", account, 350, top + 34, RIGHT, form.digits, new Mark(Field.PAYEE_ACCOUNT, account));
        if (invoice.isCreditNote()) {
            form.pair(
                    "对应正数发票号码:",
                    invoice.original(),
                    20,
                    top + 52,
                    340,
                    form.value,
                    new Mark(Field.ORIGINAL_INVOICE_NUMBER, invoice.original()));
        }
        double end = top + 58;
        sheet.frame(LEFT, TOP, RIGHT, end, 0.9, form.ink);
        form.pair("收款人：", invoice.seller().representative(), 30, end + 16, 140, form.value);
        form.pair("复核人：", invoice.clerk(), 190, end + 16, 300, form.value);
        form.pair("开票人：", invoice.clerk(), 340, end + 16, 450, form.value);
        sheet.text("承运人：（章）", WIDTH - 140, end + 16, form.label);
        sheet.seal(invoice.seller().name(), "发票专用章", WIDTH - 90, end - 4, 42, -6);
    }

    private static Mark contract(Invoice invoice) {
        return new Mark(Field.CONTRACT_NUMBER, invoice.contractNumber());
    }
}
