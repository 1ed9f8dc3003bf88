package io.vouch.alerts.store.review;

import java.util.Arrays;
import java.util.List;

/** Why an alert was closed as it was. The reasons of a false alarm say what must become better. */
public enum ClosingReason {
    FRAUD(Disposition.CONFIRMED),
    DOUBLE_FINANCING(Disposition.CONFIRMED),
    BREACH(Disposition.CONFIRMED),
    ERROR_TO_CORRECT(Disposition.USEFUL),
    EXPLAINED_BY_SUBMITTER(Disposition.USEFUL),
    RISK_ACCEPTED(Disposition.USEFUL),
    /** The product read the paper wrongly. */
    MISREAD(Disposition.FALSE_POSITIVE),
    /** Two different things were taken for one. */
    WRONG_MATCH(Disposition.FALSE_POSITIVE),
    KNOWN_INNOCENT_CAUSE(Disposition.FALSE_POSITIVE),
    RULE_TOO_STRICT(Disposition.FALSE_POSITIVE),
    SAME_STORY(Disposition.DUPLICATE_ALERT);

    private final Disposition disposition;

    ClosingReason(Disposition disposition) {
        this.disposition = disposition;
    }

    /** The only disposition that it goes with. */
    public Disposition disposition() {
        return disposition;
    }

    /** Reasons of one disposition, in the order that they are offered. */
    public static List<ClosingReason> of(Disposition disposition) {
        return Arrays.stream(values())
                .filter(reason -> reason.disposition == disposition)
                .toList();
    }
}
