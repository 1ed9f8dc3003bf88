package io.vouch.alerts.store.review;

import java.util.List;

/**
 * A page of the queue.
 *
 * @param hasMore true if more follow the last row
 */
public record QueuePage(List<QueueRow> rows, boolean hasMore) {

    public QueuePage {
        rows = List.copyOf(rows);
    }
}
