package io.vouch.alerts.bench.ocr;

import com.sun.management.OperatingSystemMXBean;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Reads samples with our own engine, decoding of the file included. */
final class EngineReading {

    private final PageOcr engine;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    EngineReading(PageOcr engine) {
        this.engine = engine;
    }

    TimedReading read(PageSample sample) throws IOException {
        long cpu = system.getProcessCpuTime();
        long started = System.nanoTime();
        PageOcr.Result result = engine.read(ImageIO.read(sample.picture().toFile()), sample.width(), sample.height());
        double wallSeconds = (System.nanoTime() - started) / 1e9;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        return new TimedReading(result.words(), symbols(result, sample), cpuSeconds, wallSeconds);
    }

    /** Single symbols where they stand in the picture as it was stored: long runs slant there. */
    private static List<Word> symbols(PageOcr.Result result, PageSample sample) {
        boolean sideways = result.liesOnItsSide();
        var page = new Page(
                1,
                sideways ? sample.height() : sample.width(),
                sideways ? sample.width() : sample.height(),
                List.of(),
                true,
                result.language(),
                "",
                result.turned());
        List<Word> symbols = new ArrayList<>();
        for (Word word : result.words()) {
            int length;
            for (int i = 0; i < word.text().length(); i += length) {
                length = Character.charCount(word.text().codePointAt(i));
                Box box = page.onPaper(word.slice(i, i + length));
                symbols.add(new Word(
                        word.text().substring(i, i + length), box, List.of(), word.confidence(), WordSource.OCR));
            }
        }
        return symbols;
    }
}
