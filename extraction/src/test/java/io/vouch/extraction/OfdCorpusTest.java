package io.vouch.extraction;

import static io.vouch.extraction.FieldName.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.structured.StructuredReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real OFD invoices against keys taken from their signed data. */
class OfdCorpusTest {

    private static final Map<String, FieldName> KEYS = Map.of(
            "number", INVOICE_NUMBER,
            "invoice_code", INVOICE_CODE,
            "issue_date", ISSUE_DATE,
            "check_code", CHECK_CODE,
            "net", NET_AMOUNT,
            "tax", TAX_AMOUNT,
            "gross", GROSS_AMOUNT,
            "seller_name", SELLER_NAME,
            "seller_tax_id", SELLER_TAX_ID,
            "buyer_name", BUYER_NAME);

    private final Extractor extractor = new Extractor(new StructuredReader(), Documents.BLIND);

    @TempDir
    private Path scratch;

    @Test
    void everyExpectedValueOfRealOfdInvoicesIsRead() throws IOException {
        Path folder = SharedData.folder("ofd");
        List<String> report = new ArrayList<>();
        List<String> misses = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("invoices"))) {
            for (Path file : files.sorted().toList()) {
                ExtractedDocument document =
                        extractor.extract(Documents.read(file, Files.createTempDirectory(scratch, "s")));
                document.fields()
                        .forEach((field, readings) -> report.add(file.getFileName() + " " + field.wireName() + " "
                                + readings.stream().map(Reading::source).toList()));
                Path key = folder.resolve("keys").resolve(file.getFileName() + ".json");
                assertThat(document.type()).as(file.toString()).isEqualTo(DocumentType.INVOICE);
                if (Files.exists(key)) {
                    misses.addAll(misses(file, new ObjectMapper().readTree(key.toFile()), document));
                }
            }
        }
        Files.write(Path.of("target", "ofd-report.txt"), report);
        assertThat(misses).isEmpty();
    }

    private static List<String> misses(Path file, JsonNode key, ExtractedDocument document) {
        List<String> misses = new ArrayList<>();
        KEYS.forEach((name, field) -> {
            if (key.has(name)) {
                String expected = key.get(name).asText();
                String value = document.value(field).orElse("");
                boolean same = field.kind() == FieldName.ValueKind.AMOUNT
                        ? !value.isEmpty() && new BigDecimal(value).compareTo(new BigDecimal(expected)) == 0
                        : value.equals(expected);
                if (!same) {
                    misses.add(file.getFileName() + " " + name + ": " + value);
                }
            }
        });
        return misses;
    }
}
