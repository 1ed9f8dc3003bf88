package io.vouch.alerts.bench.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of an invented invoice. */
record Item(String description, int quantity, BigDecimal price) {

    BigDecimal net() {
        return price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
    }

    Item times(int newQuantity) {
        return new Item(description, newQuantity, price);
    }
}
