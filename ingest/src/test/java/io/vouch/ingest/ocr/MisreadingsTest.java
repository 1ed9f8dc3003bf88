package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisreadingsTest {

    @Test
    void capitalsThatTheModelDoesNotKnowArePutBackWhereTheirPlaceLeavesOneMeaning() {
        assertThat(capitals("壹佰伍拾肆万壹什贰佰参拾伍圆陆角玖分")).isEqualTo("壹佰伍拾肆万壹仟贰佰叁拾伍圆陆角玖分");
        assertThat(capitals("(参拾业万伍什玖佰玖拾傅圆会角陆分)")).isEqualTo("(叁拾柒万伍仟玖佰玖拾叁圆叁角陆分)");
        assertThat(capitals("肆佰肆拾万零玖什类佰抽拾圆壹角贰分")).isEqualTo("肆佰肆拾万零玖仟柒佰捌拾圆壹角贰分");
    }

    @Test
    void aCapitalIsNeverExchangedForAnotherAndPlainWordsStay() {
        assertThat(capitals("壹佰贰拾圆整")).isEqualTo("壹佰贰拾圆整");
        assertThat(capitals("参加会议的业主共十万元")).isEqualTo("参加会议的业主共十万元");
        assertThat(capitals("会计主管")).isEqualTo("会计主管");
    }

    @Test
    void aCapitalThatWasToldFromItsPlaceIsNotSure() {
        List<Glyph> mended = CapitalAmount.restored(glyphs("伍拾业万圆整"));
        assertThat(mended.get(2).text()).isEqualTo("柒");
        assertThat(mended.get(2).confidence()).isLessThanOrEqualTo(0.6);
        assertThat(mended.get(0).confidence()).isEqualTo(0.9);
    }

    @Test
    void anAngleThatARoundBracketClosesIsRound() {
        assertThat(brackets("甲方〈卖方):上海")).isEqualTo("甲方(卖方):上海");
        assertThat(brackets("转让人【〔〈保理申请人)")).isEqualTo("转让人(保理申请人)");
        assertThat(brackets("国发〔2026〕17号")).isEqualTo("国发〔2026〕17号");
        assertThat(brackets("〈合同法〉(草案)")).isEqualTo("〈合同法〉(草案)");
    }

    @Test
    void pointsBetweenGroupsOfThreeAreCommas() {
        assertThat(commas("3.007.001.17")).isEqualTo("3,007,001.17");
        assertThat(commas("¥1.214,986.17元")).isEqualTo("¥1,214,986.17元");
        assertThat(commas("192.168.100.17")).isEqualTo("192.168.100.17");
        assertThat(commas("2026.05.23")).isEqualTo("2026.05.23");
        assertThat(commas("1.234.567,89")).isEqualTo("1.234.567,89");
        assertThat(commas("146.34")).isEqualTo("146.34");
    }

    @Test
    void anAmountWithItsHeadIsTheSameAmount() {
        assertThat(AmountGrammar.isSameWithHead("1,541,235.69", ",541,235.69")).isTrue();
        assertThat(AmountGrammar.isSameWithHead("¥375,993.36,", "875,993.36")).isTrue();
        assertThat(AmountGrammar.isSameWithHead("375,993.36", "875,993.36")).isFalse();
        assertThat(AmountGrammar.isSameWithHead("11,454,199.87", "1,454,199.87"))
                .isFalse();
        assertThat(AmountGrammar.isSameWithHead("3,200,000.007", "3,200,000.00"))
                .isFalse();
        assertThat(AmountGrammar.isSameWithHead("2,541,230.69", ",541,235.69")).isFalse();
    }

    @Test
    void twoDotsAboveEachOtherAreAColonWhateverTheEngineSays() {
        assertThat(marks("，", true)).isEqualTo("号:2");
        assertThat(marks(";，", true)).isEqualTo("号:2");
        assertThat(marks("，", false)).isEqualTo("号，2");
    }

    @Test
    void whiteBesideASymbolIsNotPartOfIt() {
        GreyPicture picture = page(false);
        Glyph wide = new Glyph("2", 62, 10, 140, 40, 0.9, true, false);
        assertThat(TightBoxes.of(List.of(wide), picture)).containsExactly(wide.between(80, 100));
        Glyph empty = new Glyph(" ", 110, 10, 140, 40, 0.9, true, false);
        assertThat(TightBoxes.of(List.of(empty), picture)).containsExactly(empty);
    }

    @Test
    void aCommaThatTheEnginePartedBelongsToItsNumber() {
        List<Glyph> glyphs = List.of(digit("4", 0, true), digit(",", 22, true), digit("780", 30, false));
        assertThat(RunJoiner.runs(glyphs)).hasSize(1);
        List<Glyph> apart = List.of(digit("4", 0, true), digit(",", 50, true));
        assertThat(RunJoiner.runs(apart)).hasSize(2);
    }

    private static Glyph digit(String text, int x, boolean startsWord) {
        return new Glyph(text, x, 0, x + 12, 20, 0.9, startsWord, x == 0);
    }

    /** 号 and 2 as black boxes, between them a colon or a comma. */
    private static GreyPicture page(boolean colon) {
        var page = new BufferedImage(160, 50, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(Color.BLACK);
        g.fillRect(10, 10, 30, 30);
        g.fillRect(80, 10, 20, 30);
        g.fillRect(55, 34, 5, 5);
        if (colon) {
            g.fillRect(55, 18, 5, 5);
        }
        g.dispose();
        return GreyConversion.toGrey(page, 595, 842);
    }

    private static String marks(String read, boolean colon) {
        List<Glyph> glyphs = new ArrayList<>();
        glyphs.add(new Glyph("号", 10, 10, 40, 40, 0.9, true, true));
        for (int i = 0; i < read.length(); i++) {
            glyphs.add(new Glyph(read.substring(i, i + 1), 50 + 4 * i, 10, 62 + 4 * i, 40, 0.9, false, false));
        }
        glyphs.add(new Glyph("2", 80, 10, 100, 40, 0.9, false, false));
        return text(Marks.mended(glyphs, page(colon)));
    }

    private static String capitals(String text) {
        return text(CapitalAmount.restored(glyphs(text)));
    }

    private static String brackets(String text) {
        return text(Brackets.evened(glyphs(text)));
    }

    private static String commas(String text) {
        return text(AmountGrammar.withCommas(glyphs(text)));
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    private static List<Glyph> glyphs(String text) {
        return text.codePoints()
                .mapToObj(c -> new Glyph(Character.toString(c), 0, 0, 1, 1, 0.9, false, false))
                .toList();
    }
}
