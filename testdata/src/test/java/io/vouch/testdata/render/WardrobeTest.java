package io.vouch.testdata.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WardrobeTest {
    private static final String PRICE = "合计¥1,204.50元";

    @Test
    void everyFaceShowsTheTextThatIsSetInIt() throws Exception {
        try (Typefaces typefaces = Typefaces.open()) {
            for (int seed = 0; seed < 40; seed++) {
                for (Element.Text text : texts(page(typefaces, seed))) {
                    assertThat(typefaces.shows(text.face(), text.text()))
                            .as(text.text() + " in " + text.face())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aValueStaysOneRunAndOtherTextIsWholeWhenJoined() throws Exception {
        try (Typefaces typefaces = Typefaces.open()) {
            for (int seed = 0; seed < 40; seed++) {
                List<Element.Text> texts = texts(page(typefaces, seed));
                assertThat(texts.stream().filter(each -> !each.marks().isEmpty()))
                        .extracting(Element.Text::text)
                        .containsExactly("¥1,204.50");
                assertThat(texts.stream()
                                .filter(each -> each.marks().isEmpty())
                                .map(Element.Text::text)
                                .reduce("", String::concat))
                        .isEqualTo(PRICE);
            }
        }
    }

    @Test
    void runsOfOneTextTouchAndDoNotOverlap() throws Exception {
        try (Typefaces typefaces = Typefaces.open()) {
            for (int seed = 0; seed < 40; seed++) {
                List<Element.Text> runs = texts(page(typefaces, seed)).stream()
                        .filter(each -> each.marks().isEmpty())
                        .toList();
                for (int i = 1; i < runs.size(); i++) {
                    double end = runs.get(i - 1).x() + runs.get(i - 1).width();
                    assertThat(runs.get(i).x()).isBetween(end - 0.01, end + 0.01);
                }
            }
        }
    }

    @Test
    void theSameDiceGiveTheSameBytes() throws Exception {
        try (Typefaces first = Typefaces.open();
                Typefaces second = Typefaces.open()) {
            assertThat(pdf(first, 7)).isEqualTo(pdf(second, 7));
        }
    }

    private static byte[] pdf(Typefaces typefaces, int seed) throws java.io.IOException {
        return new PdfWriter(typefaces)
                .write(List.of(page(typefaces, seed)), "paper", LocalDate.of(2026, 6, 1), Optional.empty());
    }

    private static Page page(Typefaces typefaces, int seed) {
        Sheet sheet = new Sheet(
                400, 400, Wardrobe.prose(typefaces, new Dice(seed), seed % 2 == 0 ? Language.ZH : Language.EN));
        sheet.text(PRICE, 20, 40, Pen.of(Typeface.HAN, 10));
        sheet.text("¥1,204.50", 20, 60, Pen.of(Typeface.HAN, 10), new Mark(Field.GROSS_AMOUNT, "1204.50"));
        return sheet.page();
    }

    private static List<Element.Text> texts(Page page) {
        return page.elements().stream()
                .filter(Element.Text.class::isInstance)
                .map(Element.Text.class::cast)
                .toList();
    }
}
