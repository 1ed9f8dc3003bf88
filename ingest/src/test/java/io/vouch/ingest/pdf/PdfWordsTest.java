package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static io.vouch.ingest.pdf.PdfSamples.texts;
import static io.vouch.ingest.pdf.PdfSamples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.ingest.Content;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWordsTest {

    @TempDir
    private Path folder;

    @Test
    void wordsStandWhereTheyAreDrawn() throws Exception {
        Content content = readPage(c -> text(c, 50, 200, "Invoice INV-1"));
        assertThat(texts(content, 1)).containsExactly("Invoice", "INV-1");
        Box box = word(content, "Invoice").box();
        assertThat(box.x0()).isCloseTo(50, within(0.01));
        // 300 points high: the base line is 100 points below the top.
        assertThat(box.y0()).isBetween(90.0, 95.0);
        assertThat(box.y1()).isBetween(101.0, 103.0);
        assertThat(content.pages().get(0).language()).isEqualTo("en");
    }

    @Test
    void aPartOfAWordIsCutOutByItsGlyphs() throws Exception {
        Word word = word(readPage(c -> text(c, 50, 200, "iiiiWWWW")), "iiiiWWWW");
        double narrow = word.slice(0, 4).width();
        double wide = word.slice(4, 8).width();
        assertThat(narrow).isCloseTo(4 * 2.22, within(0.1));
        assertThat(wide).isCloseTo(4 * 9.44, within(0.1));
    }

    @Test
    void aTurnedPageGivesUprightWords() throws Exception {
        for (int rotation : new int[] {90, 180, 270}) {
            try (PDDocument document = new PDDocument()) {
                PDPage page = page(document, c -> {
                    c.beginText();
                    c.setFont(PdfSamples.HELVETICA, 10);
                    c.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(rotation), 200, 150));
                    c.showText("upright");
                    c.endText();
                });
                page.setRotation(rotation);
                Content content = read(save(document, folder));
                Word word = word(content, "upright");
                assertThat(word.box().width()).isGreaterThan(2 * word.box().height());
                assertThat(word.cuts()).hasSize(8);
                double width = rotation % 180 == 0 ? 400 : 300;
                assertThat(content.pages().get(0).width()).isEqualTo(width);
                assertThat(word.box().x0()).isCloseTo(width / 2, within(0.1));
            }
        }
    }

    @Test
    void theCropBoxIsThePageAndTextOutsideIsReported() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> {
                text(c, 150, 150, "inside");
                text(c, 10, 10, "outside");
            });
            page.setCropBox(new PDRectangle(100, 100, 200, 150));
            Content content = read(save(document, folder));
            assertThat(texts(content, 1)).containsExactly("inside");
            assertThat(word(content, "inside").box().x0()).isCloseTo(50, within(0.01));
            assertThat(content.facts())
                    .filteredOn(fact -> fact.code().equals("TEXT_OUTSIDE_PAGE"))
                    .extracting(IntegrityFact::after)
                    .containsExactly("7");
        }
    }

    @Test
    void lettersDrawnBackwardsAreOneWord() throws Exception {
        Content content = readPage(c -> {
            double x = 50;
            double[] starts = new double[5];
            for (int i = 0; i < 5; i++) {
                starts[i] = x;
                x += PdfSamples.HELVETICA.getStringWidth("TOTAL".substring(i, i + 1)) / 100;
            }
            for (int i = 4; i >= 0; i--) {
                text(c, starts[i], 200, "TOTAL".substring(i, i + 1));
            }
        });
        assertThat(texts(content, 1)).containsExactly("TOTAL");
    }

    @Test
    void lettersPrintedTwiceToLookBoldCountOnce() throws Exception {
        Content content = readPage(c -> {
            text(c, 50, 200, "Total 99.00");
            text(c, 50.4, 200, "Total 99.00");
            text(c, 50, 180, "99.00");
        });
        assertThat(texts(content, 1)).containsExactly("Total", "99.00", "99.00");
    }

    @Test
    void columnsOfOneStringAreParted() throws Exception {
        Content content = readPage(c -> {
            c.beginText();
            c.setFont(PdfSamples.HELVETICA, 10);
            c.newLineAtOffset(50, 200);
            c.showTextWithPositioning(new Object[] {"1,230.00", -2000f, "EUR", -30f, "O"});
            c.endText();
        });
        assertThat(texts(content, 1)).containsExactly("1,230.00", "EURO");
    }

    @Test
    void spreadLettersStayTogether() throws Exception {
        Content content = readPage(c -> {
            c.setCharacterSpacing(5);
            text(c, 50, 200, "INVOICE NO");
        });
        assertThat(texts(content, 1)).containsExactly("INVOICE", "NO");
    }

    @Test
    void verticalTextIsKeptWithATallBox() throws Exception {
        Content content = readPage(c -> {
            c.beginText();
            c.setFont(PdfSamples.HELVETICA, 10);
            c.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 200, 100));
            c.showText("sideways");
            c.endText();
        });
        Word word = word(content, "sideways");
        assertThat(word.box().height()).isGreaterThan(2 * word.box().width());
        assertThat(word.cuts()).isEmpty();
    }

    @Test
    void invisibleTextIsKeptAndReported() throws Exception {
        Content content = readPage(c -> {
            c.setRenderingMode(RenderingMode.NEITHER);
            text(c, 50, 200, "hidden layer");
        });
        assertThat(texts(content, 1)).containsExactly("hidden", "layer");
        assertThat(content.facts())
                .filteredOn(fact -> fact.code().equals("INVISIBLE_TEXT"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.page()).isEqualTo(1);
                    assertThat(fact.before()).isEqualTo("11");
                });
    }

    @Test
    void valuesOfFormFieldsAreWords() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> text(c, 50, 200, "Amount:"));
            PDAnnotationWidget widget = new PDAnnotationWidget();
            widget.setRectangle(new PDRectangle(100, 195, 80, 15));
            widget.getCOSObject().setItem(COSName.FT, COSName.TX);
            widget.getCOSObject().setItem(COSName.V, new COSString("1,500.00 EUR"));
            page.setAnnotations(List.of(widget));
            Content content = read(save(document, folder));
            assertThat(texts(content, 1)).containsExactly("Amount:", "1,500.00", "EUR");
            assertThat(word(content, "1,500.00").box().x0()).isCloseTo(100, within(0.01));
            assertThat(word(content, "1,500.00").box().y0()).isCloseTo(90, within(0.01));
        }
    }

    @Test
    void coordinatesThatAreNotNumbersCostOnlyTheirWords() throws Exception {
        Content content = readPage(c -> {
            c.beginText();
            c.setFont(PdfSamples.HELVETICA, 1e30f);
            c.newLineAtOffset(1e30f, 1e30f);
            c.showText("lost");
            c.endText();
            text(c, 50, 200, "kept");
        });
        assertThat(texts(content, 1)).containsExactly("kept");
    }

    private Content readPage(PdfSamples.Drawing drawing) throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, drawing);
            return read(save(document, folder));
        }
    }
}
