package io.vouch.alerts.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where warnings go: one file in Vouch's own folder, begun anew when it has grown large. */
final class LogFile {

    private static final long LARGEST_BYTES = 10L << 20;

    private LogFile() {}

    static Path path() {
        return Workspace.home().resolve("vouch.log");
    }

    /** Names the file for the logging system of this process and of its children. */
    static void name() {
        Path file = path();
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > LARGEST_BYTES) {
                Files.delete(file);
            }
            System.setProperty("vouch.log", file.toString());
        } catch (IOException e) {
            // A command that needs the folder will say so; one that does not can do without a log.
            System.clearProperty("vouch.log");
        }
    }
}
