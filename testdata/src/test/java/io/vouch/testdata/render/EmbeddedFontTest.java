package io.vouch.testdata.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.testdata.page.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedFontTest {
    private static final String CHINESE = "应收账款转让通知书 AB12，￥3,456.78（第一页）";

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
    }

    @Test
    void aDocumentIsTheSameAsWithTheFontOfPdfBox() throws IOException {
        try (Typefaces typefaces = Typefaces.open()) {
            for (Typeface typeface : new Typeface[] {Typeface.HAN, Typeface.SERIF, Typeface.VERA_SANS}) {
                Face face = typefaces.face(typeface);
                String text = typeface == Typeface.HAN ? CHINESE : "Señor Müller's receivables: 12.50 éÀ";
                byte[] ours = written(text, face::embeddedIn);
                byte[] theirs = written(text, document -> PDType0Font.load(document, face.font(), true));
                assertThat(ours).as(typeface.name()).isEqualTo(theirs);
            }
        }
    }

    @Test
    void theNextDocumentKnowsNothingOfTheTextOfTheLast() throws IOException {
        try (Typefaces typefaces = Typefaces.open()) {
            Face face = typefaces.face(Typeface.HAN);
            byte[] first = written("发票", face::embeddedIn);
            written(CHINESE, face::embeddedIn);
            assertThat(written("发票", face::embeddedIn)).isEqualTo(first);
        }
    }

    @Test
    void textIsReadAsItWasSet() throws IOException {
        try (Typefaces typefaces = Typefaces.open()) {
            byte[] pdf = written(CHINESE, typefaces.face(Typeface.HAN)::embeddedIn);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(CHINESE);
            }
        }
    }

    @FunctionalInterface
    private interface Fonts {
        PDFont in(PDDocument document) throws IOException;
    }

    private static byte[] written(String text, Fonts fonts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(fonts.in(document), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }
}
