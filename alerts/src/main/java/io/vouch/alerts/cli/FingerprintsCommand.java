package io.vouch.alerts.cli;

import io.vouch.alerts.output.DocumentLines;
import io.vouch.ingest.ContentHash;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.fingerprint.Fingerprint;
import io.vouch.matching.fingerprint.FingerprintFile;
import io.vouch.matching.fingerprint.FingerprintKey;
import io.vouch.matching.fingerprint.ForeignClaims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fingerprints}: what institutions tell each other of their invoices without showing them. */
@Command(
        name = "fingerprints",
        description =
                "Writes and takes in keyed fingerprints of invoices, for institutions that share a key; check then reports as"
                        + " DUP-07 what another of them has registered or financed.",
        synopsisSubcommandLabel = "(new-key | export | import)")
final class FingerprintsCommand implements Callable<Integer> {

    private static final String FOLDER = "fingerprints";

    private final Terminal terminal;

    private FingerprintsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal, Clock clock) {
        return new CommandLine(new FingerprintsCommand(terminal))
                .addSubcommand(new NewKey(terminal))
                .addSubcommand(new Export(terminal, clock))
                .addSubcommand(new Import(terminal));
    }

    /** Where imported files lie. */
    static Path folder(Path home) {
        return home.resolve(FOLDER);
    }

    /** A digest of what was imported; that of nothing if there is none. */
    static String digest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> entries = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(ContentHash.of(file))
                        .append('\n');
            }
            return RunIdentity.digest(all.toString());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Integer call() {
        terminal.note("Say new-key, export or import; fingerprints --help tells of each.");
        return ExitStatus.USAGE;
    }

    private static EnvironmentException failed(IOException e) {
        return new EnvironmentException("fingerprints: " + e.getMessage(), e);
    }

    @Command(
            name = "new-key",
            description = "Writes a new secret key, to be handed to the other institutions by a safe way.")
    private static final class NewKey implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The key; must not exist.")
        private Path file;

        private final Terminal terminal;

        NewKey(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (Files.exists(file)) {
                throw new UsageException(file + " exists; a key is never written over");
            }
            try {
                FingerprintKey key = FingerprintKey.random();
                key.write(file);
                terminal.line(
                        "Wrote %s to %s. Whoever has it can try out invoices against your file.".formatted(key, file));
            } catch (IOException e) {
                throw failed(e);
            }
            return ExitStatus.DONE;
        }
    }

    @Command(name = "export", description = "Writes the fingerprints of the invoices of a run.")
    private static final class Export implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "DOCUMENTS", description = "documents.jsonl of check or extract.")
        private List<Path> documents;

        @Option(names = "--key", required = true, paramLabel = "FILE", description = "The shared key.")
        private Path key;

        @Option(names = "--institution", required = true, paramLabel = "NAME", description = "Who states it.")
        private String institution;

        @Option(
                names = "--state",
                paramLabel = "STATE",
                defaultValue = "REGISTERED",
                description = "REGISTERED, FINANCED or RELEASED. Default: ${DEFAULT-VALUE}.")
        private Fingerprint.State state;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to hand on.")
        private Path out;

        private final Terminal terminal;
        private final Clock clock;

        Export(Terminal terminal, Clock clock) {
            this.terminal = terminal;
            this.clock = clock;
        }

        @Override
        public Integer call() {
            try {
                List<InvoiceFacts> papers = new ArrayList<>();
                for (Path file : documents) {
                    DocumentLines.accepted(file).stream()
                            .flatMap(paper -> FactsOf.document(paper).stream())
                            .filter(paper -> paper.type().isInvoiceLike())
                            .forEach(papers::add);
                }
                long lines = FingerprintFile.write(
                        out,
                        institution,
                        FingerprintKey.read(key),
                        state,
                        LocalDate.now(clock).toString(),
                        papers);
                terminal.line("Wrote %d fingerprints of %d invoices to %s".formatted(lines, papers.size(), out));
            } catch (IOException e) {
                throw failed(e);
            }
            return ExitStatus.DONE;
        }
    }

    @Command(
            name = "import",
            description = "Takes in another institution's file, in the place of an earlier one of the same name.")
    private static final class Import implements Callable<Integer> {

        /** bank-x, Bank_X.2026 */
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

        @Parameters(paramLabel = "FILE", description = "A file that export wrote.")
        private Path file;

        @Option(names = "--key", required = true, paramLabel = "FILE", description = "The shared key.")
        private Path key;

        private final Terminal terminal;

        Import(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            String name = file.getFileName().toString();
            if (!NAME.matcher(name).matches()) {
                throw new UsageException(
                        "'%s': a file's name may have letters, digits, points and hyphens".formatted(name));
            }
            try {
                FingerprintKey secret = FingerprintKey.read(key);
                int claims = FingerprintFile.read(file, secret).size();
                Path folder = Files.createDirectories(folder(Workspace.home()));
                Path keyFile = folder.resolve(ForeignClaims.KEY_FILE);
                if (Files.exists(keyFile) && !FingerprintKey.read(keyFile).id().equals(secret.id())) {
                    throw new UsageException("earlier files were imported under another key; remove " + folder);
                }
                secret.write(keyFile);
                String kept = name.endsWith(ForeignClaims.ENDING) ? name : name + ForeignClaims.ENDING;
                Files.copy(file, folder.resolve(kept), StandardCopyOption.REPLACE_EXISTING);
                terminal.line(
                        "Took in %d fingerprints; check reports what they meet as DUP-07, and serve from its next start on"
                                .formatted(claims));
            } catch (IOException e) {
                throw failed(e);
            }
            return ExitStatus.DONE;
        }
    }
}
