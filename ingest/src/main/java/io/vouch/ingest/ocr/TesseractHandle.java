package io.vouch.ingest.ocr;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;

/** One engine for one language, kept open: loading a language costs more than reading a page. Belongs to one thread. */
final class TesseractHandle implements AutoCloseable {

    /** Page segmentation: one column of text of varying sizes. */
    static final int COLUMN = 4;
    /** Page segmentation: one block of lines. */
    static final int BLOCK = 6;
    /** Page segmentation: the picture is one line. */
    static final int LINE = 7;

    /**
     * Lines that read less surely than this are read a second time as white on black. The engine's own limit of .7 doubles the
     * cost of every line of a poor scan for nothing; a line that is white on black reads below .5 as it stands.
     */
    private static final String INVERTED_BELOW = "0.5";

    /**
     * What one reading gave.
     *
     * @param glyphs in the engine's order
     * @param wordConfidence 0..1: mean over the words of the engine's confidence in its least sure symbol. It tells text from
     *     noise; the mean over symbols does not: the engine is sure of single symbols upside down, too
     * @param letterConfidence the same over the words of letters alone; the other where there are too few of them. Digits read
     *     alike in all models: they make a page of another script look well read
     */
    record Pass(List<Glyph> glyphs, double wordConfidence, double letterConfidence) {}

    /** Fewer letters prove nothing. */
    private static final int LEAST_LETTERS = 24;

    /** Bound on the symbols of one picture, far above the densest page. */
    private static final int MAX_GLYPHS = 60_000;

    private final TessBaseAPI api;
    private final IntBuffer left = IntBuffer.allocate(1);
    private final IntBuffer top = IntBuffer.allocate(1);
    private final IntBuffer right = IntBuffer.allocate(1);
    private final IntBuffer bottom = IntBuffer.allocate(1);
    private ByteBuffer raster = ByteBuffer.allocateDirect(1 << 20);
    private boolean closed;

    TesseractHandle(Path tessdata, String language) throws OcrUnavailableException {
        api = TessAPI1.TessBaseAPICreate();
        TessAPI1.TessBaseAPISetVariable(api, "debug_file", "/dev/null");
        int status = TessAPI1.TessBaseAPIInit2(
                api, tessdata.toAbsolutePath().toString(), language, TessOcrEngineMode.OEM_LSTM_ONLY);
        if (status != 0) {
            TessAPI1.TessBaseAPIDelete(api);
            throw new OcrUnavailableException("Tesseract cannot load its language '" + language + "' from " + tessdata
                    + ": delete that folder and start again.");
        }
        TessAPI1.TessBaseAPISetVariable(api, "debug_file", "/dev/null");
        TessAPI1.TessBaseAPISetVariable(api, "invert_threshold", INVERTED_BELOW);
    }

    /**
     * Whether lines that read badly are read a second time as white on black, as they are unless this says otherwise.
     *
     * @param sought false where no text can stand so: it saves the time
     */
    void seekWhiteOnBlack(boolean sought) {
        set("tessedit_do_invert", sought ? "1" : "0");
    }

    /** Sets one of the engine's own variables, for measurements. */
    void set(String variable, String value) {
        TessAPI1.TessBaseAPISetVariable(api, variable, value);
    }

    /**
     * Reads a picture. No deadline is set: the engine crashes when a reading that was cut short is walked through, and what was
     * read would depend on the clock. Whoever runs this process kills it when it takes too long.
     *
     * @param segmentation one of the constants above
     * @param dpi what the engine shall take for the picture's resolution
     */
    Pass read(GreyPicture picture, int segmentation, int dpi) {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        TessAPI1.TessBaseAPISetPageSegMode(api, segmentation);
        TessAPI1.TessBaseAPISetImage(api, toNative(picture), picture.width(), picture.height(), 1, picture.width());
        TessAPI1.TessBaseAPISetSourceResolution(api, dpi);
        try {
            if (TessAPI1.TessBaseAPIRecognize(api, null) != 0) {
                return new Pass(List.of(), 0, 0);
            }
            double wordConfidence = Math.max(0, Math.min(1, TessAPI1.TessBaseAPIMeanTextConf(api) / 100.0));
            LetterWords letterWords = new LetterWords();
            List<Glyph> glyphs = glyphs(letterWords);
            return new Pass(glyphs, wordConfidence, letterWords.confidence(wordConfidence));
        } finally {
            TessAPI1.TessBaseAPIClear(api);
        }
    }

