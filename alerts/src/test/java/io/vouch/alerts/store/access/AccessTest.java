package io.vouch.alerts.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.SignIn.Outcome;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    private static final String PASSWORD = "a sentence will do, 一句话";

    @TempDir
    static Path home;

    private static final SetClock CLOCK = new SetClock();
    private static EmbeddedServer server;
    private static Pool pool;
    private static Access access;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 4);
        access = new Access(pool, CLOCK);
        access.ensureTenant("system", "t", "Tenant");
        access.ensureTenant("system", "other", "Other");
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @Test
    void whoKnowsThePasswordSignsInAndNobodyElse() {
        Person person = person("li.wei");
        access.people().setPassword("system", person, PASSWORD);

        assertThat(access.people().signIn("li.wei", PASSWORD).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(access.people().signIn("li.wei", PASSWORD + " ").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(access.people().signIn("nobody", PASSWORD).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void fiveWrongPasswordsLockForAMinuteAndASixthForTwo() {
        Person person = person("locked");
        access.people().setPassword("system", person, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(access.people().signIn("locked", "wrong").outcome()).isEqualTo(Outcome.REFUSED);
        }

        assertThat(access.people().signIn("locked", PASSWORD).outcome()).isEqualTo(Outcome.LOCKED);
        CLOCK.pass(Duration.ofSeconds(61));
        assertThat(access.people().signIn("locked", "wrong").outcome()).isEqualTo(Outcome.REFUSED);
        CLOCK.pass(Duration.ofSeconds(61));
        assertThat(access.people().signIn("locked", PASSWORD).outcome()).isEqualTo(Outcome.LOCKED);
        CLOCK.pass(Duration.ofSeconds(61));
        assertThat(access.people().signIn("locked", PASSWORD).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aLockGrowsToADayAndNoFurther() {
        assertThat(Lockout.after(4)).isZero();
        assertThat(Lockout.after(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Lockout.after(8)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Lockout.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aPersonWithoutPasswordSignsInByLinkOnceAndByNoPassword() {
        Person person = person("by-link");
        String link = access.sessions().link("system", person, Duration.ofMinutes(15));

        assertThat(access.people().signIn("by-link", "").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(access.sessions().openByLink(link)).isPresent();
        assertThat(access.sessions().openByLink(link)).isEmpty();
    }

    @Test
    void aLinkPastItsTimeSignsNobodyIn() {
        String link = access.sessions().link("system", person("late"), Duration.ofMinutes(15));
        CLOCK.pass(Duration.ofMinutes(16));

        assertThat(access.sessions().openByLink(link)).isEmpty();
    }

    @Test
    void aSessionEndsWhenIdleAndAtTheEndOfTheDayWhateverIsDone() {
        NewSession idle = access.sessions().open(person("idle"));
        NewSession busy = access.sessions().open(person("busy"));
        for (int i = 0; i < 23; i++) {
            CLOCK.pass(Duration.ofMinutes(25));
            assertThat(access.sessions().find(busy.cookie())).isPresent();
        }

        assertThat(access.sessions().find(idle.cookie())).isEmpty();
        CLOCK.pass(Duration.ofMinutes(26));
        assertThat(access.sessions().find(busy.cookie())).isEmpty();
    }

    @Test
    void signingOutAndDisablingEndSessions() {
        Person person = person("leaves");
        NewSession first = access.sessions().open(person);
        NewSession second = access.sessions().open(person);

        access.sessions().close(first.cookie());
        assertThat(access.sessions().find(first.cookie())).isEmpty();
        assertThat(access.sessions().find(second.cookie())).isPresent();
        access.people().disable("system", person);
        assertThat(access.sessions().find(second.cookie())).isEmpty();
    }

    @Test
    void aFormOfAnotherSessionIsNotThisSessions() {
        Session one = access.sessions().open(person("forms")).session();
        Session two = access.sessions().open(one.person()).session();

        assertThat(one.isOwn(one.csrf())).isTrue();
        assertThat(one.isOwn(two.csrf())).isFalse();
        assertThat(one.isOwn("")).isFalse();
    }

    @Test
    void aTokenWorksUntilItIsRevokedOrExpires() {
        NewToken revoked = access.tokens().add("system", "t", "platform", Set.of(Role.SUBMITTER), Duration.ofDays(1));
        NewToken expired = access.tokens().add("system", "t", "platform", Set.of(Role.REVIEWER), Duration.ofHours(1));

        assertThat(access.tokens().check(revoked.secret()).holder())
                .contains(revoked.token().principal());
        assertThat(access.tokens().revoke("system", "other", revoked.token().tokenId()))
                .isFalse();
        assertThat(access.tokens().revoke("system", "t", revoked.token().tokenId()))
                .isTrue();
        CLOCK.pass(Duration.ofHours(2));

        assertThat(outcome(revoked.secret())).isEqualTo(TokenCheck.Outcome.REVOKED);
        assertThat(outcome(expired.secret())).isEqualTo(TokenCheck.Outcome.EXPIRED);
        assertThat(outcome(revoked.secret() + "x")).isEqualTo(TokenCheck.Outcome.UNKNOWN);
        assertThat(outcome("")).isEqualTo(TokenCheck.Outcome.UNKNOWN);
    }

    @Test
    void noSecretRestsInTheStore() {
        Person person = person("secret");
        access.people().setPassword("system", person, PASSWORD);
        NewSession session = access.sessions().open(person);
        String link = access.sessions().link("system", person, Duration.ofMinutes(15));
        String token = access.tokens()
                .add("system", "t", "l", Set.of(Role.SUBMITTER), Duration.ofDays(1))
                .secret();

        String all = pool.inTransaction(connection -> {
            StringBuilder text = new StringBuilder();
            for (String table : new String[] {"person", "session", "sign_in_link", "api_token", "audit"}) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
            }
            return text.toString();
        });
        assertThat(all).doesNotContain(PASSWORD, session.cookie(), link, token);
    }

    @Test
    void aSupervisorMayWhatAReviewerMayAndAnAdminMayNot() {
        assertThat(principal(Role.SUPERVISOR).mayAny(Role.REVIEWER)).isTrue();
        assertThat(principal(Role.ADMIN).mayAny(Role.REVIEWER, Role.SCIENTIST)).isFalse();
        assertThat(principal(Role.REVIEWER).mayAny(Role.SUPERVISOR)).isFalse();
    }

    @Test
    void namesThatAreTakenOrNoNamesAreRefused() {
        person("taken");

        assertThatThrownBy(() -> person("taken")).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> person("../x")).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> access.ensureTenant("system", "../x", "X")).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> access.people().setPassword("system", person("short"), "short"))
                .isInstanceOf(AccessException.class);
    }

    private static TokenCheck.Outcome outcome(String secret) {
        return access.tokens().check(secret).outcome();
    }

    private static Person person(String name) {
        return access.people().add("system", "t", name, "Somebody", Set.of(Role.REVIEWER), "en");
    }

    private static Principal principal(Role role) {
        return new Principal("t", "token:1", "1", "x", Set.of(role));
    }

    /** A clock that a test moves. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-06-30T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
