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
    /** The legal entity identifier (ISO 17442), which follows from the tax id; Chinese ones begin with 3003. */
    public String lei() {
        Dice dice = new Dice(taxId.hashCode());
        String issuer = Character.isDigit(taxId.charAt(0)) ? "300300C" : "2138000";
        return CheckDigits.lei(issuer + dice.string("0123456789ABCDEFGHJKLMNPQRTUVWXY", 4) + dice.digits(7));
    }

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
