package io.vouch.ingest.worker;

import io.vouch.ingest.FormatReader;
import io.vouch.ingest.TypeDetector;
import io.vouch.ingest.archive.ArchiveReader;
import io.vouch.ingest.detect.ContentDetector;
import io.vouch.ingest.text.TextReaders;
import java.util.ArrayList;
import java.util.List;

/** Puts the readers of all formats together: the composition root of a child JVM. */
final class Readers {

    private Readers() {}

    static TypeDetector detector() {
        return new ContentDetector();
    }

    static List<FormatReader> all() {
        List<FormatReader> readers = new ArrayList<>(TextReaders.all());
        readers.add(new ArchiveReader());
        return List.copyOf(readers);
    }
}
