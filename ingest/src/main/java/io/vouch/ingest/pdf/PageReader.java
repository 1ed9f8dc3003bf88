package io.vouch.ingest.pdf;

import io.vouch.ingest.Defects;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Payload;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.embedded.PartialReason;
import io.vouch.ingest.glyph.WordBuilder;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Script;
import io.vouch.ingest.page.TurnedPicture;
import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Reads the pages of one open document, each alone: a page that fails does not cost the others. */
final class PageReader {

    private static final System.Logger LOG = System.getLogger(PageReader.class.getName());
    private static final int MAX_ANNOTATIONS = 5_000;

    private final PDDocument document;
    private final Supplier<PageOcr> ocr;
    private final Function<BufferedImage, String> fingerprint;
    private final IngestLimits limits;
    private final PartialReason partial;
    private final PdfFacts facts;
    private final PagePictures pictures;
    private final PageCodes codes;
    private static final PageOcr.Result NOTHING_SEEN = new PageOcr.Result(List.of(), "und");

    private final Map<PDFont, FontShape> shapes = PageScan.newShapes();
    private int charsLeft;

    PageReader(
            PDDocument document,
            Supplier<PageOcr> ocr,
            CodeReader codeReader,
            Function<BufferedImage, String> fingerprint,
            IngestLimits limits,
            PartialReason partial,
            PdfFacts facts) {
        this.document = document;
        this.ocr = ocr;
        this.fingerprint = fingerprint;
        this.limits = limits;
        this.partial = partial;
        this.facts = facts;
        this.pictures = new PagePictures(document, limits);
        this.codes = new PageCodes(codeReader, pictures);
        this.charsLeft = limits.maxTextChars();
    }

    /**
     * What one page gave.
     *
     * @param drawn false if nothing at all is drawn on it
     */
    record Result(Page page, List<Payload> codes, boolean drawn) {}

    Result read(PDPage source, int index) {
        PageFrame frame = PageFrame.of(source);
        PageScan scan = new PageScan(frame, charsLeft, new HiddenLayers(document), shapes);
        List<Word> words = new ArrayList<>();
        scan(source, index, scan, frame, words);
        words.addAll(0, new WordBuilder(frame.width(), frame.height()).words(scan.glyphs()));
        charsLeft = Math.max(0, charsLeft - scan.glyphs().size());
        facts.ofPage(source.getCOSObject());
        facts.ofText(scan, index + 1);
        PageRoute route = PageRoute.of(scan, frame);
        Optional<PagePictures.Picture> picture = picture(index, route, frame, scan);
        PageOcr.Result seen = picture.map(present -> look(present, index)).orElse(NOTHING_SEEN);
        picture.ifPresent(present -> words.addAll(onPage(seen, present.box(), frame)));
        List<Payload> found = codes.find(index, scan, picture);
        Page page = new Page(
                index + 1,
                seen.liesOnItsSide() ? frame.height() : frame.width(),
                seen.liesOnItsSide() ? frame.width() : frame.height(),
                words,
                picture.isPresent(),
                Script.languageOf(words),
                picture.map(present -> fingerprint.apply(present.image())).orElse(""),
                seen.turned());
        return new Result(page, found, route != PageRoute.BLANK || !words.isEmpty());
    }

    private void scan(PDPage source, int index, PageScan scan, PageFrame frame, List<Word> formWords) {
        try {
            scan.processPage(source);
        } catch (PageScan.PageTooComplex e) {
            partial.note(ReasonCode.TOO_LARGE, "page %d: %s".formatted(index + 1, e.getMessage()));
        } catch (IOException | RuntimeException e) {
            noteFailure(e, "page %d could not be read whole".formatted(index + 1));
        } catch (StackOverflowError e) {
            partial.note(ReasonCode.TOO_DEEP, "page %d is nested too deeply".formatted(index + 1));
        }
        annotations(source, index, scan, frame, formWords);
    }

    private void annotations(PDPage source, int index, PageScan scan, PageFrame frame, List<Word> formWords) {
        try {
            int count = 0;
            for (PDAnnotation annotation : source.getAnnotations()) {
                boolean seen =
                        !annotation.isHidden() && !annotation.isNoView() && !"Popup".equals(annotation.getSubtype());
                if (seen && ++count <= MAX_ANNOTATIONS) {
                    if (annotation.getNormalAppearanceStream() == null) {
                        formWords.addAll(FormValues.words(annotation, frame));
                    } else {
                        scan.showAnnotation(annotation);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            noteFailure(e, "annotations of page %d could not be read".formatted(index + 1));
        } catch (StackOverflowError e) {
            partial.note(ReasonCode.TOO_DEEP, "annotations of page %d are nested too deeply".formatted(index + 1));
        }
    }

    /** A page that one of our own defects spoils is not blamed on the submitter. */
    private void noteFailure(Exception e, String sentence) {
        if (Defects.isOurs(e)) {
            LOG.log(System.Logger.Level.WARNING, "defect while reading a page: " + Defects.trace(e));
            partial.note(ReasonCode.INTERNAL, sentence + " because of a defect of the reader");
        } else {
            partial.note(ReasonCode.CORRUPT, sentence);
        }
    }

    private Optional<PagePictures.Picture> picture(int index, PageRoute route, PageFrame frame, PageScan scan) {
        if (route == PageRoute.TEXT || route == PageRoute.BLANK) {
            return Optional.empty();
        }
        try {
            Optional<PagePictures.Picture> picture = pictures.ofPage(index, route, frame, scan.images());
            if (picture.isEmpty()) {
                partial.note(ReasonCode.TOO_MANY_PIXELS, "page %d is too large to be rendered".formatted(index + 1));
            }
            return picture;
        } catch (IOException | RuntimeException e) {
            noteFailure(e, "the picture of page %d could not be decoded".formatted(index + 1));
        } catch (StackOverflowError e) {
            partial.note(ReasonCode.TOO_DEEP, "page %d is nested too deeply".formatted(index + 1));
        }
        return Optional.empty();
    }

    private PageOcr.Result look(PagePictures.Picture picture, int index) {
        try {
            return ocr.get()
                    .read(picture.image(), picture.box().width(), picture.box().height());
        } catch (RuntimeException e) {
            partial.note(
                    ReasonCode.INTERNAL,
                    "OCR of page %d failed: %s"
                            .formatted(index + 1, e.getClass().getSimpleName()));
            return NOTHING_SEEN;
        }
    }

    /** The words of the picture moved to where it stands on the page as it was turned; those outside the page are not seen. */
    private static List<Word> onPage(PageOcr.Result seen, Box picture, PageFrame frame) {
        var page = new TurnedPicture(picture, frame.width(), frame.height(), seen.turned());
        List<Word> words = new ArrayList<>();
        for (Word word : seen.words()) {
            Word placed = page.onPage(word);
            double x = placed.box().centerX();
            double y = placed.box().centerY();
            if (x >= 0 && y >= 0 && x <= page.width() && y <= page.height()) {
                words.add(placed);
            }
        }
        return words;
    }
}
