package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One page in one revision, as far as revisions are compared.
 *
 * @param id object number of the page, which a save by appending keeps; negative if unknown
 * @param words visible words of the page's own content
 * @param unseen all that its text layer holds beside them
 * @param pictures by place and digest
 * @param notes annotations beside form fields, by object number
 * @param fields values of form fields by object number
 * @param drawing digest of all line art
 */
record RevisionPage(
        long id,
        List<Word> words,
        String unseen,
        List<Picture> pictures,
        Map<String, Note> notes,
        Map<String, Note> fields,
        long drawing) {

    private static final int MAX_NOTES = 2_000;
    private static final long MAX_DIGESTED = 8L << 20;

    /** A picture on the page. */
    record Picture(Box box, int width, int height, long digest) {
        String size() {
            return width + "x" + height;
        }
    }

    /** An annotation or form field: what a person would call it, where it is, and a digest of its look. */
    record Note(String text, Box box, long look) {}

    static RevisionPage of(PDPage page, PageScan scan, PageText text, PageFrame frame) {
        Map<String, Note> notes = new TreeMap<>();
        Map<String, Note> fields = new TreeMap<>();
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < Math.min(annotations.size(), MAX_NOTES); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                note(annotation, i, frame, notes, fields);
            }
        }
        return new RevisionPage(
                id(page.getCOSObject()),
                text.words(),
                text.unseen(),
                pictures(scan),
                notes,
                fields,
                drawing(page, scan));
    }

    static long id(COSBase object) {
        return object.getKey() == null ? -1 : object.getKey().getNumber();
    }

    private static void note(
            COSDictionary annotation, int index, PageFrame frame, Map<String, Note> notes, Map<String, Note> fields) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        if (kind.equals("Link") || kind.equals("Popup") || kind.isEmpty()) {
            return;
        }
        String key = "%09d/%d".formatted(Math.max(0, id(annotation)), id(annotation) < 0 ? index : 0);
        Box box = box(annotation, frame);
        if (!kind.equals("Widget")) {
            String contents = FactText.of(annotation.getDictionaryObject(COSName.CONTENTS));
            notes.put(key, new Note((kind + " " + contents).strip(), box, look(annotation)));
            return;
        }
        String type = FactText.of(FormValues.inherited(annotation, COSName.FT));
        if (!type.equals("Sig")) {
            String value = type.equals("Btn")
                    ? FactText.of(annotation.getDictionaryObject(COSName.AS))
                    : FactText.of(FormValues.inherited(annotation, COSName.V));
            fields.put(key, new Note(value.equals("Off") ? "" : value, box, 0));
        }
    }

    private static Box box(COSDictionary annotation, PageFrame frame) {
        COSArray corners = annotation.getCOSArray(COSName.RECT);
        if (corners == null || corners.size() < 4) {
            return Box.NONE;
        }
        PDRectangle r = new PDRectangle(corners);
        double xa = frame.x(r.getLowerLeftX(), r.getLowerLeftY());
        double ya = frame.y(r.getLowerLeftX(), r.getLowerLeftY());
        double xb = frame.x(r.getUpperRightX(), r.getUpperRightY());
        double yb = frame.y(r.getUpperRightX(), r.getUpperRightY());
        boolean finite = Double.isFinite(xa + ya + xb + yb);
        return finite ? Box.ofCorners(xa, ya, xb, yb) : Box.NONE;
    }

    private static long look(COSDictionary annotation) {
        CRC32 crc = new CRC32();
        COSDictionary appearance = annotation.getCOSDictionary(COSName.AP);
        COSStream normal = appearance == null ? null : appearance.getCOSStream(COSName.N);
        if (normal != null) {
            digest(normal, crc);
        }
        return crc.getValue();
    }

    private static List<Picture> pictures(PageScan scan) {
        List<Picture> pictures = new ArrayList<>();
        for (PlacedImage image : scan.images()) {
            CRC32 crc = new CRC32();
            if (image.stream() != null) {
                digest(image.stream(), crc);
            }
            pictures.add(new Picture(image.box(), image.pixelWidth(), image.pixelHeight(), crc.getValue()));
        }
        return pictures;
    }

    private static long drawing(PDPage page, PageScan scan) {
        CRC32 crc = new CRC32();
        try (InputStream in = page.getContents()) {
            digest(in, crc);
        } catch (IOException | RuntimeException damaged) {
            // What can be read of it is compared.
        }
        return crc.getValue() * 31 + scan.paints().hashCode();
    }

    private static void digest(COSStream stream, CRC32 crc) {
        try (InputStream in = stream.createRawInputStream()) {
            digest(in, crc);
        } catch (IOException | RuntimeException damaged) {
            // What can be read of it is compared.
        }
    }

    private static void digest(InputStream in, CRC32 crc) throws IOException {
        byte[] buffer = new byte[8_192];
        long left = MAX_DIGESTED;
        for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
            crc.update(buffer, 0, read);
            left -= read;
        }
    }
}
