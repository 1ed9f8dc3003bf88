package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrLabelsTest {

    @Test
    void theWordsOfAValueAreThoseThatLieInItsBoxWhateverTheySay() throws IOException {
        List<Page> pages = List.of(
                page(1, word("Total", 10, 100, 40, 110)),
                page(
                        2,
                        word("No", 10, 100, 30, 110),
                        word("1O0.00", 100, 100, 140, 110),
                        word("EUR", 145, 101, 165, 111)));
        JsonNode value = new ObjectMapper().readTree("{\"value\":\"100.00\",\"page\":2,\"box\":[99,99,142,111]}");

        assertThat(OcrLabels.words(value, pages)).containsExactly(2);
    }

    @Test
    void aValueWithoutWordsInItsBoxHasNone() throws IOException {
        JsonNode value = new ObjectMapper().readTree("{\"value\":\"x\",\"page\":1,\"box\":[300,300,340,312]}");

        assertThat(OcrLabels.words(value, List.of(page(1, word("Total", 10, 100, 40, 110)))))
                .isEmpty();
    }

    @Test
    void onlyPicturesAreRead(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        Files.createDirectories(folder.resolve("deals/D1"));
        Files.writeString(folder.resolve("deals/D1/note.txt"), "Delivery note");
        Files.writeString(
                folder.resolve("truth/D1.json"),
                "{\"documents\":{\"note.txt\":{\"type\":\"DELIVERY\",\"medium\":\"digital\",\"fields\":{}}}}");

        OcrLabels.Report report = OcrLabels.read(folder, done -> {});

        assertThat(report.documents()).isEmpty();
        assertThat(report.values()).isZero();
    }

    private static Page page(int number, Word... words) {
        return new Page(number, 595, 842, List.of(words), true, "en", "");
    }

    private static Word word(String text, double x0, double y0, double x1, double y1) {
        return new Word(text, Box.ofCorners(x0, y0, x1, y1), List.of(), 0.9, WordSource.OCR);
    }
}
