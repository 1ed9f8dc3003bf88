package io.vouch.alerts.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the list of commands for {@code test}, which the launcher carries out before any Java runs. */
@Command(name = "test", description = "Builds Vouch and runs all its tests.")
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException("the launcher runs the tests: ./vouch test");
    }
}
