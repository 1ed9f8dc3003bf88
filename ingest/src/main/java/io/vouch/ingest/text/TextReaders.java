package io.vouch.ingest.text;

import io.vouch.ingest.FormatReader;
import java.util.List;

/** The readers of this package. */
public final class TextReaders {

    private TextReaders() {}

    public static List<FormatReader> all() {
        return List.of(
                new PlainTextReader(),
                new CsvReader(),
                new XmlReader(),
                new JsonReader(),
                new XlsxReader(),
                new XlsReader(),
                new ProtectedOfficeReader(),
                new TikaReader());
    }
}
