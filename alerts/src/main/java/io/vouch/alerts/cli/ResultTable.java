package io.vouch.alerts.cli;

import io.vouch.alerts.output.AlertView;
import io.vouch.alerts.output.RunSummary;
import io.vouch.alerts.output.StoryView;
import io.vouch.alerts.store.DocumentRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person reads after a run: the stories, worst first; the papers that could not be read; one line of counts. */
final class ResultTable {

    /** Enough to act on; all of them are in the files. */
    private static final int MOST_ROWS = 60;

    private static final int MOST_PAPERS = 4;

    private static final int MOST_OPEN = 3;

    /** Columns before what explains the line above. */
    private static final int DEEP = 6;

    private final Terminal terminal;
    private final Path folder;
    private final boolean checked;
    private final boolean chinese;

    /**
     * @param folder where the files of the run are, for pointing at them
     * @param checked false if the run only read papers
     */
    ResultTable(Terminal terminal, Path folder, boolean checked) {
        this(terminal, folder, checked, Locale.getDefault());
    }

    /** @param reader of a Chinese locale reads the reasons in Chinese too */
    ResultTable(Terminal terminal, Path folder, boolean checked, Locale reader) {
        chinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.terminal = terminal;
        this.folder = folder;
        this.checked = checked;
    }

    /**
     * @param shown the first stories, worst first
     * @param stories how many there are
     */
    void print(List<StoryView> shown, int stories, RunSummary summary) {
        terminal.line("");
        if (!shown.isEmpty()) {
            shown.forEach(this::story);
            if (stories > shown.size()) {
                terminal.line(
                        "  ... and %d more in %s".formatted(stories - shown.size(), folder.resolve("summary.md")));
            }
        } else if (checked) {
            terminal.line(summary.uncheckable() == 0 ? "No alerts." : "No alerts, but not every check could be made.");
        }
        quarantined(summary.quarantined());
        terminal.line("");
        counts(summary, stories);
    }

    /** What is wrong, where, how much is at stake, what to do next. */
    private void story(StoryView story) {
        String head = "%s  %s".formatted(story.severity(), TextWidth.printable(story.deals()));
        String stake = "at stake " + TextWidth.printable(story.amount());
        int gap = terminal.width() - TextWidth.of(head) - TextWidth.of(stake);
        if (gap > 1) {
            terminal.line(coloured(story.severity(), head + " ".repeat(gap) + stake));
        } else {
            TextWidth.wrap(head, terminal.width()).forEach(line -> terminal.line(coloured(story.severity(), line)));
            indented(stake);
        }
        indented("Risk: %s.%s".formatted(story.risk(), story.why().isEmpty() ? "" : " Together: " + story.why() + "."));
        for (AlertView alert : story.alerts()) {
            alert(alert);
        }
        if (story.more() > 0) {
            indented("and %d more alerts in alerts.jsonl".formatted(story.more()));
        }
        String mark = "Do next: ";
        for (String step : story.next()) {
            hanging(mark, TextWidth.printable(step));
            mark = "Then: ";
        }
        terminal.line("");
    }

    private void alert(AlertView alert) {
        String mark = "%s %s: ".formatted(alert.severity(), alert.check());
        hanging(mark, TextWidth.printable(alert.title()));
        if (!alert.explanation().isEmpty()) {
            TextWidth.wrap(TextWidth.printable(alert.explanation()), terminal.width() - DEEP)
                    .forEach(line -> terminal.line(" ".repeat(DEEP) + line));
        }
        if (chinese && !alert.chinese().isEmpty()) {
            TextWidth.wrap(TextWidth.printable(alert.chinese()), terminal.width() - DEEP)
                    .forEach(line -> terminal.line(" ".repeat(DEEP) + line));
        }
        for (String paper : fewest(alert.papers())) {
            TextWidth.wrap("in " + TextWidth.printable(paper), terminal.width() - DEEP)
                    .forEach(line -> terminal.line(" ".repeat(DEEP) + terminal.faint(line)));
        }
    }

    /** A mark, and text that goes on under it, further in. */
    private void hanging(String mark, String text) {
        List<String> lines = TextWidth.wrap(mark + text, terminal.width() - DEEP);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean first = i == 0 && line.startsWith(mark.stripTrailing());
            terminal.line(
                    first
                            ? "  " + terminal.bold(mark.stripTrailing())
                                    + line.substring(mark.stripTrailing().length())
                            : " ".repeat(i == 0 ? 2 : DEEP) + line);
        }
    }

    /** The first papers carry the story; the rest are in the file. */
    private static List<String> fewest(List<String> papers) {
        if (papers.size() <= MOST_PAPERS) {
            return papers;
        }
        List<String> shown = new ArrayList<>(papers.subList(0, MOST_PAPERS));
        shown.add("and %d more".formatted(papers.size() - MOST_PAPERS));
        return shown;
    }

    private void indented(String text) {
        TextWidth.wrap(text, terminal.width() - 2).forEach(line -> terminal.line("  " + line));
    }

    private String coloured(String severity, String line) {
        if (!line.startsWith(severity)) {
            return terminal.bold(line);
        }
        String rest = terminal.bold(line.substring(severity.length()));
        return switch (severity) {
            case "CRITICAL", "HIGH" -> terminal.red(severity) + rest;
            case "MEDIUM" -> terminal.yellow(severity) + rest;
            default -> line;
        };
    }

    private void quarantined(List<DocumentRow> documents) {
        if (documents.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold("Not read (%d of the documents; the others went on)".formatted(documents.size())));
        documents.stream().limit(MOST_ROWS).forEach(document -> {
            String text = "%s: %s. %s"
                    .formatted(
                            TextWidth.printable(document.name()),
                            document.reasonCode(),
                            TextWidth.printable(document.reasonMessage()));
            indented(text);
        });
        more(documents.size(), "documents.jsonl");
    }

    private void more(int count, String file) {
        if (count > MOST_ROWS) {
            terminal.line("  ... and %d more in %s".formatted(count - MOST_ROWS, folder.resolve(file)));
        }
    }

    private void counts(RunSummary summary, int stories) {
        String read = "%s in %s, %d not read"
                .formatted(
                        counted(summary.documents(), "document"),
                        counted(summary.deals(), "deal"),
                        summary.quarantined().size());
        String found = checked
                ? ": %s in %s, %s could not be made"
                        .formatted(
                                counted(summary.alertCount(), "alert"),
                                stories == 1 ? "1 story" : stories + " stories",
                                counted(summary.uncheckable(), "check"))
                : "";
        String rate = String.format(
                Locale.ROOT,
                ". %.1f s, %.2f documents/s.",
                summary.elapsed().toMillis() / 1000.0,
                summary.documentsPerSecond());
        TextWidth.wrap(read + found + rate, terminal.width()).forEach(terminal::line);
        open(summary);
        terminal.line("Files in " + folder + ": " + (checked ? "alerts.jsonl, coverage.jsonl, " : "")
                + "documents.jsonl, summary.md");
    }

    /** Why most checks that are missing are missing: what to ask the submitter for. */
    private void open(RunSummary summary) {
        if (!checked || summary.open().isEmpty()) {
            return;
        }
        terminal.line("Not checked most often:");
        summary.open().entrySet().stream().limit(MOST_OPEN).forEach(entry -> TextWidth.wrap(
                        "%s (%s)".formatted(TextWidth.printable(entry.getKey()), counted(entry.getValue(), "deal")),
                        terminal.width() - 2)
                .forEach(line -> terminal.line("  " + line)));
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
