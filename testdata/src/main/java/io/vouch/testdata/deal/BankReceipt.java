package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A bank's electronic receipt of one payment. */
public record BankReceipt(
        String transaction,
        LocalDate dated,
        BankAccount payer,
        BankAccount payee,
        String currency,
        BigDecimal amount,
        String words,
        String remittance) {}
