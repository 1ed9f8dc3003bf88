package io.vouch.alerts.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code doctor}: says what is there and what is missing. */
@Command(name = "doctor", description = "Checks this machine: Java, memory, OCR, languages, store, fonts.")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.line(Hardware.line());
        return ExitStatus.DONE;
    }
}
