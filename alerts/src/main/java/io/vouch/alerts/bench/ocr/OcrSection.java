package io.vouch.alerts.bench.ocr;

import io.vouch.alerts.bench.BenchSection;
import io.vouch.alerts.bench.BenchSetting;
import io.vouch.alerts.bench.QualitySection;
import io.vouch.ingest.code.QrReader;
import io.vouch.ingest.ocr.OcrUnavailableException;
import io.vouch.ingest.ocr.TesseractOcr;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * OCR of real receipts and of generated scans beside the plain Tesseract command line: page by page in turn, so that both sides
 * have the same machine. Then one worker against two, and the time for QR codes.
 */
public final class OcrSection implements BenchSection {

    /** Draws scans of papers with seals and their labels into an empty folder. */
    @FunctionalInterface
    public interface Drawing {
        void into(Path folder) throws IOException;
    }

    private static final int RECEIPTS = 30;
    private static final int SCANS = 24;
    /** Pages read before counting: until the code is compiled, which the pages of one long-lived worker pay once. */
    private static final int WARM_UP = 8;

    private static final int PAGES_A_WORKER = 8;
    /** The tool's ways of cutting a page into lines: automatic, one column, one block, sparse text. */
    private static final List<Integer> SEGMENTATIONS = List.of(3, 4, 6, 11);

    private final Drawing drawing;
    private final int mostReceipts;
    private final int mostScans;

    /** @param drawing must not draw layouts that recipes were tuned on */
    public OcrSection(Drawing drawing) {
        this(drawing, RECEIPTS, SCANS);
    }

    OcrSection(Drawing drawing, int mostReceipts, int mostScans) {
        this.drawing = drawing;
        this.mostReceipts = mostReceipts;
        this.mostScans = mostScans;
    }

    @Override
    public String name() {
        return "ocr";
    }

    @Override
    public String purpose() {
        return "character errors, words, numbers and pages a second beside the tesseract command line";
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        Path drawn = setting.out().resolve("scans");
        drawing.into(drawn);
        List<PageSample> scans = Samples.scans(drawn, mostScans);
        Path sroie = setting.data().map(data -> data.resolve("sroie")).orElse(drawn);
        List<PageSample> receipts =
                Files.isDirectory(sroie.resolve("box")) ? Samples.receipts(sroie, mostReceipts) : List.of();
        String version = TesseractCommand.version();
        List<String> table = new ArrayList<>();
        table.add(version.isEmpty() ? "The tesseract command line is not installed: no comparison." : version);
        Path engine = setting.out().resolve("engine");
        try (TesseractOcr ocr = TesseractOcr.open(engine)) {
            var reader = new EngineReading(ocr);
            table.addAll(compared("Receipts", receipts, reader, version.isEmpty() ? List.of() : SEGMENTATIONS));
            List<Integer> ordinary = version.isEmpty() ? List.of() : List.of(3);
            List<PageSample> a4 = scans.stream().filter(PageSample::isUprightA4).toList();
            List<PageSample> others =
                    scans.stream().filter(scan -> !scan.isUprightA4()).toList();
            table.addAll(compared("Generated scans of A4 pages", a4, reader, ordinary));
            table.addAll(compared("Generated scans of other forms", others, reader, ordinary));
        } catch (OcrUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
        table.addAll(workers(engine, scans));
        table.addAll(codes(scans));
        return new QualitySection("OCR, n = %d".formatted(receipts.size() + scans.size()), table, List.of());
    }

    private static List<String> compared(
            String title, List<PageSample> samples, EngineReading engine, List<Integer> segmentations)
            throws IOException {
        if (samples.isEmpty()) {
            return List.of("", title + ": none found.");
        }
        for (PageSample sample : samples.subList(0, Math.min(WARM_UP, samples.size()))) {
            engine.read(sample);
        }
        var own = new Tally("Vouch");
        List<Tally> tools = new ArrayList<>();
        segmentations.forEach(segmentation -> tools.add(new Tally("tesseract --psm " + segmentation)));
        for (PageSample sample : samples) {
            own.add(sample, engine.read(sample));
            for (int i = 0; i < tools.size(); i++) {
                tools.get(i).add(sample, TesseractCommand.read(sample, segmentations.get(i)));
            }
        }
        List<String> table = new ArrayList<>();
        table.add("");
        table.add("%s, n = %d".formatted(title, samples.size()));
        table.add("");
        table.add("| read by | character error rate | words | numbers | pages a CPU second | pages a second |");
        table.add("|---|---|---|---|---|---|");
        table.add(own.markdown());
        tools.forEach(tool -> table.add(tool.markdown()));
        tools.stream()
                .min(Comparator.comparingDouble(tool -> tool.score().characterErrorRate()))
                .ifPresent(best -> table.addAll(List.of("", verdict(own, best))));
        return table;
    }

    private static String verdict(Tally own, Tally best) {
        return String.format(
                Locale.ROOT,
                "Against the best of them (%s): %.2f of its character errors, %.2fx its pages a CPU second, %.2fx its pages"
                        + " a second.",
                best.name(),
                own.score().characterErrorRate() / Math.max(1e-9, best.score().characterErrorRate()),
                own.pagesACpuSecond() / Math.max(1e-9, best.pagesACpuSecond()),
                own.pagesASecond() / Math.max(1e-9, best.pagesASecond()));
    }

    private static List<String> workers(Path engine, List<PageSample> scans) throws IOException {
        if (scans.isEmpty()) {
            return List.of();
        }
        int pages = Math.min(PAGES_A_WORKER, scans.size());
        double one = WorkerThreads.pagesASecond(engine, scans, 1, pages);
        double two = WorkerThreads.pagesASecond(engine, scans, 2, pages);
        return List.of(
                "",
                String.format(
                        Locale.ROOT,
                        "Two workers read %.2f pages a second, one %.2f: %.2fx (needs two idle cores).",
                        two,
                        one,
                        two / one));
    }

    private static List<String> codes(List<PageSample> scans) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (PageSample sample : scans) {
            pictures.add(ImageIO.read(sample.picture().toFile()));
        }
        if (pictures.isEmpty()) {
            return List.of();
        }
        pictures.forEach(QrReader::read);
        double[] milliseconds = new double[pictures.size()];
        int found = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long started = System.nanoTime();
            found += QrReader.read(pictures.get(i)).size();
            milliseconds[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(milliseconds);
        double mean = Arrays.stream(milliseconds).average().orElse(0);
        return List.of(
                "",
                String.format(
                        Locale.ROOT,
                        "QR codes: %.1f ms a page in the middle, %.1f on average, %d codes on %d pages.",
                        milliseconds[milliseconds.length / 2],
                        mean,
                        found,
                        milliseconds.length));
    }
}
