package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grammar of Chinese amounts in words, capital (壹贰叁) and plain (一二三) characters, simplified and traditional.
 *
 * @see "支付结算办法, annex 1 (1997): 正确填写票据和结算凭证的基本规定"
 */
final class ChineseAmount {

    /** Each group is one digit, 0 to 9, in every way it is written. */
    private static final String[] DIGITS = {"零〇○", "壹一", "贰貳二两", "叁參叄三", "肆四", "伍五", "陆陸六", "柒七", "捌八", "玖九"};

    private static final String ALL_DIGITS = String.join("", DIGITS);
    /** ⊗人民币（负数）壹万陆仟圆伍角整; groups: sign, whole part, its 元, 角, 分, closing word */
    private static final Pattern AMOUNT =
            Pattern.compile("(?:\\(?大写\\)?)?[:xX×⊗ⓧ⨂⊠]{0,3}(?<lead>人民币|RMB|CNY|美元|港币|港元|欧元|日元|英镑)?(?:\\(?大写\\)?)?:?"
                    + "(?<sign>\\(负数?\\)|负数?)?(?:(?<whole>[" + ALL_DIGITS
                    + "拾十佰百仟千万萬亿億]{1,40})(?<yuan>[美港欧日]?[元圆圓]|英镑)?)?零?"
                    + "(?:(?<jiao>[" + ALL_DIGITS + "])角)?零?(?:(?<fen>[" + ALL_DIGITS + "])分)?(?<end>[整正])?");

    private ChineseAmount() {}

    static Optional<BigDecimal> parse(String compact) {
        Matcher matcher = AMOUNT.matcher(compact);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean parts = matcher.group("jiao") != null || matcher.group("fen") != null;
        boolean whole = matcher.group("whole") != null;
        boolean yuan = matcher.group("yuan") != null;
        boolean marked = yuan || matcher.group("lead") != null || matcher.group("end") != null;
        // Without 元 the digits before 角 have no unit; a bare 三 is a word, not an amount.
        if ((whole && parts && !yuan) || (whole && !marked) || (!whole && !parts)) {
            return Optional.empty();
        }
        long units = whole ? Whole.of(matcher.group("whole")) : 0;
        if (units < 0) {
            return Optional.empty();
        }
        long cents = units * 100 + part(matcher.group("jiao")) * 10 + part(matcher.group("fen"));
        return Optional.of(BigDecimal.valueOf(matcher.group("sign") == null ? cents : -cents, 2));
    }

    private static long part(String digit) {
        return digit == null ? 0 : digitOf(digit.charAt(0));
    }

    private static int digitOf(char c) {
        for (int digit = 0; digit < DIGITS.length; digit++) {
            if (DIGITS[digit].indexOf(c) >= 0) {
                return digit;
            }
        }
        return -1;
    }

    /** Sums the whole part: sections of four places, each closed by 万 or 亿. */
    private static final class Whole {

        private long closed;
        private long section;
        private int pending = -1;
        private long lastPlace = 10_000;
        private boolean afterTenThousand;
        private boolean afterHundredMillion;

        /** The number below 10^16, or -1 if the characters do not form one. */
        static long of(String text) {
            Whole whole = new Whole();
            for (char c : text.toCharArray()) {
                if (!whole.take(c)) {
                    return -1;
                }
            }
            long sum = whole.closed + whole.section + Math.max(0, whole.pending);
            return sum < 10_000_000_000_000_000L ? sum : -1;
        }

        private boolean take(char c) {
            int digit = digitOf(c);
            if (digit == 0) {
                return pending < 0;
            }
            if (digit > 0) {
                boolean free = pending < 0;
                pending = digit;
                return free;
            }
            return switch (c) {
                case '拾', '十' -> place(10);
                case '佰', '百' -> place(100);
                case '仟', '千' -> place(1000);
                case '万', '萬' -> closeTenThousand();
                default -> closeHundredMillion();
            };
        }

        private boolean place(long place) {
            boolean bareTen = pending < 0 && place == 10 && section == 0;
            if ((pending < 0 && !bareTen) || place >= lastPlace) {
                return false;
            }
            section += place * (bareTen ? 1 : pending);
            lastPlace = place;
            pending = -1;
            return true;
        }

        private boolean closeTenThousand() {
            long size = section + Math.max(0, pending);
            if (size == 0 || afterTenThousand) {
                return false;
            }
            closed += size * 10_000;
            afterTenThousand = true;
            return startSection();
        }

        private boolean closeHundredMillion() {
            long size = closed + section + Math.max(0, pending);
            if (size == 0 || size >= 100_000_000L || afterHundredMillion) {
                return false;
            }
            closed = size * 100_000_000L;
            afterHundredMillion = true;
            afterTenThousand = false;
            return startSection();
        }

        private boolean startSection() {
            section = 0;
            pending = -1;
            lastPlace = 10_000;
            return true;
        }
    }
}
