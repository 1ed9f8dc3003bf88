package io.vouch.testdata.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an amount in capital Chinese numerals, as annex one of the payment and settlement rules (支付结算办法) asks. */
public final class ChineseAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private ChineseAmount() {}

    /** {@code 16409.02} with 圆 gives 壹万陆仟肆佰零玖圆零贰分. The amount is from 0.01 to below 10^12. */
    public static String words(BigDecimal amount, String yuan) {
        long cents =
                amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
        long whole = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        StringBuilder words = new StringBuilder();
        if (whole > 0) {
            words.append(integer(whole)).append(yuan);
        }
        if (jiao == 0 && fen == 0) {
            return words.append("整").toString();
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append("角");
        } else if (whole > 0) {
            words.append("零");
        }
        return fen > 0
                ? words.append(DIGITS.charAt(fen)).append("分").toString()
                : words.append("整").toString();
    }

    private static String integer(long whole) {
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        for (int group = 2; group >= 0; group--) {
            int section = (int) (whole / (long) Math.pow(10000, group) % 10000);
            for (int place = 3; place >= 0 && section > 0; place--) {
                int digit = section / (int) Math.pow(10, place) % 10;
                if (digit == 0) {
                    zero = words.length() > 0;
                } else {
                    words.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                    zero = false;
                }
            }
            if (section == 0) {
                zero = words.length() > 0;
            } else {
                words.append(GROUPS[group]);
                zero = section % 10 == 0;
            }
        }
        return words.toString();
    }
}
