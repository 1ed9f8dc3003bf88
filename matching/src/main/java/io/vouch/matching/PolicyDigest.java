package io.vouch.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of rules: of what they say, so that comments, blanks and the order of keys do not make another policy. */
final class PolicyDigest {

    private PolicyDigest() {}

    /** The same rules with their digest. */
    static CheckRules sealed(CheckRules rules) {
        return new CheckRules(
                rules.version(),
                of(rules),
                rules.thresholds(),
                rules.switchedOff(),
                rules.lenderType(),
                rules.blockedParties(),
                rules.coreEnterprises(),
                rules.approvedPayers());
    }

    private static String of(CheckRules rules) {
        MessageDigest digest = sha256();
        add(digest, rules.version());
        rules.thresholds().forEach((name, value) -> {
            add(digest, name);
            add(digest, value.stripTrailingZeros().toPlainString());
        });
        add(digest, "off");
        rules.switchedOff().forEach(check -> add(digest, check));
        add(digest, "lender");
        add(digest, rules.lenderType());
        add(digest, "blocked");
        rules.blockedParties().forEach(party -> add(digest, party));
        add(digest, "core");
        rules.coreEnterprises().forEach(party -> add(digest, party));
        add(digest, "payers");
        rules.approvedPayers().forEach(payer -> add(digest, payer));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, CheckRules.ListedParty party) {
        add(digest, party.name());
        add(digest, party.taxId());
    }

    /** With its length in front, so that no two lists of texts give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
