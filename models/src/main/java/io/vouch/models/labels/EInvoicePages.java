package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.IngestedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a folder of hybrid e-invoices as if they were plain PDF: {@code files/NAME.pdf} and {@code keys/NAME.pdf.json}, whose
 * {@code visible_fields} names the values that are also printed. The embedded XML is never looked at.
 */
public final class EInvoicePages {

    /** Key, then field; where two keys feed one field, either value is right. */
    private static final String[][] FIELDS = {
        {"number", "invoice_number"},
        {"issue_date", "issue_date"},
        {"due_date", "due_date"},
        {"net", "net_amount"},
        {"tax", "tax_amount"},
        {"gross", "gross_amount"},
        {"seller_name", "seller_name"},
        {"buyer_name", "buyer_name"},
        {"seller_vat_id", "seller_tax_id"},
        {"seller_tax_reg", "seller_tax_id"},
        {"buyer_vat_id", "buyer_tax_id"},
        {"payment_accounts", "payee_account"},
        {"payee_name", "payee_name"},
        {"order_ref", "purchase_order_number"},
        {"contract_ref", "contract_number"}
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private EInvoicePages() {}

    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("files")) && Files.isDirectory(folder.resolve("keys"));
    }

    /**
     * The PDFs with printed values, by name.
     *
     * @param cache an existing folder that keeps what was read
     */
    public static List<LabelledDocument> read(Path folder, Path cache) {
        Map<String, JsonNode> keys = new TreeMap<>();
        Map<String, Path> papers = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            for (Path key :
                    files.filter(path -> path.toString().endsWith(".pdf.json")).toList()) {
                String file = key.getFileName().toString();
                String name = file.substring(0, file.length() - ".json".length());
                Path paper = folder.resolve("files").resolve(name);
                JsonNode values = JSON.readTree(key.toFile());
                if (values.has("visible_fields") && Files.exists(paper)) {
                    keys.put(name, values);
                    papers.put(name, paper);
                }
            }
            List<LabelledDocument> documents = new ArrayList<>();
            PaperWords.read(papers, cache).forEach((name, read) -> documents.add(labelled(name, keys.get(name), read)));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled invoices in " + folder.getFileName(), e);
        }
    }

    private static LabelledDocument labelled(String name, JsonNode key, IngestedDocument read) {
        List<String> visible = new ArrayList<>();
        key.path("visible_fields").forEach(field -> visible.add(field.asText()));
        Map<String, List<LabelledDocument.Value>> fields = new HashMap<>();
        for (String[] pair : FIELDS) {
            if (visible.contains(pair[0])) {
                JsonNode values = key.path(pair[0]);
                List<JsonNode> each = new ArrayList<>();
                if (values.isArray()) {
                    values.forEach(each::add);
                } else {
                    each.add(values);
                }
                each.forEach(value -> fields.computeIfAbsent(pair[1], f -> new ArrayList<>())
                        .add(new LabelledDocument.Value(value.asText(), List.of())));
            }
        }
        boolean credit = key.path("type_code").asText().equals("381");
        return new LabelledDocument(
                "einvoice/" + name,
                credit ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                key.path("source").asText().split(":")[0] + "/"
                        + key.path("seller_name").asText(),
                read.pages(),
                fields);
    }
}
