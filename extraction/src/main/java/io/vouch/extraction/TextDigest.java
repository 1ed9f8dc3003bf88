package io.vouch.extraction;

import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Payload;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what a document says, whatever file it came in: the words of its pages in reading order (text objects, else OCR),
 * or its payloads if it has no words; NFKC, without white space, lower case.
 */
final class TextDigest {

    private TextDigest() {}

    /** Hexadecimal; empty if the document says nothing. */
    static String of(IngestedDocument document) {
        MessageDigest digest = sha256();
        boolean any = false;
        for (Page page : document.pages()) {
            any |= update(digest, page);
        }
        if (!any) {
            for (Payload payload : document.payloads()) {
                String text = NormalText.digestible(payload.text());
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                any |= !text.isEmpty();
            }
        }
        return any ? HexFormat.of().formatHex(digest.digest()) : "";
    }

    private static boolean update(MessageDigest digest, Page page) {
        for (WordSource source : WordSource.values()) {
            List<List<Word>> lines = ReadingOrder.lines(page, source);
            for (List<Word> line : lines) {
                for (Word word : line) {
                    digest.update(NormalText.digestible(word.text()).getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!lines.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every JDK has SHA-256", broken);
        }
    }
}
