package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.api.ApiLimits;
import io.vouch.alerts.api.ApiService;
import io.vouch.alerts.api.ApiSettings;
import io.vouch.alerts.api.HttpServer;
import io.vouch.alerts.api.HttpSettings;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Person;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.BlobTooLargeException;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole service without its job: store, server and console, with alerts, papers and answers that a run over fixture deals
 * gave. The files of the deals are those of the repository's fixtures; pages are painted by real child JVMs.
 */
final class Stand implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    private static final ObjectMapper JSON = new ObjectMapper();

    final Clock clock = Clock.systemDefaultZone();
    final Pool pool;
    final Access access;
    final Intake intake;
    final BlobStore blobs;
    private final EmbeddedServer store;
    private final PageImages images;
    private final ApiService api;
    private final Console console;
    private final HttpServer server;

    Stand(Path home) throws IOException {
        store = EmbeddedServer.start(home);
        pool = Pool.open(store.database(), 8);
        access = new Access(pool, clock);
        intake = new Intake(pool);
        blobs = BlobStore.open(home.resolve("blobs"), clock.instant());
        WorkerOptions workers = WorkerOptions.of(
                1, IngestLimits.DEFAULT, home.resolve("scratch").toString());
        images = new PageImages(home.resolve("pictures"), workers, intake, blobs);
        ApiLimits limits = ApiLimits.standard(1L << 30, Files.createDirectories(home.resolve("uploads")));
        api = ApiService.start(new ApiSettings(limits, home.resolve("index"), List.of()), pool, access, blobs, clock);
        console = new Console(pool, access, intake, blobs, images, api.search(), clock);
        server = HttpServer.start(HttpSettings.local(port(), home.resolve("http")), List.of(api, console));
        access.ensureTenant("test", "local", "Local");
        access.ensureTenant("test", "other", "Other");
        person("local", "anna", "Anna Berg", "en", Role.REVIEWER);
        person("local", "li.wei", "李伟", "zh", Role.REVIEWER);
        person("local", "ben", "Ben Ortiz", "en", Role.SUPERVISOR);
        person("local", "sam", "Sam Platform", "en", Role.SUBMITTER);
        person("other", "eve", "Eve Else", "en", Role.REVIEWER);
    }

    /** A fixed one for looking by hand; else any free one. */
    private static int port() {
        return Integer.getInteger("vouch.stand.port", 0);
    }

    private void person(String tenant, String name, String displayName, String language, Role role) {
        access.people().add("test", tenant, name, displayName, Set.of(role), language);
    }

    Person named(String name) {
        return access.people().named(name).orElseThrow();
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    /** Fills the tenant {@code local} with what the run found. */
    void load() throws IOException {
        List<JsonNode> documents = lines("documents.jsonl");
        Map<String, Long> sequences = submit(documents);
        for (JsonNode document : documents) {
            paper(document, sequences.getOrDefault(outer(document), 0L));
        }
        Map<String, List<JsonNode>> deals = new LinkedHashMap<>();
        documents.forEach(each -> deals.computeIfAbsent(each.path("deal").asText(), key -> new ArrayList<>())
                .add(each));
        deals.forEach((deal, papers) ->
                run("insert into deal_state values ('local', ?, 1, ?, now())", deal, truth(deal, papers)));
        lines("coverage.jsonl")
                .forEach(each -> run(
                        "insert into deal_coverage values ('local', ?, ?, ?, ?) on conflict do nothing",
                        each.path("deal").asText(),
                        each.path("check").asText(),
                        each.path("result").asText(),
                        each.path("reason").asText()));
        int age = 0;
        for (JsonNode alert : lines("alerts.jsonl")) {
            raise("local", alert, parties(alert, deals), Duration.ofHours(2L + 3L * age++));
        }
    }

    private static String outer(JsonNode document) {
        return document.path("name").asText().replaceAll("!/.*", "");
    }

    private Map<String, Long> submit(List<JsonNode> documents) throws IOException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        Path fixtures = fixtures();
        for (JsonNode document : documents) {
            String name = outer(document);
            Path file = fixtures.resolve(name);
            if (!sequences.containsKey(name) && Files.isRegularFile(file)) {
                sequences.put(name, submit(document.path("deal").asText(), name, Files.readAllBytes(file)));
            }
        }
        return sequences;
    }

    long submit(String deal, String name, byte[] bytes) throws IOException {
        try (InputStream stream = new ByteArrayInputStream(bytes)) {
            Blob blob = blobs.put(stream, 1L << 30);
            return intake.append(new NewSubmission(
                            "local",
                            "stand/" + name,
                            deal,
                            name,
                            blob.sha256(),
                            blob.bytes(),
                            Optional.empty(),
                            "test",
                            clock.instant()))
                    .sequence();
        } catch (BlobTooLargeException e) {
            throw new IllegalStateException("a fixture is larger than a gigabyte", e);
        }
    }

    static Path fixtures() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("testdata/fixtures/deals"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("the repository's fixtures were not found");
        }
        return at.resolve("testdata/fixtures/deals");
    }

    void paper(JsonNode document, long sequence) {
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into paper (tenant, deal, document_id, name, outcome, reason_code, reason_message, type, pages,
                                       ocr_pages, model, line, read_at, sequence, sha256)
                    values ('local', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?, ?)""")) {
                insert.setString(1, document.path("deal").asText());
                insert.setString(2, document.path("document_id").asText());
                insert.setString(3, document.path("name").asText());
                insert.setString(4, document.path("outcome").asText());
                insert.setString(5, document.path("reason").path("code").asText());
                insert.setString(6, document.path("reason").path("message").asText());
                insert.setString(7, document.path("type").asText());
                insert.setInt(8, document.path("pages").asInt());
                insert.setInt(9, document.path("ocr_pages").asInt());
                insert.setString(10, document.path("model").asText());
                insert.setString(11, document.toString());
                insert.setLong(12, sequence);
                insert.setString(13, document.path("sha256").asText());
                return insert.executeUpdate();
            }
        });
    }

    /** An alert like one that the run raised, under another id and title. */
    ObjectNode alert(String id, String title) throws IOException {
        return ((ObjectNode) lines("alerts.jsonl").get(0)).put("alert_id", id).put("title", title);
    }

    void raise(String tenant, JsonNode alert, List<String> parties, Duration age) {
        Instant raised = clock.instant().minus(age);
        Severity severity = Severity.valueOf(alert.path("severity").asText());
        String amount = alert.path("amount_at_risk").path("amount").asText();
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, amount,
                                              currency, parties, line, raised_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, tenant);
                insert.setString(2, alert.path("alert_id").asText());
                insert.setString(3, alert.path("deal").asText());
                insert.setString(4, alert.path("check").asText());
                insert.setString(5, severity.name());
                insert.setInt(6, severity.ordinal());
                insert.setDouble(7, alert.path("score").asDouble());
                insert.setString(8, alert.path("title").asText());
                insert.setBigDecimal(9, amount.isEmpty() ? null : new BigDecimal(amount));
                insert.setString(
                        10, alert.path("amount_at_risk").path("currency").asText());
                insert.setArray(11, connection.createArrayOf("text", parties.toArray()));
                insert.setString(12, alert.toString());
                insert.setTimestamp(13, Timestamp.from(raised));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into alert_work (tenant, alert_id, due_at, severity_rank, raised_at, updated_at)
                    values (?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, tenant);
                insert.setString(2, alert.path("alert_id").asText());
                insert.setTimestamp(3, Timestamp.from(raised.plus(Duration.ofHours(8L << severity.ordinal()))));
                insert.setInt(4, severity.ordinal());
                insert.setTimestamp(5, Timestamp.from(raised));
                insert.setTimestamp(6, Timestamp.from(raised));
                return insert.executeUpdate();
            }
        });
    }

    private static List<String> parties(JsonNode alert, Map<String, List<JsonNode>> deals) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode document : deals.getOrDefault(alert.path("deal").asText(), List.of())) {
            for (String field : List.of("seller_name", "buyer_name")) {
                String name = document.path("fields")
                        .path(field)
                        .path(0)
                        .path("value")
                        .asText();
                if (!name.isEmpty() && document.path("type").asText().equals("INVOICE")) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** In the form that the job writes. */
    private static String truth(String deal, List<JsonNode> papers) {
        ObjectNode table = JSON.createObjectNode().put("deal", deal);
        ArrayNode columns = table.putArray("papers");
        List<JsonNode> shown =
                papers.stream().filter(paper -> paper.path("fields").size() > 0).toList();
        shown.forEach(paper -> columns.addObject()
                .put("document_id", paper.path("document_id").asText())
                .put("name", paper.path("name").asText()));
        ArrayNode rows = table.putArray("rows");
        truthRow(rows, shown, "seller", "Seller", "卖方", "seller_name");
        truthRow(rows, shown, "amount", "Amount", "金额", "gross_amount");
        truthRow(rows, shown, "account", "Account to pay to", "收款账号", "payee_account");
        return table.toString();
    }

    private static void truthRow(
            ArrayNode rows, List<JsonNode> papers, String fact, String english, String chinese, String field) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        papers.forEach(paper -> {
            String value =
                    paper.path("fields").path(field).path(0).path("value").asText();
            if (!value.isEmpty()) {
                votes.merge(value, 1, Integer::sum);
            }
        });
        String agreed = votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        ObjectNode row = rows.addObject()
                .put("fact", fact)
                .put("english", english)
                .put("chinese", chinese)
                .put("agreed", agreed)
                .put("note", "");
        ArrayNode cells = row.putArray("cells");
        for (JsonNode paper : papers) {
            String value =
                    paper.path("fields").path(field).path(0).path("value").asText();
            ObjectNode cell = cells.addObject().put("state", state(value, agreed));
            ArrayNode values = cell.putArray("values");
            if (!value.isEmpty()) {
                values.addObject().put("value", value);
            }
        }
    }

    private static String state(String value, String agreed) {
        if (value.isEmpty()) {
            return "SILENT";
        }
        return value.equals(agreed) ? "AGREES" : "DIFFERS";
    }

    void run(String statement, String... values) {
        pool.inTransaction(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    prepared.setString(i + 1, values[i]);
                }
                return prepared.execute();
            }
        });
    }

    static List<JsonNode> lines(String file) throws IOException {
        try (InputStream bytes = Stand.class.getResourceAsStream(file)) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }

    @Override
    public void close() {
        // Streams that are open would keep the server waiting.
        console.close();
        server.close();
        api.close();
        images.close();
        pool.close();
        store.close();
    }
}
