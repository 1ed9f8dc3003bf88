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
 * Real papers from the shared folder beside the project; skipped where it is absent. Every eighth, so that it takes seconds;
 * the integration test of the worker pool reads them all.
 */
class SharedPapersTest {

    private static final int EVERY = 8;

    @Test
    void everyEInvoicePdfGivesItsEmbeddedData() throws Exception {
        Path folder = shared("einvoice");
        List<String> missing = new ArrayList<>();
        int looked = 0;
        for (Path pdf : sample(folder.resolve("files"))) {
            JsonNode key = new ObjectMapper()
                    .readTree(folder.resolve("keys/" + pdf.getFileName() + ".json")
                            .toFile());
            Content content = read(pdf);
            looked++;
            boolean found = content.payloads().stream()
                    .anyMatch(payload -> payload.kind() == PayloadKind.XML
                            && payload.name().equals(key.path("embedded_as").asText())
                            && payload.text().contains(key.path("number").asText()));
            if (!found) {
                missing.add(pdf.getFileName().toString());
            }
        }
        assertThat(looked).isGreaterThan(0);
        assertThat(missing).isEmpty();
    }

    @Test
    void noGenuineInvoiceRaisesAFactThatSpeaksOfTampering() throws Exception {
        List<String> neutral = List.of("PDF_REVISION_DID", "PDF_REVISION_ATTACHMENT_CHANGED");
        for (Path pdf : sample(shared("einvoice").resolve("files"))) {
            assertThat(read(pdf).facts())
                    .extracting(IntegrityFact::code)
                    .as(pdf.getFileName().toString())
                    .filteredOn(code -> !neutral.contains(code))
                    .noneMatch(code -> code.startsWith("TEXT_")
                            || code.startsWith("NUMBER_")
                            || code.startsWith("PDF_REVISION_")
                            || code.startsWith("PICTURE_"));
        }
    }

    @Test
    void noDamagedOrOddPdfFailsInAnotherWayThanDeclared() throws Exception {
        int read = 0;
        for (Path pdf : sample(shared("robustness"))) {
            try {
                Content content = read(pdf);
                assertThat(content.payloads()).extracting(Payload::text).doesNotContainNull();
                read++;
            } catch (ReadFailure declared) {
                assertThat(declared.code())
                        .as(pdf.getFileName().toString())
                        .isNotIn(ReasonCode.NONE, ReasonCode.INTERNAL, ReasonCode.UNREADABLE);
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private static Content read(Path pdf) throws ReadFailure, IOException {
        Path scratch = Files.createTempDirectory("shared-papers");
        try {
            return new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "")
                    .read(
                            new io.vouch.ingest.RawFile(pdf.toString(), pdf, "application/pdf", scratch),
                            IngestLimits.DEFAULT);
        } finally {
            for (Path file : files(scratch, "")) {
                Files.delete(file);
            }
            Files.delete(scratch);
        }
    }

    private static List<Path> sample(Path folder) throws IOException {
        List<Path> all = files(folder, ".pdf");
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
