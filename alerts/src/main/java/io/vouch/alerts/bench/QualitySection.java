package io.vouch.alerts.bench;

import java.util.List;

/**
 * One part of the quality report.
 *
 * @param title heading, with the number of documents
 * @param table lines of Markdown
 * @param misses one line for each expected thing that was not found or found wrongly
 */
public record QualitySection(String title, List<String> table, List<String> misses) {

    public QualitySection {
        table = List.copyOf(table);
        misses = List.copyOf(misses);
    }
}
