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
                lines.add("| %s | %s | %s. %s | %s |"
                        .formatted(
                                alert.severity(),
                                alert.check(),
                                cell(alert.title()),
                                cell(alert.explanation()),
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
