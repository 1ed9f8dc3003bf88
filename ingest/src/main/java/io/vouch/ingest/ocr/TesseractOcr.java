package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads pages with Tesseract: turns and straightens them, finds their script, prepares them by the script's recipe.
 *
 * <p>Holds native memory (some 100 MB for both languages) until closed. Not safe across threads.
 */
public final class TesseractOcr implements PageOcr {

    /** Pictures with a longer side are shrunk to it first: A4 at 300 dpi. */
    private static final int LONGEST_SIDE = 3600;
    /** Median grey below which the page is white on black. */
    private static final int DARK_PAPER = 100;
    /**
     * A page whose words read less surely as Latin may be Chinese. Measured: two Chinese invoices that were taken for Latin at .37
     * and .38, though their single symbols read at .96.
     */
    private static final double DOUBTFUL = 0.55;

    /** A line that was missed is believed when it reads at least so surely: ornaments and dirt read below .4. */
    private static final double SURE_LINE = 0.6;
    /** Pixels of room around a line that is read alone. */
    private static final int ROOM = 8;

    private static final int DPI = 200;

    private final OcrLanguages languages;
    private final Map<String, TesseractHandle> engines;
    private final boolean chineseOnly;

    private TesseractOcr(OcrLanguages languages, Map<String, TesseractHandle> engines, boolean chineseOnly) {
        this.languages = languages;
        this.engines = engines;
        this.chineseOnly = chineseOnly;
    }

    /**
     * Installs the native engine into a folder, shared by all processes of this user, and opens every language.
     *
     * @param cacheFolder created if missing; about 25 MB
     * @throws OcrUnavailableException if this machine cannot run the engine; the message says how to mend it
     */
    public static TesseractOcr open(Path cacheFolder) throws OcrUnavailableException {
        return open(cacheFolder, Set.of("zh", "en"));
    }

    /**
     * The same for pages that are known to be in some languages only.
     *
     * @param wanted {@code zh}, {@code en} or both; Latin script is opened in any case, because pages are turned upright by it
     */
    public static TesseractOcr open(Path cacheFolder, Set<String> wanted) throws OcrUnavailableException {
        OcrLanguages languages = NativeTesseract.load(cacheFolder);
        Map<String, TesseractHandle> engines = new HashMap<>();
        for (String language : languages.available()) {
            if (wanted.contains("zh") || !language.equals(OcrLanguages.CHINESE)) {
                engines.put(language, new TesseractHandle(languages.tessdata(), language));
            }
        }
        return new TesseractOcr(languages, engines, !wanted.contains("en"));
    }

    /** What can be read on this machine. */
    public OcrLanguages languages() {
        return languages;
    }

