package io.vouch.matching;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator sets without a rebuild; {@link #STANDARD} is what applies without a policy file.
 *
 * @param version the operator's name for this set; {@code standard} without a file
 * @param digest of what the rules say: part of the run's identity, so that equal papers under other rules are another run
 * @param thresholds that differ from their default, by wire name
 * @param switchedOff ids of checks that do not run
 * @param lenderType {@code BANK}, {@code COMMERCIAL_FACTOR} or empty: for deals whose {@code deal.json} names none
 * @param blockedParties that nothing is financed for
 * @param coreEnterprises whose names others borrow
 * @param approvedPayers who may pay for any debtor, beside those of {@code deal.json}
 */
public record CheckRules(
        String version,
        String digest,
        Map<String, BigDecimal> thresholds,
        List<String> switchedOff,
        String lenderType,
        List<ListedParty> blockedParties,
        List<ListedParty> coreEnterprises,
        List<String> approvedPayers)
        implements Serializable {

    public static final CheckRules STANDARD =
            new CheckRules("standard", "", Map.of(), List.of(), "", List.of(), List.of(), List.of());

    public CheckRules {
        thresholds = new TreeMap<>(thresholds);
        switchedOff = List.copyOf(switchedOff);
        blockedParties = List.copyOf(blockedParties);
        coreEnterprises = List.copyOf(coreEnterprises);
        approvedPayers = List.copyOf(approvedPayers);
    }

    /** A company of a list. @param taxId may be empty */
    public record ListedParty(String name, String taxId) implements Serializable {}

    /** The value in force. */
    public BigDecimal value(Threshold threshold) {
        return thresholds.getOrDefault(threshold.wireName(), threshold.standard());
    }

    public boolean isSwitchedOff(String check) {
        return switchedOff.contains(check);
    }
}
