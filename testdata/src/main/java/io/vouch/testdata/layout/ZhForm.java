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
import java.util.ArrayList;
import java.util.List;

/** What the printed forms of Chinese tax invoices share: pens of the form and of its filling, vertical labels, line rows. */
final class ZhForm {
    final Sheet sheet;
    final Invoice invoice;
    final Ink ink;
    final Pen label;
    final Pen value;
    final Pen digits;
    final List<Drawing.Line> lines = new ArrayList<>();

    ZhForm(Sheet sheet, Invoice invoice, Ink ink, double size, Typeface digitFace) {
        this.sheet = sheet;
        this.invoice = invoice;
        this.ink = ink;
        this.label = Pen.of(Typeface.HAN, size).asForm(ink);
        this.value = Pen.of(Typeface.HAN, size);
        this.digits = Pen.of(digitFace, size);
    }

    static Mark mark(Field field, String value) {
        return new Mark(field, value);
    }

    /** A label and the value right after it. */
    double pair(String name, String text, double x, double baseline, double right, Pen pen, Mark... marks) {
        double start = sheet.text(name, x, baseline, label);
        return sheet.fitted(text, start + 1, baseline, right - start - 2, pen, marks);
    }

    /** Characters below each other, spread over the height. */
    void vertical(String text, double x, double top, double bottom) {
        double step = (bottom - top) / (text.length() + 0.6);
        for (int i = 0; i < text.length(); i++) {
            sheet.centre(text.substring(i, i + 1), x, top + step * (i + 1), label);
        }
    }

    /** Right edges (numbers) or left edges (text) of the columns name, model, unit, quantity, price, net, rate, tax. */
    record Columns(
            double name,
            double model,
            double unit,
            double quantity,
            double price,
            double net,
            double rate,
            double tax) {}

    void headings(Columns at, double baseline, boolean digital) {
        sheet.centre(digital ? "项目名称" : "货物或应税劳务、服务名称", (at.name() + at.model()) / 2 - 2, baseline, label);
        sheet.text("规格型号", at.model(), baseline, label);
        sheet.text("单 位", at.unit(), baseline, label);
        sheet.right("数 量", at.quantity(), baseline, label);
        sheet.right("单 价", at.price(), baseline, label);
        sheet.right("金 额", at.net(), baseline, label);
        sheet.right(digital ? "税率/征收率" : "税率", at.rate(), baseline, label);
        sheet.right("税 额", at.tax(), baseline, label);
    }

    /** All lines from {@code top} down; returns the end of the last. */
    double items(Columns at, double top, double step) {
        double y = top;
        for (InvoiceItem item : invoice.items()) {
            double baseline = y + step * 0.75;
            sheet.fitted(item.printedName(), at.name(), baseline, at.model() - at.name() - 4, value);
            sheet.fitted(item.good().model(), at.model(), baseline, at.unit() - at.model() - 3, value);
            sheet.text(item.good().unit(), at.unit(), baseline, value);
            sheet.right(item.quantity().toPlainString(), at.quantity(), baseline, digits);
            sheet.right(item.unitPrice().stripTrailingZeros().toPlainString(), at.price(), baseline, digits);
            sheet.right(Show.plain(item.net()), at.net(), baseline, digits);
            sheet.right(Show.percent(item.taxRate()), at.rate(), baseline, digits);
            sheet.right(Show.plain(item.tax()), at.tax(), baseline, digits);
            lines.add(new Drawing.Line(item, 1, new Box(at.name(), y, at.tax(), y + step)));
            y += step;
        }
        return y;
    }

    /** Net and tax of all lines, under their columns. */
    void sums(Columns at, double baseline) {
        sheet.text("合　计", at.name() + 24, baseline, label);
        sheet.right(
                "¥" + Show.plain(invoice.net()),
                at.net(),
                baseline,
                digits,
                mark(Field.NET_AMOUNT, Show.plain(invoice.net())));
        sheet.right(
                "¥" + Show.plain(invoice.tax()),
                at.tax(),
                baseline,
                digits,
                mark(Field.TAX_AMOUNT, Show.plain(invoice.tax())));
    }

    /** The total in words and in digits. */
    void total(double words, double small, double baseline, double right) {
        double end = sheet.text("ⓧ ", words, baseline, label);
        sheet.fitted(
                invoice.words(), end, baseline, small - end - 6, value, mark(Field.AMOUNT_IN_WORDS, invoice.words()));
        double start = sheet.text("（小写）", small, baseline, label);
        sheet.fitted(
                "¥" + Show.plain(invoice.gross()),
                start + 2,
                baseline,
                right - start - 4,
                digits,
                mark(Field.GROSS_AMOUNT, Show.plain(invoice.gross())));
    }

    Drawing drawing(String layout) {
        return new Drawing(layout, List.of(sheet.page()), lines);
    }
}
