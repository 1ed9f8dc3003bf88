package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How a page is prepared for the engine: grey, edges, places of missed lines. */
class PreparationTest {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;

    @Test
    void aRedSealBecomesPaleAndTheTextUnderItStays() {
        GreyPicture grey = grey(g -> {
            g.setColor(new Color(214, 40, 45));
            g.setStroke(new BasicStroke(9));
            g.drawOval(700, 700, 240, 240);
            g.drawOval(790, 790, 60, 60);
            g.setColor(Color.BLACK);
            g.fillRect(690, 815, 260, 12);
        });
        assertThat(grey.at(820, 700)).isGreaterThan(200);
        assertThat(grey.at(705, 820)).isLessThan(60);
    }

    @Test
    void theInkOfASealBecomesAsLightAsThePaper() {
        GreyPicture grey = grey(g -> {
            g.setColor(new Color(190, 70, 75));
            g.setStroke(new BasicStroke(9));
            g.drawOval(700, 700, 240, 240);
            g.drawOval(790, 790, 60, 60);
            g.setColor(Color.BLACK);
            g.fillRect(690, 815, 260, 12);
        });
        assertThat(grey.at(820, 700)).isGreaterThan(240);
        assertThat(grey.at(750, 820)).isLessThan(60);
    }

    @Test
    void redPrintThatIsNoSealStaysDark() {
        GreyPicture grey = grey(g -> {
            g.setColor(new Color(190, 30, 60));
            g.fillRect(300, 300, 500, 14);
        });
        assertThat(grey.at(500, 306)).isLessThan(100);
    }

    @Test
    void aShadowOverThePageIsToldFromPrintAndBars() {
        GreyPicture shaded = plain(page(g -> {
            g.setPaint(new GradientPaint(0, 0, Color.WHITE, WIDTH, 0, new Color(150, 150, 150)));
            g.fillRect(0, 0, WIDTH, HEIGHT);
        }));
        GreyPicture barred = plain(page(g -> {
            g.setColor(Color.BLACK);
            g.fillRect(0, 0, WIDTH / 2, HEIGHT / 12);
        }));
        assertThat(Background.isUneven(shaded)).isTrue();
        assertThat(Background.isUneven(barred)).isFalse();
        assertThat(Background.isUneven(Background.normalised(shaded))).isFalse();
        assertThat(Background.isUneven(new GreyPicture(1, 3, new byte[3]))).isFalse();
    }

    @Test
    void theDarkTableAroundThePaperBecomesWhiteAndABarOnThePaperStays() {
        GreyPicture page = plain(page(g -> {
            g.setColor(Color.BLACK);
            g.fillRect(0, 0, 200, HEIGHT);
            g.fillRect(400, 600, 400, 60);
        }));
        GreyPicture white = PaperEdge.whitened(page);
        assertThat(white.at(60, 900)).isEqualTo(255);
        assertThat(white.at(600, 630)).isLessThan(10);
    }

    @Test
    void aPageWithoutADarkEdgeIsLeftAlone() {
        GreyPicture page = plain(page(g -> lines(g, 20)));
        assertThat(PaperEdge.whitened(page)).isSameAs(page);
    }

    @Test
    void aLineThatNoSymbolCoversIsFoundAndRulesAreNot() {
        GreyPicture page = plain(page(g -> {
            lines(g, 1);
            g.fillRect(100, 500, 900, 3);
            g.fillRect(100, 500, 3, 400);
            g.drawString("26322000018228353584", 700, 700);
        }));
        var covered = new Glyph("x", 80, 60, 1200, 130, 0.9, true, true);
        List<UnreadInk.Place> places = UnreadInk.places(page, List.of(covered));
        assertThat(places).hasSize(1);
        assertThat(places.get(0).x0()).isBetween(685, 705);
        assertThat(places.get(0).y1()).isBetween(698, 712);
    }

    @Test
    void notMoreThanTwelveMissedLinesAreLookedFor() {
        GreyPicture page = plain(page(g -> lines(g, 25)));
        assertThat(UnreadInk.places(page, List.of())).hasSize(12);
    }

