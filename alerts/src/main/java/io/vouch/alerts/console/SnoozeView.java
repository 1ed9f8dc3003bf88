package io.vouch.alerts.console;

/** A snooze in the list. */
record SnoozeView(
        long id, String check, String party, String owner, String reason, String until, long hidden, long sampled) {}
