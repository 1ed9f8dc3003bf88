package io.vouch.alerts.console;

import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Disposition;
import io.vouch.alerts.store.review.QueueRow;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts alerts into the words of one language. */
final class Wording {

    /** An alert that is due within this time is marked. */
    private static final Duration SOON = Duration.ofHours(4);

    /** Keys of the closing reasons in their order: the row of digits and the key after it. */
    private static final String KEYS = "1234567890-";

    private static final int PARTIES_SHOWN = 2;

    private final Texts texts;
    private final Clock clock;

    Wording(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    RowView row(QueueRow row, String from) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, row.dueAt());
        boolean live = row.state().isLive();
        return new RowView(
                row.alertId(),
                row.alertId() + ":" + row.version(),
                "/console/alerts/" + row.alertId() + (from.isEmpty() ? "" : "?from=" + Visit.encoded(from)),
                row.check(),
                row.deal(),
                row.severity().name(),
                title(row),
                String.join(", ", row.parties().stream().limit(PARTIES_SHOWN).toList()),
                row.amount().map(amount -> row.currency() + " " + money(amount)).orElse(""),
                live ? texts.get(left.isNegative() ? "due.over" : "due.in", texts.length(left)) : "–",
                live ? tone(left) : "",
                live ? String.valueOf(row.dueAt().toEpochMilli()) : "",
                time(row.dueAt()),
                row.state().name(),
                row.disposition().map(this::disposition).orElse(""),
                row.assigneeName().isEmpty() ? texts.get("queue.nobody") : row.assigneeName(),
                texts.get("ago", texts.length(Duration.between(row.raisedAt(), now))),
                time(row.raisedAt()),
                row.version());
    }

    private static String tone(Duration left) {
        if (left.isNegative()) {
            return "over";
        }
        return left.compareTo(SOON) < 0 ? "soon" : "";
    }

    /** In Chinese the first reason, which is worded in both languages; the title itself is English. */
    String title(QueueRow row) {
        return texts.isChinese() && !row.titleZh().isEmpty() ? row.titleZh() : row.title();
    }

    String time(Instant instant) {
        return texts.time(instant, clock.getZone());
    }

    /** The time of today. */
    String hour(Instant instant) {
        return time(instant).substring("yyyy-MM-dd ".length());
    }

    String disposition(Disposition disposition) {
        return texts.get("disposition." + disposition.name());
    }

    static String count(long count) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(count);
    }

    static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    List<ReasonGroup> reasons() {
        return Arrays.stream(Disposition.values())
                .map(disposition -> new ReasonGroup(
                        disposition(disposition),
                        ClosingReason.of(disposition).stream()
                                .map(reason -> new ReasonView(
                                        reason.name(),
                                        texts.get("reason." + reason.name()),
                                        String.valueOf(KEYS.charAt(reason.ordinal()))))
                                .toList()))
                .toList();
    }
}
