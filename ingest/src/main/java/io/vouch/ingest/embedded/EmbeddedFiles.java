package io.vouch.ingest.embedded;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes the files that a document carries, within the limits: XML becomes a payload of the document, anything else a member
 * that is unpacked to the scratch folder. Bytes over the limits are not kept and the reason is noted.
 */
public final class EmbeddedFiles {

    private final Path scratch;
    private final IngestLimits limits;
    private final PartialReason partial;
    private final List<Payload> payloads = new ArrayList<>();
    private final List<Content.Member> members = new ArrayList<>();
    private long bytesLeft;
    private long charsLeft;

    /** @param partial told about files that are not kept */
    public EmbeddedFiles(Path scratch, IngestLimits limits, PartialReason partial) {
        this.scratch = scratch;
        this.limits = limits;
        this.partial = partial;
        this.bytesLeft = limits.maxUnpackedBytes();
        this.charsLeft = limits.maxTextChars();
    }

    /** Reads one file to its end or to the limit. */
    public void add(String name, InputStream in) throws IOException {
        String safe = safeName(name);
        if (payloads.size() + members.size() >= limits.maxEntries()) {
            partial.note(ReasonCode.TOO_MANY_ENTRIES, "more than " + limits.maxEntries() + " attached files");
            return;
        }
        long most = Math.min(limits.maxBytes(), bytesLeft);
        byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > most) {
            partial.note(ReasonCode.TOO_LARGE, "an attached file is larger than " + most + " bytes");
            return;
        }
        bytesLeft -= bytes.length;
        if (XmlText.looksLikeXml(bytes) && !isWebPage(safe)) {
            addXml(safe, bytes);
        } else if (bytes.length > 0) {
            addMember(safe, bytes);
        }
    }

    private static boolean isWebPage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".svg");
    }

    private void addXml(String name, byte[] bytes) {
        String text = XmlText.decode(bytes);
        if (text.length() > charsLeft) {
            partial.note(ReasonCode.TOO_LARGE, "attached data is longer than " + limits.maxTextChars() + " characters");
        } else if (XmlText.declaresDoctype(text)) {
            partial.note(ReasonCode.XML_DOCTYPE, "an attached XML file declares a document type");
        } else {
            charsLeft -= text.length();
            payloads.add(new Payload(PayloadKind.XML, name, text, 0, Box.NONE));
        }
    }

    private void addMember(String name, byte[] bytes) throws IOException {
        Path path = scratch.resolve("embedded-" + members.size());
        Files.write(path, bytes);
        members.add(new Content.Member(name, path, ReasonCode.NONE, ""));
    }

    public List<Payload> payloads() {
        return payloads;
    }

    public List<Content.Member> members() {
        return members;
    }

    /** The name without control characters, root and parent steps: it is shown, and never opened. */
    static String safeName(String name) {
        StringBuilder safe = new StringBuilder();
        for (String step : name.replace('\\', '/').split("/")) {
            String clean = step.replaceAll("\\p{Cntrl}", "").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                safe.append(safe.isEmpty() ? "" : "/").append(clean, 0, Math.min(clean.length(), 200));
            }
        }
        return safe.isEmpty() ? "attachment" : safe.toString();
    }
}
