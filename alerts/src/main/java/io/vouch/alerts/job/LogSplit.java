package io.vouch.alerts.job;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A log of the store, as far as it has been read: the one split of {@link SubmissionLogSource}.
 *
 * @param sequence place of the last entry that was given on; 0 at the beginning
 */
record LogSplit(long sequence) implements SourceSplit {

    static final LogSplit BEGINNING = new LogSplit(0);

    @Override
    public String splitId() {
        return "submission-log";
    }
}