    @Test
    void sauvolaKeepsInkThatIsLighterThanPaperElsewhere() {
        var pixels = new byte[200 * 40];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 200;
            int paper = 240 - x * 3 / 5;
            pixels[i] = (byte) (x % 20 < 4 ? paper - 70 : paper);
        }
        GreyPicture black = Sauvola.binarised(new GreyPicture(200, 40, pixels), 15);
        assertThat(black.at(41, 20)).isZero();
        assertThat(black.at(181, 20)).isZero();
        assertThat(black.at(190, 20)).isEqualTo(255);
    }

    @Test
    void shadowsAreEvenedOut() {
        var pixels = new byte[640 * 320];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (250 - i % 640 / 6);
        }
        GreyPicture even = Background.normalised(new GreyPicture(640, 320, pixels));
        assertThat(even.at(620, 160)).isGreaterThan(225);
        assertThat(even.at(20, 160)).isGreaterThan(225);
    }

    @Test
    void scansAreBroughtToTheResolutionOfTheRecipe() {
        var scan = new GreyPicture(2480, 3508, new byte[2480 * 3508]);
        assertThat(Recipe.CHINESE.scale(scan, 595.2)).isBetween(0.66, 0.67);
        var coarse = new GreyPicture(1240, 1754, new byte[1240 * 1754]);
        assertThat(Recipe.CHINESE.scale(coarse, 595.2)).isBetween(1.33, 1.34);
        assertThat(Recipe.LATIN.scale(coarse, 595.2)).isEqualTo(1);
        assertThat(Recipe.LATIN.scale(scan, 595.2)).isLessThan(0.75);
        assertThat(Recipe.CHINESE.scale(new GreyPicture(100, 100, new byte[10_000]), 595.2))
                .isEqualTo(3);
    }

    @Test
    void aYBeforeAnAmountIsTheYuanSign() {
        assertThat(mended("Y1,318,894.16")).isEqualTo("¥1,318,894.16");
        assertThat(mended("额Y302596.82")).isEqualTo("额¥302596.82");
        assertThat(mended("MAY302.11")).isEqualTo("MAY302.11");
        assertThat(mended("Y2026-17")).isEqualTo("Y2026-17");
    }

    @Test
    void darkBarsAreFoundAndBoldLinesAreNone() {
        assertThat(DarkBars.on(grey(g -> lines(g, 6)))).isFalse();
        assertThat(DarkBars.on(grey(g -> {
                    lines(g, 6);
                    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
                    g.drawString("STATEMENT OF ACCOUNT", 90, 700);
                })))
                .isFalse();
        assertThat(DarkBars.on(grey(g -> {
                    lines(g, 6);
                    g.fillRect(90, 690, 600, 50);
                    g.setColor(Color.WHITE);
                    g.drawString("Amount in EUR, due date, invoice number", 100, 728);
                })))
                .isTrue();
    }

    @Test
    void rulesBesideTextAreNotPartOfItsWords() {
        List<Glyph> run = glyphs("|”车号:鲁B04811|");
        assertThat(new Reading(run, 1, 0, 1, 1).words(List.of(run), 1, 1))
                .singleElement()
                .satisfies(word -> assertThat(word.text()).isEqualTo("车号:鲁B04811"));
        List<Glyph> rule = glyphs("||");
        assertThat(new Reading(rule, 1, 0, 1, 1).words(List.of(rule), 1, 1)).isEmpty();
    }

    private static List<Glyph> glyphs(String text) {
        return text.codePoints()
                .mapToObj(c -> new Glyph(Character.toString(c), 0, 0, 1, 1, 0.9, false, false))
                .toList();
    }

    private static String mended(String text) {
        List<Glyph> run = glyphs(text);
        StringBuilder mended = new StringBuilder();
        YuanSign.restored(run).forEach(glyph -> mended.append(glyph.text()));
        return mended.toString();
    }

    private static void lines(Graphics2D g, int count) {
        for (int i = 0; i < count; i++) {
            g.drawString("Payment is due ninety days after the date of delivery " + i * 7919, 90, 110 + i * 60);
        }
    }

    private static GreyPicture grey(Consumer<Graphics2D> drawing) {
        return GreyConversion.toGrey(page(drawing), 595.2, 841.9);
    }

    private static GreyPicture plain(BufferedImage page) {
        return GreyConversion.toGrey(page, 595.2, 841.9);
    }

    private static BufferedImage page(Consumer<Graphics2D> drawing) {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        drawing.accept(g);
        g.dispose();
        return page;
    }
}
