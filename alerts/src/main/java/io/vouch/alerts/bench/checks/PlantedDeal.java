package io.vouch.alerts.bench.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is true of one generated deal.
 *
 * @param title name of the plot that was played, or {@code clean}
 * @param problems that must be found; empty where nothing is wrong
 * @param forbidden checks that must not fire
 * @param pictures true if any paper is a picture, so that OCR noise is in the deal
 */
record PlantedDeal(
        String deal, String title, String variant, List<Problem> problems, Set<String> forbidden, boolean pictures) {

    private static final Set<String> PICTURES = Set.of("scan", "photo", "fax", "rescan");
    private static final String CLEAN = "clean";

    PlantedDeal {
        problems = List.copyOf(problems);
        forbidden = Set.copyOf(forbidden);
    }

    /**
     * One planted problem.
     *
     * @param checks any of which is a right answer, the one that the problem is made for first
     * @param documents file names in this deal that prove it
     * @param related {@code deal/file} of other deals that prove it
     * @param counterpart true if this deal is the honest side, on which the problem is not counted again
     */
    record Problem(List<String> checks, List<String> documents, List<String> related, boolean counterpart, String why) {

        Problem {
            checks = List.copyOf(checks);
            documents = List.copyOf(documents);
            related = List.copyOf(related);
        }
    }

    /** True if nothing was planted, not even what only looks wrong. */
    boolean isPlain() {
        return title.equals(CLEAN);
    }

    /** True if nothing is wrong with it. */
    boolean isHonest() {
        return problems.isEmpty();
    }

    /** All {@code *.json} of a folder of truths, sorted by file name. */
    static List<PlantedDeal> read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<PlantedDeal> deals = new ArrayList<>();
        for (Path file : files) {
            deals.add(of(json.readTree(file.toFile())));
        }
        return deals;
    }

    private static PlantedDeal of(JsonNode truth) {
        boolean pictures = StreamSupport.stream(truth.path("documents").spliterator(), false)
                .anyMatch(paper -> PICTURES.contains(paper.path("medium").asText()));
        List<Problem> problems = new ArrayList<>();
        for (JsonNode one : truth.path("expected_alerts")) {
            problems.add(new Problem(
                    texts(one.path("checks")),
                    texts(one.path("documents")),
                    texts(one.path("related_documents")),
                    one.path("counterpart").asBoolean(),
                    one.path("why").asText()));
        }
        return new PlantedDeal(
                truth.path("deal").asText(),
                truth.path("title").asText(),
                truth.path("plot").path("variant").asText(),
                problems,
                texts(truth.path("forbidden_checks")).stream().collect(Collectors.toCollection(TreeSet::new)),
                pictures);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
