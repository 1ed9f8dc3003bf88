package io.vouch.testdata.world;

import java.math.BigDecimal;

/**
 * One thing that is sold. {@code category} is the short tax category printed between stars on Chinese invoices (empty in
 * English deals); the price is per unit, without tax, in the deal's currency; the rate is a decimal such as 0.13.
 */
public record Good(
        String category,
        String name,
        String model,
        String unit,
        BigDecimal price,
        int leastQuantity,
        int mostQuantity,
        BigDecimal taxRate,
        String taxCode) {}
