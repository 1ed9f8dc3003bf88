package io.vouch.alerts.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    private static final String DOCUMENT = "0123456789abcdef";

    @TempDir
    static Path home;

    private static EmbeddedServer server;
    private static Pool pool;
    private static Path bundle;
    private static EvidenceBundle.Written written;

    @BeforeAll
    static void write() throws Exception {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 4);
        Clock clock = Clock.systemUTC();
        Intake intake = new Intake(pool);
        intake.ensureTenant("t", "T", clock.instant());
        BlobStore blobs = BlobStore.open(home.resolve("blobs"), clock.instant());
        Blob blob = blobs.put(new ByteArrayInputStream("paper".getBytes(StandardCharsets.UTF_8)), 100);
        long sequence = intake.append(new NewSubmission(
                        "t",
                        "x",
                        "d",
                        "../evil.pdf",
                        blob.sha256(),
                        blob.bytes(),
                        Optional.empty(),
                        "s",
                        clock.instant()))
                .sequence();
        run(
                """
                insert into paper (tenant, deal, document_id, name, outcome, reason_code, reason_message, type, pages, ocr_pages,
                    model, line, read_at, sequence)
                values ('t', 'd', '%s', '../evil.pdf', 'ACCEPTED', 'NONE', '', 'INVOICE', 1, 0, 'm',
                    '{"document_id":"%s","model":"fields@sha256:1"}', now(), %d)"""
                        .formatted(DOCUMENT, DOCUMENT, sequence));
        run(
                """
                insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, currency, line,
                    raised_at)
                values ('t', 'a1', 'd', 'DUP-02', 'HIGH', 1, 0.9, 'x', '', '{"alert_id":"a1","check_version":1,"evidence":[
                    {"document_id":"%s","page":1,"box":[10,10,60,20]}]}', now())"""
                        .formatted(DOCUMENT));
        AuditLog audit = new AuditLog(pool, clock);
        audit.append(new AuditAct("t", "person:1", AuditAction.ALERT_READ, "a1", "looked"));
        Path pictures = Files.createDirectories(home.resolve("pictures").resolve(DOCUMENT));
        ImageIO.write(
                new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB),
                "png",
                pictures.resolve("1.png").toFile());
        bundle = home.resolve("bundle.zip");
        written = new EvidenceBundle(
                        pool, blobs, audit, file -> Optional.of(home.resolve("pictures")), clock, "Vouch test")
                .write("t", "system", "a1", bundle)
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @Test
    void aBundleHoldsOriginalCropAlertAndAuditAndVerifiesOffline() throws IOException {
        EvidenceVerdict verdict = EvidenceVerifier.verify(bundle);

        assertThat(verdict.broken()).isEmpty();
        assertThat(written.originals()).isEqualTo(1);
        assertThat(written.crops()).isEqualTo(1);
        assertThat(verdict.manifest()).isEqualTo(written.manifest());
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .noneMatch(name -> name.contains(".."))
                    .anyMatch(name -> name.startsWith("originals/"))
                    .contains("crops/001-page-1.png", "alert.json", "audit.jsonl", "documents.jsonl", "manifest.json");
        }
    }

    @Test
    void theManifestOfTheBundleIsInTheAudit() {
        assertThat(new AuditLog(pool, Clock.systemUTC()).of("t", "a1", 10))
                .anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("manifest " + written.manifest()));
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        assertThat(broken("documents.jsonl", text -> text.replace("INVOICE", "CONTRACT")
                        .concat(" ")))
                .contains("documents.jsonl");
        assertThat(broken("audit.jsonl", text -> text.replace("looked", "lookeD")))
                .contains("audit.jsonl");
    }

    @Test
    void aFileThatIsMissingOrPutInIsNamed() throws IOException {
        assertThat(broken("alert.json", text -> null)).contains("alert.json is missing");
        assertThat(broken("", text -> "more")).contains("more is not in the manifest");
    }

    @Test
    void whatIsNoBundleIsBrokenAndNoDefect() throws IOException {
        Path text = Files.writeString(home.resolve("text"), "no zip");

        assertThat(EvidenceVerifier.verify(text).broken()).isPresent();
    }

    /** Verifies the bundle with one file changed, taken out (null) or, without a name, one put in. */
    private static String broken(String name, UnaryOperator<String> change) throws IOException {
        Path forged = home.resolve("forged.zip");
        try (ZipFile zip = new ZipFile(bundle.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                if (entry.getName().equals(name)) {
                    String changed = change.apply(new String(bytes, StandardCharsets.UTF_8));
                    if (changed == null) {
                        continue;
                    }
                    bytes = changed.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
            if (name.isEmpty()) {
                out.putNextEntry(new ZipEntry(change.apply("")));
            }
        }
        return EvidenceVerifier.verify(forged).broken().orElse("");
    }

    private static void run(String statement) {
        pool.inTransaction(connection -> {
            try (Statement run = connection.createStatement()) {
                return run.execute(statement);
            }
        });
    }
}
