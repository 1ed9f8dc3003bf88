package io.vouch.alerts.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * One event of the log as one line: {@code text} for people, {@code json} for programs, with the same content. Both mask account
 * numbers and secrets. Named in {@code logback.xml}, therefore public.
 */
public final class LogLine extends EncoderBase<ILoggingEvent> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = new byte[0];
    private static final int LONGEST = 32_000;

    private boolean json;

    /** @param format {@code json}, or anything else for text; set by the configuration */
    public void setFormat(String format) {
        json = format.equals("json");
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = json ? json(event) : text(event);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String json(ILoggingEvent event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        line.put("message", bounded(MaskedText.of(String.valueOf(event.getFormattedMessage()))));
        for (KeyValuePair pair : pairs(event)) {
            if (pair.value instanceof Integer || pair.value instanceof Long) {
                line.put(pair.key, ((Number) pair.value).longValue());
            } else {
                line.put(pair.key, value(pair));
            }
        }
        if (event.getThrowableProxy() != null) {
            line.put("error", bounded(MaskedText.of(ThrowableProxyUtil.asString(event.getThrowableProxy()))));
        }
        return line.toString();
    }

    private static String text(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        line.append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(' ')
                .append(MaskedText.of(String.valueOf(event.getFormattedMessage())));
        for (KeyValuePair pair : pairs(event)) {
            line.append(' ').append(pair.key).append('=').append(value(pair));
        }
        if (event.getThrowableProxy() != null) {
            line.append('\n').append(MaskedText.of(ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        return bounded(line.toString());
    }

    private static List<KeyValuePair> pairs(ILoggingEvent event) {
        return event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs();
    }

    private static String value(KeyValuePair pair) {
        // A submitter's name for a deal may hold anything: it stays on one line and shows no number in full.
        return MaskedText.of(String.valueOf(pair.value)).replaceAll("\\p{Cntrl}", " ");
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
