package io.vouch.alerts.job;

import java.util.Set;

/** Tells a failure of a job's state from all others: only then does it help to start without it. */
final class StateFault {

    /** What Flink throws when it cannot read a checkpoint, or its serialisers cannot read what is in it. */
    private static final Set<String> NAMES = Set.of(
            "org.apache.flink.util.StateMigrationException",
            "org.apache.flink.runtime.state.BackendBuildingException",
            "org.apache.flink.runtime.checkpoint.CheckpointException");

    private static final int DEEPEST = 50;

    private StateFault() {}

    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(cause.getMessage());
            if (NAMES.contains(cause.getClass().getName())
                    || message.contains("Failed to rollback to checkpoint/savepoint")
                    || message.contains("Could not restore")
                    || message.contains("checkpoint/savepoint")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
