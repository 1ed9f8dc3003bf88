package io.vouch.alerts.bench;

import java.util.ArrayList;
import java.util.List;

/** The Markdown report of a measurement: tables, then what was missed, so that no figure stands without its failures. */
public final class QualityReport {

    private static final int MOST_MISSES = 200;

    private final String hardware;
    private final List<QualitySection> sections = new ArrayList<>();

    /** @param hardware one line: processor, memory, system */
    public QualityReport(String hardware) {
        this.hardware = hardware;
    }

    /** Appends a section. */
    public void add(QualitySection section) {
        sections.add(section);
    }

    /** All tables, without the misses: what a terminal shows. */
    public List<String> tables() {
        List<String> lines = new ArrayList<>();
        for (QualitySection section : sections) {
            lines.add("## " + section.title());
            lines.add("");
            lines.addAll(section.table());
            lines.add("");
        }
        lines.add(hardware);
        return lines;
    }

    /** The whole report. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of("# Quality", ""));
        lines.addAll(tables());
        for (QualitySection section : sections) {
            if (!section.misses().isEmpty()) {
                lines.add("");
                lines.add("## Missed: " + section.title());
                lines.add("");
                section.misses().stream().limit(MOST_MISSES).forEach(miss -> lines.add("- " + miss));
            }
        }
        return lines;
    }
}
