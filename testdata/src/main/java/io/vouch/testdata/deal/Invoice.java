package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice, or a credit note when {@code original} names the invoice that it corrects (amounts stay positive on the English
 * form). {@code code} and {@code checkCode} are empty where the family has none; {@code machineNumber} likewise.
 */
public record Invoice(
        InvoiceFamily family,
        String code,
        String number,
        LocalDate issued,
        LocalDate due,
        Party seller,
        Party buyer,
        String currency,
        List<InvoiceItem> items,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        String words,
        String contractNumber,
        String orderNumber,
        BankAccount payee,
        String checkCode,
        String clerk,
        String original) {
    public Invoice {
        items = List.copyOf(items);
    }

    public boolean isCreditNote() {
        return !original.isEmpty();
    }

    public Invoice withNumber(String newNumber, LocalDate newIssued) {
        return new Invoice(
                family,
                code,
                newNumber,
                newIssued,
                due,
                seller,
                buyer,
                currency,
                items,
                net,
                tax,
                gross,
                words,
                contractNumber,
                orderNumber,
                payee,
                checkCode,
                clerk,
                original);
    }

    public Invoice withBuyer(Party newBuyer) {
        return new Invoice(
                family,
                code,
                number,
                issued,
                due,
                seller,
                newBuyer,
                currency,
                items,
                net,
                tax,
                gross,
                words,
                contractNumber,
                orderNumber,
                payee,
                checkCode,
                clerk,
                original);
    }

    public Invoice withPayee(BankAccount newPayee) {
        return new Invoice(
                family,
                code,
                number,
                issued,
                due,
                seller,
                buyer,
                currency,
                items,
                net,
                tax,
                gross,
                words,
                contractNumber,
                orderNumber,
                newPayee,
                checkCode,
                clerk,
                original);
    }

    public Invoice withItems(List<InvoiceItem> newItems) {
        return new Invoice(
                family,
                code,
                number,
                issued,
                due,
                seller,
                buyer,
                currency,
                newItems,
                net,
                tax,
                gross,
                words,
                contractNumber,
                orderNumber,
                payee,
                checkCode,
                clerk,
                original);
    }

    public Invoice withTotals(BigDecimal newNet, BigDecimal newTax, BigDecimal newGross, String newWords) {
        return new Invoice(
                family,
                code,
                number,
                issued,
                due,
                seller,
                buyer,
                currency,
                items,
                newNet,
                newTax,
                newGross,
                newWords,
                contractNumber,
                orderNumber,
                payee,
                checkCode,
                clerk,
                original);
    }
}
