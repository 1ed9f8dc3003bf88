package io.vouch.alerts.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file whose last entry lists the SHA-256 and size of all others. The same content gives the same bytes. */
final class BundleWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String FORMAT = "vouch-evidence";
    static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZipOutputStream zip;
    private final ObjectNode files = JSON.createObjectNode();

    /** Writes what an entry holds. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    BundleWriter(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
    }

    void text(String name, String text) throws IOException {
        entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void copy(String name, InputStream bytes) throws IOException {
        entry(name, bytes::transferTo);
    }

    void entry(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        Counting counted = new Counting(zip);
        put(name);
        DigestOutputStream out = new DigestOutputStream(counted, digest);
        content.write(out);
        out.flush();
        zip.closeEntry();
        files.putObject(name)
                .put("sha256", HexFormat.of().formatHex(digest.digest()))
                .put("bytes", counted.bytes());
    }

    /** Without a time, which would differ each time. */
    private void put(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /** Writes the manifest. @return its SHA-256, which stands for the whole bundle */
    String seal(ObjectNode head) throws IOException {
        ObjectNode manifest = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        manifest.setAll(head);
        manifest.set("files", files);
        byte[] bytes = manifest.toPrettyString().getBytes(StandardCharsets.UTF_8);
        put(MANIFEST);
        zip.write(bytes);
        zip.closeEntry();
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what passes; never closes what it passes to. */
    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }

        long bytes() {
            return bytes;
        }
    }
}
