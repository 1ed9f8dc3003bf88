package io.vouch.ingest;

import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts what a reader found down to a number of characters, whole words and whole payloads at a time. */
final class TextBound {

    private long left;
    private boolean cut;

    private TextBound(long maxChars) {
        this.left = maxChars;
    }

    static Content apply(Content content, int maxChars) {
        var bound = new TextBound(maxChars);
        List<Payload> payloads = bound.payloads(content.payloads());
        bound.left = maxChars;
        List<Page> pages = bound.pages(content.pages());
        if (!bound.cut) {
            return content;
        }
        boolean told = content.reason() != ReasonCode.NONE;
        return new Content(
                pages,
                payloads,
                content.facts(),
                content.members(),
                told ? content.reason() : ReasonCode.TOO_LARGE,
                told ? content.message() : "Text beyond %d characters was not read.".formatted(maxChars));
    }

    private List<Payload> payloads(List<Payload> payloads) {
        List<Payload> kept = new ArrayList<>();
        for (Payload payload : payloads) {
            if (takes(payload.text().length())) {
                kept.add(payload);
            }
        }
        return kept;
    }

    private List<Page> pages(List<Page> pages) {
        List<Page> kept = new ArrayList<>();
        for (Page page : pages) {
            List<Word> words = new ArrayList<>();
            for (Word word : page.words()) {
                if (takes(word.text().length())) {
                    words.add(word);
                }
            }
            kept.add(page.withWords(words));
        }
        return kept;
    }

    private boolean takes(int chars) {
        if (chars > left) {
            cut = true;
            left = 0;
            return false;
        }
        left -= chars;
        return true;
    }
}
