package io.vouch.ingest;

import io.vouch.ingest.page.Page;
import java.util.List;

/**
 * What a reader found in one file.
 *
 * @param members files inside it that are documents of their own (archive entries, mail attachments, PDF attachments that are
 *     not the invoice's own data)
 * @param reason {@link ReasonCode#NONE}, or why a part was not read
 * @param message one sentence about {@code reason}; empty if there is none
 */
public record Content(
        List<Page> pages,
        List<Payload> payloads,
        List<IntegrityFact> facts,
        List<Member> members,
        ReasonCode reason,
        String message) {

    public Content {
        pages = List.copyOf(pages);
        payloads = List.copyOf(payloads);
        facts = List.copyOf(facts);
        members = List.copyOf(members);
    }

    /**
     * A file inside a file, unpacked to the scratch folder.
     *
     * @param name inside the container, with {@code /}
     * @param path where its bytes are
     * @param failure {@link ReasonCode#NONE}, or why it could not be unpacked ({@code path} is then not read)
     * @param message one sentence about {@code failure}
     */
    public record Member(String name, java.nio.file.Path path, ReasonCode failure, String message) {}
}
