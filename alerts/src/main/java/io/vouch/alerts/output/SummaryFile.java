package io.vouch.alerts.output;

import io.vouch.alerts.store.DocumentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The Markdown text of {@code summary.md}. */
public final class SummaryFile {

    /** Characters that Markdown gives a meaning. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\|<>\\[\\]`]");

    /** So that nobody needs another document to read this one. */
    private static final List<String> GUIDE = List.of(
            "Each story is about one receivable, or about deals that one receivable binds; what it puts at stake is counted once."
                    + " CRITICAL: stop, no money leaves before somebody decided. HIGH: decide before the payout. MEDIUM: clear"
                    + " up before the deal is closed. LOW: adds weight to the others, and warns of nothing alone. The risks say"
                    + " how likely the story is real for the seller's financing, the buyer's payment and the papers'"
                    + " authenticity. `alerts.jsonl` holds each place on the pages with its box.",
            "",
            "每一条对应一笔应收账款（或同一笔应收账款涉及的多笔业务），风险金额不重复计算。CRITICAL：立即停止放款；HIGH：放款前须处理；"
                    + "MEDIUM：结案前须查清；LOW：仅作佐证。百分比为该风险属实的可能性（卖方融资、买方付款、单据真实性）。");

    /** The most frequent reasons; all are in the file. */
    private static final int MOST_OPEN = 15;

    private SummaryFile() {}

    /**
     * @param summary the counts
     * @param stories what to look at, worst first; {@code unseen} others are in {@code alerts.jsonl}
     * @param heading the run: as-of date, policy and model
     * @param hardware processors and memory, so that rates can be compared
     */
    public static List<String> lines(
            RunSummary summary, List<StoryView> stories, int unseen, String heading, String hardware) {
        List<String> lines = new ArrayList<>();
        lines.add("# Vouch summary");
        lines.add("");
        lines.add(heading);
        lines.add("");
        lines.add("| deals | documents | pages | read by OCR | alerts | quarantined |");
        lines.add("|---:|---:|---:|---:|---:|---:|");
        lines.add("| %d | %d | %d | %d | %d | %d |"
                .formatted(
                        summary.deals(),
                        summary.documents(),
                        summary.pages(),
                        summary.ocrPages(),
                        summary.alertCount(),
                        summary.quarantined().size()));
        stories(lines, stories, unseen);
        counts(lines, "Documents by outcome", "outcome", summary.outcomes());
        counts(lines, "Documents by type", "type", summary.types());
        alerts(lines, summary);
        counts(lines, "Coverage", "answer", summary.coverage());
        open(lines, summary.open());
        quarantined(lines, summary.quarantined());
        lines.add("");
        lines.add("## Rates");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%.1f s, %.2f documents/s, %.2f pages/s",
                summary.elapsed().toMillis() / 1000.0,
                summary.documentsPerSecond(),
                pagesPerSecond(summary)));
        lines.add("");
        lines.add("Hardware: " + hardware);
        return lines;
    }

    private static void stories(List<String> lines, List<StoryView> stories, int unseen) {
        if (stories.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## What to look at");
        lines.add("");
        lines.addAll(GUIDE);
        int number = 0;
        for (StoryView story : stories) {
            lines.add("");
            lines.add("### %d. %s: deal %s, at stake %s"
                    .formatted(++number, story.severity(), cell(story.deals()), cell(story.amount())));
            lines.add("");
            lines.add("Risk: %s.%s"
                    .formatted(
                            story.risk(), story.why().isEmpty() ? "" : " Worse than each alert: " + story.why() + "."));
            lines.add("");
            lines.add("| severity | check | what is wrong | where |");
            lines.add("|---|---|---|---|");
            for (AlertView alert : story.alerts()) {
                String chinese = alert.chinese().isEmpty() ? "" : " " + cell(alert.chinese()) + "。";
                lines.add("| %s | %s | %s. %s%s | %s |"
                        .formatted(
                                alert.severity(),
                                alert.check(),
                                cell(alert.title()),
                                cell(alert.explanation()),
                                chinese,
                                cell(String.join("; ", alert.papers()))));
            }
            if (story.more() > 0) {
                lines.add("");
                lines.add("%d more alerts of this story are in alerts.jsonl.".formatted(story.more()));
            }
            lines.add("");
            lines.add("Do next:");
            lines.add("");
            story.next().forEach(step -> lines.add("1. " + cell(step)));
        }
        if (unseen > 0) {
            lines.add("");
            lines.add("%d more stories are in alerts.jsonl, under the key `story`.".formatted(unseen));
        }
    }

    private static double pagesPerSecond(RunSummary summary) {
        return summary.documents() == 0 ? 0 : summary.documentsPerSecond() * summary.pages() / summary.documents();
    }

    private static void counts(List<String> lines, String title, String column, Map<String, Integer> counts) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        lines.add("| " + column + " | count |");
        lines.add("|---|---:|");
        counts.forEach((name, count) -> lines.add("| %s | %d |".formatted(name, count)));
    }

    /** Silence of a check that could not be made is no sign of honesty. */
    private static void open(List<String> lines, Map<String, Integer> open) {
        if (open.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## What could not be checked");
        lines.add("");
        lines.add("No alert here does not mean that nothing is wrong. By deal: `coverage.jsonl`.");
        lines.add("");
        lines.add("| check | why | deals |");
        lines.add("|---|---|---:|");
        open.entrySet().stream().limit(MOST_OPEN).forEach(entry -> {
            int end = entry.getKey().indexOf(": ");
            lines.add("| %s | %s | %d |"
                    .formatted(
                            entry.getKey().substring(0, end),
                            cell(entry.getKey().substring(end + 2)),
                            entry.getValue()));
        });
        if (open.size() > MOST_OPEN) {
            lines.add("");
            lines.add("%d rarer reasons are in `coverage.jsonl`.".formatted(open.size() - MOST_OPEN));
        }
    }

    private static void alerts(List<String> lines, RunSummary summary) {
        lines.add("");
        lines.add("## Alerts");
        lines.add("");
        lines.add("| severity | check | count |");
        lines.add("|---|---|---:|");
        summary.alerts()
                .forEach((severity, checks) -> checks.forEach(
                        (check, count) -> lines.add("| %s | %s | %d |".formatted(severity, check, count))));
    }

    private static void quarantined(List<String> lines, List<DocumentRow> documents) {
        lines.add("");
        lines.add("## Quarantined documents");
        lines.add("");
        if (documents.isEmpty()) {
            lines.add("None: every document was read.");
            return;
        }
        lines.add("| document | code | why |");
        lines.add("|---|---|---|");
        for (DocumentRow document : documents) {
            lines.add("| %s | %s | %s |"
                    .formatted(cell(document.name()), document.reasonCode(), cell(document.reasonMessage())));
        }
    }

    /** Names are the submitter's; they must not break out of the table, nor become links or tags. */
    private static String cell(String text) {
        return MARKUP.matcher(text.replaceAll("\\p{Cntrl}", " ")).replaceAll("\\\\$0");
    }
}