    @Override
    public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
        GreyPicture grey = prepared(picture, pageWidth, pageHeight);
        boolean bars = DarkBars.on(grey);
        engines.values().forEach(engine -> engine.seekWhiteOnBlack(bars));
        PageProbe.Answer lie = lie(grey);
        boolean sideways = lie.quarterTurns() % 2 == 1;
        double width = sideways ? pageHeight : pageWidth;
        double height = sideways ? pageWidth : pageHeight;
        GreyPicture upright = grey.turned(lie.quarterTurns());
        double skew = Skew.degrees(upright);
        GreyPicture level = skew == 0 ? upright : Resampling.rotated(upright, skew);
        boolean canReadChinese = engines.containsKey(OcrLanguages.CHINESE);
        boolean chinese = canReadChinese && (chineseOnly || lie.chinese());
        Recipe recipe = chinese ? Recipe.CHINESE : Recipe.LATIN;
        Reading reading = read(level, recipe, width);
        if (!chinese && canReadChinese && isChinese(level, reading)) {
            recipe = Recipe.CHINESE;
            reading = read(level, recipe, width);
        }
        List<List<Glyph>> runs = new SecondLook(readersOfNumbers(recipe), level, reading).runs();
        if (recipe == Recipe.CHINESE) {
            runs = runs.stream().map(YuanSign::restored).toList();
        }
        runs = runs.stream().map(AmountGrammar::withCommas).toList();
        List<Word> words = reading.words(runs, width / level.width(), height / level.height());
        return new Result(words, reading.statistics().language(), lie.quarterTurns(), skew);
    }

    /** The recipe's own engine, then the Latin one: the Chinese model takes hyphens for points and signs for letters. */
    private List<TesseractHandle> readersOfNumbers(Recipe recipe) {
        TesseractHandle own = engines.get(recipe.language());
        TesseractHandle latin = engines.get(OcrLanguages.LATIN);
        return own == latin ? List.of(own) : List.of(own, latin);
    }

    /** Whether the line that reads worst as Latin reads well as Chinese: the strip that told the script may have held numbers. */
    private boolean isChinese(GreyPicture page, Reading asLatin) {
        if (asLatin.wordConfidence() >= DOUBTFUL) {
            return false;
        }
        TesseractHandle chinese = engines.get(OcrLanguages.CHINESE);
        for (GreyPicture line : asLatin.worstLines(page)) {
            TesseractHandle.Pass pass = chinese.read(line.withBorder(ROOM), TesseractHandle.LINE, DPI);
            if (pass.wordConfidence() >= SURE_LINE
                    && TextStatistics.of(pass.glyphs()).isChinese()) {
                return true;
            }
        }
        return false;
    }

    private static GreyPicture prepared(BufferedImage picture, double pageWidth, double pageHeight) {
        GreyPicture grey = GreyConversion.toGrey(picture, pageWidth, pageHeight);
        int longest = Math.max(grey.width(), grey.height());
        GreyPicture fitting = longest > LONGEST_SIDE ? Resampling.scaled(grey, (double) LONGEST_SIDE / longest) : grey;
        GreyPicture light = fitting.percentile(0.5) < DARK_PAPER ? fitting.inverted() : fitting;
        return PaperEdge.whitened(light);
    }

    private PageProbe.Answer lie(GreyPicture grey) {
        TesseractHandle latin = engines.get(OcrLanguages.LATIN);
        return new PageProbe(latin, engines.getOrDefault(OcrLanguages.CHINESE, latin)).look(grey);
    }

    private Reading read(GreyPicture page, Recipe recipe, double pageWidth) {
        double scale = recipe.scale(page, pageWidth);
        GreyPicture sized = Resampling.scaled(page, scale);
        GreyPicture even = recipe.normalise() ? Background.normalised(sized) : sized;
        GreyPicture ready = even.withBorder(recipe.border());
        TesseractHandle engine = engines.get(recipe.language());
        TesseractHandle.Pass pass = engine.read(ready, recipe.segmentation(), DPI);
        List<Glyph> glyphs = new ArrayList<>(TightBoxes.of(pass.glyphs(), ready));
        for (UnreadInk.Place place : UnreadInk.places(ready, glyphs)) {
            glyphs.addAll(missedLine(engine, ready, place));
        }
        List<Glyph> mended = recipe == Recipe.CHINESE ? chineseMended(glyphs, ready) : glyphs;
        return new Reading(mended, scale, recipe.border(), pass.wordConfidence());
    }

    /** What the Chinese model is known to misread, put right line by line. */
    private static List<Glyph> chineseMended(List<Glyph> glyphs, GreyPicture picture) {
        List<Glyph> mended = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : Marks.mended(glyphs, picture)) {
            if (glyph.startsLine() && !line.isEmpty()) {
                mended.addAll(Brackets.evened(CapitalAmount.restored(line)));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        mended.addAll(Brackets.evened(CapitalAmount.restored(line)));
        return mended;
    }

    /** A line that the engine passed over, read alone; nothing if it turns out to be none. */
    private static List<Glyph> missedLine(TesseractHandle engine, GreyPicture ready, UnreadInk.Place place) {
        int left = Math.max(0, place.x0() - ROOM);
        int top = Math.max(0, place.y0() - ROOM);
        GreyPicture line = ready.crop(left, top, place.x1() + ROOM, place.y1() + ROOM);
        TesseractHandle.Pass pass = engine.read(line.withBorder(ROOM), TesseractHandle.LINE, DPI);
        if (pass.wordConfidence() < SURE_LINE || pass.glyphs().size() < 2) {
            return List.of();
        }
        return pass.glyphs().stream()
                .map(glyph -> glyph.movedBy(left - ROOM, top - ROOM))
                .toList();
    }

    @Override
    public void close() {
        engines.values().forEach(TesseractHandle::close);
    }
}
