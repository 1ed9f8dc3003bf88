package io.vouch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Duplicates among real e-invoices and receipts, each file taken for a deal of its own. */
final class RealDuplicatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DuplicateComparator COMPARATOR = new DuplicateComparator();

    @Test
    void theSameInvoiceInTwoFormatsIsLinked() throws IOException {
        Path folder = SharedData.folder("einvoice");
        Map<String, InvoiceFacts> facts = new TreeMap<>();
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            for (Path key : keys.sorted().toList()) {
                String name = key.getFileName().toString().replaceAll("\\.json$", "");
                facts.put(name, fromKey(name, JSON.readTree(key.toFile())));
            }
        }
        Set<String> same = new HashSet<>();
        int missed = 0;
        List<String> missing = new ArrayList<>();
        for (JsonNode group :
                JSON.readTree(folder.resolve("same_invoice_groups.json").toFile())) {
            for (JsonNode one : group) {
                for (JsonNode other : group) {
                    if (one.asText().compareTo(other.asText()) < 0) {
                        same.add(one.asText() + "|" + other.asText());
                        Optional<DuplicatePair> pair =
                                COMPARATOR.compare(facts.get(one.asText()), facts.get(other.asText()));
                        if (pair.isEmpty() || !pair.get().check().equals("DUP-02")) {
                            missed++;
                            missing.add(one.asText() + " | " + other.asText() + " " + pair.map(DuplicatePair::check));
                        }
                    }
                }
            }
        }
        Accusations others = accusations(new ArrayList<>(facts.entrySet()), same);
        System.getLogger("measure")
                .log(
                        System.Logger.Level.INFO,
                        "e-invoices: {0} pairs in groups, {1} missed; accused outside: {2}",
                        same.size(),
                        missed,
                        others.pairs());
        if (Boolean.getBoolean("vouch.test.print")) {
            others.lines().forEach(line -> System.getLogger("measure").log(System.Logger.Level.INFO, line));
        }
        assertThat(missing).isEmpty();
        assertThat(others.pairs().getOrDefault("DUP-03", 0)).isLessThanOrEqualTo(5);
    }

    private record Accusations(Map<String, Integer> pairs, List<String> lines) {}

    private static Accusations accusations(List<Map.Entry<String, InvoiceFacts>> facts, Set<String> except) {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            for (int j = i + 1; j < facts.size(); j++) {
                if (!except.contains(facts.get(i).getKey() + "|" + facts.get(j).getKey())) {
                    Optional<DuplicatePair> pair = COMPARATOR.compare(
                            facts.get(i).getValue(), facts.get(j).getValue());
                    if (pair.isPresent()) {
                        counts.merge(pair.get().check(), 1, Integer::sum);
                        lines.add(line(pair.get()));
                        assertThat(BlockingKeys.of(pair.get().earlier()))
                                .containsAnyElementsOf(
                                        BlockingKeys.of(pair.get().later()));
                    }
                }
            }
        }
        return new Accusations(counts, lines);
    }

    private static String line(DuplicatePair pair) {
        return "%s %.3f %s %s %s %s %s || %s %s %s %s %s"
                .formatted(
                        pair.check(),
                        pair.score(),
                        pair.earlier().name(),
                        pair.earlier().numbers(),
                        pair.earlier().date(),
                        pair.earlier().gross(),
                        pair.earlier().sellerName(),
                        pair.later().name(),
                        pair.later().numbers(),
                        pair.later().date(),
                        pair.later().gross(),
                        pair.later().sellerName());
    }

    private static InvoiceFacts fromKey(String name, JsonNode key) {
        DocumentType type = Set.of("381", "261").contains(key.path("type_code").asText())
                ? DocumentType.CREDIT_NOTE
                : DocumentType.INVOICE;
        Papers paper = Papers.of(type, name, name).from(ReadingSource.XML, 1);
        set(paper, key, FieldName.INVOICE_NUMBER, "number");
        set(paper, key, FieldName.ISSUE_DATE, "issue_date");
        set(paper, key, FieldName.SELLER_NAME, "seller_name");
        set(paper, key, FieldName.SELLER_TAX_ID, "seller_vat_id");
        set(paper, key, FieldName.BUYER_NAME, "buyer_name");
        set(paper, key, FieldName.BUYER_TAX_ID, "buyer_vat_id");
        set(paper, key, FieldName.CURRENCY, "currency");
        set(paper, key, FieldName.GROSS_AMOUNT, "gross");
        return FactsOf.document(paper.build()).orElseThrow();
    }

    private static void set(Papers paper, JsonNode key, FieldName field, String name) {
        String value = key.path(name).asText("");
        if (!value.isEmpty()) {
            paper.with(field, value);
        }
    }

    /** Receipts as their boxes' text gives them: number by its printed label, the other fields from the labels of the set. */
    @Test
    void aReceiptScannedTwiceIsLinkedAndOtherReceiptsOfTheShopAreNot() throws IOException {
        Path sroie = SharedData.folder("sroie");
        JsonNode pairs = JSON.readTree(
                SharedData.folder("sroie_duplicates").resolve("pairs.json").toFile());
        int linked = 0;
        int judged = 0;
        for (JsonNode pair : pairs.path("duplicates")) {
            Optional<InvoiceFacts> one = receipt(sroie, pair.get(0).asText());
            Optional<InvoiceFacts> other = receipt(sroie, pair.get(1).asText());
            if (one.isPresent() && other.isPresent()) {
                judged++;
                linked += COMPARATOR.compare(one.get(), other.get()).isPresent() ? 1 : 0;
            }
        }
        List<String> accused = new ArrayList<>();
        int innocent = 0;
        for (JsonNode pair : pairs.path("not_duplicates_same_merchant_total_other_date")) {
            Optional<InvoiceFacts> one = receipt(sroie, pair.get(0).asText());
            Optional<InvoiceFacts> other = receipt(sroie, pair.get(1).asText());
            if (one.isPresent() && other.isPresent()) {
                innocent++;
                COMPARATOR.compare(one.get(), other.get()).ifPresent(found -> accused.add(line(found)));
            }
        }
        System.getLogger("measure")
                .log(
                        System.Logger.Level.INFO,
                        "receipts: {0} of {1} duplicates linked, {2} of {3} look-alikes accused",
                        linked,
                        judged,
                        accused.size(),
                        innocent);
        assertThat(accused).isEmpty();
        assertThat(judged).isEqualTo(pairs.path("duplicates").size());
        assertThat(linked).isEqualTo(judged);
    }

    /** {@code INVOICE NO: CS00012013}, {@code BILL NO.: V001-123}, {@code INVOICE NO.: CS 10012}, {@code T1 R000118085} */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:INV(?:O[IL]CE)?|BILL|RECEIPT|DOCUMENT|DOC|TICKET|CASH)\\s*(?:NO|NUM|NUMBER|#)?\\s*[.:#]+[^A-Z0-9]{0,6}((?:[A-Z]{2}"
                    + " )?[A-Z0-9/-]{4,20})|T[0-9] (R[0-9]{9})");

    private static Optional<InvoiceFacts> receipt(Path sroie, String id) throws IOException {
        Path box = sroie.resolve("box").resolve(id + ".csv");
        Path key = sroie.resolve("key").resolve(id + ".json");
        if (!Files.isRegularFile(box) || !Files.isRegularFile(key)) {
            return Optional.empty();
        }
        JsonNode labels = JSON.readTree(key.toFile());
        String text = Files.readString(box, StandardCharsets.UTF_8).replaceAll("(?m)^(?:[0-9]+,){8}", "");
        Matcher number = NUMBER.matcher(text);
        Papers paper = Papers.of(DocumentType.RECEIPT, id, id)
                .from(ReadingSource.OCR, 0.9)
                .with(FieldName.SELLER_NAME, labels.path("company").asText())
                .with(FieldName.ISSUE_DATE, iso(labels.path("date").asText()))
                .with(FieldName.GROSS_AMOUNT, amount(labels.path("total").asText()));
        if (number.find()) {
            paper.with(FieldName.INVOICE_NUMBER, number.group(1) == null ? number.group(2) : number.group(1));
        }
        return Optional.of(FactsOf.document(paper.build()).orElseThrow());
    }

    private static String iso(String date) {
        return Dates.parse(date, DayMonthOrder.DAY_FIRST).orElse("");
    }

    private static String amount(String total) {
        return Amounts.parse(total).map(BigDecimal::toPlainString).orElse("");
    }
}
