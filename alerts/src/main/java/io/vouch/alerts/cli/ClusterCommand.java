package io.vouch.alerts.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cluster}: the pieces for a real Flink cluster. */
@Command(
        name = "cluster",
        description = "Builds the job jar for a Flink cluster, and prints the line that runs check on it, or runs it.",
        footer = {
            "",
            "What the cluster must have: Flink 2.3 on Java 17 or newer; the papers, VOUCH_HOME and DIR of --out at the same place on",
            "every machine; a PostgreSQL server that all of them reach; on its TaskManagers, tesseract-ocr-chi-sim for Chinese scans.",
            "The job's options are those of check: vouch check --help. --jobs counts child processes of the one reading task.",
            "Exit status: that of flink run; 2 wrong usage; 3 no FLINK_HOME, or the jar cannot be written."
        })
final class ClusterCommand implements Callable<Integer> {

    /** The version that Vouch is built with; state and job graph of others may differ. */
    private static final String FLINK = "2.3";

    /** flink-dist-2.3.0.jar */
    private static final Pattern DISTRIBUTION = Pattern.compile("flink-dist-(\\d+\\.\\d+)[\\w.-]*\\.jar");

    private static final long MEBIBYTE = 1L << 20;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The jar to write. Default: vouch-job.jar in VOUCH_HOME.")
    private Path jar;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Of the stages after reading. Default: the cluster's.")
    private Integer parallelism;

    @Option(names = "--run", description = "Run the job now, by the flink of FLINK_HOME.")
    private boolean run;

    @Parameters(
            arity = "0..*",
            paramLabel = "-- OPTION",
            description = "Options and paths of check, behind --: -- --db URL --out DIR PATH...")
    private List<String> words = new ArrayList<>();

    private final Terminal terminal;

    ClusterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path file = (jar == null ? Workspace.home().resolve("vouch-job.jar") : jar).toAbsolutePath();
        write(file);
        Optional<Path> flink = flink();
        List<String> line =
                line(flink.map(home -> home.resolve("bin/flink").toString()).orElse("$FLINK_HOME/bin/flink"), file);
        terminal.line("job jar     %s (%d MiB)".formatted(file, size(file)));
        terminal.line("main class  " + ClusterMain.class.getName());
        terminal.line("options     those of check; --db or VOUCH_DB is needed");
        terminal.line("run it by");
        terminal.line("  "
                + String.join(" ", line.stream().map(ClusterCommand::quoted).toList()));
        if (flink.isEmpty()) {
            terminal.note("FLINK_HOME names no Flink here; unpack Flink %s and set it to run the job".formatted(FLINK));
            return run ? ExitStatus.ENVIRONMENT : ExitStatus.DONE;
        }
        requireVersion(flink.get());
        return run ? execute(line) : ExitStatus.DONE;
    }

    private static void write(Path file) {
        try {
            JobJar.write(file, JobJar.parts(), ClusterMain.class.getName());
        } catch (IOException e) {
            throw new EnvironmentException("cannot write %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file) / MEBIBYTE;
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + file, e);
        }
    }

    private static Optional<Path> flink() {
        return Optional.ofNullable(System.getenv("FLINK_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("bin/flink")));
    }

    private static void requireVersion(Path home) {
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            Optional<String> version = libraries
                    .map(library -> DISTRIBUTION.matcher(library.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .findFirst();
            if (!version.equals(Optional.of(FLINK))) {
                throw new EnvironmentException("FLINK_HOME %s holds Flink %s; the job needs %s"
                        .formatted(home, version.orElse("of no known version"), FLINK));
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot list the libraries of FLINK_HOME " + home, e);
        }
    }

    private List<String> line(String flink, Path file) {
        List<String> line = new ArrayList<>(List.of(flink, "run"));
        if (parallelism != null) {
            if (parallelism < 1) {
                throw new UsageException("--parallelism is %d; it is 1 or more".formatted(parallelism));
            }
            line.addAll(List.of("-p", parallelism.toString()));
        }
        line.addAll(List.of("-c", ClusterMain.class.getName(), file.toString()));
        line.addAll(words.isEmpty() ? List.of("--db", "URL", "--out", "DIR", "PATH") : words);
        return line;
    }

    /** As a shell takes it. */
    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./$-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private int execute(List<String> line) throws InterruptedException {
        if (words.isEmpty()) {
            throw new UsageException("--run needs the job's options and paths behind --");
        }
        try {
            return new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new EnvironmentException("cannot start " + line.get(0), e);
        }
    }
}
