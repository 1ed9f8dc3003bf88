package io.vouch.ingest.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What a font's own tables say that a code's glyph is, where they say it: glyph names of the encoding, or the character table of
 * an embedded TrueType font. Looked at for ASCII letters and digits only: elsewhere one glyph serves several characters.
 */
final class OwnEncoding {

    private OwnEncoding() {}

    /** What the font says, if that is another letter or digit than the text that the file gives. */
    static Optional<String> contradiction(PDFont font, int code, String text, GlyphList names) {
        if (text.length() != 1
                || !isLetterOrDigit(text)
                || font instanceof PDType3Font
                || font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) == null) {
            return Optional.empty();
        }
        try {
            List<String> own =
                    font instanceof PDSimpleFont simple ? ofSimple(simple, code, names) : ofTable(font, code);
            boolean agrees = own.isEmpty() || own.stream().anyMatch(one -> same(one, text));
            return agrees ? Optional.empty() : Optional.of(own.get(0)).filter(OwnEncoding::isLetterOrDigit);
        } catch (java.io.IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static List<String> ofSimple(PDSimpleFont font, int code, GlyphList names) throws java.io.IOException {
        if (font instanceof PDTrueTypeFont trueType && font.isEmbedded()) {
            return characters(trueType.getTrueTypeFont(), trueType.codeToGID(code));
        }
        if (font.getEncoding() == null || Boolean.TRUE.equals(symbolic(font))) {
            return List.of();
        }
        String name = font.getEncoding().getName(code);
        String text = name == null || name.equals(".notdef") ? null : names.toUnicode(name);
        return text == null ? List.of() : List.of(text);
    }

    private static Boolean symbolic(PDFont font) {
        return font.getFontDescriptor() != null && font.getFontDescriptor().isSymbolic();
    }

    private static List<String> ofTable(PDFont font, int code) throws java.io.IOException {
        if (font instanceof PDType0Font composite
                && composite.getDescendantFont() instanceof PDCIDFontType2 descendant
                && descendant.isEmbedded()) {
            return characters(descendant.getTrueTypeFont(), descendant.codeToGID(code));
        }
        return List.of();
    }

    private static List<String> characters(TrueTypeFont font, int glyph) throws java.io.IOException {
        // Strictly Unicode: subsets often number their glyphs in tables of no meaning.
        CmapLookup lookup = font == null || glyph <= 0 ? null : font.getUnicodeCmapLookup(true);
        List<Integer> codes = lookup == null ? null : lookup.getCharCodes(glyph);
        return codes == null
                ? List.of()
                : codes.stream()
                        .filter(Character::isValidCodePoint)
                        .map(Character::toString)
                        .toList();
    }

    private static boolean same(String one, String other) {
        return Normalizer.normalize(one, Normalizer.Form.NFKC)
                .equalsIgnoreCase(Normalizer.normalize(other, Normalizer.Form.NFKC));
    }

    private static boolean isLetterOrDigit(String text) {
        char c = text.charAt(0);
        return text.length() == 1 && (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }
}
