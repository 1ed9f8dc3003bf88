package io.vouch.alerts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Speed of what is not OCR itself: digital pages beside PDFBox's bare word extraction, fields of the same papers, two child JVMs
 * beside one, and the search for QR codes on pages with and without one. Each comparison in one run, in turns.
 */
public final class SpeedSection implements BenchSection {

    private static final long LARGEST_PAPER = 20L << 20;

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public String purpose() {
        return "digital pages beside bare PDFBox, fields after the words are there, two readers beside one, QR codes";
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(setting.papers()));
        for (String corpus : List.of("einvoice", "invoice2data", "sroie")) {
            setting.data()
                    .map(data -> data.resolve(corpus))
                    .filter(Files::isDirectory)
                    .ifPresent(folders::add);
        }
        List<Path> pdfs = new ArrayList<>();
        List<Path> pictures = new ArrayList<>();
        for (Path folder : folders) {
            pdfs.addAll(files(folder, ".pdf"));
            pictures.addAll(files(folder, ".jpg"));
            pictures.addAll(files(folder, ".png"));
        }
        List<String> table = new ArrayList<>();
        setting.notes().accept("digital pages of %d papers".formatted(pdfs.size()));
        Path scratch = Files.createDirectories(setting.out().resolve("digital"));
        table.addAll(DigitalSpeed.measured(pdfs, scratch));
        setting.notes().accept("fields of the same papers");
        table.addAll(FieldSpeed.measured(pdfs, scratch));
        setting.notes().accept("QR codes on %d pictures".formatted(pictures.size()));
        table.addAll(CodeSpeed.measured(pictures));
        setting.notes().accept("one reader and two");
        table.addAll(ReaderSpeed.measured(pictures, setting));
        return new QualitySection(
                "Speed, n = %d digital papers and %d pictures".formatted(pdfs.size(), pictures.size()),
                table,
                List.of());
    }

    /** By name, at any depth. */
    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .filter(file -> file.toFile().length() <= LARGEST_PAPER)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
