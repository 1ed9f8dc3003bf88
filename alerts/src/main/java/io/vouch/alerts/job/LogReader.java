package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.LoggedSubmission;
import io.vouch.ingest.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;

/** Gives the entries of the log on, one by one, and remembers how far it came. */
final class LogReader implements SourceReader<Submission, LogSplit> {

    private final SourceReaderContext context;
    private final Database database;
    private final Path blobFolder;
    private final FollowedLog log;
    private final CompletableFuture<Void> assigned = new CompletableFuture<>();
    private Optional<LogFollower> follower = Optional.empty();
    private long place;

    LogReader(SourceReaderContext context, Database database, String blobFolder, FollowedLog log) {
        this.context = context;
        this.database = database;
        this.blobFolder = Path.of(blobFolder);
        this.log = log;
    }

    @Override
    public void start() {
        if (follower.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public void addSplits(List<LogSplit> splits) {
        for (LogSplit split : splits) {
            place = split.sequence();
            follower = Optional.of(new LogFollower(database, log, place));
        }
        assigned.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Submission> output) {
        Optional<FollowedLog.Entry> entry = follower.flatMap(LogFollower::next);
        if (entry.isEmpty()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        place = entry.get().place();
        if (!entry.get().file().repeat()) {
            output.collect(submission(entry.get().file()));
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private Submission submission(LoggedSubmission entry) {
        return new Submission(
                entry.tenant(),
                entry.deal(),
                entry.name(),
                BlobStore.path(blobFolder, entry.sha256()).toString(),
                entry.bytes(),
                entry.sequence(),
                entry.submittedAtMillis());
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return follower.isPresent() ? follower.get().available() : assigned;
    }

    @Override
    public List<LogSplit> snapshotState(long checkpoint) {
        return follower.isPresent() ? List.of(new LogSplit(place)) : List.of();
    }

    @Override
    public void notifyNoMoreSplits() {
        // The log never ends.
    }

    @Override
    public void close() {
        follower.ifPresent(LogFollower::close);
    }
}
