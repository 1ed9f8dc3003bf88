package io.vouch.testdata.deal;

import io.vouch.testdata.world.Language;
import java.math.BigDecimal;
import java.util.List;

/** Net, tax and gross of invoice lines, and the words of an amount. */
record Sum(BigDecimal net, BigDecimal tax, BigDecimal gross) {
    static Sum of(List<InvoiceItem> items) {
        BigDecimal net = items.stream().map(InvoiceItem::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = items.stream().map(InvoiceItem::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(net, tax, net.add(tax));
    }

    static String words(Language language, String currency, BigDecimal amount) {
        if (amount.signum() < 0) {
            String positive = words(language, currency, amount.negate());
            return (language == Language.ZH ? "（负数）" : "minus ") + positive;
        }
        return language == Language.ZH
                ? ChineseAmount.words(amount, "圆")
                : currency + " " + EnglishAmount.words(amount);
    }
}
