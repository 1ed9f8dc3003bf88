package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractOcrTest {

    @TempDir
    private static Path cache;

    private static TesseractOcr ocr;

    @BeforeAll
    static void open() throws OcrUnavailableException {
        ocr = TesseractOcr.open(cache);
    }

    @AfterAll
    static void close() {
        ocr.close();
    }

    @Test
    void wordsStandInPagePointsWhereTheyArePrinted() {
        PageOcr.Result read = ocr.read(letter(), 612, 792);
        Word total = word(read.words(), "18,442.75");
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.quarterTurns()).isZero();
        // drawn at pixel (600, 400) of a page of 1275 x 1650 pixels at 150 dpi
        assertThat(total.box().x0()).isCloseTo(600 * 0.48, within(3.0));
        assertThat(total.box().y1()).isCloseTo(400 * 0.48, within(4.0));
        assertThat(total.source()).isEqualTo(WordSource.OCR);
        assertThat(total.confidence()).isBetween(0.8, 1.0);
        assertThat(total.cuts()).hasSize(total.text().length() + 1).isSorted();
    }

    @Test
    void aPageOnItsSideIsTurnedAndSaysSo() {
        BufferedImage upright = letter();
        var side = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                side.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        PageOcr.Result read = ocr.read(side, 792, 612);
        assertThat(read.quarterTurns()).isEqualTo(1);
        assertThat(read.liesOnItsSide()).isTrue();
        assertThat(word(read.words(), "18,442.75").box().x0()).isCloseTo(600 * 0.48, within(3.0));
    }

    @Test
    void aLineWithoutTextIsNoWord() {
        PageOcr.Result read = ocr.readLatinLine(blank(20, 20));
        assertThat(read.words()).isEmpty();
    }

    @Test
    void theRowsOfARuledTableAreReadCellByCell() {
        BufferedImage page = blank(1240, 900);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 26));
        String[][] rows = {
            {"Description", "Quantity", "Unit price", "Net amount"},
            {"Frozen mixed berries", "5633", "33.24", "187,240.92"},
            {"Oat flakes, 25 kg bag", "793", "17.30", "13,718.90"},
            {"Road freight, full load", "12", "640.00", "7,680.00"}
        };
        int[] columns = {80, 480, 640, 820, 1100};
        for (int row = 0; row <= rows.length; row++) {
            pen.fillRect(columns[0], 200 + 42 * row, columns[4] - columns[0], 2);
        }
        for (int column : columns) {
            pen.fillRect(column, 200, 2, 42 * rows.length);
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 4; column++) {
                pen.drawString(rows[row][column], columns[column] + 10, 230 + 42 * row);
            }
        }
        pen.dispose();

        List<String> words =
                ocr.read(page, 446, 324).words().stream().map(Word::text).toList();

        assertThat(words)
                .contains("5633", "33.24", "187,240.92", "793", "17.30", "13,718.90", "12", "640.00", "7,680.00");
    }

    @Test
    void aBlankPageHasNoWords() {
        PageOcr.Result read = ocr.read(blank(400, 500), 288, 360);
        assertThat(read.words()).isEmpty();
        assertThat(read.language()).isEqualTo("und");
    }

    @Test
    void aStampedCrookedChinesePageComesAsRuns() throws Exception {
        assumeTrue(ocr.languages().hasChinese(), ocr.languages().advice());
        assumeTrue(SyntheticInvoice.canDraw(), "font wqy-zenhei is not installed (apt-get install fonts-wqy-zenhei)");
        SyntheticInvoice.Drawn drawn = SyntheticInvoice.draw(7, 1.0, true);
        PageOcr.Result read = ocr.read(drawn.picture(), 595, 842);
        assertThat(read.language()).isEqualTo("zh");
        assertThat(read.skewDegrees()).isCloseTo(-1.0, within(0.3));
        assertThat(read.words()).anySatisfy(w -> assertThat(w.text()).contains("上海远东国际贸易发展股份有限公司"));
        assertThat(read.words()).anySatisfy(w -> assertThat(w.text()).contains("合同编号HT-2026"));
    }

    @Test
    void namesAreReadWhoseCharactersTheEngineHasNoSymbolFor() throws Exception {
        assumeTrue(ocr.languages().hasChinese(), ocr.languages().advice());
        assumeTrue(SyntheticInvoice.canDraw(), "font wqy-zenhei is not installed (apt-get install fonts-wqy-zenhei)");
        BufferedImage page = blank(1240, 900);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(Font.createFont(Font.TRUETYPE_FONT, SyntheticInvoice.FONT.toFile())
                .deriveFont(28F));
        String[] lines = {
            "应收账款转让通知书",
            "致：上海远东国际贸易发展股份有限公司",
            "转让人：长沙霁汀纺织有限公司",
            "受让人：成都钧砺商业保理有限公司",
            "我公司已将对贵公司的应收账款转让给受让人",
            "请按本通知所列账户付款"
        };
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 120, 160 + 60 * i);
        }
        pen.dispose();

        String read = String.join(
                " ", ocr.read(page, 446, 324).words().stream().map(Word::text).toList());

        assertThat(read).contains("长沙霁汀纺织有限公司", "成都钧砺商业保理有限公司");
    }

    @Test
    void aFaxOfAChinesePageThatReadsBadlyInAnyScriptIsHeldForChinese() throws Exception {
        assumeTrue(ocr.languages().hasChinese(), ocr.languages().advice());
        assumeTrue(SyntheticInvoice.canDraw(), "font wqy-zenhei is not installed (apt-get install fonts-wqy-zenhei)");
        PageOcr.Result read = ocr.read(faxed(SyntheticInvoice.draw(7, 0, false).picture(), 0.45, 170, 0.03), 595, 842);
        assertThat(read.language()).isEqualTo("zh");
        assertThat(read.quarterTurns()).isZero();
    }

    @Test
    void whatWasReadBeforeChangesNoWordOfAPage() throws Exception {
        PageOcr.Result first = ocr.read(letter(), 612, 792);
        ocr.read(otherLetter(), 612, 792);
        assertThat(ocr.read(letter(), 612, 792)).isEqualTo(first);
        try (var fresh = TesseractOcr.open(cache)) {
            assertThat(fresh.read(letter(), 612, 792)).isEqualTo(first);
        }
    }

    @Test
    void aPageUpsideDownIsTurnedBack() {
        BufferedImage upright = letter();
        var turned = new BufferedImage(upright.getWidth(), upright.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                turned.setRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y, upright.getRGB(x, y));
            }
        }
        PageOcr.Result read = ocr.read(turned, 612, 792);
        assertThat(read.quarterTurns()).isEqualTo(2);
        assertThat(word(read.words(), "18,442.75").box().x0()).isCloseTo(600 * 0.48, within(3.0));
    }

    @Test
    void aNumberThatWasReadUnsurelyIsReadAgainAlone() throws Exception {
        GreyPicture page = GreyConversion.toGrey(letter(), 612, 792);
        List<Glyph> unsure = new java.util.ArrayList<>();
        String wrong = "18,A42.75";
        for (int i = 0; i < wrong.length(); i++) {
            int x = 600 + i * 15;
            unsure.add(new Glyph(wrong.substring(i, i + 1), x, 378, x + 14, 405, 0.4, i == 0, i == 0));
        }
        try (var engine = new TesseractHandle(ocr.languages().tessdata(), "eng")) {
            List<List<Glyph>> runs = new SecondLook(List.of(engine), page, new Reading(unsure, 1, 0, 1, 1)).runs();
            assertThat(runs).hasSize(1);
            assertThat(String.join("", runs.get(0).stream().map(Glyph::text).toList()))
                    .isEqualTo("18,442.75");
        }
    }

    @Test
    void aNumberBesideALargeTitleIsNotLost() {
        BufferedImage page = letter();
        Graphics2D g = page.createGraphics();
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 76));
        g.drawString("INVOICE", 420, 120);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
        g.drawString("26322000018228", 990, 84);
        g.dispose();
        PageOcr.Result read = ocr.read(page, 612, 792);
        assertThat(read.words()).anySatisfy(w -> assertThat(w.text()).contains("26322000018228"));
    }

    @Test
    void theVersionIsOursAlsoWhereTheSystemHasAnOlderOne() {
        assertThat(net.sourceforge.tess4j.TessAPI1.TessVersion()).startsWith("5.5");
        assertThat(ocr.languages().available()).contains("eng");
    }

    private static Word word(List<Word> words, String text) {
        return words.stream()
                .filter(w -> w.text().equals(text))
                .findFirst()
                .orElse(new Word("not read", Box.NONE, List.of(), 0, WordSource.OCR));
    }

    /** Shrunk, in black and white, with a share of dots turned over. */
    private static BufferedImage faxed(BufferedImage page, double scale, int threshold, double dirt) {
        int width = (int) (page.getWidth() * scale);
        int height = (int) (page.getHeight() * scale);
        var fax = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = fax.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(page, 0, 0, width, height, null);
        g.dispose();
        var random = new Random(3);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean white = fax.getRaster().getSample(x, y, 0) >= threshold;
                boolean turned = random.nextDouble() < dirt;
                fax.getRaster().setSample(x, y, 0, white == turned ? 0 : 255);
            }
        }
        return fax;
    }

    private static BufferedImage letter() {
        BufferedImage page = blank(1275, 1650);
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        g.drawString("Northern Tooling Limited, invoice for machine parts", 120, 200);
        g.drawString("Delivered to the warehouse of the buyer in good order", 120, 250);
        g.drawString("Payment is due ninety days after the date of delivery", 120, 300);
        g.drawString("Amount payable", 120, 400);
        g.drawString("18,442.75", 600, 400);
        g.drawString("Please quote the number of the contract with payment", 120, 460);
        g.dispose();
        return page;
    }

    private static BufferedImage otherLetter() {
        BufferedImage page = blank(1275, 1650);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SERIF, Font.ITALIC, 24));
        for (int line = 0; line < 20; line++) {
            g.drawString("Il1O0 S5 B8 rn m 7,391.06 quote number " + line + " of 1B,44Z.7S", 90, 150 + 50 * line);
        }
        g.dispose();
        return page;
    }

    private static BufferedImage blank(int width, int height) {
        var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return page;
    }
}
