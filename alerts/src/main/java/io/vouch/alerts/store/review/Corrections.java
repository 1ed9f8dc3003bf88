package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Corrections of values that people made. None is ever changed: the newest of a field stands. Thread-safe. */
public final class Corrections {

    private static final int MOST_OF_DOCUMENT = 2_000;

    private final Pool pool;
    private final Clock clock;

    public Corrections(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Keeps a correction; its number. */
    public long add(Actor actor, Correction correction) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into correction (tenant, deal, document_id, field, old_value, new_value, page, box, model,
                                            actor, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning correction_id""")) {
                insert.setString(1, actor.tenant());
                insert.setString(2, correction.deal());
                insert.setString(3, correction.documentId());
                insert.setString(4, correction.field());
                insert.setString(5, correction.oldValue());
                insert.setString(6, correction.newValue());
                insert.setInt(7, correction.page());
                insert.setArray(
                        8, connection.createArrayOf("float8", correction.box().toArray()));
                insert.setString(9, correction.model());
                insert.setString(10, actor.id());
                insert.setTimestamp(11, Timestamp.from(clock.instant()));
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** The newest correction of each field of a paper. */
    public Map<String, Correction> ofDocument(String tenant, String documentId) {
        List<Correction> all = pool.inTransaction(connection -> Rows.read(
                connection,
                "select * from correction where tenant = ? and document_id = ? order by correction_id limit ?",
                Conditions.values(tenant, documentId, MOST_OF_DOCUMENT),
                row -> {
                    List<Double> box = new ArrayList<>();
                    for (Double corner : (Double[]) row.getArray("box").getArray()) {
                        box.add(corner);
                    }
                    return new Correction(
                            row.getString("deal"),
                            documentId,
                            row.getString("field"),
                            row.getString("old_value"),
                            row.getString("new_value"),
                            row.getInt("page"),
                            box,
                            row.getString("model"));
                }));
        Map<String, Correction> newest = new LinkedHashMap<>();
        all.forEach(correction -> newest.put(correction.field(), correction));
        return newest;
    }
}
