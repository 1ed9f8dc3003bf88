package io.vouch.ingest.text;

import io.vouch.ingest.Content.Member;
import io.vouch.ingest.archive.Unpacking;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Takes what a parser finds inside a file as members, without parsing any of it. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

    private final Unpacking unpacking;
    private int count;

    EmbeddedFiles(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return unpacking.goesOn() && !isInternal(metadata);
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
        count++;
        unpacking.take(name(metadata), () -> CloseShieldInputStream.wrap(stream));
    }

    List<Member> members() {
        return unpacking.content().members();
    }

    /** Parts of the office file itself, thumbnails and macros: nobody handed them in as papers. */
    private static boolean isInternal(Metadata metadata) {
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        return "MACRO".equals(kind) || "METADATA".equals(kind) || "THUMBNAIL".equals(kind) || "FONT".equals(kind);
    }

    /** The last part of the name; senders' folders are of no meaning here. */
    private String name(Metadata metadata) {
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (name == null || name.isBlank()) {
            return String.format(Locale.ROOT, "part-%d", count);
        }
        String path = name.replace('\\', '/');
        String last = path.substring(path.lastIndexOf('/') + 1).strip();
        return last.isEmpty() || last.equals("..") ? String.format(Locale.ROOT, "part-%d", count) : last;
    }
}
