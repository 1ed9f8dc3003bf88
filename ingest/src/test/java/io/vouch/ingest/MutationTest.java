package io.vouch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.ingest.archive.ArchiveReader;
import io.vouch.ingest.detect.ContentDetector;
import io.vouch.ingest.image.ImageFileReader;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.ofd.OfdReader;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.pdf.PdfReader;
import io.vouch.ingest.text.TextReaders;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged copies of the committed deals through all readers but OCR: cut short, bytes changed, two files spliced. */
final class MutationTest {

    private static final long SEED = 20260119;
    private static final int MUTATIONS = 120;
    private static final long MAX_BYTES = 200_000;
    private static final int MAX_FLIPS = 60;

    @TempDir
    private Path folder;

    @Test
    void noMutationOfAPaperFailsInAnotherWayThanByATypedOutcome() throws IOException {
        List<Path> papers = papers();
        assumeTrue(!papers.isEmpty(), "the folder testdata/fixtures/deals is absent");
        Random random = new Random(SEED);
        List<String> defects = new ArrayList<>();
        int damaged = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Path paper = papers.get(random.nextInt(papers.size()));
            Path other = papers.get(random.nextInt(papers.size()));
            byte[] bytes = mutated(Files.readAllBytes(paper), Files.readAllBytes(other), random);
            Path file = Files.write(folder.resolve(i + "-" + paper.getFileName()), bytes);
            List<IngestedDocument> documents = read(file);
            assertThat(documents).isNotEmpty();
            damaged += documents.get(0).reason() == ReasonCode.NONE ? 0 : 1;
            documents.stream()
                    .filter(document -> document.reason().cause() == ReasonCode.Cause.OURS)
                    .forEach(document -> defects.add(document.name() + " " + document.message()));
        }
        assertThat(defects).isEmpty();
        assertThat(damaged).isGreaterThan(MUTATIONS / 10);
    }

    private List<IngestedDocument> read(Path file) throws IOException {
        PageOcr blind = new Blind();
        List<FormatReader> readers = new ArrayList<>(List.of(
                new PdfReader(() -> blind, CodeReader.NONE, picture -> ""),
                new OfdReader(() -> blind, CodeReader.NONE, picture -> ""),
                new ImageFileReader(blind),
                new ArchiveReader()));
        readers.addAll(TextReaders.all());
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        var submission =
                new Submission("local", "d", file.getFileName().toString(), file.toString(), Files.size(file), 1, 0);
        return new Ingestor(new ContentDetector(), readers, IngestLimits.DEFAULT).ingest(submission, scratch);
    }

    private static byte[] mutated(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 1 -> flipped(bytes, random);
            default -> spliced(bytes, at, other, random.nextInt(other.length));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int flips = 1 + random.nextInt(MAX_FLIPS);
        for (int i = 0; i < flips; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] spliced(byte[] head, int at, byte[] tail, int from) {
        byte[] both = Arrays.copyOf(head, at + tail.length - from);
        System.arraycopy(tail, from, both, at, tail.length - from);
        return both;
    }

    private static List<Path> papers() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path deals = at.resolve("testdata/fixtures/deals");
            if (Files.isDirectory(deals)) {
                try (Stream<Path> files = Files.walk(deals)) {
                    return files.filter(Files::isRegularFile)
                            .filter(file ->
                                    file.toFile().length() > 0 && file.toFile().length() < MAX_BYTES)
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** Sees nothing: recognition has tests of its own. */
    private static final class Blind implements PageOcr {
        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            return new Result(List.of(), "und");
        }

        @Override
        public void close() {}
    }
}
