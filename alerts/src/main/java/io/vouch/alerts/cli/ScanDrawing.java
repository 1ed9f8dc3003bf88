package io.vouch.alerts.cli;

import io.vouch.alerts.bench.ocr.OcrSection;
import io.vouch.testdata.Generation;
import io.vouch.testdata.GenerationOptions;
import io.vouch.testdata.Medium;
import io.vouch.testdata.Plots;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.FontMissingException;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws stamped Chinese papers in the layouts that are kept for testing, as scans, with their words. */
final class ScanDrawing implements OcrSection.Drawing {

    private static final long SEED = 9_041;
    private static final int DEALS = 5;

    @Override
    public void into(Path folder) throws IOException {
        var options = new GenerationOptions(
                SEED,
                DEALS,
                List.of(Language.ZH),
                List.of(Medium.SCAN),
                Plots.named(List.of("none")),
                LayoutBook.chosen(List.of("test")),
                DemoCommand.DEMO_DAY,
                true);
        try {
            Generation.run(options, folder, (made, of) -> {});
        } catch (FontMissingException e) {
            throw new EnvironmentException(e.getMessage() + ". Type: apt-get install fonts-wqy-zenhei", e);
        }
    }
}
