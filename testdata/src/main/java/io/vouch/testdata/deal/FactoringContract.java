package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The contract between factor and seller; {@code advanceRate} is a decimal such as 0.8; the account collects repayments. */
public record FactoringContract(
        String number,
        LocalDate signed,
        Party factor,
        Party seller,
        Party buyer,
        String currency,
        BigDecimal limit,
        BigDecimal advanceRate,
        boolean recourse,
        BankAccount collection,
        String place) {}
