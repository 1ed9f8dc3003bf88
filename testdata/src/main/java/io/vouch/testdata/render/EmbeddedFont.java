package io.vouch.testdata.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Vector;

/**
 * A composite font (ISO 32000-1, 9.7) of a PDF that is being written, of which the used glyphs are embedded when the document is
 * saved. It says what PDFBox's own says; but that one lists the widths of every glyph of the font for each document anew, which for
 * a Chinese font takes longer than to draw the paper. Not thread-safe.
 */
final class EmbeddedFont extends PDFont {
    /** Tables that a font needs in a PDF (ISO 32000-1, 9.9), and the one for smoothing on screens. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private static final String TAG_LETTERS = "BCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int TAG_LENGTH = 6;
    private static final int FULL_WIDTH = 1000;

    private final PDDocument document;
    private final Face face;
    private final COSDictionary descendant;
    private final COSDictionary descriptor;
    /** First character of each used glyph. */
    private final SortedMap<Integer, Integer> used = new TreeMap<>();

    private EmbeddedFont(PDDocument document, Face face, COSDictionary font) {
        super(font);
        this.document = document;
        this.face = face;
        this.descendant =
                (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        this.descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
    }

    /** {@code model} is what PDFBox says of the whole font. */
    static EmbeddedFont of(PDDocument document, Face face, COSDictionary model) {
        COSDictionary whole =
                (COSDictionary) model.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        COSDictionary font = new COSDictionary(model);
        COSDictionary descendant = new COSDictionary(whole);
        descendant.setItem(COSName.FONT_DESC, new COSDictionary(whole.getCOSDictionary(COSName.FONT_DESC)));
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return new EmbeddedFont(document, face, font);
    }

    @Override
    public void addToSubset(int codePoint) {
        used.merge(face.glyph(codePoint), codePoint, Math::min);
    }

    @Override
    protected byte[] encode(int codePoint) {
        int glyph = face.glyph(codePoint);
        if (glyph == 0) {
            throw new IllegalStateException("the font %s has no glyph for U+%04X".formatted(getName(), codePoint));
        }
        return new byte[] {(byte) (glyph >> 8), (byte) glyph};
    }

    @Override
    public boolean willBeSubset() {
        return true;
    }

    @Override
    public void subset() throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(face.font(), TABLES);
        used.values().forEach(subsetter::add);
        Map<Integer, Integer> originals = subsetter.getGIDMap();
        String tag = tag(originals.hashCode());
        subsetter.setPrefix(tag);
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);

        SortedMap<Integer, Integer> kept = new TreeMap<>();
        originals.forEach((glyph, original) -> kept.put(original, glyph));
        dict.setItem(COSName.TO_UNICODE, stream(CharacterMap.of(characters(kept.keySet()))));
        PDStream file = stream(program.toByteArray());
        file.getCOSObject().setInt(COSName.LENGTH1, program.size());
        descriptor.setItem(COSName.FONT_FILE2, file);
        String name = tag + getName();
        dict.setName(COSName.BASE_FONT, name);
        descriptor.setName(COSName.FONT_NAME, name);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.W, widths(kept));
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(places(kept)));
        descriptor.setItem(COSName.CID_SET, stream(allUpTo(kept.lastKey())));
    }

    private PDStream stream(byte[] content) throws IOException {
        try (InputStream in = new ByteArrayInputStream(content)) {
            return new PDStream(document, in, COSName.FLATE_DECODE);
        }
    }

    /** Six letters that tell this subset from another of the same font. */
    private static String tag(int hash) {
        StringBuilder tag = new StringBuilder();
        long left = Math.abs((long) hash);
        do {
            tag.append(TAG_LETTERS.charAt((int) (left % TAG_LETTERS.length())));
            left /= TAG_LETTERS.length();
        } while (left > 0 && tag.length() < TAG_LENGTH);
        return "A".repeat(TAG_LENGTH - tag.length()) + tag + "+";
    }

    /** A character of each glyph, also of those that are only parts of used ones; without those that stand for none. */
    private SortedMap<Integer, Integer> characters(Collection<Integer> glyphs) {
        SortedMap<Integer, Integer> characters = new TreeMap<>();
        for (int glyph : glyphs) {
            List<Integer> codes = used.containsKey(glyph) ? List.of(used.get(glyph)) : face.characters(glyph);
            if (glyph > 0 && !codes.isEmpty()) {
                characters.put(glyph, codes.get(0));
            }
        }
        return characters;
    }

    /** Runs of glyphs that follow each other, but for those of the default width. */
    private COSArray widths(SortedMap<Integer, Integer> kept) throws IOException {
        COSArray runs = new COSArray();
        COSArray run = new COSArray();
        int before = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Integer> glyph : kept.entrySet()) {
            int width = Math.round(face.advance(glyph.getKey()));
            if (width == FULL_WIDTH) {
                continue;
            }
            if (before != glyph.getKey() - 1) {
                run = new COSArray();
                runs.add(COSInteger.get(glyph.getKey()));
                runs.add(run);
            }
            run.add(COSInteger.get(width));
            before = glyph.getKey();
        }
        return runs;
    }

    /** For each old number of a glyph the new one, two bytes each, since the pages were written with the old. */
    private static byte[] places(SortedMap<Integer, Integer> kept) {
        byte[] places = new byte[2 * kept.lastKey() + 2];
        kept.forEach((original, glyph) -> {
            places[2 * original] = (byte) (glyph >> 8);
            places[2 * original + 1] = (byte) (int) glyph;
        });
        return places;
    }

    /** The set of the numbers from 0 to {@code last}, a bit each; PDF/A-1 and -2 ask for it. */
    private static byte[] allUpTo(int last) {
        byte[] set = new byte[last / 8 + 1];
        for (int number = 0; number <= last; number++) {
            set[number / 8] |= (byte) (1 << 7 - number % 8);
        }
        return set;
    }

    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT);
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read() << 8 | in.read();
    }

    @Override
    public float getWidthFromFont(int glyph) throws IOException {
        return face.advance(glyph);
    }

    @Override
    public boolean hasExplicitWidth(int glyph) {
        return false;
    }

    @Override
    protected float getStandard14Width(int glyph) {
        throw new UnsupportedOperationException(getName() + " is none of the standard fonts");
    }

    @Override
    @Deprecated
    public float getHeight(int glyph) throws IOException {
        return face.font().getHeader().getYMax();
    }

    @Override
    public BoundingBox getBoundingBox() throws IOException {
        return face.font().getFontBBox();
    }

    @Override
    public Vector getPositionVector(int glyph) {
        throw new UnsupportedOperationException(getName() + " is not set from top to bottom");
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }
}
