package io.vouch.alerts.cli;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Store;
import io.vouch.alerts.store.StoreUnavailableException;
import io.vouch.extraction.nlp.FieldModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code doctor}: what this machine has, what it lacks, and the one command that mends each lack. */
@Command(
        name = "doctor",
        description = "Checks this machine: Java, memory, OCR, languages, store, model, fonts.",
        footer = "Exit status: 0 all that is needed works, 3 something needed is broken.")
final class DoctorCommand implements Callable<Integer> {

    private static final long LEAST_MEMORY_GIBIBYTES = 4;

    private final Terminal terminal;
    private final List<String> broken = new ArrayList<>();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        fine("Java", System.getProperty("java.version") + " at " + System.getProperty("java.home"));
        fine("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        memory();
        ocr();
        store();
        model();
        optional(
                "Chinese font",
                hasFont("wqy|notosanscjk|notoserifcjk|simsun|droidsansfallback"),
                "only for test, generate and train: apt-get install fonts-wqy-zenhei");
        optional(
                "more Chinese fonts",
                hasFont("gbsn00lp") && hasFont("gkai00mp") && hasFont("wqy-microhei"),
                "generated papers come in one typeface; for more:"
                        + " apt-get install fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-wqy-microhei");
        optional(
                "Chromium",
                onPath("chromium") || onPath("google-chrome"),
                "only for browser tests: apt-get install chromium");
        terminal.line("");
        terminal.line(broken.isEmpty() ? "All that is needed works." : "Broken: " + String.join(", ", broken) + ".");
        return broken.isEmpty() ? ExitStatus.DONE : ExitStatus.ENVIRONMENT;
    }

    private void memory() {
        long gibibytes = Hardware.memoryGibibytes();
        if (gibibytes >= LEAST_MEMORY_GIBIBYTES) {
            fine("memory", gibibytes + " GiB");
        } else {
            broken("memory", gibibytes + " GiB; " + LEAST_MEMORY_GIBIBYTES + " GiB are needed");
        }
    }

    private void ocr() throws InterruptedException {
        OcrReadiness engine = OcrReadiness.probe();
        if (engine.works()) {
            fine("OCR engine", "Tesseract 5.5 of our own");
            languages(engine.languages());
        } else {
            broken("OCR engine", engine.problem());
        }
    }

    private void languages(List<String> available) {
        for (String language : List.of("eng", "chi_sim")) {
            if (available.contains(language)) {
                fine("OCR language", language);
            } else {
                broken("OCR language " + language, "missing. Type: apt-get install tesseract-ocr-chi-sim");
            }
        }
    }

    private void store() {
        try (EmbeddedServer server = EmbeddedServer.start(Workspace.home());
                Store store = Store.open(server.database())) {
            fine("PostgreSQL", "built-in, starts; data in " + Workspace.home());
            terminal.line(terminal.faint("        " + store.database()));
        } catch (StoreUnavailableException e) {
            broken("PostgreSQL", e.getMessage() + ". Or name a server of yours with --db");
        }
    }

    private void model() {
        FieldModel.shipped()
                .ifPresentOrElse(
                        model -> fine("field model", model.name()),
                        () -> terminal.line("  -     field model: none in this build; fields are read by rules alone"));
    }

    private static boolean hasFont(String names) {
        try (Stream<Path> fonts = Files.find(Path.of("/usr/share/fonts"), 6, (path, attributes) -> path.getFileName()
                .toString()
                .matches("(?i).*(" + names + ").*"))) {
            return fonts.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void fine(String what, String detail) {
        terminal.line("  ok    " + what + ": " + detail);
    }

    private void broken(String what, String detail) {
        broken.add(what);
        terminal.line("  " + terminal.red("BAD") + "   " + what + ": " + detail);
    }

    private void optional(String what, boolean there, String hint) {
        terminal.line(there ? "  ok    " + what : "  -     " + what + ": not there; " + hint);
    }
}
