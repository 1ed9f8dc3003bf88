package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The truth table of a deal. Account numbers are masked: the evidence alone shows them in full. */
final class Truth {

    static final TruthView NONE = new TruthView(List.of(), List.of());

    private static final int MOST_PAPERS = 40;
    private static final int SHOWN_DIGITS = 4;

    private Truth() {}

    static TruthView view(Texts t, String json) {
        JsonNode table = StoredJson.of(json);
        List<String> papers = new ArrayList<>();
        table.path("papers").forEach(paper -> papers.add(name(paper.path("name").asText())));
        List<TruthLine> rows = new ArrayList<>();
        for (JsonNode row : table.path("rows")) {
            boolean account = row.path("fact").asText().equals("account");
            List<TruthCellView> cells = new ArrayList<>();
            row.path("cells")
                    .forEach(cell -> cells.add(new TruthCellView(
                            values(cell.path("values"), account),
                            cell.path("state").asText())));
            rows.add(new TruthLine(
                    row.path(t.isChinese() ? "chinese" : "english").asText(),
                    shown(row.path("agreed").asText(), account),
                    row.path("note").asText(),
                    cells.stream().limit(MOST_PAPERS).toList()));
        }
        return new TruthView(papers.stream().limit(MOST_PAPERS).toList(), rows);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String values(JsonNode values, boolean account) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> shown(value.path("value").asText(), account))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shown(String value, boolean account) {
        return account && value.length() > SHOWN_DIGITS
                ? "****" + value.substring(value.length() - SHOWN_DIGITS)
                : value;
    }
}
