package io.vouch.extraction;

import io.vouch.ingest.Payload;
import java.util.List;
import java.util.Optional;

/** Reads the machine-made data in or beside a document's pages. Thread-safe. */
public interface DataReader {

    /**
     * Never throws on what the data say. Empty if there is no machine-made data of a known format; a data file of a foreign
     * schema is a reading of type {@link DocumentType#OTHER} without fields, so that nobody takes it for an invoice.
     *
     * @param payloads of one document
     * @param dataFile true if the document is a data file, without pages
     */
    Optional<DataReading> read(List<Payload> payloads, boolean dataFile);
}
