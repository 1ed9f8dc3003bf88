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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws an English commercial invoice or credit note on A4 in one style. */
final class EnInvoice implements InvoiceLayout {
    static final List<InvoiceLayout> ALL = List.of(
            new EnInvoice(new EnStyle(
                    "en-invoice-letterhead-left",
                    EnStyle.Head.LEFT,
                    false,
                    false,
                    true,
                    Typeface.SANS,
                    9.5,
                    new Ink(20, 60, 110),
                    "d MMMM yyyy",
                    EnStyle.PLAIN)),
            new EnInvoice(new EnStyle(
                    "en-invoice-letterhead-right",
                    EnStyle.Head.RIGHT,
                    false,
                    true,
                    false,
                    Typeface.SANS,
                    9,
                    Ink.BLACK,
                    "dd MMM yyyy",
                    EnStyle.FORMAL)),
            new EnInvoice(new EnStyle(
                    "en-invoice-labels-above",
                    EnStyle.Head.LEFT,
                    true,
                    false,
                    false,
                    Typeface.SANS,
                    9.5,
                    new Ink(0, 95, 90),
                    "yyyy-MM-dd",
                    EnStyle.BRISK)),
            new EnInvoice(new EnStyle(
                    "en-invoice-centred",
                    EnStyle.Head.CENTRE,
                    false,
                    true,
                    true,
                    Typeface.SERIF,
                    10.5,
                    Ink.BLACK,
                    "MMMM d, yyyy",
                    EnStyle.FORMAL)),
            new EnInvoice(new EnStyle(
                    "en-invoice-banner",
                    EnStyle.Head.BANNER,
                    true,
                    true,
                    false,
                    Typeface.SANS,
                    9,
                    new Ink(60, 60, 66),
                    "dd.MM.yyyy",
                    EnStyle.HOUSE)),
            new EnInvoice(new EnStyle(
                    "en-invoice-typed",
                    EnStyle.Head.LEFT,
                    false,
                    true,
                    true,
                    Typeface.MONO,
                    8.5,
                    Ink.BLACK,
                    "d MMM yyyy",
                    EnStyle.HOUSE)));

    private static final double LEFT = 48;
    private static final double RIGHT = 547;

    private final EnStyle style;

    EnInvoice(EnStyle style) {
        this.style = style;
    }

    @Override
    public String name() {
        return style.name();
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        return new Drafting(paper.printed(), new Sheet(595.28, 841.89, typesetter)).drawing();
    }

    /** One invoice being drawn. */
    private final class Drafting {
        private final Invoice invoice;
        private final Sheet sheet;
        private final Pen body = Pen.of(style.face(), style.size());
        private final Pen bold = body.faced(style.face().bold());
        private final Pen label = body.in(Ink.GREY).sized(style.labelsAbove() ? style.size() * 0.85 : style.size());
        private final List<Drawing.Line> lines = new ArrayList<>();
        private final double step = style.size() * 1.55;

        Drafting(Invoice invoice, Sheet sheet) {
            this.invoice = invoice;
            this.sheet = sheet;
        }

        Drawing drawing() {
            double y = head();
            double numbersX = style.numbersLeft() ? LEFT : 320;
            double partyX = style.numbersLeft() ? 330 : LEFT;
            double numbersEnd = numbers(numbersX, y);
            double partyEnd = buyer(partyX, y);
            double end = table(Math.max(numbersEnd, partyEnd) + 16);
            end = totals(end + 6);
            payment(end + 22);
            return new Drawing(name(), List.of(sheet.page()), lines);
        }

