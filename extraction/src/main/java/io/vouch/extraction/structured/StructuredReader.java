package io.vouch.extraction.structured;

import io.vouch.extraction.DataReader;
import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every payload of a document that is in a known format and merges them by trust. Thread-safe, holds nothing. */
public final class StructuredReader implements DataReader {

    private static final int MAX_PAYLOADS = 200;
    private static final int MAX_WRAPPERS = 3;

    /** By falling trust: signed by the tax bureau, signed by the issuer, the issuer's invoice data, its accounting extract, a bank's. */
    private static final List<XmlFormat> FORMATS =
            List.of(new EInvoiceXml(), new OriginalInvoiceXml(), new Cii(), new Ubl(), new Xbrl(), new Camt());

    /** XML decides over OFD tags, they over the QR code; every source's readings are kept, a lower one never first. */
    @Override
    public Optional<DataReading> read(List<Payload> payloads, boolean dataFile) {
        List<DataReading> found = new ArrayList<>(xml(ofKind(payloads, PayloadKind.XML)));
        OfdTags.read(ofKind(payloads, PayloadKind.OFD_TAG)).ifPresent(found::add);
        QrCodes.read(ofKind(payloads, PayloadKind.QR)).ifPresent(found::add);
        if (found.isEmpty()) {
            ofKind(payloads, PayloadKind.TEXT).stream()
                    .flatMap(text -> SwiftText.read(text.text()).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            ofKind(payloads, PayloadKind.TABLE).stream()
                    .flatMap(sheet -> RegistryTable.read(sheet).or(() -> BankTable.read(sheet)).stream())
                    .forEach(found::add);
        }
        if (found.isEmpty() && dataFile && payloads.stream().anyMatch(payload -> payload.kind() == PayloadKind.XML)) {
            return Optional.of(new DataReading(DocumentType.OTHER, Values.SECONDARY, "und", Map.of(), List.of()));
        }
        return found.stream().reduce(StructuredReader::merge);
    }

    private static List<Payload> ofKind(List<Payload> payloads, PayloadKind kind) {
        // Custom tags come one value at a time; their number is bounded by ingest.
        long limit = kind == PayloadKind.OFD_TAG ? Long.MAX_VALUE : MAX_PAYLOADS;
        return payloads.stream()
                .filter(payload -> payload.kind() == kind)
                .limit(limit)
                .toList();
    }

    /** All XML payloads of known schemas, the most trusted schema first, then in the order of the file. */
    private static List<DataReading> xml(List<Payload> payloads) {
        List<XmlNode> roots = payloads.stream()
                .flatMap(payload -> XmlTree.parse(payload.text()).stream())
                .toList();
        return FORMATS.stream()
                .flatMap(format -> roots.stream().flatMap(root -> unwrapped(root, format).stream()))
                .toList();
    }

    /** Invoices come in envelopes (SBDH, SOAP, business application headers): looks a few levels down. */
    private static Optional<DataReading> unwrapped(XmlNode root, XmlFormat format) {
        List<XmlNode> level = List.of(root);
        for (int depth = 0; depth <= MAX_WRAPPERS; depth++) {
            Optional<DataReading> reading =
                    level.stream().flatMap(node -> format.read(node).stream()).findFirst();
            if (reading.isPresent()) {
                return reading;
            }
            level = level.stream()
                    .flatMap(node -> node.children().stream())
                    .limit(50)
                    .toList();
        }
        return Optional.empty();
    }

    private static DataReading merge(DataReading first, DataReading second) {
        Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
        fields.putAll(first.fields());
        second.fields().forEach((field, readings) -> fields.merge(field, readings, StructuredReader::append));
        List<InvoiceLine> lines = first.lines().isEmpty() ? second.lines() : first.lines();
        String language = first.language().equals("und") ? second.language() : first.language();
        return new DataReading(first.type(), first.typeConfidence(), language, fields, lines);
    }

    /** A lower source never displaces; the same value of the same source is not said twice. */
    private static List<Reading> append(List<Reading> kept, List<Reading> further) {
        Stream<Reading> fresh = further.stream().filter(reading -> kept.stream()
                .noneMatch(known ->
                        known.source() == reading.source() && known.value().equals(reading.value())));
        return Stream.concat(kept.stream(), fresh).toList();
    }
}
