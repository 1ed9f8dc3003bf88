package io.vouch.testdata;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.Letter;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.deal.RedInvoice;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fourteen innocent causes that look like fraud, each with the paper that explains it where there is one. */
final class InnocentPlots {
    private InnocentPlots() {}

    static void play(Innocent innocent, Kit kit) {
        switch (innocent) {
            case INSTALMENTS -> instalments(kit);
            case CONSECUTIVE_NUMBERS -> consecutive(kit);
            case CREDIT_AND_REISSUE -> reissued(kit);
            case PARTIAL_FINANCING -> partial(kit);
            case PAID_ON_BEHALF -> onBehalf(kit);
            case REVERSE_FACTORING -> kit.first()
                    .add(Papers.invoice("buyer-upload-1", kit.deal().invoices().get(0), Medium.DIGITAL));
            case RESUBMITTED_CORRECTED -> corrected(kit);
            case ROUND_AMOUNTS -> round(kit);
            case NAME_CHANGE -> renamed(kit);
            case BANK_REVERSAL -> reversed(kit);
            case GRACE_PERIOD -> RepaymentPlots.paid(
                    kit,
                    kit.casting()
                            .payment(
                                    kit.deal(),
                                    kit.deal().notice().due().plusDays(9),
                                    kit.deal().notice().amount()),
                    List.of());
            case SELLER_REPURCHASE -> repurchased(kit);
            case RECURRING, SAME_TEMPLATE -> {
                // The cast alone is the temptation: two months' rent, or two firms with one form.
            }
        }
    }

    private static void instalments(Kit kit) {
        Deal deal = kit.deal();
        Invoice first = deal.invoices().get(0);
        List<Invoice> equal = new ArrayList<>(List.of(first));
        for (int i = 1; i < deal.invoices().size(); i++) {
            Invoice own = deal.invoices().get(i);
            String part = kit.say("第" + (i + 1) + "期", " instalment " + (i + 1));
            List<InvoiceItem> items = first.items().stream()
                    .map(item -> new InvoiceItem(
                            item.good(),
                            item.name() + part,
                            item.quantity(),
                            item.unitPrice(),
                            item.net(),
                            item.taxRate(),
                            item.tax()))
                    .toList();
            equal.add(InvoiceEdit.of(own)
                    .items(items)
                    .issued(first.issued().plusDays(2L * i))
                    .done(kit.language()));
        }
        kit.first().set(Reassembly.contracted(Reassembly.listed(deal, equal)));
        kit.first()
                .clause(kit.say(
                        "本合同价款分" + equal.size() + "期等额支付，每期分别交货、开票。",
                        "The price falls due in " + equal.size()
                                + " equal instalments, each delivered and invoiced apart."));
    }

    private static void consecutive(Kit kit) {
        Deal deal = kit.deal();
        String number = deal.invoices().get(0).number();
        int last = Character.getNumericValue(number.charAt(number.length() - 1));
        String stem = number.substring(0, number.length() - 1);
        List<Invoice> batch = new ArrayList<>();
        for (int i = 0; i < deal.invoices().size(); i++) {
            int digit = last > 6 ? last - 3 + i : last + i;
            batch.add(InvoiceEdit.of(deal.invoices().get(i))
                    .number(stem + digit)
                    .issued(deal.invoices().get(0).issued())
                    .done(kit.language()));
        }
        kit.first().set(Reassembly.listed(deal, batch));
    }

    /** A wrong invoice and the red one that took it back both lie in the folder; the deal rests on the right one. */
    private static void reissued(Kit kit) {
        Deal deal = kit.deal();
        Invoice right = deal.invoices().get(0);
        LocalDate before = right.issued().minusDays(3);
        Invoice wrong = InvoiceEdit.of(right)
                .number(Lookalike.nextNumber(right.number(), kit.dice()))
                .issued(before)
                .done(kit.language());
        Invoice red = RedInvoice.of(
                deal, wrong, BigDecimal.ONE, Lookalike.nextNumber(wrong.number(), kit.dice()), before.plusDays(2));
        kit.first().add(Papers.invoice("withdrawn-invoice", wrong, Medium.DIGITAL));
        kit.first().add(Papers.invoice("credit-note-1", red, Medium.DIGITAL));
    }

