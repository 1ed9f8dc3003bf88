package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Notice of assignment from the seller (assignor) to the buyer (debtor), naming the factor (assignee). */
public record Notice(
        String number,
        LocalDate dated,
        Party debtor,
        Party assignor,
        Party assignee,
        String factoringNumber,
        String contractNumber,
        List<Entry> entries,
        String currency,
        BigDecimal amount,
        String words,
        LocalDate due,
        BankAccount account,
        String signatory) {
    /** One assigned invoice, or with a negative amount a credit note that reduces the sum. */
    public record Entry(String number, LocalDate issued, BigDecimal amount, LocalDate due) {}

    public Notice {
        entries = List.copyOf(entries);
    }

    public Notice withAmount(BigDecimal newAmount, String newWords) {
        return new Notice(
                number,
                dated,
                debtor,
                assignor,
                assignee,
                factoringNumber,
                contractNumber,
                entries,
                currency,
                newAmount,
                newWords,
                due,
                account,
                signatory);
    }

    public Notice withEntries(List<Entry> newEntries, BigDecimal newAmount, String newWords) {
        return new Notice(
                number,
                dated,
                debtor,
                assignor,
                assignee,
                factoringNumber,
                contractNumber,
                newEntries,
                currency,
                newAmount,
                newWords,
                due,
                account,
                signatory);
    }

    public Notice withAccount(BankAccount newAccount) {
        return new Notice(
                number,
                dated,
                debtor,
                assignor,
                assignee,
                factoringNumber,
                contractNumber,
                entries,
                currency,
                amount,
                words,
                due,
                newAccount,
                signatory);
    }

    public Notice withDates(LocalDate newDated, LocalDate newDue) {
        return new Notice(
                number,
                newDated,
                debtor,
                assignor,
                assignee,
                factoringNumber,
                contractNumber,
                entries,
                currency,
                amount,
                words,
                newDue,
                account,
                signatory);
    }

    public Notice withParties(Party newDebtor, Party newAssignor) {
        return new Notice(
                number,
                dated,
                newDebtor,
                newAssignor,
                assignee,
                factoringNumber,
                contractNumber,
                entries,
                currency,
                amount,
                words,
                due,
                account,
                signatory);
    }
}
