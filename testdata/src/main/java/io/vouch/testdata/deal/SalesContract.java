package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The contract under which the goods are sold; {@code total} includes tax; {@code payee} is the agreed account. */
public record SalesContract(
        String number,
        Kind kind,
        LocalDate signed,
        Party seller,
        Party buyer,
        String currency,
        List<InvoiceItem> items,
        BigDecimal total,
        String words,
        int termDays,
        Assignment assignment,
        BankAccount payee) {
    /** What is sold, in the contract's words. */
    public enum Kind {
        SALES,
        FRAMEWORK,
        SERVICE,
        LEASE,
        WORKS
    }

    /** What the contract says about assigning the receivable. */
    public enum Assignment {
        ALLOWED,
        SILENT,
        PROHIBITED
    }

    public SalesContract {
        items = List.copyOf(items);
    }

    public SalesContract withBuyer(Party newBuyer) {
        return new SalesContract(
                number, kind, signed, seller, newBuyer, currency, items, total, words, termDays, assignment, payee);
    }

    public SalesContract withAssignment(Assignment newAssignment) {
        return new SalesContract(
                number, kind, signed, seller, buyer, currency, items, total, words, termDays, newAssignment, payee);
    }

    public SalesContract withPayee(BankAccount newPayee) {
        return new SalesContract(
                number, kind, signed, seller, buyer, currency, items, total, words, termDays, assignment, newPayee);
    }

    public SalesContract withParties(Party newSeller, Party newBuyer) {
        return new SalesContract(
                number,
                kind,
                signed,
                newSeller,
                newBuyer,
                currency,
                items,
                total,
                words,
                termDays,
                assignment,
                newSeller.account());
    }

    public SalesContract withSigned(LocalDate newSigned) {
        return new SalesContract(
                number, kind, newSigned, seller, buyer, currency, items, total, words, termDays, assignment, payee);
    }

    public SalesContract withTerm(int days) {
        return new SalesContract(
                number, kind, signed, seller, buyer, currency, items, total, words, days, assignment, payee);
    }

    public SalesContract withTotal(BigDecimal newTotal, String newWords) {
        return new SalesContract(
                number, kind, signed, seller, buyer, currency, items, newTotal, newWords, termDays, assignment, payee);
    }

    /** Other goods; the total and its words follow from them. */
    public SalesContract withItems(List<InvoiceItem> newItems, io.vouch.testdata.world.Language language) {
        BigDecimal sum = Sum.of(newItems).gross();
        return new SalesContract(
                number,
                kind,
                signed,
                seller,
                buyer,
                currency,
                newItems,
                sum,
                Sum.words(language, currency, sum),
                termDays,
                assignment,
                payee);
    }
}
