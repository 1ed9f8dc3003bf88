package io.vouch.testdata;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Letter;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Frauds in repayment. Every deal here has a statement of the collection account, on paper or as data. */
final class RepaymentPlots {
    private static final String STATEMENT = "bank-statement";
    private static final String RECEIPT = "bank-receipt";

    private RepaymentPlots() {}

    static void play(Fraud fraud, Kit kit) {
        Deal deal = kit.deal();
        LocalDate due = deal.notice().due();
        BigDecimal amount = deal.notice().amount();
        switch (fraud) {
            case INDIRECT_REPAYMENT -> {
                Party payer = kit.world().firm();
                BankReceipt payment = kit.casting().payment(deal, due, amount, payer);
                if (!kit.blatant()) {
                    BigDecimal half = amount.multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.HALF_UP);
                    payment = kit.casting().payment(deal, due, half, payer);
                }
                paid(
                        kit,
                        payment,
                        kit.blatant()
                                ? List.of()
                                : List.of(kit.casting()
                                        .payment(deal, due.minusDays(1), amount.subtract(payment.amount()))));
                kit.expect("somebody else than the debtor pays", RECEIPT, STATEMENT);
            }
            case OUTSIDE_ACCOUNT -> outside(kit, due, amount);
            case ROUND_TRIP -> roundTrip(kit, due, amount);
            default -> throw new IllegalArgumentException(fraud + " is not about repayment");
        }
    }

    /** Blatant: the seller pays itself; subtle: the debtor pays to another account of the seller. */
    private static void outside(Kit kit, LocalDate due, BigDecimal amount) {
        Deal deal = kit.deal();
        BankReceipt honest = kit.casting().payment(deal, due, amount);
        if (kit.blatant()) {
            BankAccount own = kit.world().account(deal.seller());
            paid(kit, from(honest, own, honest.payee()), List.of());
        } else {
            BankAccount other = kit.world().account(deal.seller());
            kit.first().set(deal.withReceipt(Optional.of(from(honest, honest.payer(), other))));
        }
        kit.expect("the seller pays, or the debtor pays elsewhere", RECEIPT);
    }

    /** The advance goes out to the seller, from there to a firm close to it, and comes back as the debtor's payment. */
    private static void roundTrip(Kit kit, LocalDate due, BigDecimal amount) {
        Deal deal = kit.deal();
        Party close = kit.world().firm();
        BigDecimal advance = amount.multiply(deal.factoring().advanceRate()).setScale(2, RoundingMode.DOWN);
        LocalDate funded = deal.notice().dated().plusDays(3);
        BankReceipt in = from(
                kit.casting().payment(deal, funded, advance, deal.factor()),
                deal.factor().account(),
                deal.factoring().collection());
        BankReceipt out = from(
                kit.casting().payment(deal, funded.plusDays(1), advance, close),
                deal.factoring().collection(),
                close.account());
        BankReceipt back = from(
                kit.casting().payment(deal, kit.blatant() ? funded.plusDays(2) : due, advance, close),
                close.account(),
                deal.factoring().collection());
        List<Statement.Entry> entries = List.of(
                new Statement.Entry(in, true, false),
                new Statement.Entry(out, false, false),
                new Statement.Entry(back, true, false));
        kit.first().set(deal.withReceipt(Optional.of(back)));
        replaceStatement(kit, entries);
        kit.expect("the advance comes back as repayment", RECEIPT, STATEMENT);
    }

    /** The papers say that {@code payment} was made, after {@code others}. */
    static void paid(Kit kit, BankReceipt payment, List<BankReceipt> others) {
        kit.first().set(kit.deal().withReceipt(Optional.of(payment)));
        List<Statement.Entry> entries = new ArrayList<>();
        others.forEach(each -> entries.add(new Statement.Entry(each, true, false)));
        entries.add(new Statement.Entry(payment, true, false));
        replaceStatement(kit, entries);
    }

    /** The statement of a repaid deal is its last extra paper. */
    static void replaceStatement(Kit kit, List<Statement.Entry> entries) {
        List<Extra> extras = kit.first().extras();
        int form = kit.first().dice("statement").below(4);
        extras.set(
                extras.size() - 1,
                Papers.statement(STATEMENT, kit.language(), Casting.statement(kit.deal(), entries), form));
    }

    static BankReceipt from(BankReceipt payment, BankAccount payer, BankAccount payee) {
        return new BankReceipt(
                payment.transaction(),
                payment.dated(),
                payer,
                payee,
                payment.currency(),
                payment.amount(),
                payment.words(),
                payment.remittance());
    }

    /** Due within days: no acknowledgement (subtle), or a letter that disputes the debt (blatant). */
    static void unconfirmed(Kit kit) {
        Deal deal = kit.deal();
        LocalDate soon = deal.notice().dated().plusDays(18);
        kit.first().set(deal.withNotice(deal.notice().withDates(deal.notice().dated(), soon)));
        kit.first()
                .terms()
                .put("stage", "POST")
                .put("funded_on", deal.notice().dated().plusDays(1).toString())
                .put("maturity", soon.toString());
        if (kit.blatant()) {
            Letter letter = new Letter(
                    deal.buyer(),
                    deal.seller(),
                    deal.notice().dated().plusDays(2),
                    kit.say("关于货物质量问题的函", "Defects in your last delivery"),
                    List.of(
                            kit.say(
                                    "贵公司交付的货物经检验存在质量问题，我公司对合同" + deal.contract().number() + "项下款项提出异议，在问题解决前暂停付款。",
                                    "The goods delivered under contract "
                                            + deal.contract().number()
                                            + " are defective. We dispute the invoices and withhold payment until this is settled.")));
            kit.first().add(Papers.letter("dispute-letter", kit.language(), letter, Medium.DIGITAL));
            kit.expect("due within days, and the debtor disputes", "dispute-letter", "notice");
        } else {
            kit.first().leaveOut("acknowledgement");
            kit.expect("due within days, and not confirmed", "notice");
        }
    }
}
