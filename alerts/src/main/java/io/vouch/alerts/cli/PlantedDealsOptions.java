package io.vouch.alerts.cli;

import io.vouch.alerts.bench.checks.ChecksSection;
import io.vouch.testdata.Generation;
import io.vouch.testdata.GenerationOptions;
import io.vouch.testdata.Medium;
import io.vouch.testdata.Plots;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.FontMissingException;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which deals {@code benchmark --only checks} draws: frauds and innocent look-alikes in turn, clean deals between them. */
final class PlantedDealsOptions {

    private static final int MOST_DEALS = 10_000;

    @Option(
            names = "--deals",
            paramLabel = "N",
            defaultValue = "150",
            description = "Deals of the section checks, 1 to 10000. Default: ${DEFAULT-VALUE}.")
    private int deals;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "9301",
            description = "Seed of the section checks. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--layouts",
            split = ",",
            paramLabel = "LAYOUT",
            defaultValue = "test",
            description =
                    "Layouts of the section checks, as in generate. Default: ${DEFAULT-VALUE}, held out from training.")
    private List<String> layouts;

    @Option(
            names = "--medium",
            split = ",",
            paramLabel = "MEDIUM",
            defaultValue = "digital,scan",
            description = "Media of the section checks, as in generate. Default: ${DEFAULT-VALUE}.")
    private List<String> media;

    @Option(
            names = "--plots",
            split = ",",
            paramLabel = "PLOT",
            defaultValue = "mix",
            description =
                    "What is planted in the section checks, as in generate. Default: ${DEFAULT-VALUE}, all in turn.")
    private List<String> plots;

    /** Draws the deals; a wrong value of an option is wrong usage. */
    ChecksSection.Drawing drawing() {
        GenerationOptions options = options();
        return folder -> draw(options, folder);
    }

    private GenerationOptions options() {
        if (deals < 1 || deals > MOST_DEALS) {
            throw new UsageException("--deals is %d; 1 to %d are possible".formatted(deals, MOST_DEALS));
        }
        try {
            return new GenerationOptions(
                    seed,
                    deals,
                    List.of(Language.ZH, Language.EN),
                    media.stream().map(PlantedDealsOptions::medium).toList(),
                    Plots.named(plots),
                    LayoutBook.chosen(layouts),
                    DemoCommand.DEMO_DAY,
                    false);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Medium medium(String name) {
        for (Medium medium : Medium.values()) {
            if (medium.tag().equals(name.toLowerCase(Locale.ROOT))) {
                return medium;
            }
        }
        List<String> tags = Arrays.stream(Medium.values()).map(Medium::tag).toList();
        throw new IllegalArgumentException("unknown medium '%s'; did you mean '%s'? One of %s"
                .formatted(name, Plots.nearest(name.toLowerCase(Locale.ROOT), tags), String.join(", ", tags)));
    }

    private static void draw(GenerationOptions options, Path folder) throws IOException {
        try {
            Generation.run(options, folder, (made, of) -> {});
        } catch (FontMissingException e) {
            throw new EnvironmentException(e.getMessage() + ". Type: apt-get install fonts-wqy-zenhei", e);
        }
    }
}
