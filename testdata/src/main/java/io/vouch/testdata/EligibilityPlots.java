package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.RedInvoice;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.ClauseKind;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Receivables that may not be financed: forbidden, conditional, not yet earned, taken back, or claimed by others. */
final class EligibilityPlots {
    private static final String CONTRACT = "contract";
    private static final String INVOICE = "invoice-1";
    private static final String NOTICE = "notice";
    private static final String DELIVERY = "delivery-1";
    private static final int REGISTERED_MONTHS = 24;

    private EligibilityPlots() {}

    static void play(Fraud fraud, Kit kit) {
        Deal deal = kit.deal();
        switch (fraud) {
            case ASSIGNMENT_BAN -> {
                if (kit.blatant()) {
                    kit.first()
                            .set(deal.withContract(
                                    deal.contract().withAssignment(SalesContract.Assignment.PROHIBITED)));
                } else {
                    clause(
                            kit,
                            "除本合同另有约定外，任何一方转让本合同项下的权利，须取得另一方的书面同意，否则转让无效。",
                            "Neither party may transfer any right under this contract without the prior written consent of the other.",
                            ClauseKind.ASSIGNMENT_PROHIBITED);
                }
                kit.expect("the contract forbids assignment without consent", CONTRACT);
            }
            case CONSIGNMENT -> {
                clause(
                        kit,
                        kit.blatant()
                                ? "本合同货物采用代销方式，货物售出前所有权归卖方，乙方按月以销定结，未售出部分可以退回。"
                                : "乙方按实际领用数量与甲方结算，未领用的货物仍属甲方所有，乙方可随时退还。",
                        kit.blatant()
                                ? "The goods are delivered on consignment. The Buyer pays only for what it has resold and may return the rest."
                                : "Title stays with the Seller until the Buyer draws the goods from stock; the Buyer may return goods not drawn.",
                        ClauseKind.CONSIGNMENT,
                        ClauseKind.RETURN_RIGHT);
                kit.expect("the contract is one of consignment", CONTRACT);
            }
            case BILL_PAYMENT -> {
                clause(
                        kit,
                        kit.blatant()
                                ? "货款以商业承兑汇票结算，乙方已于交货时开出商业承兑汇票，票据号码210349"
                                        + kit.dice().digits(10) + "。"
                                : "双方同意，货款以六个月银行承兑汇票支付，收到汇票即视为付款完成。",
                        kit.blatant()
                                ? "The price has been settled by trade acceptance no. TA"
                                        + kit.dice().digits(8) + " drawn on the Buyer."
                                : "The Buyer pays by bank acceptance at six months; receipt of the bill discharges the price.",
                        ClauseKind.PAYMENT_BY_INSTRUMENT);
                kit.expect("the claim is settled by a bill", CONTRACT);
            }
            case FUTURE_RECEIVABLE -> future(kit);
            case RED_AFTER_FUNDING -> red(kit);
            case OVER_ADVANCE -> {
                BigDecimal share = kit.blatant()
                        ? new BigDecimal("1.15")
                        : deal.factoring().advanceRate().add(new BigDecimal("0.04"));
                BigDecimal advance = deal.notice().amount().multiply(share).setScale(2, RoundingMode.DOWN);
                kit.first()
                        .terms()
                        .putObject("advance")
                        .put("amount", advance.toPlainString())
                        .put("currency", deal.factoring().currency());
                kit.expect("more is advanced than the factoring contract allows", "factoring-contract", NOTICE);
            }
            case REGISTRY_LIST, REGISTRY_RANGE, REGISTRY_BLANKET -> registry(fraud, kit);
            default -> throw new IllegalArgumentException(fraud + " is not about eligibility");
        }
    }

    private static void clause(Kit kit, String chinese, String english, ClauseKind... kinds) {
        kit.first().clause(kit.say(chinese, english), kinds);
    }

    /** Subtle: accepted days after the notice; blatant: delivered a month after it. */
    private static void future(Kit kit) {
        Deal deal = kit.deal();
        LocalDate notice = deal.notice().dated();
        Delivery old = deal.deliveries().get(0);
        Delivery late = kit.blatant()
                ? old.withDates(notice.plusDays(31), notice.plusDays(33))
                : old.withDates(old.delivered(), notice.plusDays(4));
        kit.first().set(deal.withDeliveries(List.of(late)));
        kit.expect("assigned before delivery or acceptance", DELIVERY, NOTICE);
    }

