package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Party;

/** The forms used before fully digital invoices: 增值税专用发票 on paper, and 增值税电子普通发票 with its check code. */
final class ZhOldInvoice implements InvoiceLayout {
    private static final int CIPHER_ROW = 27;

    private final String name;
    private final boolean paperForm;
    private final Typeface digits;
    private final double size;

    ZhOldInvoice(boolean paperForm) {
        this(
                paperForm ? "zh-invoice-paper" : "zh-invoice-electronic",
                paperForm,
                paperForm ? Typeface.MONO : Typeface.HAN,
                8.2);
    }

    /** {@code digits} is the face of numbers, as the printer of the house had it. */
    ZhOldInvoice(String name, boolean paperForm, Typeface digits, double size) {
        this.name = name;
        this.paperForm = paperForm;
        this.digits = digits;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        double width = paperForm ? 680 : 595.28;
        Sheet sheet = new Sheet(width, paperForm ? 397 : 396.85, typesetter);
        ZhForm form = new ZhForm(
                sheet, paper.printed(), paperForm ? new Ink(30, 70, 130) : Ink.ELECTRONIC_FORM, size, digits);
        head(form, paper, width);
        double end = parties(form, width);
        end = table(form, end, width);
        foot(form, end, width);
        return form.drawing(name());
    }

