package io.vouch.testdata.deal;

import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** An entry in the movables registry: who registered which transfer, when (priority runs to the second), in what words. */
public record Registration(
        String number,
        LocalDateTime registered,
        int months,
        String kind,
        Party assignor,
        Party assignee,
        String contractNumber,
        BigDecimal amount,
        String currency,
        String description) {
    public LocalDateTime expires() {
        return registered.plusMonths(months);
    }
}
