package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Payload;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Page;
import java.util.List;

/** Ways to end a reading. */
final class Contents {

    private Contents() {}

    static Content of(List<Page> pages, List<Payload> payloads) {
        return new Content(pages, payloads, List.of(), List.of(), ReasonCode.NONE, "");
    }

    static Content of(FlowPages pages, List<Payload> payloads, IngestLimits limits) {
        return of(pages, payloads, List.of(), limits);
    }

    static Content of(FlowPages pages, List<Payload> payloads, List<Content.Member> members, IngestLimits limits) {
        ReasonCode reason = pages.isFull() ? ReasonCode.TOO_MANY_PAGES : ReasonCode.NONE;
        String message = pages.isFull() ? "Pages beyond %d were not laid out.".formatted(limits.maxPages()) : "";
        return new Content(pages.finish(), payloads, List.of(), members, reason, message);
    }
}
