package io.vouch.ingest.pdf;

import io.vouch.ingest.Defects;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.embedded.PartialReason;
import io.vouch.ingest.impression.SealFacts;
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
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Reads the pages of one open document, each alone: a page that fails does not cost the others. */
final class PageReader {

    private static final System.Logger LOG = System.getLogger(PageReader.class.getName());
    private static final int MAX_ANNOTATIONS = 5_000;

    /** Places of unseen text on one page that are looked at by OCR. */
    private static final int MAX_LOOKS = 6;

    private static final double LOOK_DPI = 250;

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
        PageText text = PageText.of(scan, frame);
        words.addAll(0, text.all());
        charsLeft = Math.max(0, charsLeft - scan.glyphs().size());
        facts.ofPage(source.getCOSObject());
        facts.ofText(scan, text, frame, index + 1);
        if (!scan.isTooComplex()) {
            appended(source, scan, frame, index);
        }
        PageRoute route = PageRoute.of(scan, frame);
        // What is too much to be read is too much to be drawn.
        Optional<PagePictures.Picture> picture =
                scan.isTooComplex() ? Optional.empty() : picture(index, route, frame, scan);
        PageOcr.Result seen = picture.map(present -> look(present, index)).orElse(NOTHING_SEEN);
        picture.ifPresent(present -> words.addAll(onPage(seen, present.box(), frame)));
        words.addAll(seenInstead(text, scan, route, index));
        List<Payload> found = scan.isTooComplex() ? List.of() : codes.find(index, scan, picture);
        picture.filter(present -> seen != NOTHING_SEEN).ifPresent(present -> seals(present, index));
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

    private void appended(PDPage source, PageScan scan, PageFrame frame, int index) {
        AppendedText.find(source, scan, frame, new HiddenLayers(document), shapes, limits.maxTextChars())
                .ifPresent(appended -> facts.appended(appended.text(), index + 1, appended.box()));
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

    /**
     * Reports the text that nobody sees. On a page that is not read by OCR, the places of such text are: the words that a person
     * sees there are given back.
     */
    private List<Word> seenInstead(PageText text, PageScan scan, PageRoute route, int index) {
        List<Word> all = new ArrayList<>();
        int looked = 0;
        for (PageText.Unseen piece : text.pieces()) {
            String seen = piece.now();
            boolean worthALook =
                    route == PageRoute.TEXT && !scan.isTooComplex() && seen.isEmpty() && piece.isReadable();
            if (worthALook && looked++ < MAX_LOOKS) {
                List<Word> there = lookAt(piece.box(), index, scan.unit());
                seen = FactText.of(there.stream().map(Word::text).collect(Collectors.joining(" ")));
                all.addAll(there);
            }
            facts.unseen(piece, seen, index + 1);
        }
        return all;
    }

    private List<Word> lookAt(Box box, int index, double unit) {
        try {
            double margin = Math.max(4, box.height());
            Box part = new Box(box.x0() - 2 * margin, box.y0() - margin, box.x1() + 2 * margin, box.y1() + margin);
            PageOcr.Result result = look(pictures.renderPart(index, part, LOOK_DPI, unit), index);
            if (result.turned() != 0) {
                return List.of();
            }
            return result.words().stream()
                    .map(word -> word.movedBy(part.x0(), part.y0()))
                    .filter(word -> word.box().overlaps(box))
                    .toList();
        } catch (IOException | RuntimeException | StackOverflowError undrawable) {
            return List.of();
        }
    }

    /** Seals of a page that is a picture; those that the file draws itself stand in its own pictures. */
    private void seals(PagePictures.Picture picture, int index) {
        Box box = picture.box();
        List<IntegrityFact> found = List.of();
        try {
            found = SealFacts.of(picture.image(), index + 1, box.width(), box.height(), ocr.get());
        } catch (RuntimeException e) {
            partial.note(
                    ReasonCode.INTERNAL,
                    "seals of page %d could not be read: %s"
                            .formatted(index + 1, e.getClass().getSimpleName()));
        }
        for (IntegrityFact fact : found) {
            Box seal = fact.box();
            Box place = new Box(seal.x0() + box.x0(), seal.y0() + box.y0(), seal.x1() + box.x0(), seal.y1() + box.y0());
            facts.seal(new IntegrityFact(fact.code(), fact.before(), fact.after(), fact.page(), place));
        }
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
