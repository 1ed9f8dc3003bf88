package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.PaperRow;
import io.vouch.alerts.store.lookup.Papers;
import io.vouch.matching.index.DocumentHit;
import io.vouch.matching.index.DocumentSearch;
import io.vouch.matching.index.SearchSyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * {@code /v1/documents}: one by the id of its hand-in or its own, many by search. Every reading of a document, and every search,
 * is in the audit.
 */
final class DocumentApi {

    private static final int PAGE = 20;
    private static final int MOST_PER_PAGE = 100;
    private static final int FURTHEST = 1_000;

    private final Calls calls;
    private final Intake intake;
    private final Papers papers;
    private final DocumentSearch search;
    private final AuditLog audit;

    DocumentApi(Calls calls, Intake intake, Papers papers, DocumentSearch search, AuditLog audit) {
        this.calls = calls;
        this.intake = intake;
        this.papers = papers;
        this.search = search;
        this.audit = audit;
    }

    void register(RoutesConfig routes) {
        routes.get("/v1/documents/{id}", calls.by(this::show, Role.SUBMITTER, Role.REVIEWER, Role.SCIENTIST));
        routes.get("/v1/documents", calls.by(this::search, Role.REVIEWER, Role.SCIENTIST));
    }

    private void show(Context context, Principal caller) {
        new Asked(context);
        String id = context.pathParam("id");
        Optional<Long> sequence = Wire.sequence(id);
        if (sequence.isPresent()) {
            FileState file =
                    intake.file(caller.tenant(), sequence.get()).orElseThrow(() -> ApiProblem.notFound("document"));
            ObjectNode body = Json.object();
            Wire.file(file, body);
            Json.send(context, 200, body);
            return;
        }
        showPaper(context, caller, id);
    }

    /** What stands in a document is for those who review and measure; its submitter asks for its state. */
    private void showPaper(Context context, Principal caller, String id) {
        if (!caller.mayAny(Role.REVIEWER, Role.SCIENTIST)) {
            throw new ApiProblem(
                    ProblemCode.FORBIDDEN, "the role SUBMITTER asks by the id of the hand-in, such as s-17");
        }
        List<PaperRow> found = papers.find(caller.tenant(), id);
        if (found.isEmpty()) {
            throw ApiProblem.notFound("document");
        }
        audit.append(new AuditAct(caller.tenant(), caller.actor(), AuditAction.DOCUMENT_READ, id, "by the API"));
        ObjectNode body = Json.object();
        Wire.paper(found.get(0), body);
        ArrayNode deals = body.putArray("deals");
        found.forEach(paper -> deals.add(paper.deal()));
        Json.send(context, 200, body);
    }

    private void search(Context context, Principal caller) {
        Asked asked = new Asked(context, "q", "like", "limit", "offset");
        int limit = asked.number("limit", PAGE, 1, MOST_PER_PAGE);
        int offset = asked.number("offset", 0, 0, FURTHEST);
        Optional<String> query = asked.text("q");
        Optional<String> like = asked.text("like");
        if (query.isPresent() == like.isPresent()) {
            throw Asked.invalid("a search has 'q', words in Lucene's syntax, or 'like', the id of a document");
        }
        DocumentSearch.Page page;
        try {
            page = query.isPresent()
                    ? search.find(caller.tenant(), query.get(), offset, limit)
                    : search.like(caller.tenant(), like.orElseThrow(), offset, limit);
        } catch (SearchSyntaxException e) {
            throw new ApiProblem(ProblemCode.INVALID_QUERY, e.getMessage());
        }
        audit.append(new AuditAct(
                caller.tenant(), caller.actor(), AuditAction.DOCUMENTS_SEARCHED, "documents", page.total() + " found"));
        ObjectNode body = Json.object();
        body.put("total", page.total());
        body.put("total_is_exact", page.isExact());
        ArrayNode rows = body.putArray("documents");
        page.hits().forEach(hit -> hit(hit, rows.addObject()));
        Json.send(context, 200, body);
    }

    private static void hit(DocumentHit hit, ObjectNode row) {
        row.put("document_id", hit.documentId());
        row.put("deal", hit.deal());
        row.put("name", hit.name());
        row.put("type", hit.type());
        row.put("outcome", hit.outcome());
        row.put("score", hit.score());
        row.put("href", "/v1/documents/" + hit.documentId());
    }
}
