package io.vouch.extraction;

import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From an ingested document to what it says: structured data first and exactly, then the pages, merged by trust. Thread-safe if
 * its readers are. Never throws on a document: a defect of ours becomes a document with what could be read and the reason
 * {@link ReasonCode#INTERNAL}.
 */
public final class Extractor {

    /** Below this the pages' own guess at their kind gives way to an invoice's QR code. */
    private static final double UNSURE = 0.6;

    private static final String SIDECAR = "deal.json";
    private static final int MAX_SIDECAR = 200_000;
    private static final PaperReading NOTHING =
            new PaperReading(DocumentType.OTHER, 0, "und", Map.of(), List.of(), List.of(), "");

    private final DataReader dataReader;
    private final PaperReader paperReader;
    private final InvoiceFile invoiceFile;

    public Extractor(DataReader dataReader, PaperReader paperReader) {
        this.dataReader = dataReader;
        this.paperReader = paperReader;
        this.invoiceFile = new InvoiceFile(dataReader, paperReader);
    }

    /** What each paper of the document says: several if it is a file of several invoices (see {@link PaperPart}), else one. */
    public List<ExtractedDocument> extractAll(IngestedDocument document) {
        return parts(document).stream().map(this::extract).toList();
    }

    private List<IngestedDocument> parts(IngestedDocument document) {
        try {
            return invoiceFile.parts(document);
        } catch (RuntimeException | StackOverflowError defect) {
            // Whatever stopped the search will stop the reading too, which tells of it.
            return List.of(document);
        }
    }

    /** What the document says, read as one paper; quarantined and already seen documents pass through with type OTHER and no fields. */
    public ExtractedDocument extract(IngestedDocument document) {
        Draft draft = new Draft(document);
        if (document.outcome() != Outcome.ACCEPTED) {
            return draft.finish(NOTHING, Map.of(), "");
        }
        if (isSidecar(document.name())) {
            PaperReading certain = new PaperReading(DocumentType.OTHER, 1, "und", Map.of(), List.of(), List.of(), "");
            return draft.finish(certain, Map.of(), sidecar(document));
        }
        Optional<DataReading> data = draft.guard(
                () -> dataReader.read(document.payloads(), document.pages().isEmpty()), Optional.empty());
        PaperReading read =
                document.pages().isEmpty() ? NOTHING : draft.guard(() -> paperReader.read(document), NOTHING);
        PaperReading paper = isTable(document) && read.type().isInvoiceLike() ? asLedger(read) : read;
        PaperReading whole = combine(data, paper);
        Map<FieldName, List<Reading>> dataFields = fieldsOf(data, whole.type());
        if (!dataFields.isEmpty() && isOf(data.orElseThrow(), ReadingSource.TEXT)) {
            // The rows of a table that were read as data are all that its page shows.
            return draft.finish(whole, dataFields, "");
        }
        Map<FieldName, List<Reading>> paperFields = sameKind(paper.type(), whole.type()) ? paper.fields() : Map.of();
        Map<FieldName, List<Reading>> fields = dataFields.isEmpty()
                ? paperFields
                : draft.guard(
                        () -> new FieldMerge(new ValueLocator(document.pages())).merge(dataFields, paperFields),
                        dataFields);
        return draft.finish(whole, fields, "");
    }

    private static boolean isTable(IngestedDocument document) {
        return document.payloads().stream().anyMatch(payload -> payload.kind() == PayloadKind.TABLE);
    }

    /** Tables list receivables (outside contract, section 2): the invoices in their rows are not this paper. */
    private static PaperReading asLedger(PaperReading read) {
        return new PaperReading(
                DocumentType.LEDGER,
                read.typeConfidence(),
                read.language(),
                Map.of(),
                List.of(),
                List.of(),
                read.model());
    }

    private static boolean isSidecar(String name) {
        return !name.contains("!/") && (name.equals(SIDECAR) || name.endsWith("/" + SIDECAR));
    }

    private static String sidecar(IngestedDocument document) {
        String text = document.payloads().stream()
                .filter(payload -> payload.kind() == PayloadKind.TEXT)
                .map(Payload::text)
                .findFirst()
                .orElseGet(() -> document.pages().stream()
                        .flatMap(page -> page.words().stream())
                        .map(Word::text)
                        .collect(Collectors.joining(" ")));
        return text.length() > MAX_SIDECAR ? "" : text;
    }

    /** Data decide on the kind of paper; a QR code alone only where the pages do not know better. */
    private static PaperReading combine(Optional<DataReading> data, PaperReading paper) {
        boolean decides = data.isPresent()
                && (isOf(data.get(), ReadingSource.QR)
                        ? isOpen(paper)
                        : data.get().type() != DocumentType.OTHER || paper == NOTHING);
        if (!decides) {
            return paper;
        }
        DataReading reading = data.get();
        return new PaperReading(
                reading.type(),
                reading.typeConfidence(),
                paper.language().equals("und") ? reading.language() : paper.language(),
                Map.of(),
                reading.lines().isEmpty() ? paper.lines() : reading.lines(),
                paper.clauses(),
                paper.model(),
                reading.lines().isEmpty() ? paper.facts() : List.of());
    }

    private static boolean isOpen(PaperReading paper) {
        return paper.type() == DocumentType.OTHER || (!paper.type().isInvoiceLike() && paper.typeConfidence() < UNSURE);
    }

    /** True if all that the data say was read from that source alone. */
    private static boolean isOf(DataReading data, ReadingSource source) {
        return !data.fields().isEmpty()
                && data.fields().values().stream()
                        .allMatch(readings -> readings.get(0).source() == source);
    }

    /** The data's fields, unless they are those of an invoice's QR code on another kind of paper, such as a verification. */
    private static Map<FieldName, List<Reading>> fieldsOf(Optional<DataReading> data, DocumentType type) {
        return data.filter(reading -> sameKind(reading.type(), type) || type == DocumentType.VERIFICATION)
                .map(DataReading::fields)
                .orElse(Map.of());
    }

    private static boolean sameKind(DocumentType one, DocumentType other) {
        return one == other || (one.isInvoiceLike() && other.isInvoiceLike());
    }

    /** Collects what is common to every outcome, and the first defect on the way. */
    private static final class Draft {

        private final IngestedDocument document;
        private ReasonCode reason;
        private String message;

        Draft(IngestedDocument document) {
            this.document = document;
            this.reason = document.reason();
            this.message = document.message();
        }

        <T> T guard(Supplier<T> step, T otherwise) {
            try {
                return step.get();
            } catch (RuntimeException | StackOverflowError defect) {
                reason = ReasonCode.INTERNAL;
                // No text of the document and no message of the defect, which may quote it.
                message = "extraction met a defect of its own: "
                        + defect.getClass().getSimpleName() + place(defect.getStackTrace());
                return otherwise;
            }
        }

        private static String place(StackTraceElement[] trace) {
            return trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        }

        ExtractedDocument finish(PaperReading whole, Map<FieldName, List<Reading>> fields, String sidecar) {
            List<Page> pages = document.pages();
            PaperPlaces places = new PaperPlaces(pages);
            String digest = guard(() -> TextDigest.of(document), "");
            return new ExtractedDocument(
                    document.documentId(),
                    document.tenant(),
                    document.deal(),
                    document.name(),
                    document.sha256(),
                    document.bytes(),
                    document.sequence(),
                    document.mediaType(),
                    document.outcome(),
                    reason,
                    message,
                    whole.type(),
                    whole.typeConfidence(),
                    whole.language().equals("und") ? language(pages) : whole.language(),
                    pages.size(),
                    (int) pages.stream().filter(Page::ocr).count(),
                    places.fields(fields),
                    places.lines(whole.lines()),
                    places.clauses(whole.clauses()),
                    Stream.concat(document.facts().stream(), whole.facts().stream())
                            .toList(),
                    digest,
                    pages.stream().map(Page::fingerprint).toList(),
                    sidecar,
                    whole.model());
        }

        /** The language of most pages, the first of equals. */
        private static String language(List<Page> pages) {
            String best = "und";
            long most = 0;
            for (String candidate : List.of("zh", "en")) {
                long count = pages.stream()
                        .filter(page -> page.language().equals(candidate))
                        .count();
                if (count > most) {
                    most = count;
                    best = candidate;
                }
            }
            return best;
        }
    }
}
