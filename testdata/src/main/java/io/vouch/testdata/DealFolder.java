package io.vouch.testdata;

import io.vouch.testdata.truth.DealTruth;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.truth.PlotTruth;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.truth.TruthJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of one deal, collected before they are written: papers, {@code deal.json}, and the truth beside them. */
final class DealFolder {
    private static final List<String> CHECKS =
            List.of("DUP-01", "DUP-02", "DUP-03", "XDOC-01", "XDOC-02", "XDOC-03", "INT-06", "INT-09", "ACC-01");

    private final String id;
    private final String title;
    private final String language;
    private final Map<String, PrintedPaper> papers = new LinkedHashMap<>();
    private final List<ExpectedAlert> expected = new ArrayList<>();
    private final List<String> tolerated = new ArrayList<>();
    private final List<String> extraForbidden = new ArrayList<>();
    private final List<String> checks;
    private byte[] dealJson = new byte[0];
    private PlotTruth plot = PlotTruth.NONE;

    DealFolder(String id, String title, String language) {
        this(id, title, language, CHECKS);
    }

    /** Of {@code checks} those are forbidden that nothing gives a reason for. */
    DealFolder(String id, String title, String language, List<String> checks) {
        this.id = id;
        this.title = title;
        this.language = language;
        this.checks = List.copyOf(checks);
    }

    String id() {
        return id;
    }

    void add(PrintedPaper paper) {
        if (papers.put(paper.fileName(), paper) != null) {
            throw new IllegalStateException("deal " + id + " has two files named " + paper.fileName());
        }
    }

    /** The first paper whose file name is {@code name} and an extension. */
    PrintedPaper paper(String name) {
        return papers.values().stream()
                .filter(paper -> paper.fileName().startsWith(name + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("deal " + id + " has no " + name));
    }

    /** Puts another deal's file in the place of this deal's paper of that name, byte by byte. */
    void copy(PrintedPaper from, String name) {
        PrintedPaper mine = paper(name);
        String extension = from.fileName().substring(from.fileName().lastIndexOf('.'));
        Map<String, PrintedPaper> kept = new LinkedHashMap<>(papers);
        papers.clear();
        kept.forEach((key, paper) -> {
            PrintedPaper now = paper == mine ? from.named(name + extension) : paper;
            papers.put(now.fileName(), now);
        });
    }

    List<PrintedPaper> papers() {
        return List.copyOf(papers.values());
    }

    void dealJson(byte[] json) {
        dealJson = json;
    }

    byte[] dealJson() {
        return dealJson.clone();
    }

    void plot(PlotTruth planted) {
        plot = planted;
    }

    void tolerate(List<String> more) {
        tolerated.addAll(more);
    }

    void forbid(List<String> more) {
        extraForbidden.addAll(more);
    }

    void remove(String name) {
        papers.remove(paper(name).fileName());
    }

    /** Puts a paper in the place of the one of that file name. */
    void replace(String fileName, PrintedPaper paper) {
        Map<String, PrintedPaper> kept = new LinkedHashMap<>(papers);
        papers.clear();
        kept.forEach((key, old) -> {
            PrintedPaper now = key.equals(fileName) ? paper : old;
            papers.put(now.fileName(), now);
        });
    }

    /** {@code near} are checks that may rightly fire with it. */
    void expect(ExpectedAlert alert, List<String> near) {
        expected.add(alert);
        tolerated.addAll(alert.checks());
        tolerated.addAll(near);
    }

    DealTruth truth() {
        Map<String, TruthDocument> documents = new LinkedHashMap<>();
        papers.forEach((name, paper) -> documents.put(name, paper.truth()));
        List<String> forbidden = Stream.concat(checks.stream(), extraForbidden.stream())
                .distinct()
                .filter(check -> !tolerated.contains(check))
                .toList();
        return new DealTruth(id, title, language, expected, forbidden, documents, plot);
    }

    void write(Path out) throws IOException {
        Path folder = Files.createDirectories(out.resolve("deals").resolve(id));
        for (PrintedPaper paper : papers.values()) {
            Files.write(folder.resolve(paper.fileName()), paper.bytes());
        }
        Files.write(folder.resolve("deal.json"), dealJson);
        Files.write(Files.createDirectories(out.resolve("truth")).resolve(id + ".json"), TruthJson.bytes(truth()));
    }
}
