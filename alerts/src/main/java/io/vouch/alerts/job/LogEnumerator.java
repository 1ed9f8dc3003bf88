package io.vouch.alerts.job;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the log to the first reader that asks, and again when that reader is lost. */
final class LogEnumerator implements SplitEnumerator<LogSplit, LogPlan> {

    private final SplitEnumeratorContext<LogSplit> context;
    private Optional<LogSplit> unread;

    LogEnumerator(SplitEnumeratorContext<LogSplit> context, LogPlan plan) {
        this.context = context;
        this.unread = plan.isRead() ? Optional.empty() : Optional.of(LogSplit.BEGINNING);
    }

    @Override
    public void start() {
        // Readers ask.
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        unread.ifPresent(split -> context.assignSplit(split, subtask));
        unread = Optional.empty();
    }

    @Override
    public void addSplitsBack(List<LogSplit> splits, int subtask) {
        splits.forEach(split -> unread = Optional.of(split));
    }

    @Override
    public void addReader(int subtask) {
        // Readers ask.
    }

    @Override
    public LogPlan snapshotState(long checkpoint) {
        return new LogPlan(unread.isEmpty());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
