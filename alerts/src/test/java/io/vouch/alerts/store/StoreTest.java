package io.vouch.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    static Path home;

    private static EmbeddedServer server;
    private static Store store;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home);
        store = Store.open(server.database());
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    @Test
    void writingTheSameFactsAgainChangesNothing() {
        AlertRow alert = new AlertRow("a1", "deal", "DUP-01", 1, "{\"n\":1}");
        write(FactKind.ALERT, "again", alert);
        write(FactKind.ALERT, "again", alert);

        assertThat(alerts("again")).containsExactly(alert);
    }

    @Test
    void alertsComeWorstFirst() {
        write(FactKind.ALERT, "order", new AlertRow("a", "d", "XDOC-01", 2, "{}"));
        write(FactKind.ALERT, "order", new AlertRow("b", "d", "DUP-02", 0, "{}"));

        assertThat(alerts("order")).extracting(AlertRow::check).containsExactly("DUP-02", "XDOC-01");
    }

    @Test
    void theStrongestOfTwoAnswersAboutOneDealAndCheckStands() {
        CoverageRow passed = new CoverageRow("d", "DUP-02", "PASSED", 2, "");
        CoverageRow fired = new CoverageRow("d", "DUP-02", "FIRED", 0, "");
        write(FactKind.COVERAGE, "answers", passed, fired);

        List<CoverageRow> rows = new ArrayList<>();
        store.coverage("answers", rows::add);
        assertThat(rows).containsExactly(fired);
    }

    @Test
    void aDeletedRunIsGoneAndOthersStay() {
        AlertRow alert = new AlertRow("a1", "deal", "DUP-01", 1, "{}");
        write(FactKind.ALERT, "kept", alert);
        write(FactKind.ALERT, "gone", alert);

        store.delete("gone");

        assertThat(alerts("gone")).isEmpty();
        assertThat(alerts("kept")).containsExactly(alert);
    }

    @Test
    void aNameWithTheCharacterNulIsStored() {
        write(
                FactKind.DOCUMENT,
                "nul",
                new DocumentRow("d1", "deal", "a\0b.pdf", "QUARANTINED", "CORRUPT", "broken", "OTHER", 0, 0, "{}"));

        List<DocumentRow> rows = new ArrayList<>();
        store.documents("nul", rows::add);
        assertThat(rows).singleElement().extracting(DocumentRow::name).isEqualTo("a\uFFFDb.pdf");
    }

    @Test
    void twoServersRunAtOnceInTheirOwnSlots() {
        try (EmbeddedServer second = EmbeddedServer.start(home);
                Store other = Store.open(second.database())) {
            assertThat(other.database()).isNotEqualTo(store.database());
        }
    }

    @SafeVarargs
    private static <T> void write(FactKind<T> kind, String run, T... facts) {
        try (FactWriter<T> writer = new FactWriter<>(kind, server.database(), run)) {
            for (T fact : facts) {
                writer.add(fact);
            }
            writer.flush();
        }
    }

    private static List<AlertRow> alerts(String run) {
        List<AlertRow> rows = new ArrayList<>();
        store.alerts(run, rows::add);
        return rows;
    }
}
