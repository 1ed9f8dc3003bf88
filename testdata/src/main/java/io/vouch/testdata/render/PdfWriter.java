package io.vouch.testdata.render;

import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Typeface;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Writes pages as a PDF with a text layer, embedding the used part of each font; or pictures as an image-only PDF. */
public final class PdfWriter {
    static final String PRODUCER = "Vouch test data";

    /** What office copiers write as producer of the PDFs that they send. */
    private static final List<String> DEVICES = List.of(
            "Canon iR-ADV C3530",
            "RICOH IM C3000",
            "KONICA MINOLTA bizhub C308",
            "EPSON Scan 2",
            "Xerox WorkCentre 7835");

    /** The ink of the tax bureau's seal, thinned as printed under a title. */
    private static final Color BUREAU_RED = new Color(226, 96, 96);

    private final Typefaces typefaces;

    public PdfWriter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** {@code made} becomes the date of the file; {@code attachment}, where given, is embedded as an electronic invoice. */
    public byte[] write(List<Page> pages, String title, LocalDate made, Optional<Attachment> attachment)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = new Fonts(document);
            for (Page page : pages) {
                draw(document, page, fonts);
            }
            describe(document, title, made);
            if (attachment.isPresent()) {
                attachment.get().embed(document, calendar(made));
                Archive.describe(document, title, made, attachment.get());
            }
            return bytes(document);
        }
    }

    /** A PDF with one JPEG a page and no text. */
    public byte[] pictures(List<Scan> scans, String title, LocalDate made) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Scan scan : scans) {
                PDPage page = new PDPage(new PDRectangle((float) scan.width(), (float) scan.height()));
                document.addPage(page);
                PDImageXObject image = JPEGFactory.createFromByteArray(document, scan.jpeg());
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, (float) scan.width(), (float) scan.height());
                }
            }
            describe(document, title, made);
            int device = Math.floorMod(made.toEpochDay() * 31 + title.hashCode(), DEVICES.size());
            document.getDocumentInformation().setProducer(DEVICES.get(device));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static void describe(PDDocument document, String title, LocalDate made) {
        document.setVersion(1.7f);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar(made));
        document.setDocumentInformation(information);
        document.setDocumentId(made.toEpochDay() * 31 + title.hashCode());
    }

    private static Calendar calendar(LocalDate date) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(date.atTime(9, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }

    private void draw(PDDocument document, Page page, Fonts fonts) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            Canvas canvas = new Canvas(document, content, page.height(), fonts);
            for (Element element : page.elements()) {
                canvas.draw(element);
            }
        }
    }

    /** The fonts of one document, each embedded on first use. */
    private final class Fonts {
        private final PDDocument document;
        private final Map<Typeface, PDFont> embedded = new EnumMap<>(Typeface.class);

        Fonts(PDDocument document) {
            this.document = document;
        }

        PDFont of(Typeface face) throws IOException {
            PDFont known = embedded.get(face.plain());
            if (known != null) {
                return known;
            }
            PDFont font = typefaces.face(face).embeddedIn(document);
            embedded.put(face.plain(), font);
            return font;
        }
    }

    /** Draws elements of one page; turns the y axis, since PDF counts from the bottom. */
    private final class Canvas {
        private final PDDocument document;
        private final PDPageContentStream content;
        private final double height;
        private final Fonts fonts;

        Canvas(PDDocument document, PDPageContentStream content, double height, Fonts fonts) {
            this.document = document;
            this.content = content;
            this.height = height;
            this.fonts = fonts;
        }

        void draw(Element element) throws IOException {
            if (element instanceof Element.Text text) {
                text(text);
            } else if (element instanceof Element.Rule rule) {
                rule(rule);
            } else if (element instanceof Element.Fill fill) {
                content.setNonStrokingColor(colour(fill.ink()));
                content.addRect(
                        (float) fill.box().x0(), (float) (height - fill.box().y1()),
                        (float) (fill.box().x1() - fill.box().x0()),
                                (float) (fill.box().y1() - fill.box().y0()));
                content.fill();
            } else if (element instanceof Element.Code code) {
                PDImageXObject image = QrPicture.of(code.payload(), document);
                content.drawImage(
                        image, (float) code.x(), (float) (height - code.y() - code.size()), (float) code.size(), (float)
                                code.size());
            } else if (element instanceof Element.Seal seal) {
                seal(seal, SealPicture.of(seal, typefaces));
            } else if (element instanceof Element.Impression stamped) {
                seal(stamped.seal(), SealPicture.inked(stamped, typefaces));
            } else if (element instanceof Element.Hidden hidden) {
                text(hidden.text(), RenderingMode.NEITHER);
            } else if (element instanceof Element.Outline outline) {
                outline(outline.text());
            } else if (element instanceof Element.BureauSeal bureau) {
                content.setNonStrokingColor(BUREAU_RED);
                path(BureauOval.of(bureau, height, typefaces));
                content.fill();
            } else if (element instanceof Element.Scribble scribble) {
                scribble(scribble);
            }
        }

        private void seal(Element.Seal seal, BufferedImage picture) throws IOException {
            PDImageXObject image = LosslessFactory.createFromImage(document, picture);
            float side = (float) (2 * seal.radius());
            content.drawImage(
                    image,
                    (float) (seal.centreX() - seal.radius()),
                    (float) (height - seal.centreY() - seal.radius()),
                    side,
                    side);
        }

        private void outline(Element.Text text) throws IOException {
            content.setNonStrokingColor(colour(text.ink()));
            path(Outlines.of(text, height - text.baseline(), typefaces));
            content.fill();
        }

        private void scribble(Element.Scribble scribble) throws IOException {
            content.setStrokingColor(new Color(25, 30, 90));
            content.setLineWidth(1.1f);
            path(Handwriting.of(scribble, height));
            content.stroke();
        }

        private void path(Path2D shape) throws IOException {
            float[] at = new float[6];
            for (PathIterator part = shape.getPathIterator(null); !part.isDone(); part.next()) {
                switch (part.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                    case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                    case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    default -> content.closePath();
                }
            }
        }

        private void text(Element.Text text) throws IOException {
            text(text, text.face().plain() == text.face() ? RenderingMode.FILL : RenderingMode.FILL_STROKE);
        }

        private void text(Element.Text text, RenderingMode mode) throws IOException {
            boolean heavy = mode == RenderingMode.FILL_STROKE;
            content.beginText();
            content.setFont(fonts.of(text.face()), (float) text.size());
            content.setNonStrokingColor(colour(text.ink()));
            content.setRenderingMode(mode);
            if (heavy) {
                content.setStrokingColor(colour(text.ink()));
                content.setLineWidth((float) (text.size() * 0.032));
            }
            content.setTextMatrix(Matrix.getTranslateInstance((float) text.x(), (float) (height - text.baseline())));
            content.showText(text.text());
            content.endText();
        }

        private void rule(Element.Rule rule) throws IOException {
            content.setStrokingColor(colour(rule.ink()));
            content.setLineWidth((float) rule.weight());
            content.moveTo((float) rule.x0(), (float) (height - rule.y0()));
            content.lineTo((float) rule.x1(), (float) (height - rule.y1()));
            content.stroke();
        }

        private Color colour(Ink ink) {
            return new Color(ink.red(), ink.green(), ink.blue());
        }
    }

    static COSName relationship() {
        return COSName.getPDFName("AFRelationship");
    }
}
