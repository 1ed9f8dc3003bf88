package io.vouch.alerts.console;

import io.vouch.alerts.store.review.CheckAnswer;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was checked of a deal and what was not: silence is told apart from a clean answer. */
final class Coverage {

    private static final List<String> RESULTS = List.of("FIRED", "PASSED", "COULD_NOT_CHECK", "NOT_APPLICABLE");

    private final Map<String, CheckCard> cards = CheckCatalog.checks().stream()
            .map(check -> check.card())
            .collect(Collectors.toUnmodifiableMap(CheckCard::id, card -> card, (first, second) -> first));

    CoverageView view(Texts t, List<CheckAnswer> answers) {
        List<CoveragePart> parts = new ArrayList<>();
        long from = 0;
        for (String result : RESULTS) {
            long count = answers.stream()
                    .filter(answer -> answer.result().equals(result))
                    .count();
            if (count > 0) {
                parts.add(new CoveragePart(result, from, count));
                from += count;
            }
        }
        List<CoverageLine> lines = answers.stream()
                .filter(answer -> RESULTS.contains(answer.result()))
                .map(answer -> new CoverageLine(
                        answer.check(), meaning(t, answer.check()), answer.result(), t.sentence(answer.reason())))
                .toList();
        return new CoverageView(from, parts, lines);
    }

    /** What a check compares, in one sentence; empty if it is not known any more. */
    String meaning(Texts t, String check) {
        CheckCard card = cards.get(check);
        if (card == null) {
            return "";
        }
        return t.isChinese() ? card.meaningZh() : card.meaningEn();
    }
}
