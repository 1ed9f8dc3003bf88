package io.vouch.ingest.worker;

import java.util.Optional;

/**
 * No child JVM can be started on this machine, so no document can be read: the environment is broken, not the papers. The
 * message is one sentence that says what was tried and what to do. Unchecked, because it passes through futures and a job.
 */
public final class WorkersUnavailableException extends RuntimeException {

    private static final int MAX_CAUSES = 50;

    WorkersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The sentence for people if such an exception is among the causes of a failure, even as the text of a wrapper that a job
     * carried from another process.
     */
    public static Optional<String> messageIn(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof WorkersUnavailableException) {
                return Optional.of(cause.getMessage());
            }
            String text = String.valueOf(cause.getMessage());
            int at = text.indexOf(WorkersUnavailableException.class.getName() + ": ");
            if (at >= 0) {
                String sentence = text.substring(
                        at + WorkersUnavailableException.class.getName().length() + 2);
                return Optional.of(sentence.lines().findFirst().orElse(""));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
