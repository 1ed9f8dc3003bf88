package io.vouch.ingest.pdf;

import io.vouch.ingest.Defects;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.signature.CmsSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Checks the signatures of a PDF (ISO 32000-2, 12.8): does the byte range hold the whole file but the signature itself, do the
 * signed bytes and the signature value agree, who signed and when. The facts of one signature follow each other.
 */
final class PdfSignatures {

    private static final int MAX_SIGNATURES = 50;
    private static final int MAX_CONTAINER = 4 << 20;

    /** Bytes behind the signed ones that are looked at for white space. */
    private static final int MAX_PADDING = 1_024;

    private final PDDocument document;
    private final Path file;
    private final long size;
    private final Revisions revisions;
    private final List<IntegrityFact> facts = new ArrayList<>();

    /** @param revisions compared already: they tell what was done after signing */
    PdfSignatures(PDDocument document, Path file, Revisions revisions) throws IOException {
        this.document = document;
        this.file = file;
        this.size = Files.size(file);
        this.revisions = revisions;
    }

    List<IntegrityFact> facts() {
        return facts;
    }

    void check() {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        for (PDSignature signature : signatures.subList(0, Math.min(MAX_SIGNATURES, signatures.size()))) {
            try {
                check(signature, place(signature));
            } catch (IOException | RuntimeException e) {
                if (e instanceof RuntimeException defect && Defects.isOurs(defect)) {
                    throw defect;
                }
                facts.add(FactCode.PDF_SIGNATURE_UNCHECKED.fact("", "the signature is damaged"));
            }
        }
    }

    /** Where a signature shows. */
    private record Place(int page, Box box) {}

    private Place place(PDSignature signature) {
        try {
            for (PDSignatureField field : document.getSignatureFields()) {
                PDSignature own = field.getSignature();
                if (own != null && own.getCOSObject() == signature.getCOSObject()) {
                    return place(field.getWidgets().get(0));
                }
            }
        } catch (RuntimeException damaged) {
            // It has no place that could be shown.
        }
        return new Place(0, Box.NONE);
    }

    private Place place(PDAnnotationWidget widget) {
        PDPage page = widget.getPage();
        int index = page == null ? -1 : document.getPages().indexOf(page);
        PDRectangle r = widget.getRectangle();
        if (index < 0 || r == null || r.getWidth() <= 0 || r.getHeight() <= 0) {
            return new Place(Math.max(0, index + 1), Box.NONE);
        }
        PageFrame frame = PageFrame.of(page);
        double x0 = r.getLowerLeftX();
        double y0 = r.getLowerLeftY();
        double x1 = r.getUpperRightX();
        double y1 = r.getUpperRightY();
        return new Place(index + 1, Box.ofCorners(frame.x(x0, y0), frame.y(x0, y0), frame.x(x1, y1), frame.y(x1, y1)));
    }

    private void check(PDSignature signature, Place place) throws IOException {
        int[] range = signature.getByteRange();
        if (range == null || range.length == 0) {
            return;
        }
        if (!isPossible(range)) {
            add(FactCode.PDF_SIGNATURE_UNCHECKED, "", "the byte range is impossible", place);
            return;
        }
        coverage(signature, range, place);
        byte[] container = signature.getContents();
        if (container == null || container.length == 0 || container.length > MAX_CONTAINER) {
            add(FactCode.PDF_SIGNATURE_UNCHECKED, "", "the signature is empty or too large", place);
            return;
        }
        Optional<CmsSignature> checked = verify(signature.getSubFilter(), container, range);
        if (checked.isEmpty()) {
            String filter = FactText.of(signature.getSubFilter());
            add(FactCode.PDF_SIGNATURE_UNCHECKED, "", "signatures of kind '" + filter + "' are not checked", place);
            return;
        }
        report(signature, checked.get(), range, place);
    }

    private boolean isPossible(int[] range) {
        return range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && range[3] >= 0
                && (long) range[2] + range[3] <= size;
    }

