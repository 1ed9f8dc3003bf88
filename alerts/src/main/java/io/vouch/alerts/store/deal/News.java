package io.vouch.alerts.store.deal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a transaction has to tell open screens, by NOTIFY: heard when the transaction is done, and never if it is undone. */
final class News {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A screen that hears of so many changes at once loads its list anew all the same. */
    private static final int MOST_NOTICES = 100;

    private final String tenant;
    private final List<String> alerts = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();

    News(String tenant) {
        this.tenant = tenant;
    }

    void alert(String alertId) {
        alerts.add(
                JSON.createObjectNode().put("tenant", tenant).put("id", alertId).toString());
    }

    void paper(String deal, String documentId) {
        papers.add(JSON.createObjectNode()
                .put("tenant", tenant)
                .put("deal", deal)
                .put("id", documentId)
                .toString());
    }

    void tell(Connection connection) throws SQLException {
        notify(connection, DealWriter.ALERTS_CHANNEL, alerts);
        notify(connection, DealWriter.PAPERS_CHANNEL, papers);
    }

    private static void notify(Connection connection, String channel, List<String> payloads) throws SQLException {
        if (payloads.isEmpty()) {
            return;
        }
        try (PreparedStatement call =
                connection.prepareStatement("select pg_notify(?, payload) from unnest(?) as payload")) {
            call.setString(1, channel);
            call.setArray(
                    2,
                    connection.createArrayOf(
                            "text", payloads.stream().limit(MOST_NOTICES).toArray()));
            call.execute();
        }
    }
}
