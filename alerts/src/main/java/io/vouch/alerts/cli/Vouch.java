package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobFailedException;
import io.vouch.alerts.store.StoreUnavailableException;
import io.vouch.models.registry.RegistryException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one main class. Each command is a class of its own; this one lists them and turns failures into an exit status. */
@Command(
        name = "vouch",
        description = "Evidence-backed risk alerts for receivables finance.",
        subcommandsRepeatable = false,
        synopsisSubcommandLabel = "COMMAND")
public final class Vouch {

    private Vouch() {}

    /** @see ExitStatus */
    public static void main(String[] arguments) {
        // Before the first logger: it reads where to write when it is made.
        LogFile.name();
        System.exit(run(Terminal.system(), Clock.systemDefaultZone(), arguments));
    }

    /** Runs one command and gives its exit status. */
    static int run(Terminal terminal, Clock clock, String... arguments) {
        CommandLine commands = commands(terminal, clock);
        if (arguments.length == 0) {
            commands.usage(terminal.err());
            return ExitStatus.USAGE;
        }
        return commands.execute(arguments);
    }

    private static CommandLine commands(Terminal terminal, Clock clock) {
        CommandLine commands = new CommandLine(new Vouch())
                .addSubcommand(new DemoCommand(terminal, clock))
                .addSubcommand(new CheckCommand(terminal, clock))
                .addSubcommand(new ExtractCommand(terminal, clock))
                .addSubcommand(new ServeCommand(terminal, clock))
                .addSubcommand(new BenchmarkCommand(terminal, clock))
                .addSubcommand(new DoctorCommand(terminal))
                .addSubcommand(new TrainCommand(terminal, clock))
                .addSubcommand(new EvaluateCommand(terminal, clock))
                .addSubcommand(new CompareCommand(terminal, clock))
                .addSubcommand(new PromoteCommand(terminal, clock))
                .addSubcommand(new RollbackCommand(terminal, clock))
                .addSubcommand(ModelsCommand.with(terminal, clock))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new SubmitCommand(terminal, clock))
                .addSubcommand(new ReplayCommand(terminal, clock))
                .addSubcommand(new ClusterCommand(terminal))
                .addSubcommand(new UserCommand(terminal, clock))
                .addSubcommand(new TokenCommand(terminal, clock))
                .addSubcommand(new AuditCommand(terminal, clock))
                .addSubcommand(new WeightsCommand(terminal, clock))
                .addSubcommand(new EvidenceCommand(terminal, clock))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(FingerprintsCommand.of(terminal, clock))
                .addSubcommand(new TestCommand());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(Math.max(80, terminal.width()));
        commands.setOut(new PrintWriter(terminal.out(), true));
        commands.setErr(new PrintWriter(terminal.err(), true));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> report(terminal, failure));
        commands.setParameterExceptionHandler((failure, words) -> misused(terminal, failure));
        addHelp(commands);
        return commands;
    }

    private static void addHelp(CommandLine commands) {
        // Actions that are methods have it from the start: added later, it would shift the values of their parameters.
        if (!commands.getCommandSpec().mixinStandardHelpOptions()) {
            commands.getCommandSpec().mixinStandardHelpOptions(true);
        }
        commands.getCommandSpec().version("Vouch " + Version.text());
        new LinkedHashSet<>(commands.getSubcommands().values()).forEach(Vouch::addHelp);
    }

    /** One sentence, the nearest name if one was misspelt, and where to read on. */
    private static int misused(Terminal terminal, ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        List<String> unknown = command.getUnmatchedArguments();
        if (unknown.isEmpty() || failure instanceof UnmatchedArgumentException) {
            terminal.note(failure.getMessage());
            UnmatchedArgumentException.printSuggestions(failure, new PrintWriter(terminal.err(), true));
        } else {
            // A misspelt option also makes a required one look absent; the misspelling is the news.
            var misspelt = new UnmatchedArgumentException(command, unknown);
            terminal.note(misspelt.getMessage());
            misspelt.printSuggestions(new PrintWriter(terminal.err(), true));
        }
        terminal.note("Options: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    private static int report(Terminal terminal, Exception failure) {
        if (failure instanceof UsageException || failure instanceof RegistryException) {
            terminal.note(failure.getMessage());
            return ExitStatus.USAGE;
        }
        if (failure instanceof InterruptedException) {
            return ExitStatus.INTERRUPTED;
        }
        LoggerFactory.getLogger(Vouch.class).error("command failed", failure);
        terminal.note(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (!isExpected(failure)) {
            terminal.note("This is a defect of Vouch. Details: " + LogFile.path());
        } else if (failure instanceof JobFailedException) {
            terminal.note("Details: " + LogFile.path());
        }
        return ExitStatus.ENVIRONMENT;
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof EnvironmentException
                || failure instanceof StoreUnavailableException
                || failure instanceof JobFailedException;
    }
}
