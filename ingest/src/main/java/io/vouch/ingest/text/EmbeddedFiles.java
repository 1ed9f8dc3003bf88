package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.Content.Member;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.archive.Unpacking;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Takes what a parser finds inside a file as members, without parsing any of it. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

    private static final int LITTLE_TEXT = 200;
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp");
    /** Icons and charts, stored as drawing commands; not among the inputs. */
    private static final Set<String> DRAWINGS = Set.of("emf", "wmf");

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

    /**
     * What was found. Pictures count only where there is next to no text: a file that consists of scanned pages, not the logo
     * in a letter's head.
     */
    List<Member> members(long textChars) {
        return unpacking.content().members().stream()
                .filter(member -> textChars < LITTLE_TEXT || !isPicture(member))
                .filter(member -> !hasSuffix(member, DRAWINGS))
                .toList();
    }

    /** Says why files were left out, if some were and nothing graver is known of the content. */
    Content withReason(Content content) {
        Content unpacked = unpacking.content();
        if (content.reason() != ReasonCode.NONE || unpacked.reason() == ReasonCode.NONE) {
            return content;
        }
        return new Content(
                content.pages(),
                content.payloads(),
                content.facts(),
                content.members(),
                unpacked.reason(),
                unpacked.message().replace("The archive", "The file"));
    }

    private static boolean isPicture(Member member) {
        return hasSuffix(member, PICTURES);
    }

    private static boolean hasSuffix(Member member, Set<String> suffixes) {
        String name = member.name().toLowerCase(Locale.ROOT);
        return suffixes.contains(name.substring(name.lastIndexOf('.') + 1));
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
