package io.vouch.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.ScratchFolder;
import io.vouch.ingest.page.CodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real papers from the shared folder beside the project; skipped where it is absent. All e-invoices, and of the damaged and odd
 * files those that are small, every second one; the integration test of the worker pool reads them all.
 */
class SharedPapersTest {

    private static final int EVERY = 2;
    /** Larger files are read by the integration test alone: a few of them take as long as all others together. */
    private static final long SMALL = 150_000;

    @Test
    void everyEInvoicePdfGivesItsEmbeddedDataAndNoGenuineOneSpeaksOfTampering() throws Exception {
        List<String> neutral = List.of("PDF_REVISION_DID", "PDF_REVISION_ATTACHMENT_CHANGED");
        Path folder = shared("einvoice");
        List<Path> papers = files(folder.resolve("files"), ".pdf");
        List<String> missing = new ArrayList<>();
        for (Path pdf : papers) {
            JsonNode key = new ObjectMapper()
                    .readTree(folder.resolve("keys/" + pdf.getFileName() + ".json")
                            .toFile());
            Content content = read(pdf);
            boolean found = content.payloads().stream()
                    .anyMatch(payload -> payload.kind() == PayloadKind.XML
                            && payload.name().equals(key.path("embedded_as").asText())
                            && payload.text().contains(key.path("number").asText()));
            if (!found) {
                missing.add(pdf.getFileName().toString());
            }
            assertThat(content.facts())
                    .extracting(IntegrityFact::code)
                    .as(pdf.getFileName().toString())
                    .filteredOn(code -> !neutral.contains(code))
                    .noneMatch(code -> code.startsWith("TEXT_")
                            || code.startsWith("NUMBER_")
                            || code.startsWith("PDF_REVISION_")
                            || code.startsWith("ANNOTATION_")
                            || code.startsWith("PICTURE_"));
        }
        assertThat(papers).hasSizeGreaterThanOrEqualTo(28);
        assertThat(missing).isEmpty();
    }

    @Test
    void noDamagedOrOddPdfFailsInAnotherWayThanDeclaredAndMostAreRead() throws Exception {
        List<Path> papers = sample(shared("robustness"));
        int read = 0;
        int declaredFailures = 0;
        for (Path pdf : papers) {
            try {
                Content content = read(pdf);
                assertThat(content.payloads()).extracting(Payload::text).doesNotContainNull();
                read++;
            } catch (ReadFailure declared) {
                assertThat(declared.code())
                        .as(pdf.getFileName().toString())
                        .isNotIn(ReasonCode.NONE, ReasonCode.INTERNAL, ReasonCode.UNREADABLE);
                declaredFailures++;
            }
        }
        System.getLogger("papers").log(System.Logger.Level.INFO, "of {0} odd files {1} read", papers.size(), read);
        assertThat(papers)
                .hasSizeGreaterThanOrEqualTo(files(shared("robustness"), ".pdf").size() * 2 / 5);
        assertThat(read + declaredFailures).isEqualTo(papers.size());
        assertThat(read).isGreaterThanOrEqualTo(papers.size() * 2 / 3);
    }

    private static Content read(Path pdf) throws ReadFailure, IOException {
        try (var scratch = ScratchFolder.open()) {
            return new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "")
                    .read(
                            new io.vouch.ingest.RawFile(pdf.toString(), pdf, "application/pdf", scratch.path()),
                            IngestLimits.DEFAULT);
        }
    }

    private static List<Path> sample(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(files(folder, ".pdf"));
        all.removeIf(path -> path.toFile().length() > SMALL);
        return IntStream.range(0, all.size())
                .filter(index -> index % EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the folder shared/datasets is not there");
        return folder.resolve("shared/datasets").resolve(name);
    }
}
