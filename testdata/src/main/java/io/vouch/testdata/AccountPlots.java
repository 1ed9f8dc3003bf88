package io.vouch.testdata;

import io.vouch.testdata.deal.AccountLetter;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;

/** Frauds about accounts and parties. */
final class AccountPlots {
    private static final String INVOICE = "invoice-1";
    private static final String NOTICE = "notice";
    private static final String CONTRACT = "contract";

    private AccountPlots() {}

    static void play(Fraud fraud, Kit kit) {
        Deal deal = kit.deal();
        switch (fraud) {
            case INVOICE_ACCOUNT -> {
                kit.first().invoice(0, deal.invoices().get(0).withPayee(other(kit)));
                kit.expect("the invoice names another account than agreed", INVOICE);
            }
            case NOTICE_ACCOUNT -> {
                kit.first().set(deal.withNotice(deal.notice().withAccount(other(kit))));
                kit.expect("the notice names another account than agreed", NOTICE);
            }
            case ACCOUNT_CHANGE_LETTER -> letter(kit);
            case ACCOUNT_HOLDER -> {
                String holder =
                        kit.blatant() ? kit.world().firm().name() : kit.world().person();
                BankAccount account = deal.factoring().collection().withHolder(holder);
                kit.first().invoice(0, deal.invoices().get(0).withPayee(account));
                kit.first().set(kit.deal().withNotice(deal.notice().withAccount(account)));
                kit.expect("the account to pay to belongs to a stranger", NOTICE, INVOICE);
            }
            case RELATED_PARTIES -> related(kit);
            case LOOKALIKE_BUYER -> lookalike(kit);
            default -> throw new IllegalArgumentException(fraud + " is not about accounts or parties");
        }
    }

    /** Blatant: an account at another bank; subtle: two digits of the agreed one changed round or replaced. */
    private static BankAccount other(Kit kit) {
        Deal deal = kit.deal();
        BankAccount agreed = deal.factoring().collection();
        if (kit.blatant()) {
            return kit.world().account(deal.seller());
        }
        String number = agreed.number();
        int at = number.length() - 4;
        char digit = number.charAt(at) == '9' ? '0' : (char) (number.charAt(at) + 1);
        return new BankAccount(
                agreed.holder(),
                number.substring(0, at) + digit + number.substring(at + 1),
                agreed.bank(),
                agreed.code());
    }

    /** Blatant: to a stranger's account, the day after the notice; subtle: to another account of the seller, a week later. */
    private static void letter(Kit kit) {
        Deal deal = kit.deal();
        BankAccount account =
                kit.blatant() ? kit.world().firm().account() : kit.world().account(deal.seller());
        AccountLetter letter = new AccountLetter(
                deal.seller(),
                deal.buyer(),
                deal.notice().dated().plusDays(kit.blatant() ? 1 : 4),
                deal.factoring().collection(),
                account,
                "");
        kit.first()
                .add(Papers.accountLetter(
                        "account-letter",
                        kit.language(),
                        letter,
                        kit.first().media().others()));
        kit.expect("a letter after the notice turns payment to another account", "account-letter", NOTICE);
    }

    /** Subtle: one telephone and one person; blatant: the address as well. */
    private static void related(Kit kit) {
        Deal deal = kit.deal();
        Party seller = deal.seller();
        Party buyer = deal.buyer();
        Party close = new Party(
                buyer.name(),
                buyer.mark(),
                buyer.taxId(),
                kit.blatant() ? seller.address() : buyer.address(),
                seller.phone(),
                seller.representative(),
                buyer.account());
        kit.first().set(deal.between(seller, close));
        kit.expect("seller and buyer share a person, a telephone or an address", CONTRACT, INVOICE);
    }

    /** The second deal's buyer is named like the first one's, but for one character or word, and has another code. */
    private static void lookalike(Kit kit) {
        Party known = kit.deal().buyer();
        Deal two = kit.second().deal();
        String name = kit.blatant() ? resembling(known, kit) : altered(known, kit);
        Party fake =
                two.buyer().withName(name).withAccount(two.buyer().account().withHolder(name));
        kit.second().set(two.between(two.seller(), fake));
        kit.second().expect(kit.plot(), "the buyer is named almost like a known firm", INVOICE, CONTRACT);
    }

    private static String altered(Party known, Kit kit) {
        String name = known.name();
        int mark = name.indexOf(known.mark());
        if (kit.chinese()) {
            String other = kit.world().firm().mark().substring(1);
            return name.substring(0, mark + 1) + other + name.substring(mark + 2);
        }
        return name.substring(0, mark + 1) + name.substring(mark + 1, mark + 2) + name.substring(mark + 1);
    }

    private static String resembling(Party known, Kit kit) {
        String name = known.name();
        return kit.chinese()
                ? name.replace("有限责任公司", "贸易有限公司").replace("股份有限公司", "实业有限公司").replaceFirst("(?<!贸易|实业)有限公司$", "集团有限公司")
                : name.replaceFirst(" (\\S+)$", " International $1");
    }
}
