package io.vouch.matching.flink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.TimerService;

/** Which day it is, and when a deal is looked at again because another one has begun. */
final class Days {

    /** Deals are looked at within an hour after midnight, each at its own moment, so that they do not come all at once. */
    private static final int SPREAD_MILLIS = (int) TimeUnit.HOURS.toMillis(1);

    private final long fixedDay;
    private final Optional<ZoneId> zone;

    Days(MatchingSettings settings) {
        this.fixedDay = settings.policy().asOfEpochDay();
        this.zone = settings.continuous() && !settings.dayZone().isEmpty()
                ? Optional.of(ZoneId.of(settings.dayZone()))
                : Optional.empty();
    }

    /** Days since 1970. */
    long today(TimerService timers) {
        return zone.map(place -> date(timers, place).toEpochDay()).orElse(fixedDay);
    }

    /** Sets the timer of the next night for the current key, if days pass here; gives its time, or the end of time. */
    long lookAgain(TimerService timers, Object key) {
        if (zone.isEmpty()) {
            return Long.MAX_VALUE;
        }
        ZoneId place = zone.get();
        long midnight =
                date(timers, place).plusDays(1).atStartOfDay(place).toInstant().toEpochMilli();
        long due = midnight + Math.floorMod(key.hashCode(), SPREAD_MILLIS);
        timers.registerProcessingTimeTimer(due);
        return due;
    }

    private static LocalDate date(TimerService timers, ZoneId place) {
        return Instant.ofEpochMilli(timers.currentProcessingTime())
                .atZone(place)
                .toLocalDate();
    }
}
