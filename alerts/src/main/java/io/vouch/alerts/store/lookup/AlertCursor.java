package io.vouch.alerts.store.lookup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of alerts ended: the next begins after it. Alerts that come meanwhile shift nothing. */
public record AlertCursor(Instant raisedAt, String alertId) {

    private static final int LONGEST = 400;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.([\\x21-\\x7e]{1,200})");

    /** Safe in an address. */
    public String text() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, raisedAt) + "." + alertId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if the text is none of ours. */
    public static Optional<AlertCursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher parts = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return parts.matches()
                    ? Optional.of(new AlertCursor(
                            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), parts.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
