package io.vouch.ingest.worker;

import io.vouch.ingest.FormatReader;
import io.vouch.ingest.TypeDetector;
import io.vouch.ingest.archive.ArchiveReader;
import io.vouch.ingest.code.QrReader;
import io.vouch.ingest.detect.ContentDetector;
import io.vouch.ingest.fingerprint.PageFingerprint;
import io.vouch.ingest.image.ImageFileReader;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.ofd.OfdReader;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.pdf.PdfReader;
import io.vouch.ingest.text.TextReaders;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Puts the readers of all formats together: the composition root of a child JVM. */
final class Readers {

    private Readers() {}

    static TypeDetector detector() {
        return new ContentDetector();
    }

    /** The OCR engine in them lives as long as the child. */
    static List<FormatReader> all() {
        PageOcr ocr = new LazyOcr();
        CodeReader codes = Readers::codes;
        List<FormatReader> readers = new ArrayList<>();
        readers.add(new PdfReader(() -> ocr, codes, PageFingerprint::of));
        readers.add(new OfdReader(() -> ocr, codes, PageFingerprint::of));
        readers.add(new ImageFileReader(ocr));
        readers.addAll(TextReaders.all());
        readers.add(new ArchiveReader());
        return List.copyOf(readers);
    }

    private static List<CodeReader.Code> codes(BufferedImage picture) {
        return QrReader.read(picture).stream()
                .map(code -> new CodeReader.Code(code.text(), code.x0(), code.y0(), code.x1(), code.y1()))
                .toList();
    }
}
