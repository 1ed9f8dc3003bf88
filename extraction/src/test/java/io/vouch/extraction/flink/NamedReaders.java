package io.vouch.extraction.flink;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.Extractor;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.extraction.structured.StructuredReader;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Models that read their own name on every paper: a value that two of them had a hand in would show. */
final class NamedReaders implements ModelReaders {

    private static final long serialVersionUID = 1L;

    private final long loadMillis;

    /** @param loadMillis how long a model takes to load */
    NamedReaders(long loadMillis) {
        this.loadMillis = loadMillis;
    }

    @Override
    public Extractor open(String digest) throws ModelUnusableException {
        LockSupport.parkNanos(loadMillis * 1_000_000);
        if (digest.startsWith("bad")) {
            throw new ModelUnusableException("model " + digest + " was changed");
        }
        return extractor(digest);
    }

    @Override
    public Extractor first() {
        return extractor("first");
    }

    private static Extractor extractor(String name) {
        return new Extractor(
                new StructuredReader(),
                document -> new PaperReading(
                        DocumentType.INVOICE,
                        1,
                        "en",
                        Map.of(
                                FieldName.REMARK, List.of(reading(name)),
                                FieldName.SELLER_NAME, List.of(reading(name))),
                        List.of(),
                        List.of(),
                        name));
    }

    private static Reading reading(String value) {
        return new Reading(value, value, 1, 1, Box.NONE, ReadingSource.TEXT);
    }
}
