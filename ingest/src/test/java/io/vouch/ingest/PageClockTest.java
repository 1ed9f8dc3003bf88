package io.vouch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PageClockTest {

    private final long[] now = {0};
    private final List<Integer> heard = new ArrayList<>();
    private final PageClock clock = new PageClock(Fixtures.limitsOf(120, 3), () -> now[0], heard::add);

    @Test
    void eachPageEarnsTimeUpToTheLimitOfPages() {
        IngestLimits limits = Fixtures.limitsOf(120, 3);

        assertThat(limits.millisFor(0)).isEqualTo(120);
        assertThat(limits.millisFor(2)).isEqualTo(140);
        assertThat(limits.millisFor(1_000)).isEqualTo(150);
        assertThat(IngestLimits.DEFAULT.millisFor(300)).isEqualTo(TimeUnit.MINUTES.toMillis(52));
    }

    @Test
    void theReaderGoesOnUntilNineTenthsOfTheTimeEarnedAreSpent() {
        now[0] = TimeUnit.MILLISECONDS.toNanos(125);
        assertThat(clock.goesOnAfter(2)).isTrue();
        now[0] = TimeUnit.MILLISECONDS.toNanos(126);
        assertThat(clock.goesOnAfter(2)).isFalse();
        assertThat(heard).containsExactly(2, 2);
    }
}
