package io.vouch.alerts.store.review;

/** Orders of the queue. */
public enum QueueOrder {
    /** Worst first, and of those the most urgent. */
    RISK("w.severity_rank, w.due_at, w.alert_id", "(w.severity_rank, w.due_at, w.alert_id) > (?, ?, ?)"),
    DEADLINE("w.due_at, w.alert_id", "(w.due_at, w.alert_id) > (?, ?)"),
    NEWEST("w.raised_at desc, w.alert_id", "w.raised_at <= ? and (w.raised_at < ? or w.alert_id > ?)");

    private final String order;
    private final String after;

    QueueOrder(String order, String after) {
        this.order = order;
        this.after = after;
    }

    String order() {
        return order;
    }

    void after(QueueRow last, Conditions conditions) {
        switch (this) {
            case RISK -> conditions.and(after, last.severity().ordinal(), last.dueAt(), last.alertId());
            case DEADLINE -> conditions.and(after, last.dueAt(), last.alertId());
            case NEWEST -> conditions.and(after, last.raisedAt(), last.raisedAt(), last.alertId());
        }
    }
}
