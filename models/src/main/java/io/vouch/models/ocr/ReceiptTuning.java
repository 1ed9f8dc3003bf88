package io.vouch.models.ocr;

import io.vouch.ingest.ocr.OcrUnavailableException;
import io.vouch.ingest.ocr.TrainedData;
import io.vouch.ingest.ocr.TuningLines;
import io.vouch.models.labels.SroieLines;
import io.vouch.models.labels.VendorPart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Tunes the engine's Latin model on lines of receipts in SROIE layout with pictures ({@code img}, {@code box}, {@code key}): cuts the lines,
 * makes the engine's network one of fractions, goes on training it with ever smaller steps, and rounds it to whole numbers again, which
 * read faster. Some 15 minutes of one core for a hundred receipts.
 */
public final class ReceiptTuning {

    /** Beginning and end of the names of networks, which are put into the engine's language file. */
    private static final String PREFIX = "receipts";

    private static final String SUFFIX = ".lstm";

    private static final int VARIATIONS = 3;
    private static final long SEED = 20190720;

    /**
     * What came of it.
     *
     * @param lines as cut; each was learned in variations, too
     */
    public record Result(Path model, int receipts, int lines) {}

    private ReceiptTuning() {}

    /**
     * The networks in a folder that each left out a part of the vendors.
     *
     * @throws IOException if they do not make up all vendors
     */
    public static Map<VendorPart, Path> parts(Path folder) throws IOException {
        Map<VendorPart, Path> parts = VendorPart.files(folder, PREFIX, SUFFIX);
        int count = parts.size();
        if (count == 0 || parts.keySet().stream().anyMatch(part -> part.count() != count)) {
            throw new IOException(
                    "%s does not hold the networks of all parts of the vendors, such as receipts-1-of-3.lstm to receipts-3-of-3.lstm"
                            .formatted(folder));
        }
        return parts;
    }

    /**
     * Tunes on all receipts but those of a part of the vendors.
     *
     * @param folder gets the model and, in a folder beside it, what the trainer writes
     * @param cache for the engine's files
     * @throws IOException if a file cannot be read, or the trainer is not there or fails; the message says how to mend it
     */
    public static Result run(List<Path> sources, VendorPart leftOut, Path folder, Path cache)
            throws IOException, OcrUnavailableException {
        List<SroieLines> receipts = new ArrayList<>();
        for (Path source : sources) {
            receipts.addAll(SroieLines.read(source));
        }
        receipts.removeIf(receipt -> leftOut.contains(receipt.vendor()));
        if (receipts.isEmpty()) {
            throw new IOException("no receipts with img, box and key are among the sources");
        }
        TrainedData engine = TuningLines.engine();
        List<TuningLines.Line> lines = lines(receipts, engine.symbols(), cache);
        Path work = Files.createDirectories(folder.resolve("tuning"));
        LineFile.write(lines, work.resolve("lines.lstmf"));
        Files.write(work.resolve("eng.traineddata"), engine.bytes());
        Files.write(work.resolve("start.lstm"), FloatingNetwork.of(engine.network()));
        Path tuned = new EngineTrainer(work).train();
        Path model = folder.resolve(leftOut.file(PREFIX, SUFFIX));
        Files.write(model, TrainedData.of(Files.readAllBytes(tuned)).network());
        return new Result(model, receipts.size(), lines.size() / (VARIATIONS + 1));
    }

    /** In an order that mixes the receipts; without lines whose characters the network does not know. */
    private static List<TuningLines.Line> lines(List<SroieLines> receipts, Set<Integer> symbols, Path cache)
            throws IOException, OcrUnavailableException {
        List<TuningLines.Line> lines = new ArrayList<>();
        try (TuningLines cuts = TuningLines.open(cache)) {
            for (SroieLines receipt : receipts) {
                BufferedImage picture = ImageIO.read(receipt.picture().toFile());
                if (picture != null) {
                    lines.addAll(cuts.cut(picture, receipt.lines(), VARIATIONS, new Random(SEED)));
                }
            }
        }
        lines.removeIf(line -> !line.text().codePoints().allMatch(symbols::contains));
        Collections.shuffle(lines, new Random(SEED));
        return lines;
    }
}