        private double head() {
            String title =
                    invoice.isCreditNote() ? "CREDIT NOTE" : style.words().title();
            Pen large = bold.sized(18).in(style.accent());
            double y = 60;
            if (style.head() == EnStyle.Head.BANNER) {
                sheet.fill(new Box(0, 0, sheet.width(), 44), style.accent());
                sheet.text(title, LEFT, 30, large.in(new Ink(255, 255, 255)));
                y = 68;
            }
            Pen firm = bold.sized(style.size() * 1.35);
            Mark name = new Mark(Field.SELLER_NAME, invoice.seller().name());
            Mark address = new Mark(Field.SELLER_ADDRESS, invoice.seller().address());
            Mark taxId = new Mark(Field.SELLER_TAX_ID, invoice.seller().taxId());
            String id = style.words().taxId() + " ";
            switch (style.head()) {
                case LEFT, BANNER -> {
                    sheet.text(invoice.seller().name(), LEFT, y, firm, name);
                    sheet.text(invoice.seller().address(), LEFT, y + step, body, address);
                    double end = sheet.text(id, LEFT, y + 2 * step, label);
                    sheet.text(invoice.seller().taxId(), end, y + 2 * step, body, taxId);
                }
                case RIGHT -> {
                    sheet.right(invoice.seller().name(), RIGHT, y, firm, name);
                    sheet.right(invoice.seller().address(), RIGHT, y + step, body, address);
                    double width = sheet.measure(id, label)
                            + sheet.measure(invoice.seller().taxId(), body);
                    double end = sheet.text(id, RIGHT - width, y + 2 * step, label);
                    sheet.text(invoice.seller().taxId(), end, y + 2 * step, body, taxId);
                }
                case CENTRE -> {
                    sheet.centre(invoice.seller().name(), sheet.width() / 2, y, firm, name);
                    sheet.centre(invoice.seller().address(), sheet.width() / 2, y + step, body, address);
                    double width = sheet.measure(id, label)
                            + sheet.measure(invoice.seller().taxId(), body);
                    double end = sheet.text(id, (sheet.width() - width) / 2, y + 2 * step, label);
                    sheet.text(invoice.seller().taxId(), end, y + 2 * step, body, taxId);
                }
            }
            y += 2 * step + 34;
            switch (style.head()) {
                case BANNER -> y -= 14;
                case CENTRE -> sheet.centre(title, sheet.width() / 2, y, large);
                case LEFT -> sheet.right(title, RIGHT, 62, shrunkTitle(title, large));
                case RIGHT -> sheet.text(title, LEFT, 62, shrunkTitle(title, large));
            }
            sheet.rule(LEFT, y + 8, RIGHT, y + 8, 0.8, style.accent());
            return y + 26;
        }

        /** The title must leave room for the seller's name on the same line. */
        private Pen shrunkTitle(String title, Pen large) {
            double room = RIGHT - LEFT - 16 - sheet.measure(invoice.seller().name(), bold.sized(style.size() * 1.35));
            return sheet.shrunk(title, room, large);
        }

        private double numbers(double x, double top) {
            double y = top;
            EnStyle.Words words = style.words();
            y = number(
                    invoice.isCreditNote() ? "Credit note no." : words.number(),
                    invoice.number(),
                    x,
                    y,
                    Field.INVOICE_NUMBER,
                    invoice.number());
            y = number(
                    words.date(),
                    date(invoice.issued()),
                    x,
                    y,
                    Field.ISSUE_DATE,
                    invoice.issued().toString());
            if (invoice.isCreditNote()) {
                y = number(
                        "Corrects invoice",
                        invoice.original(),
                        x,
                        y,
                        Field.ORIGINAL_INVOICE_NUMBER,
                        invoice.original());
            } else {
                y = number(
                        words.due(),
                        date(invoice.due()),
                        x,
                        y,
                        Field.DUE_DATE,
                        invoice.due().toString());
            }
            y = number(words.order(), invoice.orderNumber(), x, y, Field.PURCHASE_ORDER_NUMBER, invoice.orderNumber());
            return number(
                    words.contract(), invoice.contractNumber(), x, y, Field.CONTRACT_NUMBER, invoice.contractNumber());
        }

        private double number(String name, String text, double x, double y, Field field, String value) {
            if (style.labelsAbove()) {
                sheet.text(name, x, y, label);
                sheet.text(text, x, y + step * 0.85, bold, new Mark(field, value));
                return y + step * 2;
            }
            sheet.text(name + ":", x, y, label);
            sheet.text(text, x + 108, y, body, new Mark(field, value));
            return y + step;
        }

        private double buyer(double x, double top) {
            sheet.text(style.words().buyer() + (style.labelsAbove() ? "" : ":"), x, top, label);
            Pen name = sheet.shrunk(invoice.buyer().name(), RIGHT - x, bold);
            sheet.text(
                    invoice.buyer().name(),
                    x,
                    top + step,
                    name,
                    new Mark(Field.BUYER_NAME, invoice.buyer().name()));
            sheet.fitted(
                    invoice.buyer().address(),
                    x,
                    top + 2 * step,
                    255,
                    body,
                    new Mark(Field.BUYER_ADDRESS, invoice.buyer().address()));
            double end = sheet.text(style.words().taxId() + " ", x, top + 3 * step, label);
            sheet.text(
                    invoice.buyer().taxId(),
                    end,
                    top + 3 * step,
                    body,
                    new Mark(Field.BUYER_TAX_ID, invoice.buyer().taxId()));
            return top + 4 * step;
        }

