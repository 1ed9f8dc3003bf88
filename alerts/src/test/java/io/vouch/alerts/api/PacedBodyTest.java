package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedBodyTest {

    private final AtomicLong seconds = new AtomicLong();

    private InputStream body(int bytes) {
        return new PacedBody(new ByteArrayInputStream(new byte[bytes]), () -> TimeUnit.SECONDS.toNanos(seconds.get()));
    }

    @Test
    void aByteNowAndThenIsRefusedOnceTheGraceIsOver() throws IOException {
        InputStream body = body(1_000);
        for (int second = 0; second < 16; second++) {
            seconds.set(second);
            assertThat(body.read()).isZero();
        }
        seconds.set(16);

        assertThatThrownBy(body::read).isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(ProblemCode.TOO_SLOW));
    }

    @Test
    void aSlowLineThatKeepsComingIsTaken() throws IOException {
        InputStream body = body(2_000_000);
        byte[] buffer = new byte[2_048];
        for (int second = 0; second < 900; second++) {
            seconds.set(second);
            assertThat(body.read(buffer)).isEqualTo(2_048);
        }
        assertThat(body.read(buffer)).isPositive();
    }
}
