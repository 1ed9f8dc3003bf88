package io.vouch.alerts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reads a folder of expected values: one JSON object a document, its keys translated to the contract's field names.
 *
 * <p>Four layouts are known: e-invoices ({@code NAME.ext.json} beside the document NAME.ext) and receipts in the layout of the
 * ICDAR 2019 SROIE task ({@code NNN.json} for the picture NNN.jpg, keys company, date, address, total), invoice2data's own tests and
 * contracts ({@code NAME.json} for NAME.pdf).
 */
final class KeyFolder {

    /** Expected key → field. Several keys may feed one field: the first present counts, the others are accepted too. */
    private static final Map<String, String> E_INVOICE = eInvoiceKeys();

    private static final Map<String, String> RECEIPT = Map.of(
            "company", "seller_name", "date", "issue_date", "address", "seller_address", "total", "gross_amount");

    /** What other tools mean by the same words; issuers are left out, which are names of templates there. */
    private static final Map<String, String> SAMPLE = Map.of(
            "amount", "gross_amount", "date", "issue_date", "invoice_number", "invoice_number", "currency", "currency");

    private static final List<String> SAMPLES = List.of(".pdf", ".png", ".txt");

    private static final Map<String, String> CONTRACT =
            Map.of("party", ContractScoring.PARTIES, "effective_date", ContractScoring.DAY);

    private KeyFolder() {}

    private static Map<String, String> eInvoiceKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("number", "invoice_number");
        keys.put("invoice_code", "invoice_code");
        keys.put("check_code", "check_code");
        keys.put("issue_date", "issue_date");
        keys.put("due_date", "due_date");
        keys.put("currency", "currency");
        keys.put("net", "net_amount");
        keys.put("tax", "tax_amount");
        keys.put("gross", "gross_amount");
        keys.put("seller_name", "seller_name");
        keys.put("seller_vat_id", "seller_tax_id");
        keys.put("seller_tax_id", "seller_tax_id");
        keys.put("buyer_name", "buyer_name");
        keys.put("buyer_vat_id", "buyer_tax_id");
        keys.put("buyer_tax_id", "buyer_tax_id");
        keys.put("payment_accounts", "payee_account");
        return keys;
    }

    /** E-invoices: document name = key file's name without {@code .json}. */
    static ExpectedValues eInvoices(String corpus, Path folder) {
        return read(corpus, folder, E_INVOICE, "");
    }

    /** Receipts: document name = key file's base name with {@code .jpg}. */
    static ExpectedValues receipts(String corpus, Path folder) {
        return read(corpus, folder, RECEIPT, ".jpg");
    }

    /** Samples whose keys stand beside them as a list of one object: NAME.json for NAME.pdf, NAME.png, NAME.txt. */
    static ExpectedValues samples(String corpus, Path folder) {
        Map<String, Map<String, List<String>>> byDocument = new TreeMap<>();
        each(folder, (name, json) -> {
            for (String extension : SAMPLES) {
                if (Files.exists(folder.resolve(name + extension))) {
                    byDocument.put(name + extension, fields(json.path(0), SAMPLE));
                }
            }
        });
        return new ExpectedValues(corpus, byDocument);
    }

    /** Contracts: NAME.json for NAME.pdf, of Kleister (party, effective_date) or of CUAD (Anti-Assignment with an answer). */
    static ExpectedValues contracts(String corpus, Path folder) {
        Map<String, Map<String, List<String>>> byDocument = new TreeMap<>();
        each(folder, (name, json) -> {
            Map<String, List<String>> expected = fields(json, CONTRACT);
            String forbids = json.path("Anti-Assignment").path("answer").asText("");
            if (!forbids.isEmpty()) {
                expected.put(ContractScoring.ANTI_ASSIGNMENT, List.of(forbids));
            }
            byDocument.put(name + ".pdf", expected);
        });
        return new ExpectedValues(corpus, byDocument);
    }

    private static ExpectedValues read(String corpus, Path folder, Map<String, String> keys, String extension) {
        Map<String, Map<String, List<String>>> byDocument = new TreeMap<>();
        each(folder, (name, json) -> byDocument.put(name + extension, fields(json, keys)));
        return new ExpectedValues(corpus, byDocument);
    }

    private static void each(Path folder, BiConsumer<String, JsonNode> use) {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                use.accept(name.substring(0, name.length() - ".json".length()), json.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read expected values in " + folder.getFileName(), e);
        }
    }

    private static Map<String, List<String>> fields(JsonNode values, Map<String, String> keys) {
        Map<String, List<String>> fields = new TreeMap<>();
        keys.forEach((key, field) -> {
            JsonNode node = values.path(key);
            List<JsonNode> items = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(items::add);
            } else {
                items.add(node);
            }
            for (JsonNode item : items) {
                if (item.isValueNode() && !item.asText().isBlank()) {
                    fields.computeIfAbsent(field, name -> new ArrayList<>()).add(item.asText());
                }
            }
        });
        return fields;
    }
}
