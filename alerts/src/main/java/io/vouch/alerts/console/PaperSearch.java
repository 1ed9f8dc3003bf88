package io.vouch.alerts.console;

import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.Paper;
import io.vouch.alerts.store.review.PaperDesk;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.Outcome;
import io.vouch.matching.index.DocumentHit;
import io.vouch.matching.index.DocumentSearch;
import io.vouch.matching.index.SearchSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds papers: all of a kind, by words in Lucene's syntax, or those that are like one. */
final class PaperSearch {

    private static final int ROWS = 50;
    /** Whoever turns more pages needs other words. */
    private static final int FURTHEST = 1_000;

    private final Pages pages;
    private final PaperDesk desk;
    private final DocumentSearch search;
    private final Trail trail;

    PaperSearch(Pages pages, PaperDesk desk, DocumentSearch search, Trail trail) {
        this.pages = pages;
        this.desk = desk;
        this.search = search;
        this.trail = trail;
    }

    /** What was asked for. */
    private record Asked(String words, String like, String type, String outcome, int offset) {
        static Asked of(Visit visit) {
            String offset = visit.query("offset");
            return new Asked(
                    visit.query("q").strip(),
                    visit.query("like"),
                    known(visit.query("type"), DocumentType.values()),
                    known(visit.query("outcome"), Outcome.values()),
                    offset.isEmpty() ? 0 : Visit.number(offset, 0, FURTHEST));
        }

        String address() {
            return "/console/documents?q=%s&like=%s&type=%s&outcome=%s"
                    .formatted(Visit.encoded(words), Visit.encoded(like), type, outcome);
        }
    }

    /** What was found. */
    private record Found(List<PaperRow> rows, String notice, String total, String more) {}

    void find(Visit visit) {
        Asked asked = Asked.of(visit);
        Texts t = visit.texts();
        Optional<Paper> like = asked.like().isEmpty() ? Optional.empty() : desk.paper(visit.tenant(), asked.like());
        Found found;
        if (like.isPresent()) {
            found = like(visit, asked);
        } else {
            found = asked.words().isEmpty() ? all(visit, asked) : byWords(visit, asked);
        }
        // What was searched for may be a name or an account: the audit keeps that there was a search, not the words.
        trail.note(
                visit,
                AuditAction.DOCUMENTS_SEARCHED,
                "papers",
                "shown " + found.rows().size());
        DocumentsView view = new DocumentsView(
                asked.words(),
                like.map(Paper::name).orElse(""),
                like.map(Paper::documentId).orElse(""),
                found.notice(),
                found.total(),
                options(t, "type.", asked.type(), DocumentType.values()),
                options(t, "outcome.", asked.outcome(), Outcome.values()),
                found.rows(),
                found.more());
        Frame frame = pages.frame(visit, t.get("docs.title"), "documents");
        Pages.html(visit.context(), out -> JtedocumentsGenerated.render(out, null, frame, view));
    }

    private Found all(Visit visit, Asked asked) {
        Optional<Paper> after = Optional.of(visit.query("after"))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> desk.paper(visit.tenant(), id));
        List<Paper> found = desk.list(visit.tenant(), asked.type(), asked.outcome(), after, ROWS + 1);
        List<Paper> shown = found.subList(0, Math.min(ROWS, found.size()));
        String more = found.size() > ROWS
                ? asked.address() + "&after=" + shown.get(ROWS - 1).documentId()
                : "";
        return new Found(shown.stream().map(paper -> row(paper, List.of())).toList(), "", "", more);
    }

    private Found byWords(Visit visit, Asked asked) {
        Texts t = visit.texts();
        try {
            return ranked(visit, asked, search(visit, asked, asked.words()), "");
        } catch (SearchSyntaxException e) {
            try {
                return ranked(
                        visit,
                        asked,
                        search(visit, asked, SearchTerms.asPhrase(asked.words())),
                        t.get("docs.notunderstood"));
            } catch (SearchSyntaxException tooLong) {
                return new Found(List.of(), t.get("docs.toolong"), "", "");
            }
        }
    }

    private DocumentSearch.Page search(Visit visit, Asked asked, String words) throws SearchSyntaxException {
        String all = Stream.of(
                        "(" + SearchTerms.withPlainAmounts(words) + ")",
                        asked.type().isEmpty() ? "" : "type:" + asked.type(),
                        asked.outcome().isEmpty() ? "" : "outcome:" + asked.outcome())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" AND "));
        return search.find(visit.tenant(), all, asked.offset(), ROWS);
    }

    private Found like(Visit visit, Asked asked) {
        return ranked(visit, asked, search.like(visit.tenant(), asked.like(), asked.offset(), ROWS), "");
    }

    private Found ranked(Visit visit, Asked asked, DocumentSearch.Page page, String notice) {
        Texts t = visit.texts();
        List<DocumentHit> hits = page.hits();
        List<Paper> papers = desk.named(
                visit.tenant(), hits.stream().map(DocumentHit::documentId).toList());
        Map<String, Paper> byPlace = papers.stream()
                .collect(Collectors.toMap(
                        paper -> paper.deal() + '\n' + paper.documentId(), paper -> paper, (one, two) -> one));
        Snippets snippets = new Snippets(t, SearchTerms.of(asked.words()));
        List<PaperRow> rows = hits.stream()
                .map(hit -> Optional.ofNullable(byPlace.get(hit.deal() + '\n' + hit.documentId())))
                .flatMap(Optional::stream)
                .map(paper -> row(paper, snippets.of(StoredJson.of(paper.line()))))
                .toList();
        int next = asked.offset() + ROWS;
        String more = hits.size() == ROWS && page.total() > next && next <= FURTHEST
                ? asked.address() + "&offset=" + next
                : "";
        String total = t.get("docs.count", Wording.count(page.total()) + (page.isExact() ? "" : "+"));
        return new Found(rows, notice, total, more);
    }

    private static PaperRow row(Paper paper, List<Snippet> snippets) {
        return new PaperRow(
                paper.documentId(),
                paper.name(),
                paper.deal(),
                paper.type(),
                paper.outcome(),
                paper.reasonMessage(),
                paper.pages() == 0 ? "–" : String.valueOf(paper.pages()),
                snippets);
    }

    private static String known(String value, Enum<?>... values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElse("");
    }

    private static List<Option> options(Texts t, String prefix, String chosen, Enum<?>... values) {
        return Stream.concat(
                        Stream.of(new Option("", t.get("any"), chosen.isEmpty())),
                        Arrays.stream(values)
                                .map(value -> new Option(
                                        value.name(),
                                        t.get(prefix + value.name()),
                                        value.name().equals(chosen))))
                .toList();
    }
}
