package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeCheckTest {

    private static final int SIZE = 28;
    private static final int LEFT = 60;
    private static final int BASE = 60;

    private static Font font;

    @BeforeAll
    static void typeface() throws Exception {
        assumeTrue(SyntheticInvoice.canDraw(), "font wqy-zenhei is not installed (apt-get install fonts-wqy-zenhei)");
        font = Font.createFont(Font.TRUETYPE_FONT, SyntheticInvoice.FONT.toFile())
                .deriveFont((float) SIZE);
    }

    private static GreyPicture drawn(String text) {
        BufferedImage image = new BufferedImage(900, 100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 100);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.drawString(text, LEFT, BASE);
        pen.dispose();
        return new GreyPicture(900, 100, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** The characters as the engine gives them: at about their places, cut short on one side or the other. */
    private static List<Glyph> read(String text) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int x0 = LEFT + i * SIZE + (i % 3 == 0 ? 9 : 1);
            int x1 = LEFT + (i + 1) * SIZE - (i % 3 == 1 ? 9 : 1);
            glyphs.add(new Glyph(text.substring(i, i + 1), x0, BASE - 24, x1, BASE + 3, 0.9, i == 0, i == 0));
        }
        return glyphs;
    }

    private static String mended(String printed, String read) {
        StringBuilder text = new StringBuilder();
        new ShapeCheck(GlyphShapes.shipped(), drawn(printed))
                .mended(read(read))
                .forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** The model has no symbol for the characters that are misread here. */
    @ParameterizedTest
    @CsvSource({
        "长沙霁汀纺织有限公司, 长沙零汀纺织有限公司",
        "成都钧砺商业保理有限公司, 成都钧硕商业保理有限公司",
        "合肥珩澜商业保理有限公司, 合肥王澜商业保理有限公司",
        "贰佰捌拾肆万柒仟叁佰圆整, 贰佰抽拾肆万业什参佰圆整",
        "青岛璟钧贸易有限公司, 青岛景钧贸易有限公司"
    })
    void aCharacterThatTheEngineCannotWriteIsTakenFromItsInk(String printed, String read) {
        assertThat(mended(printed, read)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"长沙霁汀纺织有限公司", "深圳市末未土士己已巳电子有限公司", "东屿银行股份有限公司武汉营业部"})
    void whatWasReadRightlyStays(String printed) {
        assertThat(mended(printed, printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"长沙霁汀纺织有限公司, 长沙汀纺织有限公司司", "苏州瀚铭自动化设备有限公司, 苏州瀚铭瀚自动化设备有限公"})
    void aRunOfWhichACharacterWasLostOrReadTwiceIsNotMendedFromItsNeighbours(String printed, String read) {
        assertThat(mended(printed, read)).isEqualTo(read);
    }

    @Test
    void aShortRunIsCutByTheDistancesOfItsLine() {
        // The bracket is as wide as a character here.
        assertThat(mended("珩铭（武汉）机电设备有限公司", "王铭（武汉）机电设备有限公司")).isEqualTo("珩铭（武汉）机电设备有限公司");
    }

    @Test
    void aPageOfDoubtsCostsNoMoreThanSoManySearches() {
        var check = new ShapeCheck(GlyphShapes.shipped(), drawn("长沙霁汀纺织有限公司"));
        List<Glyph> misread = read("长沙零汀纺织有限公司");
        assertThat(check.mended(misread).get(2).text()).isEqualTo("霁");
        for (int i = 0; i < ShapeCheck.MOST_SEARCHES; i++) {
            check.mended(misread);
        }
        assertThat(check.mended(misread)).isEqualTo(misread);
    }

    @Test
    void aPageWithoutInkIsNoShape() {
        assertThat(GlyphShape.of(drawn(" "))).isEmpty();
        assertThat(GlyphShape.of(drawn("."))).isEmpty();
    }
}
