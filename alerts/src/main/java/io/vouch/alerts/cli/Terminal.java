package io.vouch.alerts.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints. Text is UTF-8 whatever the platform says; colour and moving lines only where a person looks.
 *
 * @param out for results
 * @param err for progress and problems
 * @param interactive true if both are a terminal
 * @param width columns to fit into
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, int width) {

    private static final int PLAIN_WIDTH = 120;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    /** The process's own; the launcher says through system properties whether a person looks and how wide it is. */
    static Terminal system() {
        boolean interactive = Boolean.getBoolean("vouch.terminal");
        int width = Integer.getInteger("vouch.columns", PLAIN_WIDTH);
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                interactive,
                Math.max(NARROWEST, Math.min(WIDEST, width)));
    }

    /** Results go nowhere; progress and problems are shown as before. */
    Terminal quiet() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(nowhere, err, interactive, width);
    }

    void line(String text) {
        out.println(text);
    }

    /** A line about the work itself, not a result. */
    void note(String text) {
        err.println(text);
    }

    String bold(String text) {
        return styled("1", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String yellow(String text) {
        return styled("33", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    private String styled(String code, String text) {
        return interactive ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
