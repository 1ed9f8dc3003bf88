package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
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
    /** A page that reads less surely is read once more in the other language. */
    private static final double DOUBTFUL = 0.75;

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
        GreyPicture grey = prepared(picture);
        PageProbe.Answer lie = lie(grey);
        GreyPicture upright = grey.turned(lie.quarterTurns());
        double skew = Skew.degrees(upright);
        GreyPicture level = skew == 0 ? upright : Resampling.rotated(upright, skew);
        boolean canReadChinese = engines.containsKey(OcrLanguages.CHINESE);
        boolean chinese = canReadChinese && (chineseOnly || lie.chinese());
        Reading reading = read(level, chinese ? Recipe.CHINESE : Recipe.LATIN);
        if (reading.statistics().meanConfidence() < DOUBTFUL && canReadChinese && !chineseOnly) {
            Reading other = read(level, chinese ? Recipe.LATIN : Recipe.CHINESE);
            reading = other.statistics().meanConfidence() > reading.statistics().meanConfidence() ? other : reading;
        }
        boolean sideways = lie.quarterTurns() % 2 == 1;
        List<Word> words = reading.words(
                (sideways ? pageHeight : pageWidth) / level.width(),
                (sideways ? pageWidth : pageHeight) / level.height());
        return new Result(words, reading.statistics().language(), lie.quarterTurns(), skew);
    }

    private static GreyPicture prepared(BufferedImage picture) {
        GreyPicture grey = GreyConversion.toGrey(picture);
        int longest = Math.max(grey.width(), grey.height());
        GreyPicture fitting = longest > LONGEST_SIDE ? Resampling.scaled(grey, (double) LONGEST_SIDE / longest) : grey;
        return fitting.percentile(0.5) < DARK_PAPER ? fitting.inverted() : fitting;
    }

    private PageProbe.Answer lie(GreyPicture grey) {
        TesseractHandle latin = engines.get(OcrLanguages.LATIN);
        return new PageProbe(latin, engines.getOrDefault(OcrLanguages.CHINESE, latin)).look(grey);
    }

    private Reading read(GreyPicture page, Recipe recipe) {
        GreyPicture even = recipe.normalise() ? Background.normalised(page) : page;
        double scale = recipe.scale(page);
        GreyPicture ready = Resampling.scaled(even, scale).withBorder(recipe.border());
        TesseractHandle.Pass pass = engines.get(recipe.language()).read(ready, recipe.segmentation(), DPI);
        return new Reading(pass.glyphs(), scale, recipe.border());
    }

    @Override
    public void close() {
        engines.values().forEach(TesseractHandle::close);
    }
}
