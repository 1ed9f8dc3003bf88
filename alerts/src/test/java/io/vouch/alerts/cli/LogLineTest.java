package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LogLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Logger logger = new LoggerContext().getLogger("io.vouch.test");

    @Test
    void anEventIsOneLineOfJsonWithItsIds() throws IOException {
        LoggingEvent event = event("deal evaluated", null);
        event.setKeyValuePairs(List.of(new KeyValuePair("tenant", "t"), new KeyValuePair("alerts", 3)));

        String text = line("json", event);
        JsonNode line = JSON.readTree(text);

        assertThat(text).endsWith("\n").hasLineCount(1);
        assertThat(line.path("message").asText()).isEqualTo("deal evaluated");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("logger").asText()).isEqualTo("io.vouch.test");
        assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(line.path("tenant").asText()).isEqualTo("t");
        assertThat(line.path("alerts").asInt()).isEqualTo(3);
    }

    @Test
    void aFailureAndANameWithLineBreaksStayOnOneLine() throws IOException {
        LoggingEvent event = event("failed", new IllegalStateException("account 6222021234567890123\nforged: line"));
        event.setKeyValuePairs(List.of(new KeyValuePair("deal", "d\n{\"level\":\"forged\"}")));

        String text = line("json", event);

        assertThat(text).hasLineCount(1).doesNotContain("6222021234567890123").contains("****0123");
        assertThat(JSON.readTree(text).path("deal").asText()).isEqualTo("d {\"level\":\"forged\"}");
        assertThat(line("text", event).lines().findFirst().orElseThrow())
                .contains("failed")
                .contains("deal=d {");
    }

    @Test
    void numbersKeepTheirLastFourAndSecretsNothing() {
        assertThat(MaskedText.of("to 6222 0212 3456 7890 today")).isEqualTo("to ****7890 today");
        assertThat(MaskedText.of("to 6222021234567890123.")).isEqualTo("to ****0123.");
        assertThat(MaskedText.of("IBAN DE89370400440532013000")).isEqualTo("IBAN ****3000");
        assertThat(MaskedText.of("Authorization: Bearer abc.def-ghi")).doesNotContain("abc");
        assertThat(MaskedText.of("jdbc:postgresql://h/db?user=u&password=hunter2"))
                .doesNotContain("hunter2");
        assertThat(MaskedText.of("GET /console/link/AbCdEf123")).doesNotContain("AbCdEf123");
    }

    @Test
    void datesDigestsAndSmallNumbersAreLeft() {
        for (String text : List.of(
                "2026-06-30T08:00:00.123Z",
                "on 2026-06-30 at 08:00",
                "s-12345678",
                "4821 papers in 12345 ms",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "7b9d2a3e-1111-4222-8333-123456789012")) {
            assertThat(MaskedText.of(text)).isEqualTo(text);
        }
    }

    private LoggingEvent event(String message, Throwable failure) {
        return new LoggingEvent("x", logger, Level.WARN, message, failure, null);
    }

    private static String line(String format, LoggingEvent event) {
        LogLine encoder = new LogLine();
        encoder.setFormat(format);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
