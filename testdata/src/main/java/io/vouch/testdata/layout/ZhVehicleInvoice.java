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
import java.util.List;
import java.util.Locale;

/** 机动车销售统一发票: one vehicle, its numbers in a ruled form of thirteen rows. */
final class ZhVehicleInvoice implements InvoiceLayout {
    private static final double WIDTH = 680;
    private static final double LEFT = 30;
    private static final double RIGHT = 650;
    private static final double TOP = 96;
    private static final double ROW = 21;
    private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private final String name;
    private final double size;

    ZhVehicleInvoice(String name, double size) {
        this.name = name;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        Sheet sheet = new Sheet(WIDTH, 430, typesetter);
        ZhForm form = new ZhForm(sheet, paper.printed(), new Ink(30, 70, 130), size, Typeface.MONO);
        head(form, paper);
        Rows rows = new Rows(form);
        buyer(rows);
        vehicle(rows);
        price(rows);
        seller(rows);
        sheet.frame(LEFT, TOP, RIGHT, rows.y, 0.9, form.ink);
        form.pair("开票人：", form.invoice.clerk(), 300, rows.y + 18, 420, form.value);
        sheet.text("销货单位盖章", 90, rows.y + 18, form.label);
        sheet.text("备注：一车一票", 520, rows.y + 18, form.label);
        sheet.seal(form.invoice.seller().name(), "发票专用章", 150, rows.y - 8, 42, 5);
        return form.drawing(name);
    }

    private static void head(ZhForm form, InvoicePaper paper) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        sheet.code(Show.qr(paper.data()), 34, 12, 56);
        BureauSeals.over(sheet, invoice, WIDTH / 2, 44);
        sheet.centre("机动车销售统一发票", WIDTH / 2, 36, Pen.of(Typeface.HAN, 17).asForm(form.ink));
        sheet.rule(WIDTH / 2 - 90, 42, WIDTH / 2 + 90, 42, 0.7, form.ink);
        sheet.centre("发 票 联", WIDTH / 2, 58, form.label);
        form.pair("发票代码 ", invoice.code(), 510, 34, RIGHT, form.digits, new Mark(Field.INVOICE_CODE, invoice.code()));
        form.pair(
                "发票号码 ",
                invoice.number(),
                510,
                50,
                RIGHT,
                form.digits,
                new Mark(Field.INVOICE_NUMBER, invoice.number()));
        form.pair(
                "开票日期 ",
                Show.zh(invoice.issued()),
                110,
                88,
                260,
                form.value,
                new Mark(Field.ISSUE_DATE, invoice.issued().toString()));
    }

    private static void buyer(Rows rows) {
        Invoice invoice = rows.form.invoice;
        rows.row(
                cell("购买方名称", invoice.buyer().name(), Field.BUYER_NAME, 0.62),
                cell("统一社会信用代码", invoice.buyer().taxId(), Field.BUYER_TAX_ID, 0.38));
    }

    private static void vehicle(Rows rows) {
        Invoice invoice = rows.form.invoice;
        InvoiceItem item = invoice.items().get(0);
        Dice dice = new Dice(invoice.number().hashCode());
        rows.row(plain("车辆类型", item.name(), 0.34), plain("厂牌型号", item.good().model(), 0.4), plain("产地", "国产", 0.26));
        rows.form.lines.add(new Drawing.Line(item, 1, new Box(LEFT, rows.y - ROW, RIGHT, rows.y)));
        rows.row(
                plain("合格证号", "W" + dice.string("ABCDEFGH", 2) + dice.digits(12), 0.4),
                plain("进口证明书号", "", 0.34),
                plain("商检单号", "", 0.26));
        rows.row(
                plain("发动机号码", dice.digits(2) + dice.string("ABCDEF", 1) + dice.digits(6), 0.4),
                plain("车辆识别代号/车架号码", "L" + dice.string(VIN, 8) + dice.digits(8), 0.6));
    }

    private static void price(Rows rows) {
        Invoice invoice = rows.form.invoice;
        rows.row(
                cell("价税合计 ⓧ", invoice.words(), invoice.words(), Field.AMOUNT_IN_WORDS, 0.62),
                cell("小写", "¥" + Show.plain(invoice.gross()), Show.plain(invoice.gross()), Field.GROSS_AMOUNT, 0.38));
    }

    private static void seller(Rows rows) {
        Invoice invoice = rows.form.invoice;
        rows.row(
                cell("销货单位名称", invoice.seller().name(), Field.SELLER_NAME, 0.62),
                plain("电话", invoice.seller().phone(), 0.38));
        rows.row(
                cell("纳税人识别号", invoice.seller().taxId(), Field.SELLER_TAX_ID, 0.5),
                cell("账号", invoice.payee().number(), Field.PAYEE_ACCOUNT, 0.5));
        rows.row(
                cell("地址", invoice.seller().address(), Field.SELLER_ADDRESS, 0.5),
                cell("开户银行", invoice.payee().bank(), Field.PAYEE_BANK, 0.5));
        String rate = Show.percent(invoice.items().get(0).taxRate());
        rows.row(
                plain("增值税税率或征收率", rate, 0.3),
                cell("增值税税额", "¥" + Show.plain(invoice.tax()), Show.plain(invoice.tax()), Field.TAX_AMOUNT, 0.3),
                plain("主管税务机关及代码", office(invoice), 0.4));
        rows.row(
                cell("不含税价", "¥" + Show.plain(invoice.net()), Show.plain(invoice.net()), Field.NET_AMOUNT, 0.3),
                plain("完税凭证号码", "", 0.3),
                plain("吨位", "1.495", 0.2),
                plain("限乘人数", "2", 0.2));
        rows.row(cell("合同编号", invoice.contractNumber(), Field.CONTRACT_NUMBER, 1));
    }

    private static String office(Invoice invoice) {
        String region = invoice.seller().taxId().substring(2, 8);
        return "税务分局 1%s0000".formatted(region.toUpperCase(Locale.ROOT));
    }

    /** A label and its value in a share of a row. */
    private record Cell(String label, String text, double share, List<Mark> marks) {}

    private static Cell plain(String label, String text, double share) {
        return new Cell(label, text, share, List.of());
    }

    private static Cell cell(String label, String text, Field field, double share) {
        return cell(label, text, text, field, share);
    }

    private static Cell cell(String label, String text, String value, Field field, double share) {
        return new Cell(label, text, share, List.of(new Mark(field, value)));
    }

    /** The rows drawn so far. */
    private static final class Rows {
        private final ZhForm form;
        private double y = TOP;

        Rows(ZhForm form) {
            this.form = form;
        }

        void row(Cell... cells) {
            double x = LEFT;
            for (Cell cell : cells) {
                double end = x + (RIGHT - LEFT) * cell.share();
                double label = form.sheet.text(cell.label(), x + 5, y + 14, form.label) + 4;
                form.sheet.rule(label, y, label, y + ROW, 0.5, form.ink);
                form.sheet.rule(end, y, end, y + ROW, 0.5, form.ink);
                form.sheet.fitted(
                        cell.text(),
                        label + 4,
                        y + 14,
                        end - label - 8,
                        form.value,
                        cell.marks().toArray(Mark[]::new));
                x = end;
            }
            y += ROW;
            form.sheet.rule(LEFT, y, RIGHT, y, 0.5, form.ink);
        }
    }
}
