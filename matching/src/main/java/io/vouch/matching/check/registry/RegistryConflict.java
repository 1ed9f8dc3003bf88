package io.vouch.matching.check.registry;

import io.vouch.matching.Severity;

/** How a register entry meets a receivable, worst first (domain reference 4.1). */
enum RegistryConflict {
    LISTED(Severity.CRITICAL, 0.97, "the entry names invoice %s", "登记描述列明发票%s"),
    SAME_CONTRACT(Severity.HIGH, 0.85, "the entry claims the receivables of contract %s", "登记描述涵盖合同%s项下应收账款"),
    DEBTOR_BLANKET(Severity.HIGH, 0.8, "the entry claims all receivables from %s", "登记描述涵盖对%s的全部应收账款"),
    SELLER_BLANKET(Severity.HIGH, 0.7, "the entry claims all receivables of %s", "登记描述涵盖%s的全部应收账款");

    private final Severity severity;
    private final double score;
    private final String english;
    private final String chinese;

    RegistryConflict(Severity severity, double score, String english, String chinese) {
        this.severity = severity;
        this.score = score;
        this.english = english;
        this.chinese = chinese;
    }

    /** An entry that is younger than this deal's assignment does not go before it (Civil Code Art. 768). */
    Severity severity(boolean earlier) {
        return earlier ? severity : severity == Severity.CRITICAL ? Severity.HIGH : Severity.MEDIUM;
    }

    double score(boolean earlier) {
        return earlier ? score : score - 0.2;
    }

    String english(String what) {
        return english.formatted(what);
    }

    String chinese(String what) {
        return chinese.formatted(what);
    }
}
