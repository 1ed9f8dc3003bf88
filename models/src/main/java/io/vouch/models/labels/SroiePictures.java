package io.vouch.models.labels;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.IngestedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads receipts from their pictures: {@code img/ID.jpg} and {@code key/ID.json} in a folder without given boxes. The words are
 * those that OCR sees, misread ones included, so that a model learns from what it will meet. Ids and vendors agree with those of
 * {@link SroieFolder}: a vendor never stands in two parts of a split, whichever way its receipts were read.
 */
public final class SroiePictures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SroiePictures() {}

    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("img"))
                && Files.isDirectory(folder.resolve("key"))
                && !Files.exists(folder.resolve("box"));
    }

    /**
     * The receipts that have both a picture and a key and can be read, by id.
     *
     * @param cache an existing folder that keeps what was read
     */
    public static List<LabelledDocument> read(Path folder, Path cache) {
        try {
            return documents(folder, PaperWords.read(pictures(folder), cache));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled receipts in " + folder.getFileName(), e);
        }
    }

    /**
     * The same, each picture read with a network for Latin script that was tuned without its vendor.
     *
     * @param networks those of all parts of the vendors
     */
    public static List<LabelledDocument> read(Path folder, Path cache, Map<VendorPart, Path> networks) {
        try {
            Map<String, IngestedDocument> read = new TreeMap<>();
            for (Map.Entry<VendorPart, Path> part : networks.entrySet()) {
                Map<String, Path> pictures = pictures(folder);
                pictures.keySet().removeIf(name -> !part.getKey().contains(vendor(folder, name)));
                read.putAll(PaperWords.read(pictures, cache, part.getValue()));
            }
            return documents(folder, read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled receipts in " + folder.getFileName(), e);
        }
    }

    private static String vendor(Path folder, String picture) {
        try {
            return SroieFolder.vendor(
                    JSON.readTree(key(folder, picture).toFile()).path("company").asText(""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key of " + picture, e);
        }
    }

    private static List<LabelledDocument> documents(Path folder, Map<String, IngestedDocument> read)
            throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (Map.Entry<String, IngestedDocument> one : read.entrySet()) {
            Path key = key(folder, one.getKey());
            documents.add(SroieFolder.document(one.getKey(), one.getValue().pages(), JSON.readTree(key.toFile())));
        }
        return documents;
    }

    private static Map<String, Path> pictures(Path folder) throws IOException {
        Map<String, Path> pictures = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("img"))) {
            files.filter(file -> Files.exists(key(folder, file.getFileName().toString())))
                    .forEach(file -> pictures.put(file.getFileName().toString(), file));
        }
        return pictures;
    }

    private static Path key(Path folder, String picture) {
        int dot = picture.lastIndexOf('.');
        return folder.resolve("key").resolve((dot < 0 ? picture : picture.substring(0, dot)) + ".json");
    }
}
