package io.vouch.alerts.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Listener;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.StoreUnavailableException;
import io.vouch.alerts.store.intake.FileState.State;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @TempDir
    static Path home;

    private static EmbeddedServer server;
    private static Pool pool;
    private static Intake intake;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 6);
        intake = new Intake(pool);
        intake.ensureTenant("t", "Tenant", NOW);
        intake.ensureTenant("other", "Other", NOW);
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @Test
    void theSameFileUnderTheSameExternalIdIsOneSubmission() {
        Accepted first = intake.append(paper("t", "once", "d-once", "a.pdf", 1));
        Accepted again = intake.append(paper("t", "once", "d-once", "a.pdf", 1));

        assertThat(first.alreadySeen()).isFalse();
        assertThat(again).isEqualTo(new Accepted(first.sequence(), true, "d-once", "a.pdf"));
    }

    @Test
    void anExternalIdWithOtherBytesOrOfAnotherTenantIsAnotherSubmission() {
        long first = intake.append(paper("t", "id", "d-id", "a.pdf", 1)).sequence();

        assertThat(intake.append(paper("t", "id", "d-id", "a.pdf", 2)).sequence())
                .isGreaterThan(first);
        assertThat(intake.append(paper("other", "id", "d-id", "a.pdf", 1)).alreadySeen())
                .isFalse();
    }

    @Test
    void manyAreAddedInTheirOrderAndARepeatAmongThemOnce() {
        intake.append(paper("t", "many-1", "d-many", "1.pdf", 1));

        List<Accepted> answers = intake.append(List.of(
                paper("t", "many-0", "d-many", "0.pdf", 0),
                paper("t", "many-1", "d-many", "1.pdf", 1),
                paper("t", "many-2", "d-many", "2.pdf", 2),
                paper("t", "many-2", "d-many", "2.pdf", 2)));

        assertThat(answers).extracting(Accepted::alreadySeen).containsExactly(false, true, false, true);
        assertThat(answers.get(0).sequence()).isLessThan(answers.get(2).sequence());
        assertThat(answers.get(3).sequence()).isEqualTo(answers.get(2).sequence());
    }

    @Test
    void oneThatIsRefusedRefusesTheWholeAppend() {
        List<NewSubmission> two =
                List.of(paper("t", "whole", "d", "a.pdf", 1), paper("no-such-tenant", "whole", "d", "a.pdf", 1));

        assertThatThrownBy(() -> intake.append(two)).isInstanceOf(StoreUnavailableException.class);
        assertThat(intake.filesOf("t", "whole", 10)).isEmpty();
    }

    @Test
    void aReaderThatFollowsTheLogMissesNothingWhileManyAppend() throws Exception {
        long start = intake.append(paper("t", "race-start", "d-race", "start.pdf", 1))
                .sequence();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                done.add(writers.submit(() -> IntStream.range(0, 50)
                        .forEach(i -> intake.append(paper("t", "race-" + number + "-" + i, "d-race", "p.pdf", i)))));
            }
            List<Long> read = new ArrayList<>();
            long last = start;
            boolean ended = false;
            while (!ended) {
                ended = done.stream().allMatch(Future::isDone);
                for (LoggedSubmission entry : intake.after(last, 7)) {
                    read.add(entry.sequence());
                    last = entry.sequence();
                    ended = false;
                }
            }
            for (Future<?> writer : done) {
                writer.get();
            }
            assertThat(read).hasSize(200).isSorted().doesNotHaveDuplicates();
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void theSameFileUnderAnotherExternalIdIsARepeatWithTheFirstOnesAnswer() {
        long first =
                intake.append(paper("t", "repeat-1", "d-repeat", "a.pdf", 9)).sequence();
        long second =
                intake.append(paper("t", "repeat-2", "d-repeat", "a.pdf", 9)).sequence();
        paperRow("t", "d-repeat", "doc-repeat", "a.pdf", "ACCEPTED", "", first);

        assertThat(intake.after(first - 1, 2))
                .extracting(LoggedSubmission::repeat)
                .containsExactly(false, true);
        assertThat(intake.file("t", second)).get().extracting(FileState::state).isEqualTo(State.ACCEPTED);
    }

    @Test
    void everyFileOfABatchHasItsStateAndAnArchiveListsItsMembers() {
        String batch = intake.batch("t", "batch-1", "token-7", NOW);
        List<Accepted> files = intake.append(List.of(
                inBatch(batch, "b-1", "a.zip", 1),
                inBatch(batch, "b-2", "b.pdf", 2),
                inBatch(batch, "b-3", "c.pdf", 3)));
        long archive = files.get(0).sequence();
        paperRow("t", "d-batch", "doc-a", "a.zip", "ACCEPTED", "", archive);
        paperRow("t", "d-batch", "doc-a1", "a.zip!/1.pdf", "QUARANTINED", "ENCRYPTED", archive);
        paperRow(
                "t",
                "d-batch",
                "doc-b",
                "b.pdf",
                "QUARANTINED",
                "EMPTY",
                files.get(1).sequence());

        List<FileState> states = intake.filesOfBatch("t", batch, 0, 10);

        assertThat(states)
                .extracting(FileState::state)
                .containsExactly(State.ACCEPTED, State.QUARANTINED, State.WAITING);
        assertThat(states.get(1).reasonCode()).isEqualTo("EMPTY");
        assertThat(states.get(0).members()).singleElement().satisfies(member -> assertThat(member.reasonCode())
                .isEqualTo("ENCRYPTED"));
        assertThat(intake.batchState("t", batch)).contains(new BatchState(batch, "batch-1", NOW, 3, 1, 1, 0, 1));
        assertThat(intake.filesOfBatch("t", batch, archive, 1))
                .extracting(FileState::name)
                .containsExactly("b.pdf");
    }

    @Test
    void aBatchIsOpenedOnceAndSeenByItsTenantAlone() {
        String batch = intake.batch("t", "batch-2", "token-7", NOW);
        intake.append(inBatch(batch, "b2-1", "a.pdf", 1));

        assertThat(intake.batch("t", "batch-2", "token-8", NOW.plusSeconds(1))).isEqualTo(batch);
        assertThat(intake.batch("other", "batch-2", "token-9", NOW)).isNotEqualTo(batch);
        assertThat(intake.batchState("other", batch)).isEmpty();
        assertThat(intake.filesOfBatch("other", batch, 0, 10)).isEmpty();
    }

    @Test
    void anAppendIsHeard() {
        try (Listener listener = Listener.on(server.database(), Intake.CHANNEL)) {
            intake.append(paper("t", "heard", "d", "a.pdf", 1));

            assertThat(listener.await(Duration.ofSeconds(10))).isNotEmpty();
        }
    }

    @Test
    void namesWithControlCharactersAndFalseDigestsAreRefused() {
        assertThatThrownBy(() -> paper("t", "x", "d", "a\0b.pdf", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewSubmission("t", "x", "d", "a", "../x", 1, Optional.empty(), "token", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void paperRow(
            String tenant, String deal, String id, String name, String outcome, String reason, long sequence) {
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into paper (tenant, deal, document_id, name, outcome, reason_code, reason_message, type,
                                       pages, ocr_pages, model, line, read_at, sequence)
                    values (?, ?, ?, ?, ?, ?, '', 'OTHER', 1, 0, '', '{}', now(), ?)""")) {
                insert.setString(1, tenant);
                insert.setString(2, deal);
                insert.setString(3, id);
                insert.setString(4, name);
                insert.setString(5, outcome);
                insert.setString(6, reason);
                insert.setLong(7, sequence);
                return insert.executeUpdate();
            }
        });
    }

    private static NewSubmission inBatch(String batch, String externalId, String name, int content) {
        return new NewSubmission(
                "t", externalId, "d-batch", name, digest(content), 10, Optional.of(batch), "token-7", NOW);
    }

    private static NewSubmission paper(String tenant, String externalId, String deal, String name, int content) {
        return new NewSubmission(tenant, externalId, deal, name, digest(content), 10, Optional.empty(), "token-7", NOW);
    }

    private static String digest(int content) {
        return "%064x".formatted(content);
    }
}
