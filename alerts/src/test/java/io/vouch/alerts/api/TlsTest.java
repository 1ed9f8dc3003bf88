package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void aCertificateAndKeyInPemServeHttpsAndTellBrowsersToStayThere() throws Exception {
        KeyStore identity = identity();
        Path certificate = pem(
                "certificate.pem",
                "CERTIFICATE",
                identity.getCertificate("server").getEncoded());
        Path key = pem(
                "key.pem", "PRIVATE KEY", identity.getKey("server", PASSWORD).getEncoded());
        HttpSettings settings = new HttpSettings(
                "localhost",
                0,
                Optional.of(new TlsFiles(certificate, key)),
                HttpSettings.DEFAULT_UPLOAD_BYTES,
                folder.resolve("scratch"));
        Routes one = routes -> routes.get("/one", context -> context.result("one"));

        try (HttpServer server = HttpServer.start(settings, List.of(one))) {
            URI address = URI.create("https://localhost:%d/one".formatted(server.port()));
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(trusting(identity))
                    .build()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("one");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("key.pem"), "no key");

        assertThatThrownBy(() -> TlsIdentity.read(new TlsFiles(text, text)))
                .isInstanceOf(HttpServerException.class)
                .hasMessageContaining("key.pem");
    }

    private KeyStore identity() throws Exception {
        Path file = folder.resolve("identity.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD);
        }
        return store;
    }

    private static SSLContext trusting(KeyStore identity) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("server", identity.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Path pem(String name, String type, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, body, type));
    }
}