    private void head(ZhForm form, InvoicePaper paper, double width) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        sheet.code(Show.qr(paper.data()), 22, 10, 54);
        String province = invoice.seller().address().substring(0, 2);
        String title = province + title(invoice.family());
        double middle = width / 2 - 20;
        BureauSeals.over(sheet, invoice, middle, 40);
        sheet.centre(title, middle, 34, Pen.of(Typeface.HAN, 16).asForm(form.ink));
        sheet.rule(middle - 112, 40, middle + 112, 40, 0.7, form.ink);
        sheet.rule(middle - 112, 43, middle + 112, 43, 0.7, form.ink);
        extras(form);
        double x = width - 160;
        form.pair(
                "发票代码：", invoice.code(), x, 20, width - 14, form.digits, new Mark(Field.INVOICE_CODE, invoice.code()));
        form.pair(
                paperForm ? "№ " : "发票号码：",
                invoice.number(),
                x,
                34,
                width - 14,
                form.digits,
                new Mark(Field.INVOICE_NUMBER, invoice.number()));
        form.pair(
                "开票日期：",
                Show.zh(invoice.issued()),
                x,
                48,
                width - 14,
                form.value,
                new Mark(Field.ISSUE_DATE, invoice.issued().toString()));
        if (!invoice.checkCode().isEmpty()) {
            String grouped = invoice.checkCode().replaceAll("(.{5})(?=.)", "$1 ");
            form.pair(
                    "校 验 码：", grouped, x, 62, width - 4, form.digits, new Mark(Field.CHECK_CODE, invoice.checkCode()));
        }
    }

    private static String title(InvoiceFamily family) {
        boolean electronic = !family.isPaper();
        return "增值税" + (electronic ? "电子" : "") + (family.isSpecial() ? "专用发票" : "普通发票");
    }

    /** What only some families show beside the code: the fully digital number, or what the toll was for. */
    private static void extras(ZhForm form) {
        Invoice invoice = form.invoice;
        if (invoice.family() == InvoiceFamily.TOLL) {
            form.sheet.text("通行费", 92, 30, form.value.sized(form.value.size() * 1.4));
        } else if (invoice.family().hasTwoNumbers()) {
            // The alias is a second number of the same invoice; it is derived, as no register of such pairs exists
            // here.
            String year = "%02d".formatted(invoice.issued().getYear() % 100);
            String digits = new Dice(invoice.number().hashCode()).digits(11);
            form.pair(
                    "数电票号码：",
                    year + invoice.seller().taxId().substring(2, 4) + "30000" + digits,
                    92,
                    62,
                    300,
                    form.digits);
        }
    }

    private static double parties(ZhForm form, double width) {
        Invoice invoice = form.invoice;
        form.vertical("购买方", 23, 72, 126);
        party(
                form,
                invoice.buyer(),
                72,
                width * 0.58,
                Field.BUYER_NAME,
                Field.BUYER_TAX_ID,
                Field.BUYER_ADDRESS,
                false);
        double cipher = width * 0.6;
        form.sheet.rule(32, 72, 32, 126, 0.6, form.ink);
        form.sheet.rule(cipher - 4, 72, cipher - 4, 126, 0.6, form.ink);
        form.sheet.rule(cipher + 10, 72, cipher + 10, 126, 0.6, form.ink);
        form.vertical("密码区", cipher + 3, 72, 126);
        // The cipher cannot be computed without the tax disk; any text of its alphabet looks the same.
        String code = new Dice(invoice.number().hashCode()).string("0123456789+-*/<>", 4 * CIPHER_ROW);
        for (int row = 0; row < 4; row++) {
            form.sheet.fitted(
                    code.substring(row * CIPHER_ROW, (row + 1) * CIPHER_ROW),
                    cipher + 14,
                    85 + row * 12.0,
                    width - cipher - 34,
                    form.digits.faced(Typeface.MONO));
        }
        form.sheet.rule(14, 126, width - 14, 126, 0.6, form.ink);
        return 126;
    }

    private static void party(
            ZhForm form,
            Party party,
            double top,
            double right,
            Field name,
            Field taxId,
            Field address,
            boolean withAccount) {
        form.pair("名　　　　称：", party.name(), 36, top + 12, right, form.value, new Mark(name, party.name()));
        form.pair("纳税人识别号：", party.taxId(), 36, top + 25, right, form.digits, new Mark(taxId, party.taxId()));
        double start = form.sheet.text("地 址、电 话：", 36, top + 38, form.label);
        Pen pen = form.sheet.shrunk(party.address() + " " + party.phone(), right - start - 4, form.value);
        double end = form.sheet.text(party.address(), start + 1, top + 38, pen, new Mark(address, party.address()));
        form.sheet.text(" " + party.phone(), end, top + 38, pen);
        start = form.sheet.text("开户行及账号：", 36, top + 51, form.label);
        String bank = party.account().bank();
        String account = party.account().number();
        pen = form.sheet.shrunk(bank + " " + account, right - start - 4, form.value);
        if (withAccount) {
            end = form.sheet.text(bank, start + 1, top + 51, pen, new Mark(Field.PAYEE_BANK, bank));
            end += form.sheet.measure(" ", pen);
            form.sheet.text(account, end, top + 51, pen, new Mark(Field.PAYEE_ACCOUNT, account));
        } else {
            form.sheet.text(bank + " " + account, start + 1, top + 51, pen);
        }
    }

    private static double table(ZhForm form, double top, double width) {
        double k = width / 595.28;
        ZhForm.Columns at = new ZhForm.Columns(18, 158 * k, 240 * k, 318 * k, 384 * k, 458 * k, 508 * k, 578 * k);
        form.headings(at, top + 13, false);
        form.items(at, top + 18, 15);
        double sums = top + 18 + 15 * 5;
        form.sums(at, sums + 12);
        double end = sums + 17;
        form.sheet.rule(14, end, width - 14, end, 0.6, form.ink);
        form.sheet.text("价税合计（大写）", 40, end + 14, form.label);
        form.total(150, width * 0.68, end + 14, width - 16);
        form.sheet.rule(14, end + 20, width - 14, end + 20, 0.6, form.ink);
        return end + 20;
    }

    private static void foot(ZhForm form, double top, double width) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        double end = top + 56;
        form.vertical("销售方", 23, top, end);
        sheet.rule(32, top, 32, end, 0.6, form.ink);
        Party seller = invoice.seller().withAccount(invoice.payee());
        party(form, seller, top, width * 0.58, Field.SELLER_NAME, Field.SELLER_TAX_ID, Field.SELLER_ADDRESS, true);
        double remark = width * 0.6;
        sheet.rule(remark - 4, top, remark - 4, end, 0.6, form.ink);
        sheet.rule(remark + 10, top, remark + 10, end, 0.6, form.ink);
        form.vertical("备注", remark + 3, top + 8, end - 8);
        double start = sheet.text("合同号：", remark + 14, top + 14, form.value);
        sheet.fitted(
                invoice.contractNumber(),
                start,
                top + 14,
                width - 16 - start,
                form.value,
                new Mark(Field.CONTRACT_NUMBER, invoice.contractNumber()));
        if (invoice.isCreditNote()) {
            form.pair(
                    "对应正数发票号码:",
                    invoice.original(),
                    remark + 14,
                    top + 30,
                    width - 16,
                    form.value,
                    new Mark(Field.ORIGINAL_INVOICE_NUMBER, invoice.original()));
        }
        sheet.frame(14, 72, width - 14, end, 0.9, form.ink);
        form.pair("收款人：", invoice.seller().representative(), 30, end + 15, 140, form.value);
        form.pair("复核：", invoice.buyer().representative(), 180, end + 15, 300, form.value);
        form.pair("开票人：", invoice.clerk(), 320, end + 15, 440, form.value);
        sheet.text("销售方：（章）", width - 140, end + 15, form.label);
        if (invoice.family().isPaper()) {
            sheet.seal(invoice.seller().name(), "发票专用章", width - 90, end - 4, 42, -6);
        }
    }
}
