package io.vouch.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A whole PDF in one revision, as far as revisions are compared.
 *
 * @param attachments digest by name
 * @param signatures how many are filled in, and parts of validation data
 */
record RevisionState(List<RevisionPage> pages, Map<String, Long> attachments, int signatures) {

    private static final int MAX_PAGES = 300;
    private static final int MAX_GLYPHS = 1_200_000;
    private static final int MAX_TREE = 40;
    private static final int MAX_FILES = 1_000;
    private static final long MAX_DIGESTED = 8L << 20;
    private static final COSName DSS = COSName.getPDFName("DSS");

    /** Drawing operators that all revisions of a file together may have. */
    static final class Budget {
        private int operators = 4_000_000;
    }

    /**
     * @throws PageScan.PageTooComplex if a page or all together ask for too much work: half a page must not be compared
     */
    static RevisionState of(PDDocument document, Budget budget) {
        List<RevisionPage> pages = new ArrayList<>();
        Map<PDFont, FontShape> shapes = new IdentityHashMap<>();
        int left = MAX_GLYPHS;
        for (PDPage page : document.getPages()) {
            if (pages.size() >= MAX_PAGES) {
                break;
            }
            PageFrame frame = PageFrame.of(page);
            PageScan scan = new PageScan(frame, left, new HiddenLayers(document), shapes);
            scan.limitOperators(budget.operators);
            try {
                scan.processPage(page);
            } catch (PageScan.PageTooComplex tooMuch) {
                throw tooMuch;
            } catch (IOException | RuntimeException damaged) {
                // What was read of it before is compared: the other revision is damaged alike, or differs.
            }
            left = Math.max(0, left - scan.glyphs().size());
            budget.operators -= scan.operators();
            pages.add(RevisionPage.of(page, scan, PageText.of(scan, frame), frame));
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        return new RevisionState(pages, attachments(catalog), signatures(document, catalog));
    }

    private static int signatures(PDDocument document, COSDictionary catalog) {
        int count = 0;
        try {
            count = (int) document.getSignatureDictionaries().stream()
                    .filter(signature -> signature.getByteRange() != null && signature.getByteRange().length > 0)
                    .count();
        } catch (RuntimeException damaged) {
            // A damaged form has none that could be found.
        }
        COSDictionary validation = catalog.getCOSDictionary(DSS);
        return count + (validation == null ? 0 : 1_000 * (1 + parts(validation)));
    }

    private static int parts(COSDictionary validation) {
        int parts = 0;
        for (COSName key : validation.keySet()) {
            COSBase value = validation.getDictionaryObject(key);
            parts += value instanceof COSArray array ? array.size() : 0;
        }
        return Math.min(parts, 1_000);
    }

    private static Map<String, Long> attachments(COSDictionary catalog) {
        Map<String, Long> found = new TreeMap<>();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            collect(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0, found);
        }
        return found;
    }

    private static void collect(COSDictionary node, int depth, Map<String, Long> found) {
        if (node == null || depth > MAX_TREE || found.size() > MAX_FILES) {
            return;
        }
        COSArray pairs = node.getCOSArray(COSName.NAMES);
        for (int i = 0; pairs != null && i + 1 < Math.min(pairs.size(), 2 * MAX_FILES); i += 2) {
            if (pairs.getObject(i + 1) instanceof COSDictionary file) {
                COSDictionary embedded = file.getCOSDictionary(COSName.EF);
                COSStream stream = embedded == null ? null : embedded.getCOSStream(COSName.F);
                found.put(FactText.of(pairs.getObject(i)), stream == null ? 0 : digest(stream));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < Math.min(kids.size(), MAX_FILES); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collect(kid, depth + 1, found);
            }
        }
    }

    private static long digest(COSStream stream) {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[8_192];
        long left = MAX_DIGESTED;
        try (InputStream in = stream.createRawInputStream()) {
            for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                left -= read;
            }
        } catch (IOException | RuntimeException damaged) {
            return crc.getValue();
        }
        return crc.getValue();
    }
}
