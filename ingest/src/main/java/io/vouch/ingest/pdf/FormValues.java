package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.Letters;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Words of a form field that has a value but no drawn appearance: viewers draw them on opening the file. */
final class FormValues {

    private static final COSName WIDGET = COSName.getPDFName("Widget");
    private static final COSName PASSWORD_OR_BUTTON = COSName.getPDFName("Btn");
    private static final int MAX_PARENTS = 20;
    private static final int MAX_CHARS = 2_000;

    private FormValues() {}

    /** The value's words, spread over the field's rectangle; empty if the annotation is not such a field. */
    static List<Word> words(PDAnnotation annotation, PageFrame frame) {
        COSDictionary widget = annotation.getCOSObject();
        PDRectangle rectangle = annotation.getRectangle();
        if (!WIDGET.equals(widget.getCOSName(COSName.SUBTYPE)) || rectangle == null) {
            return List.of();
        }
        COSBase value = inherited(widget, COSName.V);
        if (!(value instanceof COSString text) || PASSWORD_OR_BUTTON.equals(inherited(widget, COSName.FT))) {
            return List.of();
        }
        Box box = Box.ofCorners(
                frame.x(rectangle.getLowerLeftX(), rectangle.getLowerLeftY()),
                frame.y(rectangle.getLowerLeftX(), rectangle.getLowerLeftY()),
                frame.x(rectangle.getUpperRightX(), rectangle.getUpperRightY()),
                frame.y(rectangle.getUpperRightX(), rectangle.getUpperRightY()));
        return spread(text.getString(), box);
    }

    /** A value of the widget or of the fields above it; null if there is none. */
    static COSBase inherited(COSDictionary widget, COSName key) {
        COSDictionary node = widget;
        for (int i = 0; node != null && i < MAX_PARENTS; i++) {
            COSBase value = node.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static List<Word> spread(String value, Box box) {
        List<Word> words = new ArrayList<>();
        String text = value.substring(0, Math.min(value.length(), MAX_CHARS));
        double step = text.isEmpty() ? 0 : box.width() / text.length();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                String clean = Letters.cleaned(text.substring(start, i)).strip();
                if (!clean.isEmpty()) {
                    Box part = new Box(box.x0() + start * step, box.y0(), box.x0() + i * step, box.y1());
                    words.add(new Word(clean, part, List.of(), 1, WordSource.TEXT));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
