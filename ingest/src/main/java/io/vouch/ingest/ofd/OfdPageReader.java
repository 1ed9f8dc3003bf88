package io.vouch.ingest.ofd;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.embedded.PartialReason;
import io.vouch.ingest.glyph.Glyph;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the pages of a package, each alone. */
final class OfdPageReader {

    /** A page with fewer characters may be a scan. */
    private static final PageOcr.Result NOTHING_SEEN = new PageOcr.Result(List.of(), "und");

    private static final int FEW_GLYPHS = 25;

    /** Share of the page from which a picture is read by OCR beside text, and on a page without text. */
    private static final double LARGE_PICTURE = 0.5;

    private static final double SOME_PICTURE = 0.05;
    private static final int MAX_CODE_PICTURES = 6;

    /** Outlines from which a page with few characters may hold letters that were turned into their shapes. */
    private static final int MANY_OUTLINES = 100;

    private final OfdPackage parts;
    private final OfdPictures pictures;
    private final Supplier<PageOcr> ocr;
    private final CodeReader codes;
    private final Function<BufferedImage, String> fingerprint;
    private final PartialReason partial;
    private final IngestLimits limits;
    private int charsLeft;

    OfdPageReader(
            OfdPackage parts,
            Supplier<PageOcr> ocr,
            CodeReader codes,
            Function<BufferedImage, String> fingerprint,
            IngestLimits limits,
            PartialReason partial) {
        this.parts = parts;
        this.pictures = new OfdPictures(parts, limits);
        this.ocr = ocr;
        this.codes = codes;
        this.fingerprint = fingerprint;
        this.partial = partial;
        this.limits = limits;
        this.charsLeft = limits.maxTextChars();
    }

    /**
     * What one page gave.
     *
     * @param drawn false if neither text nor picture is on it
     */
    record Result(Page page, OfdPageScan scan, List<Payload> codes, boolean drawn) {}

    Result read(OfdDocument document, OfdDocument.PageRef ref, int number) throws ReadFailure {
        OfdPageScan scan = new OfdPageScan(document.resources(), charsLeft);
        Box area = document.area();
        try {
            if (ref.path().isEmpty()) {
                throw new IOException("missing");
            }
            XmlNode page = parts.xml(ref.path());
            area = OfdDocument.areaOf(page, "Area")
                    .orElse(templateArea(document, page).orElse(area));
            draw(document, ref, page, scan, Transform.shift(-area.x0(), -area.y0()));
        } catch (IOException e) {
            partial.note(ReasonCode.CORRUPT, "page %d is missing or damaged".formatted(number));
        }
        if (scan.isFull()) {
            partial.note(ReasonCode.TOO_LARGE, "page %d has more text than allowed".formatted(number));
        } else if (scan.isGarbled()) {
            partial.note(ReasonCode.CORRUPT, "characters of page %d do not say what they stand for".formatted(number));
        }
        charsLeft -= scan.glyphs().size();
        return words(document, ref, scan, area, number);
    }

    private static Optional<Box> templateArea(OfdDocument document, XmlNode page) throws ReadFailure {
        for (XmlNode use : page.children("Template")) {
            Optional<XmlNode> template = document.template(use.attribute("TemplateID"));
            Optional<Box> area = template.flatMap(found -> OfdDocument.areaOf(found, "Area"));
            if (area.isPresent()) {
                return area;
            }
        }
        return Optional.empty();
    }

    private void draw(OfdDocument document, OfdDocument.PageRef ref, XmlNode page, OfdPageScan scan, Transform toPage)
            throws ReadFailure {
        for (XmlNode use : page.children("Template")) {
            Optional<XmlNode> template = document.template(use.attribute("TemplateID"));
            if (template.isPresent()) {
                scan.addContent(template.get(), toPage);
            }
        }
        scan.addContent(page, toPage);
        Optional<String> annotations = document.annotationsOf(ref);
        if (annotations.isPresent()) {
            try {
                scan.addAnnotations(parts.xml(annotations.get()), toPage);
            } catch (IOException damaged) {
                partial.note(ReasonCode.CORRUPT, "annotations of a page are damaged");
            }
        }
    }

