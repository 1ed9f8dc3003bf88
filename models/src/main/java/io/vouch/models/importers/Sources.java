package io.vouch.models.importers;

import io.vouch.models.labels.ContractFolder;
import io.vouch.models.labels.DealFolders;
import io.vouch.models.labels.EInvoicePages;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import io.vouch.models.labels.SroieFolder;
import io.vouch.models.labels.SroiePictures;
import io.vouch.models.labels.VendorPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads labelled documents from whatever kind of source a path is. */
public final class Sources {

    private Sources() {}

    /** The documents of several sources, in their order. */
    public static List<LabelledDocument> read(List<Path> sources, Path out) throws IOException {
        return read(sources, out, Map.of());
    }

    /**
     * The same, pictures of receipts read with networks that were tuned without their vendor.
     *
     * @param networks of the OCR engine, for all parts of the vendors; empty for the shipped one
     */
    public static List<LabelledDocument> read(List<Path> sources, Path out, Map<VendorPart, Path> networks)
            throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (Path source : sources) {
            boolean tuned = !networks.isEmpty() && SroiePictures.isOne(source);
            documents.addAll(tuned ? SroiePictures.read(source, readings(out), networks) : read(source, out));
        }
        return documents;
    }

    private static Path readings(Path out) throws IOException {
        return Files.createDirectories(out.resolve("readings"));
    }

    /**
     * The documents of one source.
     *
     * @param out its folder {@code readings} keeps the words of papers that had to be read
     * @throws IOException if it is none of the kinds that are known, or broken; the message says where
     */
    public static List<LabelledDocument> read(Path source, Path out) throws IOException {
        if (Files.isDirectory(source)) {
            return folder(source, out);
        }
        String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".conll") || name.endsWith(".bio")) {
            return BioFile.read(source);
        }
        return name.endsWith(".json") ? LabelStudioFile.read(source) : LabelledLines.read(source);
    }

    private static List<LabelledDocument> folder(Path source, Path out) throws IOException {
        if (SroieFolder.isOne(source)) {
            return SroieFolder.read(source);
        }
        if (CorrectionFolder.isOne(source)) {
            return CorrectionFolder.read(source);
        }
        if (BratFolder.isOne(source)) {
            return BratFolder.read(source);
        }
        Path readings = readings(out);
        if (SroiePictures.isOne(source)) {
            return SroiePictures.read(source, readings);
        }
        if (EInvoicePages.isOne(source)) {
            return EInvoicePages.read(source, readings);
        }
        if (ContractFolder.isOne(source)) {
            return ContractFolder.read(source, readings);
        }
        if (DealFolders.isOne(source)) {
            return DealFolders.read(source, readings);
        }
        throw new IOException(
                "%s holds no labelled papers: no box and key, no pdf and keys, no truth, no corrections.jsonl, no .ann files"
                        .formatted(source.getFileName()));
    }
}
