package io.vouch.alerts.cli;

import io.vouch.alerts.output.RunFacts;
import io.vouch.alerts.output.RunSummary;
import io.vouch.alerts.store.DocumentRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person reads after a run: the alerts, worst first; the papers that could not be read; one line of counts. */
final class ResultTable {

    /** Enough to act on; all of them are in the files. */
    private static final int MOST_ROWS = 60;

    private static final int MOST_PAPERS = 4;

    /** Below this width columns get too thin to read, and each alert becomes a paragraph. */
    private static final int TABLE_WIDTH = 100;

    private static final int SEVERITY_WIDTH = 8;
    private static final int CHECK_WIDTH = 7;
    private static final int AMOUNT_WIDTH = 17;

    private final Terminal terminal;
    private final Path folder;
    private final boolean checked;

    /**
     * @param folder where the files of the run are, for pointing at them
     * @param checked false if the run only read papers
     */
    ResultTable(Terminal terminal, Path folder, boolean checked) {
        this.terminal = terminal;
        this.folder = folder;
        this.checked = checked;
    }

    void print(RunFacts facts, RunSummary summary) {
        terminal.line("");
        if (summary.alertCount() > 0) {
            alerts(facts, summary.alertCount());
        } else if (checked) {
            terminal.line(summary.uncheckable() == 0 ? "No alerts." : "No alerts, but not every check could be made.");
        }
        quarantined(summary.quarantined());
        terminal.line("");
        counts(summary);
    }

    private void alerts(RunFacts facts, int count) {
        List<AlertView> views = new ArrayList<>();
        facts.alerts(alert -> {
            if (views.size() < MOST_ROWS) {
                views.add(AlertView.of(alert.line()));
            }
        });
        if (terminal.width() >= TABLE_WIDTH) {
            table(views);
        } else {
            views.forEach(this::paragraph);
        }
        more(count, "alerts.jsonl");
    }

    /** The deal needs no column: the names of its papers begin with it. */
    private void table(List<AlertView> views) {
        int fixed = SEVERITY_WIDTH + CHECK_WIDTH + AMOUNT_WIDTH + TextTable.gaps(5);
        int rest = terminal.width() - fixed;
        int papers = rest / 2;
        TextTable table = new TextTable(List.of(SEVERITY_WIDTH, CHECK_WIDTH, rest - papers, papers, AMOUNT_WIDTH));
        table.row(List.of(
                        List.of("SEVERITY"),
                        List.of("CHECK"),
                        List.of("WHAT IS WRONG"),
                        List.of("IN WHICH PAPERS"),
                        List.of("AT STAKE")))
                .forEach(line -> terminal.line(terminal.bold(line)));
        for (AlertView alert : views) {
            List<String> lines = table.row(List.of(
                    List.of(alert.severity()),
                    List.of(alert.check()),
                    List.of(alert.title(), alert.explanation()),
                    fewest(alert.papers()),
                    List.of(alert.amount())));
            lines.forEach(line -> terminal.line(coloured(alert, line)));
            terminal.line("");
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

    private void paragraph(AlertView alert) {
        terminal.line(coloured(alert, "%s %s, deal %s".formatted(alert.severity(), alert.check(), alert.deal())));
        indented(alert.title());
        indented(alert.explanation());
        fewest(alert.papers()).forEach(paper -> indented("in " + paper));
        indented("at stake: " + alert.amount());
        terminal.line("");
    }

    private void indented(String text) {
        TextWidth.wrap(text, terminal.width() - 2).forEach(line -> terminal.line("  " + line));
    }

    private String coloured(AlertView alert, String line) {
        String severity = alert.severity();
        if (!line.startsWith(severity)) {
            return line;
        }
        String rest = line.substring(severity.length());
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

    private void counts(RunSummary summary) {
        String read = "%s in %s, %d not read"
                .formatted(
                        counted(summary.documents(), "document"),
                        counted(summary.deals(), "deal"),
                        summary.quarantined().size());
        String found = checked
                ? ": %s, %s could not be made"
                        .formatted(counted(summary.alertCount(), "alert"), counted(summary.uncheckable(), "check"))
                : "";
        String rate = String.format(
                Locale.ROOT,
                ". %.1f s, %.2f documents/s.",
                summary.elapsed().toMillis() / 1000.0,
                summary.documentsPerSecond());
        TextWidth.wrap(read + found + rate, terminal.width()).forEach(terminal::line);
        terminal.line("Files in " + folder + ": " + (checked ? "alerts.jsonl, coverage.jsonl, " : "")
                + "documents.jsonl, summary.md");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
