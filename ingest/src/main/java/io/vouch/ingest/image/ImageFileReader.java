package io.vouch.ingest.image;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.code.QrCode;
import io.vouch.ingest.code.QrReader;
import io.vouch.ingest.fingerprint.PageFingerprint;
import io.vouch.ingest.impression.SealFacts;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads picture files: words by OCR, QR codes, seals, fingerprint. A picture in which nothing is read is a page without words.
 *
 * <p>Facts: those of {@link SealFacts}; {@code PAGE_TURNED} with the degrees (clockwise) by which the stored picture was turned to get the
 * page that the boxes stand on; {@code IMAGE_SOFTWARE} with the program that says it wrote the file; {@code IMAGE_DEVICE} with make,
 * model and serial number of the camera or scanner that says it took it.
 */
public final class ImageFileReader implements FormatReader {

    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/x-ms-bmp", "image/webp", "image/gif");

    /** Code of the fact that names the camera or scanner. */
    public static final String DEVICE_CODE = "IMAGE_DEVICE";

    private final PageOcr ocr;

    /** A reader that uses, and does not close, the given engine. */
    public ImageFileReader(PageOcr ocr) {
        this.ocr = ocr;
    }

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        List<Page> pages = new ArrayList<>();
        List<Payload> payloads = new ArrayList<>();
        List<IntegrityFact> facts = new ArrayList<>();
        ReasonCode reason = ReasonCode.NONE;
        String message = "";
        try (PictureFile pictures = PictureFile.open(file.path(), limits)) {
            int count = pictures.count();
            for (int index = 0; index < count && index < limits.maxPages(); index++) {
                try {
                    addPage(pictures.read(index), index + 1, pages, payloads, facts);
                } catch (ReadFailure failure) {
                    if (pages.isEmpty() && index + 1 == Math.min(count, limits.maxPages())) {
                        throw failure;
                    }
                    reason = failure.code();
                    message = failure.getMessage();
                }
                if (!file.progress().goesOnAfter(index + 1) && index + 1 < count) {
                    reason = ReasonCode.TIMEOUT;
                    message =
                            "Only the first %d of %d pages were read in the time allowed.".formatted(index + 1, count);
                    break;
                }
            }
            if (reason != ReasonCode.TIMEOUT && count > limits.maxPages()) {
                reason = ReasonCode.TOO_MANY_PAGES;
                message = "The file has more pages than the limit of " + limits.maxPages() + "; the rest was not read.";
            }
        }
        return new Content(pages, payloads, facts, List.of(), reason, message);
    }

    private void addPage(
            Picture picture, int number, List<Page> pages, List<Payload> payloads, List<IntegrityFact> facts) {
        PageOcr.Result read = ocr.read(picture.pixels(), picture.pageWidth(), picture.pageHeight());
        BufferedImage pixels = picture.pixels();
        boolean sideways = read.liesOnItsSide();
        pages.add(new Page(
                number,
                sideways ? picture.pageHeight() : picture.pageWidth(),
                sideways ? picture.pageWidth() : picture.pageHeight(),
                read.words(),
                true,
                read.language(),
                PageFingerprint.of(picture.turned(read.quarterTurns()).pixels()),
                read.turned()));
        for (QrCode code : QrReader.read(pixels)) {
            Box box = code.on(picture.pageWidth(), picture.pageHeight(), pixels.getWidth(), pixels.getHeight());
            payloads.add(new Payload(PayloadKind.QR, "", code.text(), number, box));
        }
        facts.addAll(SealFacts.of(pixels, number, picture.pageWidth(), picture.pageHeight(), ocr));
        double degrees = read.turned();
        if (degrees != 0) {
            String turn = String.format(Locale.ROOT, "%.1f", degrees);
            facts.add(new IntegrityFact("PAGE_TURNED", "", turn, number, Box.NONE));
        }
        if (!picture.software().isEmpty()) {
            facts.add(new IntegrityFact("IMAGE_SOFTWARE", "", picture.software(), number, Box.NONE));
        }
        if (!picture.device().isEmpty()) {
            facts.add(new IntegrityFact(DEVICE_CODE, "", picture.device(), number, Box.NONE));
        }
    }
}
