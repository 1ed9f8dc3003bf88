package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Papers;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every picture input of the outside contract, section 2, read by a real child with its OCR engine. */
final class PictureInputsTest {

    @TempDir
    private Path folder;

    @Test
    void picturesOfEveryKindGiveTheirWords() throws Exception {
        BufferedImage picture = Papers.picture("INVOICE 4711", "TOTAL EUR");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(MediaTypes.PNG, Papers.image(picture, "png"));
        files.put(MediaTypes.JPEG, Papers.image(picture, "jpg"));
        files.put(MediaTypes.JPEG + " of four inks", Papers.cmykJpeg(picture));
        files.put(MediaTypes.BMP, Papers.image(picture, "bmp"));
        files.put(MediaTypes.WEBP, Papers.webp(picture));
        files.put(MediaTypes.TIFF, Papers.tiff(picture, Papers.picture("CONTRACT 815")));
        Map<String, CompletableFuture<List<IngestedDocument>>> readings = new LinkedHashMap<>();
        try (var pool = new WorkerPool(WorkerOptions.of(
                1, IngestLimits.DEFAULT, folder.resolve("scratch").toString()))) {
            for (var entry : files.entrySet()) {
                Path file = Papers.write(folder, readings.size() + ".bin", entry.getValue());
                readings.put(
                        entry.getKey(),
                        pool.submit(new Submission(
                                "local", "d", file.getFileName().toString(), file.toString(), Files.size(file), 1, 0)));
            }
            for (var reading : readings.entrySet()) {
                IngestedDocument document = reading.getValue().get().get(0);
                assertThat(reading.getKey()).startsWith(document.mediaType());
                assertThat(words(document, 1)).as(reading.getKey()).contains("INVOICE", "4711", "TOTAL", "EUR");
            }
            IngestedDocument tiff = readings.get(MediaTypes.TIFF).get().get(0);
            assertThat(words(tiff, 2)).contains("CONTRACT", "815");
        }
    }

    private static List<String> words(IngestedDocument document, int page) {
        return document.pages().get(page - 1).words().stream().map(Word::text).toList();
    }
}
