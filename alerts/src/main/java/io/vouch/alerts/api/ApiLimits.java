package io.vouch.alerts.api;

import java.nio.file.Path;

/**
 * How much the API takes.
 *
 * @param requestsPerSecond of one token, on average
 * @param burst requests of one token at once
 * @param mostWaiting papers that may wait to be read before new ones are put off
 * @param maxFileBytes largest file
 * @param scratch folder for uploads in flight
 */
public record ApiLimits(double requestsPerSecond, int burst, long mostWaiting, long maxFileBytes, Path scratch) {

    /** Fifty a second is a thousand papers in twenty seconds, more than any reader of papers keeps up with. */
    public static ApiLimits standard(long maxFileBytes, Path scratch) {
        return new ApiLimits(50, 200, 10_000, maxFileBytes, scratch);
    }

    public ApiLimits {
        if (requestsPerSecond <= 0 || burst < 1 || mostWaiting < 1 || maxFileBytes < 1) {
            throw new IllegalArgumentException("limits are above zero");
        }
    }
}
