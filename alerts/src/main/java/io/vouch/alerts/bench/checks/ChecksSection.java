package io.vouch.alerts.bench.checks;

import io.vouch.alerts.bench.BenchSection;
import io.vouch.alerts.bench.BenchSetting;
import io.vouch.alerts.bench.QualitySection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every fraud and every innocent look-alike that the generator knows, checked by the whole product and scored check by check. */
public final class ChecksSection implements BenchSection {

    /** Draws deals ({@code deals/}) with their truth ({@code truth/}) into an empty folder. */
    @FunctionalInterface
    public interface Drawing {
        void into(Path folder) throws IOException;
    }

    /** Runs all checks over a folder of deals and writes the files of {@code check}. */
    @FunctionalInterface
    public interface Checking {
        void run(Path deals, Path out);
    }

    private final Drawing drawing;
    private final Checking checking;

    public ChecksSection(Drawing drawing, Checking checking) {
        this.drawing = drawing;
        this.checking = checking;
    }

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public String purpose() {
        return "planted frauds caught, honest deals disturbed, check by check";
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        Path drawn = setting.out().resolve("planted");
        empty(drawn);
        setting.notes().accept("Drawing the deals");
        drawing.into(drawn);
        Path checked = setting.out().resolve("planted-checked");
        setting.notes().accept("Checking them");
        checking.run(drawn.resolve("deals"), checked);
        List<PlantedDeal> deals = PlantedDeal.read(drawn.resolve("truth"));
        Path alerts = checked.resolve("alerts.jsonl");
        return CheckScoring.score(
                deals,
                RaisedAlert.read(alerts),
                OpenAnswers.read(checked.resolve("coverage.jsonl")),
                ToldStory.read(alerts, deals));
    }

    /** What a former measurement drew there would be checked again. */
    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