    private static void partial(Kit kit) {
        Deal deal = kit.deal();
        Party other = kit.world().factor();
        BigDecimal here = deal.notice().amount().multiply(new BigDecimal("0.6")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal there = deal.notice().amount().subtract(here);
        Notice.Entry whole = deal.notice().entries().get(0);
        Notice share = deal.notice()
                .withEntries(
                        List.of(new Notice.Entry(whole.number(), whole.issued(), here, whole.due())),
                        here,
                        Reassembly.words(deal, here));
        kit.first().set(deal.withNotice(share));
        String text = kit.say(
                "我公司受让发票" + whole.number() + "项下应收账款中的" + there + "元，同意"
                        + deal.factor().name() + "受让其余" + here + "元。",
                "We hold " + there + " of the receivable under invoice " + whole.number() + " and agree that "
                        + deal.factor().name() + " takes the remaining " + here + ".");
        kit.first()
                .add(Papers.letter(
                        "consent-letter",
                        kit.language(),
                        new Letter(
                                other,
                                deal.factor(),
                                deal.notice().dated().minusDays(1),
                                kit.say("同意函", "Letter of consent"),
                                List.of(text)),
                        Medium.DIGITAL));
        Registration entry = EligibilityPlots.registration(
                kit,
                other,
                deal.notice().dated().minusDays(5).atTime(9, 30, 12),
                kit.say(
                        "发票" + whole.number() + "项下应收账款中的" + there + "元。",
                        there + " of the receivable under invoice " + whole.number() + "."),
                there);
        kit.first().add(Papers.registration("registry-certificate", kit.language(), entry, Medium.DIGITAL));
    }

    private static void onBehalf(Kit kit) {
        Deal deal = kit.deal();
        Party treasury = kit.world().firm();
        RepaymentPlots.paid(
                kit,
                kit.casting().payment(deal, deal.notice().due(), deal.notice().amount(), treasury),
                List.of());
        Letter agreement = new Letter(
                deal.buyer(),
                deal.factor(),
                deal.notice().dated().plusDays(2),
                kit.say("代付协议", "Agreement on payment by an agent"),
                List.of(kit.say(
                        "经三方同意，我公司应付款项由集团财务公司" + treasury.name() + "代为支付，视为我公司履行付款义务。",
                        "The parties agree that our group treasury, " + treasury.name()
                                + ", pays on our behalf and that its payment discharges our debt.")));
        List<Extra> extras = kit.first().extras();
        extras.add(
                extras.size() - 1, Papers.letter("paying-agent-agreement", kit.language(), agreement, Medium.DIGITAL));
        kit.first().terms().putArray("approved_payers").add(deal.buyer().name()).add(treasury.name());
    }

    /** The first submission has one wrong digit in the due date of the notice; the second is right and says why. */
    private static void corrected(Kit kit) {
        Deal two = kit.second().deal();
        Letter letter = new Letter(
                two.seller(),
                two.factor(),
                two.notice().dated().plusDays(1),
                kit.say("更正说明", "Explanation of a correction"),
                List.of(
                        kit.say(
                                "前次提交的资料因扫描不清被退回，现重新提交全部资料，内容未作变更。",
                                "The first set of papers was rejected as illegible. We hand in the same papers again, unchanged.")));
        kit.second().add(Papers.letter("correction-letter", kit.language(), letter, Medium.DIGITAL));
    }

    private static void round(Kit kit) {
        Deal deal = kit.deal();
        List<Invoice> round = deal.invoices().stream()
                .map(invoice -> {
                    InvoiceItem item = invoice.items().get(0);
                    BigDecimal price = new BigDecimal(10_000L * kit.dice().between(2, 12) + ".00");
                    BigDecimal quantity = BigDecimal.valueOf(10);
                    BigDecimal net = price.multiply(quantity);
                    InvoiceItem whole = new InvoiceItem(
                            item.good(),
                            item.name(),
                            quantity,
                            price,
                            net,
                            item.taxRate(),
                            net.multiply(item.taxRate()).setScale(2, RoundingMode.HALF_UP));
                    return InvoiceEdit.of(invoice).items(List.of(whole)).done(kit.language());
                })
                .toList();
        kit.first().set(Reassembly.contracted(Reassembly.listed(deal, round)));
    }

    /** The contract is older than the change of name; a letter says so, and the code is the same everywhere. */
    private static void renamed(Kit kit) {
        Deal deal = kit.deal();
        Party now = deal.buyer();
        Party before = now.withName(kit.world().firm().name());
        kit.first().set(deal.withContract(deal.contract().withBuyer(before)));
        Letter letter = new Letter(
                now,
                deal.seller(),
                deal.contract().signed().plusDays(20),
                kit.say("公司名称变更通知", "Change of company name"),
                List.of(kit.say(
                        "我公司名称已由“" + before.name() + "”变更为“" + now.name() + "”，统一社会信用代码" + now.taxId() + "不变，原合同继续履行。",
                        "Our name has changed from " + before.name() + " to " + now.name() + ". Our registration "
                                + now.taxId() + " is the same, and all contracts remain in force.")));
        kit.first().add(Papers.letter("name-change", kit.language(), letter, Medium.DIGITAL));
    }

    private static void reversed(Kit kit) {
        Deal deal = kit.deal();
        BankReceipt first = kit.casting()
                .payment(deal, deal.notice().due().minusDays(1), deal.notice().amount());
        BankReceipt again =
                kit.casting().payment(deal, deal.notice().due(), deal.notice().amount());
        kit.first().set(deal.withReceipt(Optional.of(again)));
        RepaymentPlots.replaceStatement(
                kit,
                List.of(
                        new Statement.Entry(first, true, false),
                        new Statement.Entry(first, false, true),
                        new Statement.Entry(again, true, false)));
    }

    private static void repurchased(Kit kit) {
        // Only a factor with recourse has the receivable bought back.
        Deal deal = kit.deal().withRecourse(true);
        kit.first().set(deal);
        BankReceipt honest = kit.casting()
                .payment(deal, deal.notice().due().plusDays(5), deal.notice().amount());
        RepaymentPlots.paid(
                kit, RepaymentPlots.from(honest, kit.world().account(deal.seller()), honest.payee()), List.of());
        Letter letter = new Letter(
                deal.factor(),
                deal.seller(),
                deal.notice().due().plusDays(2),
                kit.say("应收账款回购通知书", "Notice of repurchase"),
                List.of(kit.say(
                        "根据保理合同" + deal.factoring().number() + "的有追索权约定，请贵公司回购合同"
                                + deal.contract().number() + "项下应收账款，回购价款"
                                + deal.notice().amount() + "元。",
                        "Under the recourse terms of agreement "
                                + deal.factoring().number()
                                + " you repurchase the receivables under contract "
                                + deal.contract().number() + " for "
                                + deal.notice().amount() + ".")));
        List<Extra> extras = kit.first().extras();
        extras.add(extras.size() - 1, Papers.letter("repurchase-notice", kit.language(), letter, Medium.DIGITAL));
        kit.first().terms().putObject("product").put("recourse", true).put("notified", true);
    }
}
