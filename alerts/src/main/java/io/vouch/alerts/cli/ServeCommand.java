package io.vouch.alerts.cli;

import io.vouch.alerts.api.TlsFiles;
import io.vouch.alerts.api.oidc.OidcSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: submission API, streaming job and review console in one process, until it is told to stop. */
@Command(
        name = "serve",
        description = "Takes papers over HTTP, checks them as they come, and shows reviewers the alerts.",
        footer = {
            "",
            "Listens on this machine alone unless --host names another address; use --tls-certificate and --tls-key then.",
            "Started with another --policy, other --weights or newly imported fingerprints, it judges all papers again by them.",
            "Stop it with Ctrl-C or SIGTERM: it keeps its state and goes on where it was at the next start.",
            "Exit status: 2 wrong usage, 3 the environment is broken or another service uses the same data."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final long MOST_BYTES = 1 << 16;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for all of this machine. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--tls-certificate", paramLabel = "PEM", description = "Certificate chain; needs --tls-key.")
    private Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "Private key of the certificate, PKCS #8.")
    private Path key;

    @Option(
            names = "--webhook-host",
            paramLabel = "HOST",
            description = "A host that webhooks may lead to; may be given again and again. Default: none.")
    private List<String> webhookHosts = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day to judge dates by for ever, such as 2026-03-31. Default: the day that it is.")
    private LocalDate asOf;

    @Option(
            names = "--oidc",
            paramLabel = "FILE",
            description =
                    "JSON file that names your organisation's identity provider, whose people then sign in with their"
                            + " account there; deploy/oidc-example.json shows every key.")
    private Path oidc;

    @Mixin
    private ServiceOptions data;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private RuleOptions rules;

    @Mixin
    private ServiceLog log;

    private final Terminal terminal;
    private final Clock clock;

    ServeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServiceRequest request = request();
        log.begin();
        try (ClosingStack held = ClosingStack.closedOnSignal()) {
            Service service = Service.start(request, clock, held);
            ServiceGreeting.print(terminal, request, service);
            // The process ends by a signal: its hook closes what is held.
            new CountDownLatch(1).await();
            return ExitStatus.DONE;
        }
    }

    private OidcSettings provider() {
        try {
            if (Files.size(oidc) > MOST_BYTES) {
                throw new UsageException("--oidc %s is too large".formatted(oidc));
            }
            return OidcSettings.parse(Files.readString(oidc, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException("--oidc %s cannot be read as UTF-8 text".formatted(oidc));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--oidc %s: %s".formatted(oidc, e.getMessage()));
        }
    }

    private ServiceRequest request() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException("--port is %d; 0 to %d are possible".formatted(port, HIGHEST_PORT));
        }
        if ((certificate == null) != (key == null)) {
            throw new UsageException("--tls-certificate and --tls-key belong together");
        }
        return new ServiceRequest(
                data.folder(),
                data.external(),
                reading.jobs(),
                reading.languages(),
                reading.limits(),
                Optional.ofNullable(asOf),
                host,
                port,
                certificate == null ? Optional.empty() : Optional.of(new TlsFiles(certificate, key)),
                List.copyOf(webhookHosts),
                rules.rules(),
                rules.weights(),
                oidc == null ? Optional.empty() : Optional.of(provider()));
    }
}
