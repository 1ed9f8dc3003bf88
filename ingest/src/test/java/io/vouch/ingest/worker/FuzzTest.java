package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestSettings;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.LimitSetting;
import io.vouch.ingest.Mutations;
import io.vouch.ingest.Papers;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format through the real pool. {@code -Dvouch.fuzz.mutants=N} and {@code -Dvouch.fuzz.seed=N} choose how
 * many and which; {@code -Dvouch.fuzz.ocr=true} lets children read pictures. The profile {@code slow} takes 3,000.
 */
final class FuzzTest {

    private static final int MUTANTS = Integer.getInteger("vouch.fuzz.mutants", 220);
    private static final long SEED = Long.getLong("vouch.fuzz.seed", 20261122);
    private static final boolean OCR = Boolean.getBoolean("vouch.fuzz.ocr");
    private static final long MAX_MILLIS = 60_000;
    /** Beside its own time a document may wait for a fresh child, twice. */
    private static final long PATIENCE_MILLIS = 4 * MAX_MILLIS;

    @TempDir
    private Path folder;

    @Test
    void everyDamagedFileHasATypedOutcomeInTimeAndNoneIsADefectOfOurs() throws Exception {
        Map<String, byte[]> seeds = seeds();
        List<String> names = List.copyOf(seeds.keySet());
        var random = new Random(SEED);
        IngestSettings settings =
                IngestSettings.of(Map.of(LimitSetting.MAX_TIME, MAX_MILLIS, LimitSetting.MAX_UNPACKED, 50L << 20));
        Path scratch = folder.resolve("scratch");
        Map<ReasonCode, Integer> outcomes = new TreeMap<>();
        List<String> defects = new ArrayList<>();
        Map<String, CompletableFuture<List<IngestedDocument>>> readings = new LinkedHashMap<>();
        String main = OCR ? WorkerMain.class.getName() : BlindWorkerMain.class.getName();
        try (var pool = new WorkerPool(WorkerOptions.of(2, settings, scratch.toString()), main)) {
            for (int i = 0; i < MUTANTS; i++) {
                String name = names.get(i % names.size());
                byte[] other = seeds.get(names.get(random.nextInt(names.size())));
                byte[] mutant = Mutations.of(seeds.get(name), other, random);
                Path file = Papers.write(folder, i + "-" + name, mutant);
                readings.put(file.getFileName().toString(), pool.submit(submission(file)));
            }
            for (var reading : readings.entrySet()) {
                List<IngestedDocument> documents = reading.getValue().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                assertThat(documents).as(reading.getKey()).isNotEmpty();
                for (IngestedDocument document : documents) {
                    outcomes.merge(document.reason(), 1, Integer::sum);
                    if (document.reason().cause() == ReasonCode.Cause.OURS
                            || document.reason() == ReasonCode.TIMEOUT
                            || document.reason() == ReasonCode.OUT_OF_MEMORY) {
                        defects.add(document.name() + " " + document.reason() + " " + document.message());
                    }
                }
            }
        }
        assertThat(defects).as("seed %d", SEED).isEmpty();
        assertThat(outcomes).containsKeys(ReasonCode.NONE, ReasonCode.CORRUPT);
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    private static Submission submission(Path file) throws IOException {
        return new Submission("local", "d", file.getFileName().toString(), file.toString(), Files.size(file), 1, 0);
    }

    private Map<String, byte[]> seeds() throws IOException {
        BufferedImage picture = Papers.picture("Invoice 4711");
        byte[] pdf = Papers.pdf("Invoice 4711", "Second page");
        byte[] camt =
                Papers.utf8("<?xml version=\"1.0\"?><Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"EUR\">7.50</Amt>"
                        + "<BookgDt><Dt>2026-01-02</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>");
        byte[] csv = Papers.utf8("No;Sum;Due\n1;2,50;2026-01-02\n2;3,50;2026-01-03\n");
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("a.pdf", pdf);
        seeds.put("scan.pdf", Papers.scannedPdf(picture));
        seeds.put("carrier.pdf", Papers.pdfWith("a.xml", camt));
        seeds.put("a.ofd", Papers.ofd("发票号码"));
        seeds.put("a.docx", Papers.docx("Sales contract 4711"));
        seeds.put("a.xlsx", Papers.workbook(false, "Invoice", 47.11));
        seeds.put("a.xls", Papers.workbook(true, "Invoice", 47.11));
        seeds.put("a.png", Papers.image(picture, "png"));
        seeds.put("a.jpg", Papers.image(picture, "jpg"));
        seeds.put("ink.jpg", Papers.cmykJpeg(picture));
        seeds.put("a.bmp", Papers.image(picture, "bmp"));
        seeds.put("a.tif", Papers.tiff(picture, picture));
        seeds.put("a.webp", Papers.webp(picture));
        seeds.put("a.zip", Papers.zip("a.pdf", pdf, "b/c.csv", csv));
        seeds.put("a.7z", Papers.sevenZip(folder, "a.pdf", pdf, "c.csv", csv));
        seeds.put("a.tar.gz", Papers.tarGz("a.pdf", pdf, "c.csv", csv));
        seeds.put("a.eml", Papers.eml("Notice", "Please pay.", "a.pdf", pdf));
        seeds.put("a.msg", Papers.msg("Notice", "Please pay.", "a.pdf", pdf));
        seeds.put("a.xml", camt);
        seeds.put("a.csv", csv);
        seeds.put("a.html", Papers.utf8("<html><table><tr><td>No</td><td>42</td></tr></table></html>"));
        seeds.put(
                "a.sta",
                Papers.utf8(":20:X\n:25:1/2\n:60F:C260101EUR1,\n:61:2601020102D25,03NTRFREF\n:62F:C260101EUR1,\n"));
        return seeds;
    }
}
