package io.vouch.alerts.bench;

import io.vouch.ingest.code.QrReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** CPU time of the search for QR codes, apart for pages with and without one. */
final class CodeSpeed {

    private static final int WARM_UP = 20;

    private CodeSpeed() {}

    static List<String> measured(List<Path> pictures) throws IOException {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        int done = 0;
        for (Path file : pictures) {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                continue;
            }
            if (done++ == 0) {
                for (int i = 0; i < WARM_UP; i++) {
                    QrReader.read(picture);
                }
            }
            long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            boolean found = !QrReader.read(picture).isEmpty();
            double milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e6;
            (found ? with : without).add(milliseconds);
        }
        return List.of("", line("with a code", with), line("without", without));
    }

    private static String line(String kind, List<Double> milliseconds) {
        if (milliseconds.isEmpty()) {
            return "QR codes, pictures %s: none.".formatted(kind);
        }
        Collections.sort(milliseconds);
        return String.format(
                Locale.ROOT,
                "QR codes, %d pictures %s: CPU %.1f ms in the middle, %.1f on average, %.1f at most.",
                milliseconds.size(),
                kind,
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.stream().mapToDouble(value -> value).average().orElse(0),
                milliseconds.get(milliseconds.size() - 1));
    }
}
