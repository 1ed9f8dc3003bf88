package io.vouch.matching.compare;

import io.vouch.matching.Reason;
import io.vouch.matching.weight.Level;
import io.vouch.matching.weight.MatchWeights;
import java.util.List;

/** The reasons for and against a pair with their weights: what the alert shows as its waterfall. */
final class Waterfall {

    private final MatchWeights weights;

    Waterfall(MatchWeights weights) {
        this.weights = weights;
    }

    /** One reason for each comparison; with {@link MatchWeights#prior} their weights make the score. */
    List<Reason> of(PairView pair) {
        return PairLevels.of(pair).values().stream()
                .map(level -> new Reason(level.name(), english(level, pair), chinese(level, pair), weights.bits(level)))
                .toList();
    }

    private static String english(Level level, PairView pair) {
        return switch (level) {
            case NATIONAL_NUMBER -> "The invoice number is the same, and it is unique in the country";
            case SAME_NUMBER -> "The invoice number is the same";
            case LETTERS_FOR_DIGITS -> "The numbers differ only by a letter that looks like a digit (O for 0, I for 1)";
            case LOOK_ALIKE_DIGIT -> "The numbers differ by one digit of the same shape";
            case TWO_LOOK_ALIKE_DIGITS -> "The numbers differ by two digits that are easily misread";
            case SWAPPED -> "Two neighbouring digits of the number are swapped";
            case ONE_MORE -> "One number has a digit more";
            case PART_OF_NUMBER -> "One number is a part of the other";
            case OTHER_NUMBER -> "The numbers are different";
            case SAME_SELLER_ID -> "The seller's tax id is the same";
            case SAME_SELLER_NAME -> "The seller's name is the same";
            case ALIKE_SELLER -> "The sellers' names are nearly the same";
            case OTHER_SELLER -> "The sellers differ";
            case SAME_BUYER -> "The buyer is the same";
            case OTHER_BUYER -> "The buyers differ";
            case SAME_DATE -> "The date is the same";
            case NEAR_DATE, OTHER_DATE -> days(pair) == 1
                    ? "The dates are 1 day apart"
                    : "The dates are %d days apart".formatted(days(pair));
            case SAME_GROSS -> "The total is the same";
            case OTHER_GROSS -> "The totals differ: %s and %s"
                    .formatted(pair.earlier().gross(), pair.later().gross());
            case SAME_LINES -> pair.sameLines()
                    ? "Every line item is the same"
                    : "Quantities, prices and amounts of every line item are the same";
            case OTHER_LINES -> "The line items differ";
            case SAME_CONTRACT -> "The contract is the same";
            case OTHER_CONTRACT -> "The contracts differ";
            case SERIAL_STEP -> "The numbers are close neighbours, as in an honest series";
            case FAR_IN_SERIES -> "The numbers are no neighbours of one series";
        };
    }

    private static String chinese(Level level, PairView pair) {
        return switch (level) {
            case NATIONAL_NUMBER -> "发票号码相同，且该号码全国唯一";
            case SAME_NUMBER -> "发票号码相同";
            case LETTERS_FOR_DIGITS -> "号码仅有形似字符之差（如字母O与数字0）";
            case LOOK_ALIKE_DIGIT -> "号码仅有一个形似数字之差";
            case TWO_LOOK_ALIKE_DIGITS -> "号码有两个容易误识的数字之差";
            case SWAPPED -> "号码中相邻两位互换";
            case ONE_MORE -> "一个号码多出一位";
            case PART_OF_NUMBER -> "一个号码是另一个号码的一部分";
            case OTHER_NUMBER -> "号码不同";
            case SAME_SELLER_ID -> "销售方税号相同";
            case SAME_SELLER_NAME -> "销售方名称相同";
            case ALIKE_SELLER -> "销售方名称近似";
            case OTHER_SELLER -> "销售方不同";
            case SAME_BUYER -> "购买方相同";
            case OTHER_BUYER -> "购买方不同";
            case SAME_DATE -> "开票日期相同";
            case NEAR_DATE, OTHER_DATE -> "开票日期相差%d天".formatted(days(pair));
            case SAME_GROSS -> "价税合计相同";
            case OTHER_GROSS -> "价税合计不同：%s与%s"
                    .formatted(pair.earlier().gross(), pair.later().gross());
            case SAME_LINES -> pair.sameLines() ? "明细行完全相同" : "各明细行的数量、单价和金额完全相同";
            case OTHER_LINES -> "明细行不同";
            case SAME_CONTRACT -> "合同号相同";
            case OTHER_CONTRACT -> "合同号不同";
            case SERIAL_STEP -> "号码相邻，符合正常连号开票的特征";
            case FAR_IN_SERIES -> "号码并非相邻连号";
        };
    }

    private static long days(PairView pair) {
        return pair.daysApart().orElse(0);
    }
}
