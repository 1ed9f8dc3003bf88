package io.vouch.alerts.console;

import io.javalin.http.Context;
import io.vouch.alerts.api.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Style, script, htmx and mark: read once, served from memory. The only files that a browser may keep. */
final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final int DIGEST_DIGITS = 12;

    private final Map<String, byte[]> files;

    private Assets(Map<String, byte[]> files) {
        this.files = files;
    }

    static Assets load() {
        return new Assets(new TreeMap<>(Map.of(
                "console.css", read("console.css"),
                "console.js", read("console.js"),
                "vouch.svg", read("vouch.svg"),
                "htmx.js", read(HTMX))));
    }

    private static byte[] read(String name) {
        try (InputStream bytes = Assets.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Changes when one of the files does. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void serve(Context context) {
        String name = context.pathParam("file");
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw ApiProblem.notFound("file");
        }
        context.header("Cache-Control", context.queryString() == null ? "max-age=300" : "max-age=31536000, immutable");
        context.contentType(mediaType(name)).result(bytes);
    }

    private static String mediaType(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "text/javascript; charset=utf-8";
    }
}
