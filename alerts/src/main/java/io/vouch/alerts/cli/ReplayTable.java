package io.vouch.alerts.cli;

import io.vouch.alerts.replay.AlertChange;
import io.vouch.alerts.replay.SaidAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a replay shows: a count of each kind, and a line for each alert that differs. */
final class ReplayTable {

    private static final int MOST_LINES = 200;
    /** Of what changed, deal, check, severity and score; the rest of the line says what. */
    private static final List<Integer> WIDTHS = List.of(7, 18, 8, 15, 11);

    private static final int NARROWEST = 20;

    private final Terminal terminal;

    ReplayTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(int papers, int before, int now, List<AlertChange> changes) {
        terminal.line("%d papers judged again: %d alerts before, %d now".formatted(papers, before, now));
        for (AlertChange.Kind kind : AlertChange.Kind.values()) {
            long count =
                    changes.stream().filter(change -> change.kind() == kind).count();
            terminal.line("  %-8s %d".formatted(kind.name().toLowerCase(Locale.ROOT), count));
        }
        if (changes.isEmpty()) {
            return;
        }
        TextTable table = table();
        terminal.line("");
        table.row(cells(List.of("", "DEAL", "CHECK", "SEVERITY", "SCORE", "WHAT")))
                .forEach(terminal::line);
        changes.stream().limit(MOST_LINES).forEach(change -> table.row(cells(row(change)))
                .forEach(terminal::line));
        if (changes.size() > MOST_LINES) {
            terminal.line("and %d more; --out FILE has all".formatted(changes.size() - MOST_LINES));
        }
    }

    private TextTable table() {
        List<Integer> widths = new ArrayList<>(WIDTHS);
        int taken = WIDTHS.stream().mapToInt(Integer::intValue).sum() + TextTable.gaps(WIDTHS.size() + 1);
        widths.add(Math.max(NARROWEST, terminal.width() - taken));
        return new TextTable(widths);
    }

    private static List<List<String>> cells(List<String> row) {
        return row.stream().map(List::of).toList();
    }

    private static List<String> row(AlertChange change) {
        SaidAlert alert = change.alert();
        String severity = alert.severity();
        String score = score(alert);
        if (change.kind() == AlertChange.Kind.CHANGED) {
            SaidAlert was = change.before().orElseThrow();
            severity = was.severity().equals(severity) ? severity : was.severity() + " > " + severity;
            score = score(was).equals(score) ? score : score(was) + " > " + score;
        }
        return List.of(change.kind().name(), alert.deal(), alert.check(), severity, score, alert.title());
    }

    private static String score(SaidAlert alert) {
        return String.format(Locale.ROOT, "%.2f", alert.score());
    }
}
