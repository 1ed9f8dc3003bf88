package io.vouch.ingest.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real packages from the shared folder beside the project; skipped where it is absent. */
class SharedOfdTest {

    @TempDir
    private Path scratch;

    @Test
    void everyInvoiceGivesItsValuesOnItsPagesWithTheLabelsOfItsTemplate() throws Exception {
        for (Path file : files("invoices")) {
            Content content = read(file);
            assertThat(content.reason()).as(file.getFileName().toString()).isEqualTo(ReasonCode.NONE);
            String text = content.pages().stream()
                    .flatMap(page -> page.words().stream())
                    .map(Word::text)
                    .collect(Collectors.joining(" "));
            assertThat(text).contains("纳税人识别号", "价税合计");
            Path key = file.getParent().resolveSibling("keys").resolve(file.getFileName() + ".json");
            if (Files.exists(key)) {
                JsonNode expected = new ObjectMapper().readTree(key.toFile());
                for (String field : List.of("number", "invoice_code", "buyer_name", "seller_name")) {
                    assertThat(text).contains(expected.path(field).asText());
                }
                assertThat(content.payloads())
                        .extracting(Payload::text)
                        .contains(expected.path("number").asText());
            }
        }
    }

    @Test
    void theSealOfEverySealedInvoiceHolds() throws Exception {
        int sealed = 0;
        for (Path file : files("invoices")) {
            Content content = read(file);
            List<String> codes =
                    content.facts().stream().map(IntegrityFact::code).toList();
            assertThat(codes)
                    .as(file.getFileName().toString())
                    .doesNotContain("OFD_SIGNATURE_BROKEN", "OFD_DIGEST_MISMATCH", "OFD_SIGNATURE_UNCHECKED");
            sealed += codes.contains("OFD_SIGNATURE_VALID") ? 1 : 0;
        }
        assertThat(sealed).isGreaterThanOrEqualTo(4);
    }

    @Test
    void everyOtherPackageOpensWithPages() throws Exception {
        for (Path file : files("other")) {
            assertThat(read(file).pages()).as(file.getFileName().toString()).isNotEmpty();
        }
    }

    private Content read(Path file) throws ReadFailure, IOException {
        Path copy = Files.copy(file, Files.createTempDirectory(scratch, "one").resolve("one.ofd"));
        return OfdSample.read(copy, IngestLimits.DEFAULT, CodeReader.NONE);
    }

    private static List<Path> files(String name) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/datasets/ofd"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the folder shared/datasets is not there");
        try (Stream<Path> all = Files.list(folder.resolve("shared/datasets/ofd").resolve(name))) {
            return all.sorted().toList();
        }
    }
}
