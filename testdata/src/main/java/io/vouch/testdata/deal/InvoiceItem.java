package io.vouch.testdata.deal;

import io.vouch.testdata.world.Good;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of an invoice: a good, how much of it, the net amount and the tax (two decimals each). */
public record InvoiceItem(
        Good good,
        String name,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal net,
        BigDecimal taxRate,
        BigDecimal tax) {
    public static InvoiceItem of(Good good, String name, int quantity, BigDecimal unitPrice, BigDecimal taxRate) {
        BigDecimal count = BigDecimal.valueOf(quantity);
        BigDecimal net = count.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
        return new InvoiceItem(
                good,
                name,
                count,
                unitPrice,
                net,
                taxRate,
                net.multiply(taxRate).setScale(2, RoundingMode.HALF_UP));
    }

    /** The name as printed: {@code *category*name} on Chinese invoices. */
    public String printedName() {
        return good.category().isEmpty() ? name : "*" + good.category() + "*" + name;
    }
}
