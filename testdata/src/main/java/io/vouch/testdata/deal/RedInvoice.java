package io.vouch.testdata.deal;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Red invoices: what takes a blue invoice back. Chinese ones are negative throughout, English credit notes positive. */
public final class RedInvoice {
    private static final int CONFIRMATION_DIGITS = 20;

    private RedInvoice() {}

    /** Takes {@code share} of {@code blue} back, 1 for all of it. */
    public static Invoice of(Deal deal, Invoice blue, BigDecimal share, String number, LocalDate issued) {
        boolean chinese = blue.family() != InvoiceFamily.COMMERCIAL;
        return InvoiceEdit.of(blue)
                .scaled(chinese ? share.negate() : share)
                .number(number)
                .issued(issued)
                .original(blue.number())
                .done(deal.language());
    }

    /** The number of the confirmation form (红字发票信息确认单), 20 digits, which follows from the invoice's number. */
    public static String confirmation(Invoice red) {
        String tail = Long.toString(Math.abs(red.number().hashCode() * 2_654_435_761L));
        String digits = red.number().replaceAll("\\D", "");
        String number = digits.substring(0, Math.min(4, digits.length())) + "0000000000" + tail;
        return (number + "00000000000000000000").substring(0, CONFIRMATION_DIGITS);
    }

    /** The remark that the platform prints on a red invoice. */
    public static String remark(Invoice red) {
        return "被红冲蓝字数电票号码：" + red.original() + " 红字发票信息确认单编号：" + confirmation(red);
    }
}
