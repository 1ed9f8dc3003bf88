package io.vouch.ingest.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** Follows marked content to know whether the current drawing belongs to a layer that is switched off. */
final class HiddenLayers {

    private static final COSName OC = COSName.getPDFName("OC");
    private static final int MAX_DEPTH = 1_000;

    private final PDOptionalContentProperties properties;
    private final Deque<Boolean> open = new ArrayDeque<>();
    private int hidden;

    HiddenLayers(PDDocument document) {
        properties = document.getDocumentCatalog().getOCProperties();
    }

    void begin(List<COSBase> operands, PDResources resources) {
        push(properties != null
                && operands.size() > 1
                && OC.equals(operands.get(0))
                && isOff(operands.get(1), resources));
    }

    void begin() {
        push(false);
    }

    void end() {
        if (!open.isEmpty() && open.pop()) {
            hidden--;
        }
    }

    boolean isHidden() {
        return hidden > 0;
    }

    private void push(boolean off) {
        if (open.size() < MAX_DEPTH) {
            open.push(off);
            hidden += off ? 1 : 0;
        }
    }

    private boolean isOff(COSBase name, PDResources resources) {
        if (!(name instanceof COSName key) || resources == null) {
            return false;
        }
        PDPropertyList layer = resources.getProperties(key);
        return layer instanceof PDOptionalContentGroup group && !properties.isGroupEnabled(group);
    }
}
