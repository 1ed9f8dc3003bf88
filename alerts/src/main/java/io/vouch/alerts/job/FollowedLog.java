package io.vouch.alerts.job;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.LoggedSubmission;
import io.vouch.alerts.store.review.CorrectedPapers;
import java.util.List;

/** What in the store asks for papers to be read, in an order that never changes. */
enum FollowedLog {
    /** The submission log: each file once, when it is handed in. */
    SUBMISSIONS {
        @Override
        String channel() {
            return Intake.CHANNEL;
        }

        @Override
        List<Entry> after(Pool pool, long place, int limit) {
            return new Intake(pool)
                    .after(place, limit).stream()
                            .map(file -> new Entry(file.sequence(), file))
                            .toList();
        }
    },
    /** The corrections: a paper again, as it was handed in, each time that a reviewer corrected what was read of it. */
    CORRECTIONS {
        @Override
        String channel() {
            return CorrectedPapers.CHANNEL;
        }

        @Override
        List<Entry> after(Pool pool, long place, int limit) {
            return new CorrectedPapers(pool)
                    .after(place, limit).stream()
                            .map(asked -> new Entry(asked.place(), asked.paper()))
                            .toList();
        }
    };

    /** @param place in this log @param file to be read, with its place in the submission log */
    record Entry(long place, LoggedSubmission file) {}

    /** On which new entries are announced. */
    abstract String channel();

    /** The entries after a place, in order; 0 is the beginning. */
    abstract List<Entry> after(Pool pool, long place, int limit);
}
