package io.vouch.ingest;

import io.vouch.ingest.page.Page;
import java.util.List;

/**
 * A document after reading: one per file, attachment and archive member.
 *
 * @param documentId digest of deal, name and content
 * @param tenant who submitted
 * @param deal the financing that it belongs to
 * @param name with {@code !/} between an archive and its member
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param bytes size
 * @param sequence of the submission that it came with
 * @param mediaType detected from content
 * @param outcome what became of it
 * @param reason {@link ReasonCode#NONE} if accepted whole; an accepted document may carry a reason when a part was not read
 * @param message the reason as one sentence for people, without document text; empty if there is none
 * @param pages in order; empty for data files
 * @param payloads embedded and whole-file data
 * @param facts how the file was made
 */
public record IngestedDocument(
        String documentId,
        String tenant,
        String deal,
        String name,
        String sha256,
        long bytes,
        long sequence,
        String mediaType,
        Outcome outcome,
        ReasonCode reason,
        String message,
        List<Page> pages,
        List<Payload> payloads,
        List<IntegrityFact> facts) {

    public IngestedDocument {
        pages = List.copyOf(pages);
        payloads = List.copyOf(payloads);
        facts = List.copyOf(facts);
        message = sentence(message);
        if ((outcome == Outcome.QUARANTINED) && reason == ReasonCode.NONE) {
            throw new IllegalArgumentException("quarantined without a reason: " + name);
        }
    }

    /** Readers note reasons as phrases; people read sentences. */
    private static String sentence(String phrase) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        String begun = Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