    private Result words(OfdDocument document, OfdDocument.PageRef ref, OfdPageScan scan, Box area, int number)
            throws ReadFailure {
        double width = area.width() * Millimetres.POINTS;
        double height = area.height() * Millimetres.POINTS;
        List<Glyph> seen = scan.glyphs().stream()
                .filter(glyph -> glyph.isOn(width, height))
                .toList();
        List<Word> words = new ArrayList<>(new WordBuilder(width, height).words(seen));
        long letters = seen.stream().filter(glyph -> !glyph.isBlank()).count();
        Optional<Seen> picture = scanned(scan, width * height, letters, number);
        if (picture.isEmpty() && mayHoldOutlinedLetters(scan, letters)) {
            picture = painted(document, ref, new Box(0, 0, width, height), number);
        }
        PageOcr.Result read =
                picture.map(one -> look(one.image(), one.box(), number)).orElse(NOTHING_SEEN);
        picture.ifPresent(one -> words.addAll(onPage(read, one.box(), width, height)));
        Page page = new Page(
                number,
                read.liesOnItsSide() ? height : width,
                read.liesOnItsSide() ? width : height,
                words,
                picture.isPresent(),
                Script.languageOf(words),
                picture.map(Seen::image).map(fingerprint).orElse(""),
                read.turned());
        boolean drawn = !words.isEmpty() || !scan.pictures().isEmpty() || scan.outlines() > 0;
        return new Result(page, scan, codes(scan, picture, number), drawn);
    }

    /** A picture that is read by OCR, and what part of the page it shows, in points. */
    private record Seen(BufferedImage image, Box box) {}

    private Optional<Seen> scanned(OfdPageScan scan, double pageArea, long letters, int number) throws ReadFailure {
        Optional<OfdPageScan.Picture> place = scannedPicture(scan, pageArea, letters);
        Optional<BufferedImage> image =
                place.isPresent() ? pictures.decode(place.get().path()) : Optional.empty();
        if (place.isPresent() && image.isEmpty()) {
            partial.note(ReasonCode.CORRUPT, "a picture of page %d could not be decoded".formatted(number));
        }
        return image.map(one -> new Seen(one, place.get().box()));
    }

    private static boolean mayHoldOutlinedLetters(OfdPageScan scan, long letters) {
        return letters == 0 ? scan.outlines() > 0 : letters < FEW_GLYPHS && scan.outlines() >= MANY_OUTLINES;
    }

    /** The page as it is drawn: letters that were turned into their shapes can only be read from it. */
    private Optional<Seen> painted(OfdDocument document, OfdDocument.PageRef ref, Box page, int number)
            throws ReadFailure {
        double inches = page.width() * page.height() / (72.0 * 72.0);
        double dpi = Math.min(limits.ocrDpi(), Math.sqrt(limits.maxPixels() / Math.max(0.01, inches)));
        try {
            return Optional.of(new Seen(OfdPainter.picture(parts, document, ref, pictures, dpi), page));
        } catch (IOException | RuntimeException undrawable) {
            partial.note(ReasonCode.CORRUPT, "page %d could not be drawn".formatted(number));
            return Optional.empty();
        }
    }

    private static Optional<OfdPageScan.Picture> scannedPicture(OfdPageScan scan, double pageArea, long letters) {
        double least = pageArea * (letters >= FEW_GLYPHS ? LARGE_PICTURE : SOME_PICTURE);
        return scan.pictures().stream()
                .filter(picture -> area(picture.box()) >= least)
                .max(Comparator.comparingDouble(picture -> area(picture.box())));
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    private PageOcr.Result look(BufferedImage picture, Box box, int number) {
        try {
            return ocr.get().read(picture, box.width(), box.height());
        } catch (RuntimeException e) {
            partial.note(
                    ReasonCode.INTERNAL,
                    "OCR of page %d failed: %s".formatted(number, e.getClass().getSimpleName()));
            return NOTHING_SEEN;
        }
    }

    private static List<Word> onPage(PageOcr.Result read, Box picture, double width, double height) {
        var page = new TurnedPicture(picture, width, height, read.turned());
        return read.words().stream().map(page::onPage).toList();
    }

    private List<Payload> codes(OfdPageScan scan, Optional<Seen> whole, int number) throws ReadFailure {
        List<Payload> found = new ArrayList<>();
        int looked = 0;
        for (OfdPageScan.Picture picture : scan.pictures()) {
            double ratio = picture.box().width() / Math.max(1e-3, picture.box().height());
            boolean square = ratio > 0.8 && ratio < 1.25 && picture.box().width() <= 300;
            if (square && looked++ < MAX_CODE_PICTURES) {
                Optional<BufferedImage> image = pictures.decode(picture.path());
                image.ifPresent(code -> read(code, picture.box(), number, found));
            }
        }
        if (found.isEmpty() && whole.isPresent()) {
            read(whole.get().image(), whole.get().box(), number, found);
        }
        return found;
    }

    private void read(BufferedImage image, Box box, int number, List<Payload> found) {
        for (CodeReader.Placed code : CodeReader.readPlaced(codes, image, box)) {
            found.add(new Payload(PayloadKind.QR, "", code.text(), number, code.box()));
        }
    }
}
