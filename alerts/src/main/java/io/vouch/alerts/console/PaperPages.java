package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.Correction;
import io.vouch.alerts.store.review.Corrections;
import io.vouch.alerts.store.review.Paper;
import io.vouch.alerts.store.review.PaperDesk;
import io.vouch.extraction.FieldName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One paper: looking at it, and correcting what was read of it. */
final class PaperPages {

    private static final int PAGES_LISTED = 60;

    private final Pages pages;
    private final PaperDesk desk;
    private final Corrections corrections;
    private final PageImages images;
    private final Trail trail;

    PaperPages(Pages pages, PaperDesk desk, Corrections corrections, PageImages images, Trail trail) {
        this.pages = pages;
        this.desk = desk;
        this.corrections = corrections;
        this.images = images;
        this.trail = trail;
    }

    void show(Visit visit) {
        Paper paper = paper(visit);
        String asked = visit.query("page");
        int page = asked.isEmpty() ? 1 : Visit.number(asked, 1, Math.max(1, paper.pages()));
        trail.note(visit, AuditAction.DOCUMENT_READ, paper.documentId(), "page " + page);
        Texts t = visit.texts();
        JsonNode line = StoredJson.of(paper.line());
        Map<String, Correction> corrected = corrections.ofDocument(visit.tenant(), paper.documentId());
        PaperFields fields = new PaperFields(visit, paper, line, corrected);
        boolean may = visit.may(Role.REVIEWER);
        PaperView view = new PaperView(
                paper.documentId(),
                paper.name(),
                paper.deal(),
                paper.type(),
                paper.outcome(),
                paper.reasonMessage().isEmpty() ? "" : t.get("paper.quarantined", paper.reasonMessage()),
                page,
                paper.pages(),
                IntStream.rangeClosed(1, Math.min(PAGES_LISTED, paper.pages()))
                        .boxed()
                        .toList(),
                fields.boxes(page),
                fields.views(added(visit), may),
                missing(t, line),
                "/console/queue?whose=ANYONE&deal=" + Visit.encoded(paper.deal()),
                may);
        Frame frame = pages.frame(visit, paper.name(), "documents");
        Pages.html(visit.context(), out -> JtepaperGenerated.render(out, null, frame, view));
    }

    private static String added(Visit visit) {
        String name = visit.query("add");
        return Arrays.stream(FieldName.values())
                .map(FieldName::wireName)
                .filter(name::equals)
                .findFirst()
                .orElse("");
    }

    private static List<Option> missing(Texts t, JsonNode line) {
        return Arrays.stream(FieldName.values())
                .map(FieldName::wireName)
                .filter(name -> !line.path("fields").has(name))
                .map(name -> new Option(name, t.field(name), false))
                .toList();
    }

    /** Keeps one correction and answers with the field as it stands now. */
    void correct(Visit visit) {
        Paper paper = paper(visit);
        List<Double> box = box(visit.form("box"));
        String field = visit.form("field");
        try {
            int page = box.isEmpty() ? 0 : Visit.number(visit.form("page"), 1, Math.max(1, paper.pages()));
            Correction correction = new Correction(
                    paper.deal(),
                    paper.documentId(),
                    field,
                    visit.form("old"),
                    visit.form("value").strip(),
                    page,
                    box,
                    paper.model());
            corrections.add(visit.actor(), correction);
            trail.note(visit, AuditAction.CORRECTED, paper.documentId(), field);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, e.getMessage());
        }
        Map<String, Correction> corrected = corrections.ofDocument(visit.tenant(), paper.documentId());
        FieldView view = new PaperFields(visit, paper, StoredJson.of(paper.line()), corrected).view(field, true);
        Pages.html(visit.context(), out -> JtefieldGenerated.render(out, null, visit.texts(), view));
    }

    private static List<Double> box(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("\\d{1,5}(\\.\\d{1,2})?(,\\d{1,5}(\\.\\d{1,2})?){3}")) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "a box has four corners");
        }
        List<Double> corners = new ArrayList<>();
        for (String corner : text.split(",")) {
            corners.add(Double.valueOf(corner));
        }
        return corners;
    }

    void picture(Visit visit) {
        Paper paper = paper(visit);
        int page = Visit.number(visit.context().pathParam("page"), 1, Integer.MAX_VALUE);
        byte[] png = images.picture(visit.tenant(), paper, page).orElseThrow(() -> ApiProblem.notFound("page"));
        // Only this browser keeps it, for as long as somebody looks at the alert: each reading of a paper is in the
        // audit.
        visit.context().header("Cache-Control", "private, max-age=600");
        visit.context().contentType("image/png").result(png);
    }

    void size(Visit visit) {
        int page = Visit.number(visit.context().pathParam("page"), 1, Integer.MAX_VALUE);
        PageImages.Size size = images.size(paper(visit), page).orElseThrow(() -> ApiProblem.notFound("page"));
        visit.context()
                .contentType("application/json")
                .result("{\"width\":%s,\"height\":%s}".formatted(size.width(), size.height()));
    }

    private Paper paper(Visit visit) {
        return desk.paper(visit.tenant(), visit.context().pathParam("id"))
                .orElseThrow(() -> ApiProblem.notFound("paper"));
    }
}
