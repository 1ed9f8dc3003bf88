package io.vouch.ingest.pdf;

import io.vouch.ingest.Content;
import io.vouch.ingest.Defects;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.PageProgress;
import io.vouch.ingest.Payload;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.embedded.EmbeddedFiles;
import io.vouch.ingest.embedded.PartialReason;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF files: words of the text layer and of the pages' pictures, codes, embedded data, attachments, and facts about how
 * the file was made. Not thread-safe, because the OCR handle is not.
 */
public final class PdfReader implements FormatReader {

    private final Supplier<PageOcr> ocr;
    private final CodeReader codes;
    private final Function<BufferedImage, String> fingerprint;

    /**
     * @param ocr asked for the calling thread's OCR when a page needs it; the supplier keeps and closes it
     * @param codes finds QR codes in pictures
     * @param fingerprint hexadecimal digest of the look of a page's picture; called for pages that were read by OCR
     */
    public PdfReader(Supplier<PageOcr> ocr, CodeReader codes, Function<BufferedImage, String> fingerprint) {
        this.ocr = ocr;
        this.codes = codes;
        this.fingerprint = fingerprint;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        try (PDDocument document = open(file)) {
            return read(document, file, limits);
        } catch (IOException e) {
            throw new ReadFailure(ReasonCode.CORRUPT, "the PDF is damaged beyond repair", e);
        } catch (RuntimeException e) {
            if (Defects.isOurs(e)) {
                throw e;
            }
            throw new ReadFailure(ReasonCode.CORRUPT, "the PDF is damaged beyond repair", e);
        } catch (StackOverflowError e) {
            throw new ReadFailure(ReasonCode.TOO_DEEP, "the PDF is nested too deeply", e);
        }
    }

    static PDDocument open(RawFile file) throws ReadFailure, IOException {
        if (!Files.isReadable(file.path())) {
            throw new ReadFailure(ReasonCode.UNREADABLE, "the file could not be read from disk");
        }
        if (Files.size(file.path()) == 0) {
            throw new ReadFailure(ReasonCode.EMPTY, "the file is empty");
        }
        try {
            return load(file);
        } catch (InvalidPasswordException e) {
            throw new ReadFailure(ReasonCode.ENCRYPTED, "the PDF opens only with a password", e);
        } catch (IOException e) {
            if (e.getCause() instanceof java.security.GeneralSecurityException) {
                throw new ReadFailure(ReasonCode.ENCRYPTED, "the PDF is encrypted in a way that cannot be opened", e);
            }
            throw e;
        }
    }

    private static PDDocument load(RawFile file) throws IOException {
        Optional<Path> repaired = HeaderRepair.of(file.path(), file.scratch());
        return Loader.loadPDF(repaired.orElse(file.path()).toFile());
    }

    private Content read(PDDocument document, RawFile file, IngestLimits limits) throws ReadFailure {
        PartialReason partial = new PartialReason();
        PdfFacts facts = new PdfFacts();
        facts.ofDocument(document, file.path());
        EmbeddedFiles files = new EmbeddedFiles(file.scratch(), limits, partial);
        PdfAttachments attachments = new PdfAttachments(files, partial, facts);
        attachments.ofCatalog(document.getDocumentCatalog().getCOSObject());
        PageReader reader = new PageReader(document, ocr, codes, fingerprint, limits, partial, facts);
        List<Page> pages = new ArrayList<>();
        List<Payload> found = new ArrayList<>();
        boolean drawn = readPages(document, reader, attachments, limits, file.progress(), partial, pages, found);
        List<Payload> payloads = new ArrayList<>(files.payloads());
        payloads.addAll(found);
        if (payloads.isEmpty() && files.members().isEmpty() && !drawn) {
            throw partial.code() == ReasonCode.NONE
                    ? new ReadFailure(ReasonCode.NO_CONTENT, "the PDF has no text, picture or data")
                    : new ReadFailure(partial.code(), partial.message());
        }
        return new Content(pages, payloads, facts.all(), files.members(), partial.code(), partial.message());
    }

    /** True if anything is drawn on any page. */
    private static boolean readPages(
            PDDocument document,
            PageReader reader,
            PdfAttachments attachments,
            IngestLimits limits,
            PageProgress progress,
            PartialReason partial,
            List<Page> pages,
            List<Payload> found) {
        boolean drawn = false;
        try {
            for (PDPage source : document.getPages()) {
                if (pages.size() == limits.maxPages()) {
                    partial.note(ReasonCode.TOO_MANY_PAGES, "only the first " + limits.maxPages() + " pages were read");
                    break;
                }
                attachments.ofPage(source.getCOSObject());
                PageReader.Result result = reader.read(source, pages.size());
                pages.add(result.page());
                found.addAll(result.codes());
                drawn |= result.drawn();
                if (!progress.goesOnAfter(pages.size())) {
                    noteExpiry(document, partial, pages.size());
                    break;
                }
            }
        } catch (RuntimeException e) {
            if (Defects.isOurs(e)) {
                throw e;
            }
            partial.note(ReasonCode.CORRUPT, "the list of pages is damaged after page " + pages.size());
        } catch (StackOverflowError e) {
            partial.note(ReasonCode.TOO_DEEP, "the list of pages is nested too deeply");
        }
        return drawn;
    }

    private static void noteExpiry(PDDocument document, PartialReason partial, int read) {
        int all = document.getNumberOfPages();
        if (read < all) {
            partial.note(
                    ReasonCode.TIMEOUT,
                    "only the first %d of %d pages were read in the time allowed".formatted(read, all));
        }
    }
}
