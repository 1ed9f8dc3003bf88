package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.time.LocalDate;

/** A letter that asks a debtor to pay to another account; {@code approver} is empty unless the factor has agreed. */
public record AccountLetter(
        Party sender, Party addressee, LocalDate dated, BankAccount before, BankAccount after, String approver) {}
