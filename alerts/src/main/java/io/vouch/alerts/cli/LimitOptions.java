package io.vouch.alerts.cli;

import io.vouch.ingest.IngestSettings;
import io.vouch.ingest.LimitSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Bounds on hostile papers, from a file of {@code name=value} lines and from the command line, which wins. */
final class LimitOptions {

    private static final long MAX_FILE_BYTES = 64 << 10;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description =
                    "A bound on what is read, such as max-bytes=64MiB or max-time=30s; may be given again and again."
                            + " --limit help lists all. Also as system property vouch.limit.NAME or variable VOUCH_LIMIT_NAME.")
    private List<String> limits = new ArrayList<>();

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "File of such bounds, one NAME=VALUE a line; lines that begin with # are comments.")
    private Path file;

    /** The bounds that hold. */
    IngestSettings settings() {
        if (limits.contains("help")) {
            throw new UsageException(list());
        }
        List<String> lines = new ArrayList<>(file == null ? List.of() : linesOf(file));
        lines.addAll(limits);
        try {
            return IngestSettings.read(lines, System::getProperty, System::getenv);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--limit: " + e.getMessage());
        }
    }

    /** The one list of all bounds, one a line: name, default, meaning. */
    static String list() {
        var text = new StringBuilder("Bounds on what is read (name, default, meaning):");
        for (LimitSetting setting : LimitSetting.values()) {
            text.append("%n  %-14s %-8s %s".formatted(setting.key(), setting.normalText(), setting.sentence()));
        }
        return text.toString();
    }

    private static List<String> linesOf(Path file) {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new UsageException("--limits: " + file + " is too large to be a list of bounds");
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("--limits: cannot read " + file);
        }
    }
}