    private ByteBuffer toNative(GreyPicture picture) {
        if (raster.capacity() < picture.pixels().length) {
            raster = ByteBuffer.allocateDirect(picture.pixels().length);
        }
        raster.clear();
        raster.put(picture.pixels());
        raster.flip();
        return raster;
    }

    /** Adds up how surely words of letters were read, letter by letter. */
    private static final class LetterWords {
        private int letters;
        private double confidence;

        void add(String word, double sureness) {
            long own = word.codePoints().filter(Character::isLetter).count();
            if (2 * own > word.codePointCount(0, word.length())) {
                letters += (int) own;
                confidence += own * sureness;
            }
        }

        double confidence(double otherwise) {
            return letters < LEAST_LETTERS ? otherwise : confidence / letters;
        }
    }

    private List<Glyph> glyphs(LetterWords letterWords) {
        List<Glyph> glyphs = new ArrayList<>();
        TessResultIterator results = TessAPI1.TessBaseAPIGetIterator(api);
        if (results == null) {
            return glyphs;
        }
        try {
            TessPageIterator places = TessAPI1.TessResultIteratorGetPageIterator(results);
            do {
                addGlyph(results, places, glyphs);
                addWord(results, places, letterWords);
            } while (glyphs.size() < MAX_GLYPHS
                    && TessAPI1.TessPageIteratorNext(places, TessPageIteratorLevel.RIL_SYMBOL) != 0);
        } finally {
            TessAPI1.TessResultIteratorDelete(results);
        }
        return glyphs;
    }

    private static void addWord(TessResultIterator results, TessPageIterator places, LetterWords letterWords) {
        int word = TessPageIteratorLevel.RIL_WORD;
        if (TessAPI1.TessPageIteratorIsAtBeginningOf(places, word) == 0) {
            return;
        }
        Pointer utf8 = TessAPI1.TessResultIteratorGetUTF8Text(results, word);
        if (utf8 != null) {
            double confidence = TessAPI1.TessResultIteratorConfidence(results, word) / 100.0;
            letterWords.add(utf8.getString(0, "UTF-8").strip(), Math.max(0, Math.min(1, confidence)));
            TessAPI1.TessDeleteText(utf8);
        }
    }

    private void addGlyph(TessResultIterator results, TessPageIterator places, List<Glyph> glyphs) {
        int symbol = TessPageIteratorLevel.RIL_SYMBOL;
        Pointer utf8 = TessAPI1.TessResultIteratorGetUTF8Text(results, symbol);
        if (utf8 == null) {
            return;
        }
        String text = utf8.getString(0, "UTF-8").strip();
        TessAPI1.TessDeleteText(utf8);
        if (text.isEmpty() || TessAPI1.TessPageIteratorBoundingBox(places, symbol, left, top, right, bottom) == 0) {
            return;
        }
        double confidence = TessAPI1.TessResultIteratorConfidence(results, symbol) / 100.0;
        boolean startsWord = TessAPI1.TessPageIteratorIsAtBeginningOf(places, TessPageIteratorLevel.RIL_WORD) != 0;
        boolean startsLine = TessAPI1.TessPageIteratorIsAtBeginningOf(places, TessPageIteratorLevel.RIL_TEXTLINE) != 0;
        glyphs.add(new Glyph(
                text,
                left.get(0),
                top.get(0),
                right.get(0),
                bottom.get(0),
                Math.max(0, Math.min(1, confidence)),
                startsWord,
                startsLine));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            TessAPI1.TessBaseAPIEnd(api);
            TessAPI1.TessBaseAPIDelete(api);
        }
    }
}