    /** The whole invoice (blatant) or a third of it is taken back days after the money went out. */
    private static void red(Kit kit) {
        Deal deal = kit.deal();
        LocalDate funded = deal.notice().dated().plusDays(1);
        Invoice blue = deal.invoices().get(0);
        BigDecimal share = kit.blatant() ? BigDecimal.ONE : new BigDecimal("0.34");
        Invoice red = RedInvoice.of(
                deal,
                blue,
                share,
                Lookalike.nextNumber(blue.number(), kit.dice()),
                funded.plusDays(kit.blatant() ? 1 : 2));
        kit.first().terms().put("stage", "POST").put("funded_on", funded.toString());
        kit.first().add(Papers.invoice("credit-note-1", red, Medium.DIGITAL));
        kit.expect("the invoice is taken back after funding", "credit-note-1", INVOICE);
    }

    private static void registry(Fraud fraud, Kit kit) {
        Deal deal = kit.deal();
        Party rival = kit.world().factor();
        String description = description(fraud, kit);
        LocalDateTime when =
                deal.notice().dated().minusDays(kit.blatant() ? 40 : 6).atTime(10, 15, 32);
        Registration entry =
                registration(kit, rival, when, description, deal.notice().amount());
        if (kit.blatant()) {
            kit.first().add(Papers.registration("registry-certificate", kit.language(), entry, Medium.DIGITAL));
            kit.expect(
                    "an earlier registration of another factor covers the invoices", "registry-certificate", INVOICE);
        } else {
            boolean csv = kit.dice().chance(0.5);
            Registration other = registration(
                    kit,
                    kit.world().factor(),
                    when.minusDays(200),
                    kit.say("出让人对无关买方的应收账款。", "Receivables from a buyer who is not concerned here."),
                    new BigDecimal("180000.00"));
            kit.first()
                    .add(Papers.query(
                            "registry-query",
                            kit.language(),
                            List.of(other, entry),
                            deal.notice().dated(),
                            csv));
            kit.expect("an earlier registration of another factor covers the invoices", "registry-query", INVOICE);
        }
    }

    static Registration registration(
            Kit kit, Party assignee, LocalDateTime when, String description, BigDecimal amount) {
        Deal deal = kit.deal();
        return new Registration(
                "0" + kit.dice().between(1, 9) + kit.dice().digits(18),
                when,
                REGISTERED_MONTHS,
                kit.say("应收账款转让（保理）", "Assignment of receivables (factoring)"),
                deal.seller(),
                assignee,
                kit.say("BL", "FA-") + when.getYear() + kit.dice().digits(5),
                amount,
                deal.factoring().currency(),
                description);
    }

    static String description(Fraud fraud, Kit kit) {
        Deal deal = kit.deal();
        String buyer = deal.buyer().name();
        List<String> numbers = deal.invoices().stream().map(Invoice::number).toList();
        return switch (fraud) {
            case REGISTRY_RANGE -> {
                String number = numbers.get(0);
                yield kit.say("出让人对", "Receivables from ") + buyer
                        + kit.say("的应收账款，发票号码：", ", invoice numbers ")
                        + shifted(number, -kit.dice().between(2, 9)) + "-"
                        + shifted(number, kit.dice().between(2, 30))
                        + kit.say("，全部转让予受让人。", ", are assigned in full.");
            }
            case REGISTRY_BLANKET -> kit.say(
                    "出让人对" + buyer + "自" + deal.contract().signed().minusDays(30) + "至"
                            + deal.notice().due() + "期间产生的全部应收账款，包括现有的及将有的，全部转让予受让人。",
                    "All present and future receivables owed by " + buyer + " arising between "
                            + deal.contract().signed().minusDays(30) + " and "
                            + deal.notice().due() + ".");
            default -> kit.say("出让人将其对", "Receivables from ")
                    + buyer
                    + kit.say(
                            "在合同" + deal.contract().number() + "项下的应收账款转让予受让人，发票号码：",
                            " under contract " + deal.contract().number() + ", invoice numbers ")
                    + numbers.stream().collect(Collectors.joining(kit.say("、", "; ")))
                    + kit.say(
                            "，金额合计" + deal.notice().amount() + "元。",
                            ", together " + deal.notice().amount() + ".");
        };
    }

    /** The number whose digits at the end are {@code by} further on. */
    private static String shifted(String number, int by) {
        int start = number.length();
        while (start > 0 && Character.isDigit(number.charAt(start - 1))) {
            start--;
        }
        String digits = number.substring(start);
        BigInteger moved = new BigInteger(digits).add(BigInteger.valueOf(by)).max(BigInteger.ZERO);
        String text = moved.toString();
        return number.substring(0, start) + "0".repeat(Math.max(0, digits.length() - text.length())) + text;
    }
}
