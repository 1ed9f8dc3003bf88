package io.vouch.alerts.store.deal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why an alert no longer holds, in one sentence for people. */
final class WithdrawalReason {

    static final String NOT_FOUND_AGAIN =
            "It was not found again when all papers were read anew; what it was raised on is judged otherwise now.";

    private WithdrawalReason() {}

    /**
     * @param coverage of the evaluation that lacks the alert
     * @param newPapers that this evaluation is the first to know
     * @param corrected what a reviewer put right since the evaluation before, if anything
     */
    static String of(String check, List<CheckAnswer> coverage, List<PaperFact> newPapers, Optional<String> corrected) {
        String cause = newPapers.stream()
                .max(Comparator.comparingLong(PaperFact::sequence).thenComparing(PaperFact::name))
                .map(paper -> "Since %s was read, ".formatted(paper.name()))
                .or(() -> corrected.map("Since a reviewer corrected %s, "::formatted))
                .orElse("By now ");
        return cause
                + coverage.stream()
                        .filter(answer -> answer.check().equals(check))
                        .findFirst()
                        .map(WithdrawalReason::today)
                        .orElse("check %s is no longer made.".formatted(check));
    }

    private static String today(CheckAnswer answer) {
        return switch (answer.result()) {
            case "PASSED" -> "check %s passes.".formatted(answer.check());
            case "FIRED" -> "check %s finds something else, or finds it proved by other places."
                    .formatted(answer.check());
            case "NOT_APPLICABLE" -> "check %s does not apply: %s.".formatted(answer.check(), answer.reason());
            default -> "check %s cannot be made: %s.".formatted(answer.check(), answer.reason());
        };
    }
}
