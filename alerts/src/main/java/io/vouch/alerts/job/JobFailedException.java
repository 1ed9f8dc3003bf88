package io.vouch.alerts.job;

/** The job could not be started or ended in failure: a broken environment or a defect, never a bad document. */
public final class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
