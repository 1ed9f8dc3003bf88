package io.vouch.ingest.ofd;

import io.vouch.ingest.Content;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads OFD packages (GB/T 33190-2016): words of pages and their templates, tags, custom data, attached data, codes, and
 * whether the parts still match the digests of the signatures. Not thread-safe, because the OCR handle is not.
 */
public final class OfdReader implements FormatReader {

    private static final int MAX_DOCUMENTS = 20;

    private final Supplier<PageOcr> ocr;
    private final CodeReader codes;
    private final Function<BufferedImage, String> fingerprint;

    /**
     * @param ocr asked for the calling thread's OCR when a page is a picture; the supplier keeps and closes it
     * @param codes finds QR codes in pictures
     * @param fingerprint hexadecimal digest of the look of a page's picture; called for pages that were read by OCR
     */
    public OfdReader(Supplier<PageOcr> ocr, CodeReader codes, Function<BufferedImage, String> fingerprint) {
        this.ocr = ocr;
        this.codes = codes;
        this.fingerprint = fingerprint;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/ofd") || mediaType.equals("application/vnd.ofd");
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        try (OfdPackage parts = OfdPackage.open(file.path(), limits)) {
            return new Reading(parts, file, limits).content();
        } catch (StackOverflowError e) {
            throw new ReadFailure(ReasonCode.TOO_DEEP, "the OFD is nested too deeply", e);
        }
    }

    /** One file being read. */
    private final class Reading {
        private final OfdPackage parts;
        private final IngestLimits limits;
        private final PartialReason partial = new PartialReason();
        private final EmbeddedFiles files;
        private final OfdPageReader reader;
        private final List<Page> pages = new ArrayList<>();
        private final List<Payload> found = new ArrayList<>();
        private final List<IntegrityFact> facts = new ArrayList<>();
        private final PageProgress progress;
        private boolean drawn;
        private boolean expired;

        Reading(OfdPackage parts, RawFile file, IngestLimits limits) {
            this.parts = parts;
            this.limits = limits;
            this.progress = file.progress();
            this.files = new EmbeddedFiles(file.scratch(), limits, partial);
            this.reader = new OfdPageReader(parts, ocr, codes, fingerprint, limits, partial);
        }

        Content content() throws ReadFailure {
            List<XmlNode> bodies = root().children("DocBody");
            for (XmlNode body : bodies.subList(0, Math.min(bodies.size(), MAX_DOCUMENTS))) {
                Optional<String> path = parts.find(body.childText("DocRoot"), "");
                if (path.isEmpty()) {
                    partial.note(ReasonCode.CORRUPT, "a document of the package is missing");
                } else {
                    document(body, path.get());
                }
            }
            List<Payload> payloads = new ArrayList<>(files.payloads());
            payloads.addAll(found);
            if (!drawn && payloads.isEmpty() && files.members().isEmpty()) {
                throw partial.code() == ReasonCode.NONE
                        ? new ReadFailure(ReasonCode.NO_CONTENT, "the OFD has no text, picture or data")
                        : new ReadFailure(partial.code(), partial.message());
            }
            return new Content(pages, payloads, facts, files.members(), partial.code(), partial.message());
        }

        private XmlNode root() throws ReadFailure {
            try {
                if (!parts.has("OFD.xml") && (parts.has("Encryptions.xml") || parts.has("decryptseed.dat"))) {
                    throw new ReadFailure(ReasonCode.ENCRYPTED, "the OFD is encrypted (GM/T 0099)");
                }
                return parts.xml("OFD.xml");
            } catch (IOException e) {
                throw new ReadFailure(ReasonCode.CORRUPT, "OFD.xml is missing or damaged", e);
            }
        }

        private void document(XmlNode body, String path) throws ReadFailure {
            OfdDocument document;
            try {
                document = new OfdDocument(parts, path);
            } catch (IOException e) {
                partial.note(ReasonCode.CORRUPT, "Document.xml is damaged");
                return;
            }
            body.child("DocInfo").ifPresent(this::information);
            int pagesBefore = pages.size();
            OfdTags tags = new OfdTags(parts);
            for (OfdDocument.PageRef ref : document.pages()) {
                if (expired) {
                    partial.note(
                            ReasonCode.TIMEOUT,
                            "only the first %d pages were read in the time allowed".formatted(pages.size()));
                    break;
                }
                if (pages.size() == limits.maxPages()) {
                    partial.note(ReasonCode.TOO_MANY_PAGES, "only the first " + limits.maxPages() + " pages were read");
                    break;
                }
                OfdPageReader.Result result = reader.read(document, ref, pages.size() + 1);
                pages.add(result.page());
                found.addAll(result.codes());
                drawn |= result.drawn();
                tags.page(ref.id(), pages.size(), result.scan().objects());
                expired = !progress.goesOnAfter(pages.size());
            }
            tags.read(document);
            tags.customData(body);
            found.addAll(tags.payloads());
            attachments(document);
            OfdSeals seals = new OfdSeals(parts, document, pagesBefore);
            OfdSignatures signatures = new OfdSignatures(parts, seals);
            signatures.check(body.childText("Signatures"), document);
            facts.addAll(signatures.facts());
            facts.addAll(seals.facts());
        }

        private void information(XmlNode info) {
            String creator = (info.childText("Creator") + " " + info.childText("CreatorVersion")).strip();
            String created = info.childText("CreationDate");
            String modified = info.childText("ModDate");
            add(FactCode.OFD_CREATOR, "", creator);
            add(FactCode.OFD_CREATED, "", created);
            add(FactCode.OFD_MODIFIED, created, modified);
        }

        private void add(FactCode code, String before, String after) {
            if (!after.isEmpty()) {
                facts.add(code.fact(cut(before), cut(after)));
            }
        }

        private static String cut(String value) {
            return value.substring(0, Math.min(value.length(), 300));
        }

        private void attachments(OfdDocument document) throws ReadFailure {
            Optional<String> list = document.listed("Attachments");
            if (list.isEmpty()) {
                return;
            }
            try {
                for (XmlNode attachment : parts.xml(list.get()).children("Attachment")) {
                    attachment(attachment, OfdPackage.folderOf(list.get()), document.folder());
                }
            } catch (IOException e) {
                partial.note(ReasonCode.CORRUPT, "the list of attachments is damaged");
            }
        }

        private void attachment(XmlNode attachment, String listFolder, String documentFolder) throws ReadFailure {
            Optional<String> path = parts.find(attachment.childText("FileLoc"), listFolder, documentFolder, "");
            if (path.isEmpty()) {
                partial.note(ReasonCode.CORRUPT, "an attachment is missing from the package");
                return;
            }
            String name = path.get().substring(path.get().lastIndexOf('/') + 1);
            try {
                files.add(name, new ByteArrayInputStream(parts.bytes(path.get())));
            } catch (IOException e) {
                partial.note(ReasonCode.CORRUPT, "an attachment is damaged");
            }
        }
    }
}