        private double table(double top) {
            double[] edges = {LEFT, 262, 306, 352, 420, 462, RIGHT};
            double height = step * 1.35;
            if (!style.ruled()) {
                sheet.fill(new Box(LEFT, top, RIGHT, top + height), new Ink(232, 234, 238));
            }
            String[] names = {"Description", "Qty", "Unit", "Unit price", "VAT %", "Net (" + invoice.currency() + ")"};
            for (int i = 0; i < names.length; i++) {
                cell(names[i], edges, i, top, height, bold);
            }
            double y = top + height;
            for (InvoiceItem item : invoice.items()) {
                row(item, edges, y, height);
                y += height;
            }
            sheet.rule(LEFT, y, RIGHT, y, 0.8, style.accent());
            if (style.ruled()) {
                for (double x : edges) {
                    sheet.rule(x, top, x, y, 0.5, Ink.GREY);
                }
                sheet.rule(LEFT, top, RIGHT, top, 0.5, Ink.GREY);
                sheet.rule(LEFT, top + height, RIGHT, top + height, 0.5, Ink.GREY);
            }
            return y;
        }

        private void row(InvoiceItem item, double[] edges, double y, double height) {
            String description = item.good().model().isEmpty()
                    ? item.name()
                    : item.name() + ", " + item.good().model();
            String[] cells = {
                description,
                item.quantity().toPlainString(),
                item.good().unit(),
                Show.grouped(item.unitPrice()),
                Show.percent(item.taxRate()).replace("%", ""),
                Show.grouped(item.net())
            };
            for (int i = 0; i < cells.length; i++) {
                cell(cells[i], edges, i, y, height, body);
            }
            lines.add(new Drawing.Line(item, 1, new Box(LEFT, y, RIGHT, y + height)));
        }

        private void cell(String text, double[] edges, int column, double top, double height, Pen pen) {
            double room = edges[column + 1] - edges[column] - 8;
            Pen fitting = sheet.shrunk(text, room, pen);
            double baseline = top + height * 0.7;
            if (column == 0 || column == 2) {
                sheet.text(text, edges[column] + 4, baseline, fitting);
            } else {
                sheet.right(text, edges[column + 1] - 4, baseline, fitting);
            }
        }

        private double totals(double top) {
            EnStyle.Words words = style.words();
            double y = top + step;
            total(words.net(), invoice.net(), y, body, Field.NET_AMOUNT);
            String rate = Show.percent(invoice.items().get(0).taxRate());
            total(words.tax() + " " + rate, invoice.tax(), y + step, body, Field.TAX_AMOUNT);
            sheet.rule(350, y + step * 1.4, RIGHT, y + step * 1.4, 0.6, Ink.GREY);
            total(words.gross(), invoice.gross(), y + step * 2.35, bold, Field.GROSS_AMOUNT);
            double after = y + step * 4;
            double end = sheet.text("Amount in words: ", LEFT, after, label);
            sheet.fitted(
                    invoice.words(), end, after, RIGHT - end, body, new Mark(Field.AMOUNT_IN_WORDS, invoice.words()));
            return after;
        }

        private void total(String name, java.math.BigDecimal amount, double y, Pen pen, Field field) {
            sheet.text(name, 350, y, pen);
            String shown = Show.grouped(amount);
            double start = RIGHT - 4 - sheet.measure(shown, pen);
            sheet.text(shown, start, y, pen, new Mark(field, Show.plain(amount)));
            if (field == Field.GROSS_AMOUNT) {
                double width = sheet.measure(invoice.currency() + " ", pen);
                sheet.text(invoice.currency(), start - width, y, pen, new Mark(Field.CURRENCY, invoice.currency()));
            }
        }

        private void payment(double top) {
            if (invoice.isCreditNote()) {
                sheet.text("This amount is deducted from the next payment.", LEFT, top, body);
                return;
            }
            EnStyle.Words words = style.words();
            sheet.text("Payment details", LEFT, top, bold);
            pay(words.holder(), invoice.payee().holder(), top + step * 1.2, Field.PAYEE_NAME);
            pay(words.bank(), invoice.payee().bank(), top + step * 2.2, Field.PAYEE_BANK);
            pay(words.account(), spaced(invoice.payee().number()), top + step * 3.2, Field.PAYEE_ACCOUNT);
            sheet.text("BIC: " + invoice.payee().code(), LEFT, top + step * 4.2, body);
            sheet.centre("Goods remain our property until paid in full.", sheet.width() / 2, 800, label);
        }

        private void pay(String name, String text, double y, Field field) {
            double end = sheet.text(name + ": ", LEFT, y, label);
            String value = field == Field.PAYEE_ACCOUNT ? invoice.payee().number() : text;
            sheet.text(text, Math.max(end, LEFT + 92), y, body, new Mark(field, value));
        }

        private String date(LocalDate date) {
            return Show.date(date, style.dateForm());
        }

        private static String spaced(String iban) {
            return iban.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }
}
