package io.vouch.alerts.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.client.SubmitClient;
import io.vouch.alerts.api.client.SubmitException;
import io.vouch.alerts.api.client.SubmitFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code submit PATH... --to URL}: files and folders to a running server, each once, with a receipt. */
@Command(
        name = "submit",
        description = "Hands files or folders in to a running service; goes on where it stopped when it is run again.",
        footer = {
            "",
            "Each sub-folder of a folder PATH is one deal; a file lying directly in it is a deal of its own.",
            "While the server is away or busy it waits, up to 15 minutes, and sends nothing twice.",
            "Exit status: 0 done, whatever became of single files: the receipt says; 2 wrong usage; 3 the server",
            "stays away or refuses the token."
        })
final class SubmitCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_JOBS = 16;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
    private List<Path> paths;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "Such as http://localhost:8080.")
    private URI server;

    @Option(
            names = "--token-file",
            required = true,
            paramLabel = "FILE",
            description = "File that holds the token; see vouch token add.")
    private Path tokenFile;

    @Option(
            names = "--receipt",
            required = true,
            paramLabel = "FILE",
            description = "File for the answers, JSON Lines, one for each file.")
    private Path receipt;

    @Option(
            names = "--batch",
            paramLabel = "ID",
            description = "External id of the batch. Default: a digest of its files, so that the same files go on.")
    private String batch;

    @Option(names = "--no-wait", description = "Do not wait until the files are read; the receipt says WAITING then.")
    private boolean noWait;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "4",
            description = "Files sent at the same time, 1 to 16. Default: ${DEFAULT-VALUE}.")
    private int jobs;

    private final Terminal terminal;
    private final Clock clock;

    SubmitCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new UsageException("--jobs is %d; 1 to %d are possible".formatted(jobs, MOST_JOBS));
        }
        if (server.getScheme() == null || server.getHost() == null) {
            throw new UsageException("--to is an address such as http://localhost:8080");
        }
        SubmitRun run =
                new SubmitRun(new SubmitClient(server, token(), clock, new SecureRandom()), jobs, terminal, clock);
        List<SubmitFile> files = run.files(paths);
        try {
            List<SubmitClient.Batch> batches = run.send(files, batch == null ? "" : batch);
            publish(run.refused(), answers(run, batches, files.size()));
        } catch (SubmitException e) {
            throw new EnvironmentException(e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private String token() {
        try {
            return Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UsageException("cannot read --token-file " + tokenFile);
        }
    }

    /** Asks until every file has its final answer. */
    private List<JsonNode> answers(SubmitRun run, List<SubmitClient.Batch> batches, int files)
            throws InterruptedException {
        try (ProgressDisplay progress = new ProgressDisplay(terminal, clock, files)) {
            while (true) {
                List<JsonNode> rows = new ArrayList<>();
                for (SubmitClient.Batch one : batches) {
                    rows.addAll(run.rows(one));
                }
                long open = rows.stream()
                        .filter(row -> row.path("state").asText().equals("WAITING"))
                        .count();
                progress.at(rows.size() - open);
                if (open == 0 || noWait) {
                    return rows;
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    private void publish(List<JsonNode> refused, List<JsonNode> rows) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        List<JsonNode> all = new ArrayList<>(refused);
        rows.stream()
                .filter(row -> refused.stream()
                        .noneMatch(other -> other.path("external_id").equals(row.path("external_id"))))
                .forEach(all::add);
        for (JsonNode row : all) {
            lines.add(row.toString());
            counts.merge(row.path("state").asText(), 1, Integer::sum);
        }
        try {
            Path draft = Files.createTempFile(
                    receipt.toAbsolutePath().getParent(), receipt.getFileName().toString(), ".part");
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, receipt, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + receipt, e);
        }
        terminal.line("%d files: %s. Receipt: %s".formatted(lines.size(), counts, receipt));
    }
}
