package io.vouch.alerts.cli;

/** The exit status of commands; part of the outside contract. */
final class ExitStatus {

    static final int DONE = 0;
    static final int ALERTS = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;
    /** What a shell reports for a program that SIGINT ended. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
