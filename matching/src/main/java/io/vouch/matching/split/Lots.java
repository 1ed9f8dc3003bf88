package io.vouch.matching.split;

import io.vouch.matching.InvoiceFacts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Invoices of standard lots at one price: every total is a small multiple of one. Such totals add up to one another all the time, so
 * that their sums prove nothing.
 */
final class Lots {

    /** Parts in one of few sizes: one to four lots a day, three or four days. */
    private static final int MOST_LOTS = 16;

    private Lots() {}

    /** True if the parts, written on different days, are each a small multiple of one amount. */
    static boolean isSumOf(InvoiceFacts whole, List<InvoiceFacts> parts) {
        boolean oneDay = parts.stream()
                .map(InvoiceFacts::date)
                .allMatch(date -> date.equals(parts.get(0).date()));
        if (oneDay) {
            return false;
        }
        BigInteger lot = parts.stream().map(Lots::cents).reduce(BigInteger.ZERO, BigInteger::gcd);
        return cents(whole).divide(lot).compareTo(BigInteger.valueOf(MOST_LOTS)) <= 0;
    }

    /** In ten-thousandths, so that every total is whole. */
    private static BigInteger cents(InvoiceFacts invoice) {
        return new BigDecimal(invoice.gross()).movePointRight(4).toBigInteger();
    }
}
