package io.vouch.alerts.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What a service tells while it runs, beside the warnings that every command writes to its file. */
final class ServiceLog {

    /** Forms of a line. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "${env:VOUCH_LOG_FORMAT}",
            description =
                    "Writes what happens to standard error, one line an event: text or json. Numbers are masked, papers are"
                            + " not quoted. Also as variable VOUCH_LOG_FORMAT. Default: warnings alone, to vouch.log in VOUCH_HOME.")
    private Format format;

    /** Begins to write, if it was asked for. */
    void begin() {
        if (format == null || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        LogLine lines = new LogLine();
        lines.setContext(context);
        lines.setFormat(format == Format.JSON ? "json" : "text");
        lines.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("STDERR");
        appender.setTarget("System.err");
        appender.setEncoder(lines);
        appender.start();
        context.getLogger("ROOT").addAppender(appender);
        context.getLogger("io.vouch").setLevel(Level.INFO);
    }
}
