package io.vouch.alerts.cli;

import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Person;
import io.vouch.alerts.store.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add|list|link|disable|enable}: who signs in to the console. */
@Command(
        name = "user",
        description = "Keeps the people who sign in to the console.",
        synopsisSubcommandLabel = "ACTION")
final class UserCommand {

    private static final Duration LINK = Duration.ofHours(24);

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private AccessOptions whose;

    UserCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "add",
            description = "Adds a person; without --password-file prints a link that signs in once.")
    int add(
            @Parameters(paramLabel = "NAME", description = "Name to sign in with.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLE",
                            description = "${COMPLETION-CANDIDATES}")
                    List<Role> roles,
            @Option(names = "--display-name", paramLabel = "TEXT", description = "Default: NAME.") String displayName,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "en or zh. Default: en.")
                    String language,
            @Option(names = "--password-file", paramLabel = "FILE", description = "File that holds the password.")
                    Path passwordFile) {
        String password = passwordFile == null ? "" : read(passwordFile);
        return whose.work(clock, access -> {
            whose.ensureTenant(access);
            String shown = displayName == null ? name : displayName;
            Person person =
                    access.people().add(AccessOptions.ACTOR, whose.tenant(), name, shown, Set.copyOf(roles), language);
            if (password.isEmpty()) {
                printLink(access, person);
            } else {
                access.people().setPassword(AccessOptions.ACTOR, person, password);
                terminal.line("Added " + name + ".");
            }
        });
    }

    @Command(mixinStandardHelpOptions = true, name = "list", description = "Lists the people of the tenant.")
    int list() {
        return whose.work(clock, access -> access.people()
                .list(whose.tenant())
                .forEach(person -> terminal.line("%s  %s  %s  %s%s"
                        .formatted(
                                person.personId(),
                                person.name(),
                                new TreeSet<>(person.roles()),
                                person.displayName(),
                                person.disabled() ? "  disabled" : ""))));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "link",
            description = "Prints a link that signs a person in once, within 24 hours.")
    int link(@Parameters(paramLabel = "NAME") String name) {
        return whose.work(clock, access -> printLink(access, person(access, name)));
    }

    @Command(mixinStandardHelpOptions = true, name = "disable", description = "Ends all that a person may do, at once.")
    int disable(@Parameters(paramLabel = "NAME") String name) {
        return whose.work(clock, access -> {
            access.people().disable(AccessOptions.ACTOR, person(access, name));
            terminal.line("Disabled " + name + ".");
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "enable",
            description = "Lets a person sign in again, also after too many wrong passwords.")
    int enable(@Parameters(paramLabel = "NAME") String name) {
        return whose.work(clock, access -> {
            access.people().enable(AccessOptions.ACTOR, person(access, name));
            terminal.line("Enabled " + name + ".");
        });
    }

    private void printLink(Access access, Person person) {
        String secret = access.sessions().link(AccessOptions.ACTOR, person, LINK);
        terminal.line(
                "%s signs in once, within 24 hours, at the console's address followed by".formatted(person.name()));
        terminal.line("/console/link/" + secret);
    }

    private Person person(Access access, String name) {
        return access.people()
                .named(name)
                .filter(person -> person.tenant().equals(whose.tenant()))
                .orElseThrow(
                        () -> new UsageException("there is no '%s' in tenant '%s'".formatted(name, whose.tenant())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UsageException("cannot read --password-file " + file);
        }
    }
}
