package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.RedInvoice;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;

/**
 * 电子发票: the form of fully digital invoices, 210 by 140 mm (GB/T 33190 renderings of the tax bureau), or the same form
 * stretched over an A4 sheet as many accounting programs print it.
 */
final class ZhDigitalInvoice implements InvoiceLayout {
    private final String name;
    private final boolean tall;
    private final Typeface digits;
    private final double size;
    private final double stretch;

    ZhDigitalInvoice(boolean tall) {
        this(
                tall ? "zh-invoice-digital-a4" : "zh-invoice-digital",
                tall,
                tall ? Typeface.SANS : Typeface.HAN,
                tall ? 8.8 : 8.4,
                tall ? 1.35 : 1);
    }

    /** {@code stretch} widens the rows; {@code digits} is the face of numbers. */
    ZhDigitalInvoice(String name, boolean tall, Typeface digits, double size, double stretch) {
        this.name = name;
        this.tall = tall;
        this.digits = digits;
        this.size = size;
        this.stretch = stretch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Drawing draw(InvoicePaper paper, Typesetter typesetter) {
        Invoice invoice = paper.printed();
        double k = stretch;
        Sheet sheet = new Sheet(595.28, tall ? 841.89 : 396.85, typesetter);
        ZhForm form = new ZhForm(sheet, invoice, Ink.DIGITAL_FORM, size, digits);
        double top = tall ? 40 : 8;
        head(form, paper, top);
        double partyTop = top + 64;
        double partyEnd = partyTop + 52 * k;
        parties(form, partyTop, partyEnd);
        double itemsEnd = table(form, partyEnd, k);
        double end = ServiceBlock.drawn(form, itemsEnd, k);
        foot(form, partyTop, end, k);
        return form.drawing(name());
    }

    private static void head(ZhForm form, InvoicePaper paper, double top) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        sheet.code(Show.qr(paper.data()), 20, top + 2, 54);
        boolean special = invoice.family().isSpecial();
        BureauSeals.over(sheet, invoice, 290, top + 32);
        String title = special ? "电子发票（增值税专用发票）" : "电子发票（普通发票）";
        sheet.centre(title, 290, top + 26, Pen.of(Typeface.HAN, 17).asForm(form.ink));
        sheet.text(invoice.family().business(), 82, top + 16, form.label);
        sheet.rule(180, top + 33, 400, top + 33, 0.8, form.ink);
        sheet.rule(180, top + 36, 400, top + 36, 0.8, form.ink);
        form.pair(
                "发票号码：",
                invoice.number(),
                425,
                top + 24,
                582,
                form.digits,
                ZhForm.mark(Field.INVOICE_NUMBER, invoice.number()));
        form.pair(
                "开票日期：",
                Show.zh(invoice.issued()),
                425,
                top + 42,
                582,
                form.value,
                ZhForm.mark(Field.ISSUE_DATE, invoice.issued().toString()));
    }

    private static void parties(ZhForm form, double top, double end) {
        Invoice invoice = form.invoice;
        double first = top + (end - top) * 0.38;
        double second = top + (end - top) * 0.78;
        form.vertical("购买方信息", 23, top, end);
        form.vertical("销售方信息", 306, top, end);
        form.pair(
                "名称：",
                invoice.buyer().name(),
                37,
                first,
                295,
                form.value,
                ZhForm.mark(Field.BUYER_NAME, invoice.buyer().name()));
        form.pair(
                "统一社会信用代码/纳税人识别号：",
                invoice.buyer().taxId(),
                37,
                second,
                295,
                form.digits,
                ZhForm.mark(Field.BUYER_TAX_ID, invoice.buyer().taxId()));
        form.pair(
                "名称：",
                invoice.seller().name(),
                320,
                first,
                580,
                form.value,
                ZhForm.mark(Field.SELLER_NAME, invoice.seller().name()));
        form.pair(
                "统一社会信用代码/纳税人识别号：",
                invoice.seller().taxId(),
                320,
                second,
                580,
                form.digits,
                ZhForm.mark(Field.SELLER_TAX_ID, invoice.seller().taxId()));
        for (double x : new double[] {32, 297, 315}) {
            form.sheet.rule(x, top, x, end, 0.7, form.ink);
        }
        form.sheet.rule(14, end, 582, end, 0.7, form.ink);
    }

    private static double table(ZhForm form, double top, double k) {
        ZhForm.Columns at = new ZhForm.Columns(18, 160, 236, 310, 376, 452, 512, 578);
        form.headings(at, top + 13, true);
        form.items(at, top + 20, 16 * k);
        double sums = top + 20 + 16 * k * (form.invoice.items().size() + (k > 1 ? 4 : 3));
        form.sums(at, sums + 14);
        return sums + 20;
    }

    private static void foot(ZhForm form, double frameTop, double top, double k) {
        Sheet sheet = form.sheet;
        Invoice invoice = form.invoice;
        double totalEnd = top + 22 * k;
        double remarkEnd = totalEnd + 58 * k;
        sheet.rule(14, top, 582, top, 0.7, form.ink);
        sheet.rule(14, totalEnd, 582, totalEnd, 0.7, form.ink);
        sheet.rule(150, top, 150, totalEnd, 0.7, form.ink);
        sheet.centre("价税合计（大写）", 82, top + 14 * k, form.label);
        form.total(160, 408, top + 14 * k, 580);
        form.vertical("备注", 23, totalEnd + 8, remarkEnd - 8);
        sheet.rule(32, totalEnd, 32, remarkEnd, 0.7, form.ink);
        double line = totalEnd + 14;
        remark(form, line, 13 * k);
        sheet.frame(14, frameTop, 582, remarkEnd, 0.9, form.ink);
        form.pair("开票人：", invoice.clerk(), 60, remarkEnd + 16, 300, form.value);
    }

    private static void remark(ZhForm form, double top, double step) {
        Invoice invoice = form.invoice;
        form.pair(
                "合同编号：",
                invoice.contractNumber(),
                40,
                top,
                300,
                form.value.faced(Typeface.HAN),
                ZhForm.mark(Field.CONTRACT_NUMBER, invoice.contractNumber()));
        form.pair(
                "销方开户银行：",
                invoice.payee().bank(),
                40,
                top + step,
                578,
                form.value,
                ZhForm.mark(Field.PAYEE_BANK, invoice.payee().bank()));
        form.pair(
                "银行账号：",
                invoice.payee().number(),
                40,
                top + 2 * step,
                400,
                form.digits,
                ZhForm.mark(Field.PAYEE_ACCOUNT, invoice.payee().number()));
        if (invoice.isCreditNote()) {
            form.pair(
                    "被红冲蓝字数电票号码：",
                    invoice.original(),
                    40,
                    top + 3 * step,
                    318,
                    form.digits,
                    ZhForm.mark(Field.ORIGINAL_INVOICE_NUMBER, invoice.original()));
            form.pair("红字发票信息确认单编号：", RedInvoice.confirmation(invoice), 322, top + 3 * step, 580, form.digits);
        }
    }
}
