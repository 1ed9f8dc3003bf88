package io.vouch.alerts.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    @TempDir
    static Path home;

    private static EmbeddedServer server;
    private static Pool pool;
    private static AuditLog audit;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 4);
        audit = new AuditLog(pool, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @BeforeEach
    void tenEntriesStand() {
        unguarded("truncate audit");
        for (int i = 1; i <= 10; i++) {
            audit.append(act("s" + i));
        }
    }

    @Test
    void anUntouchedChainIsWhole() {
        AuditVerdict verdict = audit.verify();

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(10);
        assertThat(verdict.head()).hasSize(64);
    }

    @Test
    void aChangedByteIsFoundAndTheFirstBrokenEntryNamed() {
        unguarded("update audit set detail = 'sS5 done' where sequence in (5, 8)");

        assertThat(audit.verify().broken()).hasValueSatisfying(broken -> {
            assertThat(broken.sequence()).isEqualTo(5);
            assertThat(broken.why()).contains("changed");
        });
    }

    @Test
    void aChangedEntryWithAFittingDigestBreaksTheNext() {
        AuditEntry fifth = audit.of("t", "s5", 1).get(0);
        AuditEntry forged = AuditEntry.next(
                5, fifth.at(), new AuditAct("t", "a", AuditAction.ALERT_DECIDED, "s5", "forged"), fifth.previousHash());
        unguarded("update audit set actor = 'a', detail = 'forged', hash = '" + forged.hash() + "' where sequence = 5");

        assertThat(audit.verify().broken())
                .hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(6));
    }

    @Test
    void aRemovedEntryIsMissed() {
        unguarded("delete from audit where sequence = 3");
        assertThat(audit.verify().broken())
                .hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(4));

        unguarded("delete from audit where sequence < 3");
        assertThat(audit.verify().isWhole()).isFalse();
    }

    @Test
    void theStoreRefusesToChangeOrRemoveEntries() {
        for (String statement :
                List.of("update audit set detail = 'x' where sequence = 1", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> run(statement))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("neither changed nor removed");
        }
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> audit.append(act("many" + i))))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(audit.verify().entries()).isEqualTo(50);
        assertThat(audit.verify().isWhole()).isTrue();
    }

    @Test
    void fieldsThatShareTheirCharactersDifferentlyHaveOtherDigests() {
        AuditEntry one = AuditEntry.next(
                1,
                java.time.Instant.EPOCH,
                new AuditAct("t", "a", AuditAction.EXPORTED, "ab", "c"),
                AuditEntry.GENESIS);
        AuditEntry two = AuditEntry.next(
                1,
                java.time.Instant.EPOCH,
                new AuditAct("t", "a", AuditAction.EXPORTED, "a", "bc"),
                AuditEntry.GENESIS);

        assertThat(one.hash()).isNotEqualTo(two.hash());
    }

    private static AuditAct act(String subject) {
        return new AuditAct("t", "person:1", AuditAction.ALERT_DECIDED, subject, "s done 你好 \0");
    }

    private static void unguarded(String statement) {
        run("alter table audit disable trigger user; " + statement + "; alter table audit enable trigger user");
    }

    private static void run(String statement) {
        pool.inTransaction(connection -> {
            try (Statement run = connection.createStatement()) {
                return run.execute(statement);
            }
        });
    }
}