    private void coverage(PDSignature signature, int[] range, Place place) throws IOException {
        long end = (long) range[2] + range[3];
        if (isBlank(end)) {
            add(FactCode.PDF_SIGNED, "", FactText.of(signature.getSubFilter()), place);
            return;
        }
        String done = revisions.doneAfter(end, size);
        String more = Long.toString(size - end);
        if (done.isEmpty()) {
            add(FactCode.PDF_SIGNED_THEN_COUNTERSIGNED, "", more, place);
        } else {
            add(FactCode.PDF_SIGNED_THEN_EXTENDED, done, more, place);
        }
    }

    /** Some writers end the file with a line break or padding after the signed bytes. */
    private boolean isBlank(long from) throws IOException {
        if (size - from > MAX_PADDING) {
            return false;
        }
        for (byte b : bytes(from, (int) (size - from))) {
            if (b != 0 && b != ' ' && b != '\r' && b != '\n' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private byte[] bytes(long from, int length) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[length];
            in.seek(from);
            in.readFully(bytes);
            return bytes;
        }
    }

    private Optional<CmsSignature> verify(String filter, byte[] container, int[] range) {
        CmsSignature.Signed signed = out -> {
            copy(range[0], range[1], out);
            copy(range[2], range[3], out);
        };
        ByteArrayInputStream in = new ByteArrayInputStream(container);
        return switch (String.valueOf(filter)) {
            case "adbe.pkcs7.detached", "ETSI.CAdES.detached" -> Optional.of(CmsSignature.detached(in, signed));
            case "adbe.pkcs7.sha1" -> Optional.of(CmsSignature.aroundDigest(in, signed));
            case "ETSI.RFC3161" -> Optional.of(CmsSignature.timeStamp(in, signed));
            default -> Optional.empty();
        };
    }

    private void copy(long from, long length, OutputStream out) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] buffer = new byte[1 << 16];
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the byte range leaves the file");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Only the signature itself may be left out of what is signed, else bytes can hide there. */
    private boolean leavesOutOnlyItself(int[] range) throws IOException {
        int gap = range[2] - range[1];
        if (gap < 2 || gap > 2 * MAX_CONTAINER + 2) {
            return false;
        }
        byte[] left = bytes(range[1], gap);
        for (int i = 1; i < gap - 1; i++) {
            if (Character.digit(left[i], 16) < 0 && left[i] > ' ') {
                return false;
            }
        }
        return left[0] == '<' && left[gap - 1] == '>';
    }

    private void report(PDSignature signature, CmsSignature checked, int[] range, Place place) throws IOException {
        String signer = checked.certificate().map(one -> one.subject()).orElse(FactText.of(signature.getName()));
        boolean whole = leavesOutOnlyItself(range);
        switch (checked.result()) {
            case VALID -> {
                if (whole) {
                    add(FactCode.PDF_SIGNATURE_VALID, signer, checked.algorithm(), place);
                } else {
                    add(FactCode.PDF_SIGNATURE_BROKEN, "BYTE_RANGE", signer, place);
                }
            }
            case DIGEST -> add(FactCode.PDF_SIGNATURE_BROKEN, "DIGEST", signer, place);
            case VALUE -> add(FactCode.PDF_SIGNATURE_BROKEN, "VALUE", signer, place);
            case UNCHECKED -> add(FactCode.PDF_SIGNATURE_UNCHECKED, "", checked.why(), place);
        }
        Calendar claimed = signature.getSignDate();
        Optional<Instant> time =
                checked.time().or(() -> Optional.ofNullable(claimed).map(Calendar::toInstant));
        time.ifPresent(when -> add(
                FactCode.PDF_SIGNING_TIME,
                checked.time().isPresent() ? checked.timeSource() : "CLAIMED",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.atOffset(ZoneOffset.UTC)),
                place));
        checked.certificate().ifPresent(certificate -> {
            add(FactCode.PDF_SIGNER, certificate.issuer(), certificate.subject(), place);
            String standing =
                    time.map(certificate::standing).orElse(certificate.chain().name());
            add(FactCode.PDF_SIGNER_CERTIFICATE, certificate.validity(), standing, place);
        });
    }

    private void add(FactCode code, String before, String after, Place place) {
        facts.add(code.fact(before, after, place.page(), place.box()));
    }
}
