package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A bank statement of one account: booked payments in order of date, from an opening balance. */
public record Statement(
        String number,
        BankAccount account,
        String currency,
        LocalDate from,
        LocalDate to,
        BigDecimal opening,
        List<Entry> entries) {
    /** One booking: money in where {@code credit}; a reversal takes an earlier booking back. */
    public record Entry(BankReceipt payment, boolean credit, boolean reversal) {
        public BigDecimal signed() {
            return credit ? payment.amount() : payment.amount().negate();
        }

        /** The account on the other side. */
        public BankAccount counterparty() {
            return credit != reversal ? payment.payer() : payment.payee();
        }
    }

    public Statement {
        entries = List.copyOf(entries);
    }

    public BigDecimal closing() {
        return entries.stream().map(Entry::signed).reduce(opening, BigDecimal::add);
    }
}
