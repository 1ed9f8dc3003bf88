package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptPageTest {

    /** Three till slips and a receipt on a whole sheet. */
    private static final List<String> RECEIPTS = List.of("089", "332", "337", "059");

    @Test
    void narrowPaperIsReadAsAReceiptAtOnce() {
        assertThat(ReceiptPage.isNarrow(new GreyPicture(60, 100, new byte[6_000])))
                .isTrue();
        assertThat(ReceiptPage.isNarrow(new GreyPicture(100, 141, new byte[14_100])))
                .isFalse();
        assertThat(ReceiptPage.isNarrow(new GreyPicture(141, 100, new byte[14_100])))
                .isFalse();
    }

    @Test
    void onASheetOnlyWhatReadsBadlyIsReadAgain() {
        assertThat(ReceiptPage.readsLikeOne(reading(0.76))).isTrue();
        assertThat(ReceiptPage.readsLikeOne(reading(0.91))).isFalse();
        assertThat(ReceiptPage.isBetter(reading(0.82), reading(0.76))).isTrue();
        assertThat(ReceiptPage.isBetter(reading(0.7), reading(0.76))).isFalse();
    }

    private static Reading reading(double sureness) {
        return new Reading(List.of(), 1, 0, sureness, sureness);
    }

    @Test
    void moreOfTheWordsOfReceiptsAreReadThanByTheEnginesOwnNetwork(@TempDir Path cache)
            throws IOException, OcrUnavailableException {
        Optional<Path> data = SharedData.folder("sroie");
        assumeTrue(data.isPresent(), "no shared data sets above this folder: ../shared/datasets/sroie");
        int usual = 0;
        int tuned = 0;
        OcrLanguages languages = NativeTesseract.load(cache);
        try (TesseractOcr ocr = TesseractOcr.open(cache);
                TesseractHandle engine = new TesseractHandle(languages.tessdata(), OcrLanguages.LATIN)) {
            for (String id : RECEIPTS) {
                BufferedImage picture =
                        ImageIO.read(data.get().resolve("img/" + id + ".jpg").toFile());
                Set<String> words = words(data.get().resolve("box/" + id + ".csv"));
                double width = picture.getWidth() * 0.36;
                double height = picture.getHeight() * 0.36;
                GreyPicture grey = GreyConversion.toGrey(picture, width, height);
                Reading plain = PageReading.of(engine, grey, Recipe.LATIN, width);
                usual += found(words, text(plain.glyphs()));
                tuned += found(
                        words,
                        ocr.read(picture, width, height).words().stream()
                                .map(word -> word.text().toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")));
            }
        }
        assertThat(tuned).isGreaterThan(usual + usual / 20);
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream()
                .map(glyph -> (glyph.startsWord() ? " " : "") + glyph.text().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Set<String> words(Path boxes) throws IOException {
        Set<String> words = new HashSet<>();
        for (String line : Files.readAllLines(boxes)) {
            String[] parts = line.split(",", 9);
            if (parts.length == 9) {
                words.addAll(List.of(parts[8].toUpperCase(Locale.ROOT).split(" ")));
            }
        }
        return words;
    }

    private static int found(Set<String> words, String text) {
        Set<String> read = new HashSet<>(List.of(text.split(" +")));
        return (int) words.stream().filter(read::contains).count();
    }
}
