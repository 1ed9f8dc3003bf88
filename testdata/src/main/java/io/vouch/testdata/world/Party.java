package io.vouch.testdata.world;

/** An invented firm. {@code taxId} is a unified social credit code or a VAT id; {@code mark} is its short trade mark. */
public record Party(
        String name,
        String mark,
        String taxId,
        String address,
        String phone,
        String representative,
        BankAccount account) {
    public Party withName(String newName) {
        return new Party(newName, mark, taxId, address, phone, representative, account);
    }

    public Party withTaxId(String newTaxId) {
        return new Party(name, mark, newTaxId, address, phone, representative, account);
    }

    public Party withAccount(BankAccount newAccount) {
        return new Party(name, mark, taxId, address, phone, representative, newAccount);
    }
}
