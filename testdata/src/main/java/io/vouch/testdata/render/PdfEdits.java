package io.vouch.testdata.render;

import io.vouch.testdata.page.Box;
import io.vouch.testdata.truth.TruthValue;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Edits finished PDFs in the ways that forgers' programs do. */
public final class PdfEdits {
    private PdfEdits() {}

    /** Puts {@code text} in each place instead of what stood there, appended as a new revision; the old one stays inside. */
    public static byte[] incremental(byte[] pdf, List<TruthValue.Place> places, String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (TruthValue.Place place : places) {
                PDPage page = document.getPage(place.page() - 1);
                erase(document, page, place.box());
                put(document, page, place.box(), text);
                page.getCOSObject().setNeedToBeUpdated(true);
                page.getResources().getCOSObject().setNeedToBeUpdated(true);
            }
            document.setDocumentId((long) text.hashCode());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** A new revision appended, in which only the date of change is new, or also {@code note} at the foot of the first page. */
    public static byte[] appended(byte[] pdf, LocalDate modified, String note) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            if (!note.isEmpty()) {
                double foot = page.getMediaBox().getHeight() - 6;
                put(document, page, new Box(24, foot - 7, 240, foot), note);
                page.getCOSObject().setNeedToBeUpdated(true);
                page.getResources().getCOSObject().setNeedToBeUpdated(true);
            }
            document.getDocumentInformation().setModificationDate(evening(modified));
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.setDocumentId(modified.toEpochDay() * 41 + note.hashCode());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static Calendar evening(LocalDate day) {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        date.setTimeInMillis(day.atTime(22, 47).toInstant(ZoneOffset.UTC).toEpochMilli());
        return date;
    }

    /** Takes the text that begins at the place out of the page's content. */
    private static void erase(PDDocument document, PDPage page, Box box) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        List<Object> kept = new ArrayList<>();
        double baseline = page.getMediaBox().getHeight() - box.y1() + 0.16 * size(box);
        for (int start = 0; start < tokens.size(); start++) {
            int end = isOperator(tokens.get(start), "BT") ? end(tokens, start) : start;
            List<Object> part = tokens.subList(start, end + 1);
            if (end == start || !beginsAt(part, box.x0(), baseline)) {
                kept.addAll(part);
            }
            start = end;
        }
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(kept);
        }
        page.setContents(content);
    }

    private static double size(Box box) {
        return (box.y1() - box.y0()) / 1.02;
    }

    private static boolean isOperator(Object token, String name) {
        return token instanceof Operator operator && operator.getName().equals(name);
    }

    private static int end(List<Object> tokens, int start) {
        int at = start;
        while (!isOperator(tokens.get(at), "ET")) {
            at++;
        }
        return at;
    }

    private static boolean beginsAt(List<Object> text, double x, double y) {
        for (int i = 2; i < text.size(); i++) {
            if (isOperator(text.get(i), "Tm")
                    && text.get(i - 2) instanceof COSNumber left
                    && text.get(i - 1) instanceof COSNumber up) {
                return Math.abs(left.floatValue() - x) < 0.5 && Math.abs(up.floatValue() - y) < 0.5;
            }
        }
        return false;
    }

    private static void put(PDDocument document, PDPage page, Box box, String text) throws IOException {
        float height = page.getMediaBox().getHeight();
        float size = (float) size(box);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            float width = font.getStringWidth(text) * size / 1000;
            float room = (float) (box.x1() - box.x0());
            float fitted = width > room ? size * room / width : size;
            content.setNonStrokingColor(Color.BLACK);
            content.beginText();
            content.setFont(font, fitted);
            content.newLineAtOffset((float) box.x0(), (float) (height - box.y1() + 0.16 * size));
            content.showText(text);
            content.endText();
        }
    }

    /** Saved whole by another program: producer, creator and dates change; earlier revisions are gone. */
    public static byte[] described(byte[] pdf, String producer, LocalDate modified) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation information = document.getDocumentInformation();
            information.setProducer(producer);
            information.setCreator(producer);
            information.setModificationDate(evening(modified));
            document.setVersion(1.6f);
            document.setDocumentId(modified.toEpochDay() * 37 + producer.hashCode());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }
}
