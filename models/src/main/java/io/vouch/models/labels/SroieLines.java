package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.ocr.TuningLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A receipt in SROIE layout with its picture: where each line of print stands and what it says.
 *
 * @param vendor the group of {@link SroieFolder}
 * @param picture a file
 * @param lines in pixels of the picture
 */
public record SroieLines(String vendor, Path picture, List<TuningLines.Given> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public SroieLines {
        lines = List.copyOf(lines);
    }

    /** The receipts of a folder that have picture, boxes and key, by id. */
    public static List<SroieLines> read(Path folder) throws IOException {
        Path pictures = folder.resolve("img");
        if (!SroieFolder.isOne(folder) || !Files.isDirectory(pictures)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(pictures)) {
            files = listed.sorted().toList();
        }
        List<SroieLines> receipts = new ArrayList<>();
        for (Path picture : files) {
            of(folder, picture).ifPresent(receipts::add);
        }
        return receipts;
    }

    private static Optional<SroieLines> of(Path folder, Path picture) throws IOException {
        String id = picture.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Path box = folder.resolve("box").resolve(id + ".csv");
        Path key = folder.resolve("key").resolve(id + ".json");
        if (!Files.exists(box) || !Files.exists(key)) {
            return Optional.empty();
        }
        JsonNode values = JSON.readTree(key.toFile());
        List<TuningLines.Given> lines = new ArrayList<>();
        for (SroieFolder.Transcript transcript : SroieFolder.transcripts(box)) {
            lines.add(new TuningLines.Given(
                    transcript.box(), transcript.text().strip().replaceAll("\\s+", " ")));
        }
        return Optional.of(
                new SroieLines(SroieFolder.vendor(values.path("company").asText("")), picture, lines));
    }
}
