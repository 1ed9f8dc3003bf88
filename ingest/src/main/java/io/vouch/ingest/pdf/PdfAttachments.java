package io.vouch.ingest.pdf;

import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.embedded.EmbeddedFiles;
import io.vouch.ingest.embedded.PartialReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Finds the files that a PDF carries, wherever they hang: the name tree, associated files ({@code /AF}) of the catalog and of
 * pages, and file annotations. Each stream is taken once. Works on raw objects, because damaged files break the typed ones.
 */
final class PdfAttachments {

    private static final int MAX_TREE_DEPTH = 40;
    private static final int MAX_NODES = 20_000;
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName AF = COSName.getPDFName("AF");
    private static final COSName[] FILE_NAMES = {COSName.UF, COSName.F, COSName.UNIX, COSName.DOS, COSName.MAC};

    private final EmbeddedFiles files;
    private final PartialReason partial;
    private final PdfFacts facts;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    PdfAttachments(EmbeddedFiles files, PartialReason partial, PdfFacts facts) {
        this.facts = facts;
        this.files = files;
        this.partial = partial;
    }

    void ofCatalog(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            nameTree(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
        }
        associated(catalog);
    }

    void ofPage(COSDictionary page) {
        associated(page);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < Math.min(annotations.size(), MAX_NODES); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                associated(annotation);
                if (COSName.getPDFName("FileAttachment").equals(annotation.getCOSName(COSName.SUBTYPE))) {
                    specification(annotation.getDictionaryObject(COSName.FS), "");
                }
            }
        }
    }

    private void nameTree(COSDictionary node, int depth) {
        if (node == null || depth > MAX_TREE_DEPTH || ++nodes > MAX_NODES || !seen.add(node)) {
            return;
        }
        COSArray pairs = node.getCOSArray(COSName.NAMES);
        for (int i = 0; pairs != null && i + 1 < Math.min(pairs.size(), MAX_NODES); i += 2) {
            specification(
                    pairs.getObject(i + 1),
                    Optional.ofNullable(pairs.getString(i)).orElse(""));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < Math.min(kids.size(), MAX_NODES); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                nameTree(kid, depth + 1);
            }
        }
    }

    private void associated(COSDictionary owner) {
        COSBase associated = owner.getDictionaryObject(AF);
        if (associated instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), MAX_NODES); i++) {
                specification(array.getObject(i), "");
            }
        } else {
            specification(associated, "");
        }
    }

    private void specification(COSBase object, String fallbackName) {
        if (!(object instanceof COSDictionary specification)) {
            return;
        }
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        String name = "";
        COSStream stream = null;
        for (COSName key : FILE_NAMES) {
            if (name.isEmpty()) {
                name = Optional.ofNullable(specification.getString(key)).orElse("");
            }
            if (stream == null && embedded != null) {
                stream = embedded.getCOSStream(key);
            }
        }
        if (stream != null && seen.add(stream)) {
            String shown = name.isEmpty() ? fallbackName : name;
            String relation = FactText.of(specification.getDictionaryObject(RELATIONSHIP));
            facts.attachment(relation, FactText.of(shown));
            take(shown, stream);
        }
    }

    private void take(String name, COSStream stream) {
        try (InputStream in = decoded(stream)) {
            files.add(name, in);
        } catch (IOException | RuntimeException damaged) {
            partial.note(ReasonCode.CORRUPT, "an attached file is damaged");
        }
    }

    /** Inflates while reading, so that a bomb stops at the limit; PDFBox would inflate it whole first. */
    private static InputStream decoded(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        boolean flate = COSName.FLATE_DECODE.equals(filters)
                || filters instanceof COSArray array
                        && array.size() == 1
                        && COSName.FLATE_DECODE.equals(array.getObject(0));
        boolean predicted = stream.containsKey(COSName.DECODE_PARMS);
        return flate && !predicted
                ? new InflaterInputStream(stream.createRawInputStream())
                : stream.createInputStream();
    }
}
