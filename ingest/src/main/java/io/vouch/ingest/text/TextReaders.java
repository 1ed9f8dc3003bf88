package io.vouch.ingest.text;

import io.vouch.ingest.FormatReader;
import java.util.List;

/** The readers of this package. */
public final class TextReaders {

    private TextReaders() {}

    public static List<FormatReader> all() {
        return List.of(new PlainTextReader());
    }
}
