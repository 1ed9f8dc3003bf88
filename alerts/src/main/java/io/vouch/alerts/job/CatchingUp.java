package io.vouch.alerts.job;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a job that was started again still reads what was read before. Meanwhile a deal may lack what other deals' papers,
 * still to come, will say of it. It has caught up when no deal of old papers alone has come out for a while.
 */
final class CatchingUp {

    /** Longer than one paper takes as a rule; scans that take longer keep their own deals from being judged, not others'. */
    static final Duration QUIET = Duration.ofSeconds(20);

    private final long target;
    private Instant lastOldDeal;
    private boolean done;

    /**
     * @param target greatest sequence of the submissions that had an answer when the job started
     * @param start when the job started
     */
    CatchingUp(long target, Instant start) {
        this.target = target;
        this.lastOldDeal = start;
        this.done = target == 0;
    }

    /** Takes note of a deal that came out. @param newest sequence among its papers */
    void saw(long newest, Instant now) {
        if (newest <= target) {
            lastOldDeal = now;
        }
    }

    /** True until it has caught up; never again after. */
    boolean isUnderWay(Instant now) {
        if (!done && !now.isBefore(lastOldDeal.plus(QUIET))) {
            done = true;
        }
        return !done;
    }
}
