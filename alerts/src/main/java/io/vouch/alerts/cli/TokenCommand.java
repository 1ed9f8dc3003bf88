package io.vouch.alerts.cli;

import io.vouch.alerts.store.access.NewToken;
import io.vouch.alerts.store.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token add|list|revoke}: what programs call the API with. */
@Command(
        name = "token",
        description = "Keeps the tokens that programs call the API with.",
        synopsisSubcommandLabel = "ACTION")
final class TokenCommand {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private AccessOptions whose;

    TokenCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Command(mixinStandardHelpOptions = true, name = "add", description = "Makes a token and tells it this once.")
    int add(
            @Parameters(paramLabel = "LABEL", description = "What it is for.") String label,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLE",
                            description = "${COMPLETION-CANDIDATES}")
                    List<Role> roles,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "90",
                            description = "Days it lasts, 1 to 366. Default: 90.")
                    int days,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "New file for the token, readable by you alone. Default: it is printed.")
                    Path out) {
        return whose.work(clock, access -> {
            whose.ensureTenant(access);
            NewToken token = access.tokens()
                    .add(AccessOptions.ACTOR, whose.tenant(), label, Set.copyOf(roles), Duration.ofDays(days));
            if (out == null) {
                terminal.line(token.secret());
            } else {
                write(out, token.secret());
                terminal.line("Token %s is in %s.".formatted(token.token().tokenId(), out));
            }
        });
    }

    private static void write(Path file, String secret) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("--out " + file + " is there already; the token that was made is lost, revoke it");
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + file, e);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "list",
            description = "Lists the tokens of the tenant, without their secrets.")
    int list() {
        return whose.work(clock, access -> access.tokens()
                .list(whose.tenant())
                .forEach(token -> terminal.line("%s  %s  %s  until %s%s"
                        .formatted(
                                token.tokenId(),
                                new TreeSet<>(token.roles()),
                                token.label(),
                                token.expiresAt(),
                                token.revokedAt().isPresent() ? "  revoked" : ""))));
    }

    @Command(mixinStandardHelpOptions = true, name = "revoke", description = "Ends a token at once.")
    int revoke(@Parameters(paramLabel = "TOKEN_ID", description = "As vouch token list shows it.") String tokenId) {
        return whose.work(clock, access -> {
            if (!access.tokens().revoke(AccessOptions.ACTOR, whose.tenant(), tokenId)) {
                throw new UsageException(
                        "tenant '%s' has no token '%s' that still works".formatted(whose.tenant(), tokenId));
            }
            terminal.line("Revoked " + tokenId + ".");
        });
    }
}
