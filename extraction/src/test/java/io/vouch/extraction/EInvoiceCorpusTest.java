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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real e-invoices of many makers against keys that an independent program took out. */
class EInvoiceCorpusTest {

    private static final Map<String, FieldName> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("number", INVOICE_NUMBER);
        KEYS.put("issue_date", ISSUE_DATE);
        KEYS.put("due_date", DUE_DATE);
        KEYS.put("currency", CURRENCY);
        KEYS.put("net", NET_AMOUNT);
        KEYS.put("tax", TAX_AMOUNT);
        KEYS.put("gross", GROSS_AMOUNT);
        KEYS.put("seller_name", SELLER_NAME);
        KEYS.put("seller_tax_id", SELLER_TAX_ID);
        KEYS.put("buyer_name", BUYER_NAME);
        KEYS.put("buyer_tax_id", BUYER_TAX_ID);
        KEYS.put("payee_name", PAYEE_NAME);
        KEYS.put("order_ref", PURCHASE_ORDER_NUMBER);
        KEYS.put("contract_ref", CONTRACT_NUMBER);
        KEYS.put("preceding", ORIGINAL_INVOICE_NUMBER);
        KEYS.put("payment_accounts", PAYEE_ACCOUNT);
    }

    private final Extractor extractor = new Extractor(new StructuredReader(), Documents.BLIND);

    @TempDir
    private Path scratch;

    @Test
    void everyExpectedValueOfRealEInvoicesIsRead() throws IOException {
        Path folder = SharedData.folder("einvoice");
        Map<String, int[]> tallies = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        int notInvoice = 0;
        for (Path file : files(folder.resolve("files"))) {
            JsonNode key = new ObjectMapper()
                    .readTree(folder.resolve("keys")
                            .resolve(file.getFileName() + ".json")
                            .toFile());
            ExtractedDocument document =
                    extractor.extract(Documents.read(file, Files.createTempDirectory(scratch, "s")));
            if (document.type() != DocumentType.INVOICE && document.type() != DocumentType.CREDIT_NOTE) {
                notInvoice++;
                misses.add(file.getFileName() + " is " + document.type());
            }
            countPlaces(key, document, tallies, misses);
            for (Map.Entry<String, FieldName> entry : KEYS.entrySet()) {
                List<String> expected = expected(key, entry.getKey());
                if (!expected.isEmpty()) {
                    int[] tally = tallies.computeIfAbsent(entry.getKey(), any -> new int[2]);
                    tally[1]++;
                    if (agrees(entry.getValue(), expected, document)) {
                        tally[0]++;
                    } else {
                        misses.add(file.getFileName() + " " + entry.getKey() + " expected " + expected);
                    }
                }
            }
        }
        List<String> report = new ArrayList<>();
        tallies.forEach((name, tally) -> report.add(name + ": " + tally[0] + " of " + tally[1]));
        report.addAll(misses);
        Files.write(Path.of("target", "einvoice-report.txt"), report);
        assertThat(notInvoice).isZero();
        tallies.forEach((name, tally) -> assertThat(tally[0])
                .as(name + " of " + tally[1])
                .isGreaterThanOrEqualTo((int) Math.ceil(tally[1] * 0.99)));
    }

    @Test
    void noInvoiceIsInventedFromOtherFiles() throws IOException {
        Path folder = SharedData.folder("einvoice_other");
        for (Path file : files(folder)) {
            ExtractedDocument document =
                    extractor.extract(Documents.read(file, Files.createTempDirectory(scratch, "s")));
            assertThat(document.type()).as(file.getFileName().toString()).isEqualTo(DocumentType.OTHER);
            assertThat(document.fields()).as(file.getFileName().toString()).isEmpty();
        }
    }

    /** Expected fields that the page shows, by an independent look at its text, must have a place on it; a zero has none. */
    private static void countPlaces(
            JsonNode key, ExtractedDocument document, Map<String, int[]> tallies, List<String> misses) {
        for (JsonNode visible : key.path("visible_fields")) {
            FieldName field = KEYS.get(visible.asText());
            if (field != null && !key.get(visible.asText()).asText().equals("0")) {
                int[] tally = tallies.computeIfAbsent("place of visible fields", any -> new int[2]);
                tally[1]++;
                boolean placed = document.readings(field).stream()
                        .anyMatch(
                                reading -> reading.page() > 0 && !reading.box().isNone());
                tally[0] += placed ? 1 : 0;
                if (!placed) {
                    misses.add(document.name() + " no place of " + field.wireName() + " " + key.get(visible.asText()));
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> expected(JsonNode key, String name) {
        if (name.endsWith("_tax_id")) {
            String party = name.substring(0, name.indexOf('_'));
            return Stream.of("_vat_id", "_tax_reg", "_legal_id")
                    .filter(part -> key.has(party + part))
                    .map(part -> key.get(party + part).asText())
                    .toList();
        }
        JsonNode node = key.get(name);
        if (node == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        } else {
            values.add(node.asText());
        }
        return values;
    }

    /** The first expected value is the chosen one, all others are among the readings. */
    private static boolean agrees(FieldName field, List<String> expected, ExtractedDocument document) {
        List<Reading> readings = document.readings(field).stream()
                .filter(reading -> reading.source() == ReadingSource.XML)
                .toList();
        if (readings.isEmpty() || !same(field, readings.get(0).value(), expected.get(0))) {
            return false;
        }
        return expected.stream()
                .allMatch(value -> readings.stream().anyMatch(reading -> same(field, reading.value(), value)));
    }

    private static boolean same(FieldName field, String value, String expected) {
        if (field.kind() == FieldName.ValueKind.AMOUNT) {
            return new BigDecimal(value).compareTo(new BigDecimal(expected)) == 0;
        }
        return ValueLocator.same(field.kind(), value, expected);
    }
}
