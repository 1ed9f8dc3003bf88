package io.vouch.matching.compare;

import io.vouch.matching.Reason;
import java.util.ArrayList;
import java.util.List;

/** The reasons for and against a pair with their weights: what the alert shows as its waterfall. */
final class Waterfall {

    private Waterfall() {}

    static List<Reason> of(PairView pair) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(number(pair));
        seller(pair, reasons);
        buyer(pair, reasons);
        date(pair, reasons);
        gross(pair, reasons);
        lines(pair, reasons);
        contract(pair, reasons);
        boolean alike = pair.number() != NumberLikeness.SAME && pair.number() != NumberLikeness.DIFFERENT;
        if (alike && !pair.mayBeMisread() && LookAlikeRule.isNeighbour(pair)) {
            reasons.add(Weight.SERIAL_STEP.reason(
                    "The numbers are close neighbours, as in an honest series", "号码相邻，符合正常连号开票的特征"));
        }
        return reasons;
    }

    private static Reason number(PairView pair) {
        return switch (pair.number()) {
            case SAME -> SameInvoiceRule.isNational(pair)
                    ? Weight.NATIONAL_NUMBER.reason(
                            "The invoice number is the same, and it is unique in the country", "发票号码相同，且该号码全国唯一")
                    : Weight.SAME_NUMBER.reason("The invoice number is the same", "发票号码相同");
            case LETTERS_FOR_DIGITS -> Weight.LETTERS_FOR_DIGITS.reason(
                    "The numbers differ only by a letter that looks like a digit (O for 0, I for 1)",
                    "号码仅有形似字符之差（如字母O与数字0）");
            case LOOK_ALIKE_DIGIT -> Weight.LOOK_ALIKE_DIGIT.reason(
                    "The numbers differ by one digit of the same shape", "号码仅有一个形似数字之差");
            case TWO_LOOK_ALIKE_DIGITS -> Weight.TWO_LOOK_ALIKE_DIGITS.reason(
                    "The numbers differ by two digits that are easily misread", "号码有两个容易误识的数字之差");
            case SWAPPED -> Weight.SWAPPED.reason("Two neighbouring digits of the number are swapped", "号码中相邻两位互换");
            case ONE_MORE -> Weight.ONE_MORE.reason("One number has a digit more", "一个号码多出一位");
            case DIFFERENT -> Weight.OTHER_NUMBER.reason("The numbers are different", "号码不同");
        };
    }

    private static void seller(PairView pair, List<Reason> reasons) {
        switch (pair.seller()) {
            case SAME_ID -> reasons.add(Weight.SAME_SELLER_ID.reason("The seller's tax id is the same", "销售方税号相同"));
            case SAME_NAME, SAME_NAME_OTHER_ID -> reasons.add(
                    Weight.SAME_SELLER_NAME.reason("The seller's name is the same", "销售方名称相同"));
            case ALIKE -> reasons.add(Weight.ALIKE_SELLER.reason("The sellers' names are nearly the same", "销售方名称近似"));
            case DIFFERENT -> reasons.add(Weight.OTHER_SELLER.reason("The sellers differ", "销售方不同"));
            case UNKNOWN -> {}
        }
    }

    private static void buyer(PairView pair, List<Reason> reasons) {
        switch (pair.buyer()) {
            case SAME_ID, SAME_NAME, SAME_NAME_OTHER_ID -> reasons.add(
                    Weight.SAME_BUYER.reason("The buyer is the same", "购买方相同"));
            case DIFFERENT -> reasons.add(Weight.OTHER_BUYER.reason("The buyers differ", "购买方不同"));
            case ALIKE, UNKNOWN -> {}
        }
    }

    private static void date(PairView pair, List<Reason> reasons) {
        if (pair.daysApart().isEmpty()) {
            return;
        }
        long days = pair.daysApart().getAsLong();
        if (days == 0) {
            reasons.add(Weight.SAME_DATE.reason("The date is the same", "开票日期相同"));
        } else if (days <= 7) {
            reasons.add(Weight.NEAR_DATE.reason(
                    days == 1 ? "The dates are 1 day apart" : "The dates are %d days apart".formatted(days),
                    "开票日期相差%d天".formatted(days)));
        } else {
            reasons.add(Weight.OTHER_DATE.reason(
                    "The dates are %d days apart".formatted(days), "开票日期相差%d天".formatted(days)));
        }
    }

    private static void gross(PairView pair, List<Reason> reasons) {
        if (pair.sameGross()) {
            reasons.add(Weight.SAME_GROSS.reason("The total is the same", "价税合计相同"));
        } else if (pair.bothGross()) {
            reasons.add(Weight.OTHER_GROSS.reason(
                    "The totals differ: %s and %s"
                            .formatted(pair.earlier().gross(), pair.later().gross()),
                    "价税合计不同：%s与%s"
                            .formatted(pair.earlier().gross(), pair.later().gross())));
        }
    }

    private static void lines(PairView pair, List<Reason> reasons) {
        if (pair.sameLines()) {
            reasons.add(Weight.SAME_LINES.reason("Every line item is the same", "明细行完全相同"));
        } else if (pair.bothLines()) {
            reasons.add(Weight.OTHER_LINES.reason("The line items differ", "明细行不同"));
        }
    }

    private static void contract(PairView pair, List<Reason> reasons) {
        String contract = pair.earlier().contract();
        if (!contract.isEmpty() && contract.equals(pair.later().contract())) {
            reasons.add(Weight.SAME_CONTRACT.reason("The contract is the same", "合同号相同"));
        }
    }
}
