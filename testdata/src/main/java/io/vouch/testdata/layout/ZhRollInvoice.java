package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import java.util.ArrayList;
import java.util.List;

/** A narrow strip with one fact a line, as ordinary invoices are printed at a till, on the roll form or as print of the electronic one. */
final class ZhRollInvoice implements InvoiceLayout {
    /** Of the 76 mm roll. */
    static final double WIDE = 215;

    /** Of the 82 mm roll of ticket machines. */
    static final double WIDEST = 233;

    private final String name;
    private final double width;

    ZhRollInvoice(String name, double width) {
        this.name = name;
        this.width = width;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        Invoice invoice = paper.printed();
        double height = 420 + 32.0 * invoice.items().size();
        Roll roll = new Roll(new Sheet(width, height, typesetter));
        String title = invoice.family() == InvoiceFamily.ROLL ? "增值税普通发票（卷票）" : "增值税电子普通发票";
        roll.sheet.centre(title, width / 2, 26, Pen.of(Typeface.HAN, 13));
        roll.fact("发票代码", invoice.code(), Field.INVOICE_CODE, invoice.code());
        roll.fact("发票号码", invoice.number(), Field.INVOICE_NUMBER, invoice.number());
        roll.fact(
                "开票日期",
                invoice.issued().toString(),
                Field.ISSUE_DATE,
                invoice.issued().toString());
        roll.fact("校验码", invoice.checkCode(), Field.CHECK_CODE, invoice.checkCode());
        roll.fact(
                "销售方名称",
                invoice.seller().name(),
                Field.SELLER_NAME,
                invoice.seller().name());
        roll.fact(
                "税号",
                invoice.seller().taxId(),
                Field.SELLER_TAX_ID,
                invoice.seller().taxId());
        roll.fact(
                "购买方名称",
                invoice.buyer().name(),
                Field.BUYER_NAME,
                invoice.buyer().name());
        roll.fact(
                "税号",
                invoice.buyer().taxId(),
                Field.BUYER_TAX_ID,
                invoice.buyer().taxId());
        List<Drawing.Line> lines = roll.items(invoice);
        roll.fact("合计金额", "¥" + Show.plain(invoice.net()), Field.NET_AMOUNT, Show.plain(invoice.net()));
        roll.fact("合计税额", "¥" + Show.plain(invoice.tax()), Field.TAX_AMOUNT, Show.plain(invoice.tax()));
        roll.fact("价税合计", "¥" + Show.plain(invoice.gross()), Field.GROSS_AMOUNT, Show.plain(invoice.gross()));
        roll.fact("大写", invoice.words(), Field.AMOUNT_IN_WORDS, invoice.words());
        roll.fact("合同号", invoice.contractNumber(), Field.CONTRACT_NUMBER, invoice.contractNumber());
        roll.fact(
                "开户行", invoice.payee().bank(), Field.PAYEE_BANK, invoice.payee().bank());
        roll.fact(
                "账号",
                invoice.payee().number(),
                Field.PAYEE_ACCOUNT,
                invoice.payee().number());
        roll.sheet.code(Show.qr(paper.data()), (width - 76) / 2, roll.y + 4, 76);
        return new Drawing(name(), List.of(roll.sheet.page()), lines);
    }

    /** The strip and how far it is filled. */
    private static final class Roll {
        private final Sheet sheet;
        private final Pen pen = Pen.of(Typeface.HAN, 8);
        private double y = 44;

        Roll(Sheet sheet) {
            this.sheet = sheet;
        }

        void fact(String name, String text, Field field, String value) {
            double end = sheet.text(name + "：", 10, y, pen);
            sheet.fitted(text, end, y, sheet.width() - 10 - end, pen, new Mark(field, value));
            y += 15;
        }

        List<Drawing.Line> items(Invoice invoice) {
            sheet.rule(10, y - 9, sheet.width() - 10, y - 9, 0.4, Ink.GREY);
            y += 3;
            List<Drawing.Line> lines = new ArrayList<>();
            sheet.text("项目　单价　数量　金额　税率", 10, y, pen);
            y += 14;
            for (InvoiceItem item : invoice.items()) {
                sheet.fitted(item.printedName(), 10, y, sheet.width() - 20, pen);
                sheet.text(Show.plain(item.unitPrice()), 20, y + 13, pen);
                sheet.text("×" + item.quantity().toPlainString() + item.good().unit(), 78, y + 13, pen);
                sheet.right(Show.plain(item.net()), 176, y + 13, pen);
                sheet.right(Show.percent(item.taxRate()), sheet.width() - 10, y + 13, pen);
                lines.add(new Drawing.Line(item, 1, new Box(10, y - 9, sheet.width() - 10, y + 16)));
                y += 29;
            }
            sheet.rule(10, y - 9, sheet.width() - 10, y - 9, 0.4, Ink.GREY);
            y += 4;
            return lines;
        }
    }
}
