package io.vouch.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.testdata.truth.TruthJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A deal as strangers find it: the files of its folder, its {@code deal.json}, and its truth file. */
record GeneratedDeal(String id, Map<String, byte[]> files, JsonNode terms, JsonNode truth) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Every deal under {@code out}, by name. */
    static List<GeneratedDeal> under(Path out) throws IOException {
        List<GeneratedDeal> deals = new ArrayList<>();
        for (Path folder : sorted(out.resolve("deals"))) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : sorted(folder)) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            JsonNode terms = MAPPER.readTree(files.remove("deal.json"));
            String id = folder.getFileName().toString();
            byte[] truth = Files.readAllBytes(out.resolve("truth").resolve(id + ".json"));
            deals.add(new GeneratedDeal(id, files, terms, MAPPER.readTree(truth)));
        }
        return deals;
    }

    /** What would be written of a folder. */
    static GeneratedDeal of(DealFolder folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        folder.papers().forEach(paper -> files.put(paper.fileName(), paper.bytes()));
        return new GeneratedDeal(
                folder.id(),
                files,
                MAPPER.readTree(folder.dealJson()),
                MAPPER.readTree(TruthJson.bytes(folder.truth())));
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    /** Truth about each document of the deal, those inside mails included. */
    Map<String, JsonNode> documents() {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        truth.path("documents").properties().forEach(entry -> documents.put(entry.getKey(), entry.getValue()));
        return documents;
    }

    /** The bytes of a document; {@code mail.eml!/name} is what a mail carries. */
    byte[] bytes(String document) {
        int bang = document.indexOf("!/");
        return bang < 0 ? files.get(document) : attachment(files.get(document.substring(0, bang)));
    }

    private static byte[] attachment(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        int part = text.indexOf("filename");
        int start = text.indexOf("\n\n", part);
        int end = text.indexOf("\n--", start);
        return Base64.getMimeDecoder().decode(text.substring(start, end));
    }
}
