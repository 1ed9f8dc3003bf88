package io.vouch.testdata.world;

/** A bank account: holder, number (corporate account or IBAN, no spaces), bank and branch, and the bank's code (CNAPS or BIC). */
public record BankAccount(String holder, String number, String bank, String code) {
    public BankAccount withHolder(String newHolder) {
        return new BankAccount(newHolder, number, bank, code);
    }
}
