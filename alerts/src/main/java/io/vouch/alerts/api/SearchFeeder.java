package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.store.lookup.PaperRow;
import io.vouch.alerts.store.lookup.Papers;
import io.vouch.matching.index.DocumentSearch;
import io.vouch.matching.index.SearchableDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the search index behind the store by seconds. Papers are asked for by the time of their reading; since a transaction may
 * end after one that began later, some minutes are always looked at again. For one thread.
 */
final class SearchFeeder {

    /** Longer than any transaction that writes papers. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int PAGE = 500;
    private static final int REMEMBERED = 50_000;

    private final Papers papers;
    private final DocumentSearch search;
    /** Papers of the overlap that are in the index, with the time of the reading that is. */
    private final Map<List<String>, Instant> indexed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    SearchFeeder(Papers papers, DocumentSearch search) {
        this.papers = papers;
        this.search = search;
    }

    /** Takes in what was read since the last time. @return documents that were added or replaced */
    int feed() {
        Instant newest = search.mark().isEmpty() ? Instant.EPOCH : Instant.parse(search.mark());
        Instant from = newest.equals(Instant.EPOCH) ? newest : newest.minus(OVERLAP);
        List<String> last = List.of();
        int added = 0;
        while (true) {
            List<PaperRow> page = papers.readSince(from, last, PAGE);
            List<PaperRow> fresh = page.stream()
                    .filter(paper -> !paper.readAt().equals(indexed.get(key(paper))))
                    .toList();
            if (!page.isEmpty()) {
                PaperRow end = page.get(page.size() - 1);
                newest = end.readAt().isAfter(newest) ? end.readAt() : newest;
                from = end.readAt();
                last = key(end);
            }
            if (!fresh.isEmpty()) {
                search.add(fresh.stream().map(SearchFeeder::searchable).toList(), newest.toString());
                fresh.forEach(paper -> indexed.put(key(paper), paper.readAt()));
                added += fresh.size();
            }
            if (page.size() < PAGE) {
                return added;
            }
        }
    }

    private static List<String> key(PaperRow paper) {
        return List.of(paper.tenant(), paper.deal(), paper.documentId());
    }

    private static SearchableDocument searchable(PaperRow paper) {
        JsonNode line = Json.stored(paper.line());
        Map<String, List<String>> values = new HashMap<>();
        line.path("fields").properties().forEach(field -> {
            List<String> readings = new ArrayList<>();
            field.getValue()
                    .forEach(reading -> readings.add(reading.path("value").asText()));
            values.put(field.getKey(), readings);
        });
        List<String> texts = new ArrayList<>();
        line.path("lines").forEach(item -> texts.add(item.path("description").asText()));
        line.path("clauses").forEach(clause -> texts.add(clause.path("text").asText()));
        return new SearchableDocument(
                paper.tenant(),
                paper.deal(),
                paper.documentId(),
                paper.name(),
                paper.type(),
                paper.outcome(),
                values,
                texts);
    }
}
