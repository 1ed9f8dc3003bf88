package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
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

    /** A file with another network for receipts than the shipped one, to measure it; system property. */
    public static final String RECEIPT_PROPERTY = "vouch.ocr.receipts";

    private static final double POINTS = 72;
    /** Pictures with a longer side are shrunk to it first: A4 at 300 dpi. */
    private static final int LONGEST_SIDE = 3600;
    /** Median grey below which the page is white on black. */
    private static final int DARK_PAPER = 100;
    /**
     * A page whose words read less surely as Latin may be Chinese. Measured: two Chinese invoices that were taken for Latin at .37
     * and .38, though their single symbols read at .96.
     */
    private static final double DOUBTFUL = 0.55;

    /** The network for receipts is surer of what it reads, right or wrong. */
    private static final double DOUBTFUL_RECEIPT = 0.7;

    /** So much more surely than as Latin a line must read to be taken for Chinese, however badly it reads. */
    private static final double CLEARLY_BETTER = 0.15;

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
        engines.put(OcrLanguages.RECEIPT, new TesseractHandle(languages.tessdata(), OcrLanguages.RECEIPT));
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
        Attempt attempt = asReceipt(attempt(grey, pageWidth, pageHeight), pageWidth, pageHeight);
        Reading reading = attempt.reading();
        Recipe recipe = attempt.recipe();
        List<List<Glyph>> runs = new SecondLook(readersOfNumbers(recipe), attempt.level(), reading).runs();
        if (recipe == Recipe.CHINESE) {
            runs = runs.stream().map(YuanSign::restored).toList();
        }
        runs = runs.stream().map(AmountGrammar::withCommas).toList();
        double width = attempt.sideways() ? pageHeight : pageWidth;
        double height = attempt.sideways() ? pageWidth : pageHeight;
        List<Word> words = reading.words(
                runs, width / attempt.level().width(), height / attempt.level().height());
        return new Result(words, reading.statistics().language(), attempt.quarterTurns(), attempt.skew());
    }

    @Override
    public Result readLatinLine(BufferedImage line) {
        double width = line.getWidth() * POINTS / PageReading.DPI;
        double height = line.getHeight() * POINTS / PageReading.DPI;
        GreyPicture grey = GreyConversion.toGrey(line, width, height);
        TesseractHandle.Pass pass = engines.get(OcrLanguages.LATIN)
                .read(grey.withBorder(PageReading.ROOM), TesseractHandle.LINE, PageReading.DPI);
        StringBuilder text = new StringBuilder();
        pass.glyphs().forEach(glyph -> text.append(glyph.text()));
        if (text.isEmpty()) {
            return new Result(List.of(), "und");
        }
        Word word = new Word(
                text.toString(), new Box(0, 0, width, height), List.of(), pass.wordConfidence(), WordSource.OCR);
        return new Result(List.of(word), "en");
    }

    /**
     * One way of reading the page.
     *
     * @param level the page upright and straight
     * @param skew degrees by which it was straightened
     */
    private record Attempt(GreyPicture level, int quarterTurns, double skew, Recipe recipe, Reading reading) {

        boolean sideways() {
            return quarterTurns % 2 == 1;
        }

        boolean chinese() {
            return recipe == Recipe.CHINESE;
        }

        /** Whether the page read so well that it can lie no other way, nor be in another script. */
        boolean convinces() {
            return reading.sureness() >= PageProbe.UPRIGHT
                    && (!chinese() || reading.statistics().isChinese());
        }
    }

    /** Reads the page as a glance at a strip suggests; only where that does not read well the page is looked at from all sides. */
    private Attempt attempt(GreyPicture grey, double pageWidth, double pageHeight) {
        TesseractHandle latin = engines.get(OcrLanguages.LATIN);
        PageProbe probe = new PageProbe(latin, engines.getOrDefault(OcrLanguages.CHINESE, latin));
        PageProbe.Answer glance = probe.glance(grey);
        Attempt first = attempt(grey, glance, pageWidth, pageHeight);
        if (glance.isClear() || first.convinces()) {
            return inItsScript(first, pageWidth, pageHeight);
        }
        PageProbe.Answer look = probe.look(grey, glance);
        boolean asRead = look.quarterTurns() == 0 && isReadAsChinese(look) == first.chinese();
        return inItsScript(asRead ? first : attempt(grey, look, pageWidth, pageHeight), pageWidth, pageHeight);
    }

    private Attempt attempt(GreyPicture grey, PageProbe.Answer lie, double pageWidth, double pageHeight) {
        GreyPicture upright = grey.turned(lie.quarterTurns());
        double skew = Skew.degrees(upright);
        GreyPicture level = TableRules.erased(skew == 0 ? upright : Resampling.rotated(upright, skew));
        double width = lie.quarterTurns() % 2 == 1 ? pageHeight : pageWidth;
        Recipe recipe = isReadAsChinese(lie) ? Recipe.CHINESE : latinRecipe(level);
        return new Attempt(level, lie.quarterTurns(), skew, recipe, read(level, recipe, width));
    }

    private static Recipe latinRecipe(GreyPicture level) {
        return ReceiptPage.isNarrow(level) ? Recipe.RECEIPT : Recipe.LATIN;
    }

    /** The same, or the page read as a receipt if it reads as badly as one and so better. */
    private Attempt asReceipt(Attempt attempt, double pageWidth, double pageHeight) {
        if (attempt.recipe() != Recipe.LATIN || !ReceiptPage.readsLikeOne(attempt.reading())) {
            return attempt;
        }
        Reading again = read(attempt.level(), Recipe.RECEIPT, attempt.sideways() ? pageHeight : pageWidth);
        return ReceiptPage.isBetter(again, attempt.reading())
                ? new Attempt(attempt.level(), attempt.quarterTurns(), attempt.skew(), Recipe.RECEIPT, again)
                : attempt;
    }

    private boolean isReadAsChinese(PageProbe.Answer lie) {
        return engines.containsKey(OcrLanguages.CHINESE) && (chineseOnly || lie.chinese());
    }

    /** The same, or the page read as Chinese if its worst lines turn out to be so. */
    private Attempt inItsScript(Attempt attempt, double pageWidth, double pageHeight) {
        if (attempt.chinese() || !engines.containsKey(OcrLanguages.CHINESE) || !isChinese(attempt)) {
            return attempt;
        }
        Reading reading = read(attempt.level(), Recipe.CHINESE, attempt.sideways() ? pageHeight : pageWidth);
        return new Attempt(attempt.level(), attempt.quarterTurns(), attempt.skew(), Recipe.CHINESE, reading);
    }

    /** The recipe's own engine, then the Latin one: the Chinese model takes hyphens for points and signs for letters. */
    private List<TesseractHandle> readersOfNumbers(Recipe recipe) {
        TesseractHandle own = engines.get(recipe.language());
        return recipe == Recipe.CHINESE ? List.of(own, engines.get(OcrLanguages.LATIN)) : List.of(own);
    }

    /**
     * Whether a line that reads badly as Latin reads well as Chinese, or clearly better where nothing reads well, as on a fax: the
     * strip that told the script may have held numbers.
     */
    private boolean isChinese(Attempt attempt) {
        Reading asLatin = attempt.reading();
        double doubtful = attempt.recipe() == Recipe.RECEIPT ? DOUBTFUL_RECEIPT : DOUBTFUL;
        if (Math.min(asLatin.wordConfidence(), asLatin.letterConfidence()) >= doubtful) {
            return false;
        }
        for (GreyPicture line : asLatin.worstLines(attempt.level())) {
            GreyPicture ready = line.withBorder(PageReading.ROOM);
            TesseractHandle.Pass pass =
                    engines.get(OcrLanguages.CHINESE).read(ready, TesseractHandle.LINE, PageReading.DPI);
            if (TextStatistics.of(pass.glyphs()).isChinese()) {
                boolean sure = pass.wordConfidence() >= PageReading.SURE_LINE;
                if (sure || pass.wordConfidence() >= CLEARLY_BETTER + asLatinAlone(ready)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double asLatinAlone(GreyPicture line) {
        return engines.get(OcrLanguages.LATIN)
                .read(line, TesseractHandle.LINE, PageReading.DPI)
                .wordConfidence();
    }

    private static GreyPicture prepared(BufferedImage picture, double pageWidth, double pageHeight) {
        GreyPicture grey = GreyConversion.toGrey(picture, pageWidth, pageHeight);
        int longest = Math.max(grey.width(), grey.height());
        GreyPicture fitting = longest > LONGEST_SIDE ? Resampling.scaled(grey, (double) LONGEST_SIDE / longest) : grey;
        GreyPicture light = fitting.percentile(0.5) < DARK_PAPER ? fitting.inverted() : fitting;
        return PaperEdge.whitened(light);
    }

    private Reading read(GreyPicture page, Recipe recipe, double pageWidth) {
        return PageReading.of(engines.get(recipe.language()), page, recipe, pageWidth);
    }

    @Override
    public void close() {
        engines.values().forEach(TesseractHandle::close);
    }
}
