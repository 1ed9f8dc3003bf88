package io.vouch.matching;

import java.math.BigDecimal;
import java.util.Objects;

/** Money: an amount with its currency (ISO 4217, or empty if the papers name none). */
public record Amount(BigDecimal amount, String currency) {

    public static final Amount NONE = new Amount(BigDecimal.ZERO, "");

    public Amount {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }
}
