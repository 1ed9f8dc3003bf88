package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind of a contract by the words of its title, or of its first lines. */
final class KindVotes {

    private static final int TITLE_ROWS = 6;
    private static final int ROWS = 24;
    private static final int LONGEST_TITLE = 80;

    /** In order of precedence: a factoring contract on sales is one of factoring. Values of the outside contract, section 3. */
    private static final Map<String, Pattern> KINDS = kinds();

    private KindVotes() {}

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("FACTORING", pattern("保理|应收账款转让(合同|协议)|factoring|receivables? (purchase|financ\\w+)"));
        kinds.put("LEASE", pattern("租赁|承租|\\b(lease|rental|tenancy)\\b"));
        kinds.put("WORKS", pattern("施工|工程(承包|合同)|建设工程|承揽|\\b(construction|works|building) (contract|agreement)\\b"));
        kinds.put(
                "SERVICE", pattern("服务|咨询|运输|物流(合同|协议)|委托|\\b(services?|consulting|maintenance|hosting|outsourcing) "));
        kinds.put(
                "SALES",
                pattern("购销|买卖|采购|销售|供货|供应|订货|经销|\\b(sales?|supply|purchase|distribut(ion|or)|reseller|framework)\\b"));
        return kinds;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static void cast(Scene scene) {
        if (scene.type() != DocumentType.CONTRACT || scene.layout().isEmpty()) {
            return;
        }
        PageLayout page = scene.layout().pages().get(0);
        boolean titled = cast(scene, page, 0, TITLE_ROWS, 0.95);
        if (!titled) {
            cast(scene, page, TITLE_ROWS, ROWS, 0.5);
        }
    }

    private static boolean cast(Scene scene, PageLayout page, int from, int to, double weight) {
        for (Map.Entry<String, Pattern> kind : KINDS.entrySet()) {
            for (Row row : page.rows()
                    .subList(
                            Math.min(from, page.rows().size()),
                            Math.min(to, page.rows().size()))) {
                String text = row.text()
                        .substring(0, Math.min(LONGEST_TITLE, row.text().length()));
                Matcher matcher = kind.getValue().matcher(text);
                if (matcher.find()) {
                    Spot spot = new Spot(page, row.index(), 0, row.run(), matcher.start(), matcher.end());
                    Candidate candidate = new Candidate(ValueKind.KIND, kind.getKey(), spot, "title");
                    scene.add(candidate);
                    scene.vote(candidate, FieldName.CONTRACT_KIND, weight, "title");
                    return true;
                }
            }
        }
        return false;
    }
}
