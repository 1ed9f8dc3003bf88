package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberCheckTest {

    private static final int HIGH = 30;

    @TempDir
    private static Path cache;

    private static TesseractHandle latin;

    @BeforeAll
    static void open() throws OcrUnavailableException {
        latin = new TesseractHandle(NativeTesseract.load(cache).tessdata(), OcrLanguages.LATIN);
    }

    @AfterAll
    static void close() {
        latin.close();
    }

    @Test
    void zerosThatWereTakenForNinesAreMendedAlsoInSureNumbers() {
        GreyPicture page = page("043002600104", "324926.60", "1234567890");
        List<List<Glyph>> mended = check(page)
                .mended(List.of(
                        number("943992699194", 0, 0.90), number("324926.69", 1, 0.97), number("1234567899", 2, 0.97)));
        assertThat(mended.stream().map(Numbers::text)).containsExactly("043002600104", "324926.60", "1234567890");
        // where it was printed: the page is its own reading
        assertThat(mended.get(1).get(0).y0()).isBetween(150, 200);
    }

    @Test
    void sureNumbersBeyondTheSampleAreLeftWhereTheSampleAgrees() {
        String[] printed = {"55512345678", "55512345679", "55512345671", "55512345672", "5551234"};
        List<List<Glyph>> read = new ArrayList<>();
        for (int i = 0; i < printed.length; i++) {
            read.add(number(i < 4 ? printed[i] : "5559234", i, 0.97));
        }
        assertThat(check(page(printed)).mended(read)).isEqualTo(read);
    }

    @Test
    void aSureNumberKeepsItsLength() {
        List<List<Glyph>> read = List.of(number("32492", 0, 0.97));
        assertThat(check(page("324926.60")).mended(read)).isEqualTo(read);
    }

    @Test
    void aNumberWhoseFirstDigitsWereTakenForLettersIsReadAgain() {
        List<List<Glyph>> read = List.of(number("LoLbud27-774", 0, 0.8), number("MX-2.54-8P", 1, 0.8));
        assertThat(check(page("CG260327-774", "MX-2.54-8P")).mended(read).stream()
                        .map(Numbers::text))
                .containsExactly("CG260327-774", "MX-2.54-8P");
    }

    @Test
    void anUnreadableNumberStaysAsItWas() {
        List<List<Glyph>> read = List.of(number("4455667", 0, 0.5));
        assertThat(check(page(" ")).mended(read)).isEqualTo(read);
    }

    private static NumberCheck check(GreyPicture page) {
        return new NumberCheck(latin, page, new Reading(List.of(), 1, 0, 1, 1));
    }

    /** Numbers below each other, 100 pixels apart. */
    private static GreyPicture page(String... numbers) {
        var page = new BufferedImage(700, 100 * numbers.length + 50, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 36));
        for (int i = 0; i < numbers.length; i++) {
            g.drawString(numbers[i], 60, 100 * i + 80);
        }
        g.dispose();
        return GreyConversion.toGrey(page, 595, 842);
    }

    private static List<Glyph> number(String text, int line, double confidence) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int x = 60 + Math.round(i * 21.7f);
            int y = 100 * line + 80 - HIGH + 2;
            glyphs.add(new Glyph(text.substring(i, i + 1), x, y, x + 21, y + HIGH, confidence, i == 0, i == 0));
        }
        return glyphs;
    }
}
