package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.value.Currencies;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The currency of a paper: the one whose code or sign stands most often beside its amounts. */
final class CurrencyVotes {

    private static final int MOST = 400;

    /** EUR 1,200.00; 1,200.00 EUR; (CNY); ¥88; 88 €; 88元; RM 60.30 */
    private static final Pattern SIGN = Pattern.compile(
            "(?<![\\p{L}])(?<!\\d(?=[A-Z]{3}\\d))(?<code>[A-Z]{3}|RM|RMB|[A-Z]{2}\\$)(?=[ :.]{0,3}-?\\d|\\)|$|\\p{IsHan})|(?<=\\d )(?<after>[A-Z]{3})(?![\\p{L}])|(?<sign>[\u00A5\u20AC$\u00A3])(?= ?-?\\d)|(?<=\\d ?)(?<behind>[\u00A5\u20AC$\u00A3])(?! ?\\d)|(?<name>人民币)|(?<=\\d)(?<yuan>元)");

    private CurrencyVotes() {}

    static void cast(Scene scene) {
        if (!FieldPlan.fields(scene.type()).contains(FieldName.CURRENCY)) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Candidate> first = new HashMap<>();
        for (PageLayout page : scene.layout().pages()) {
            page.cells().forEach(cell -> count(page, cell, counts, first));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((code, count) -> {
            scene.add(first.get(code));
            scene.vote(first.get(code), FieldName.CURRENCY, 0.35 + 0.6 * count / all, "beside amounts");
        });
    }

    private static void count(PageLayout page, Cell cell, Map<String, Integer> counts, Map<String, Candidate> first) {
        Matcher matcher = SIGN.matcher(cell.text());
        for (int i = 0; i < MOST && matcher.find(); i++) {
            int from = matcher.start();
            int to = matcher.end();
            Currencies.parse(matcher.group()).ifPresent(code -> {
                counts.merge(code, 1, Integer::sum);
                Spot spot = new Spot(page, cell.row(), cell.column(), cell.run(), from, to);
                first.putIfAbsent(code, new Candidate(ValueKind.CURRENCY, code, spot, "beside"));
            });
        }
    }
}
