package io.vouch.alerts.console;

import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.Act;
import io.vouch.alerts.store.review.ActResult;
import io.vouch.alerts.store.review.AlertState;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Decisions;
import io.vouch.alerts.store.review.QueueCount;
import io.vouch.alerts.store.review.QueueFilter;
import io.vouch.alerts.store.review.QueueFilter.Assigned;
import io.vouch.alerts.store.review.QueueOrder;
import io.vouch.alerts.store.review.QueuePage;
import io.vouch.alerts.store.review.ReviewQueue;
import io.vouch.alerts.store.review.SavedViews;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queue: views, filters, taking the next, and acts on many alerts at once. */
final class QueuePages {

    private static final int ROWS = 50;

    private final Pages pages;
    private final ReviewQueue queue;
    private final Decisions decisions;
    private final SavedViews views;
    private final Trail trail;
    private final Clock clock;

    QueuePages(Pages pages, ReviewQueue queue, Decisions decisions, SavedViews views, Trail trail, Clock clock) {
        this.pages = pages;
        this.queue = queue;
        this.decisions = decisions;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    void show(Visit visit) {
        if (visit.context().status().getCode() != 200) {
            return;
        }
        QueueQuery query = QueueQuery.of(visit.context().queryParamMap());
        QueuePage page = queue.page(visit.actor(), query.filter(), query.order(), visit.query("after"), ROWS);
        Flashes.tell(visit);
        QueueView view = view(visit, query, page);
        Frame frame = pages.frame(visit, visit.texts().get("queue.title"), "queue");
        Pages.html(visit.context(), out -> JtequeueGenerated.render(out, null, frame, view));
    }

    private QueueView view(Visit visit, QueueQuery query, QueuePage page) {
        Texts t = visit.texts();
        QueueFilter filter = query.filter();
        Wording wording = new Wording(t, clock);
        QueueCount counts = queue.count(visit.actor(), filter);
        String text = query.text();
        return new QueueView(
                tabs(visit, text),
                new QueueFilters(t, filter).view(query.order(), counts, queue.choices(visit.tenant())),
                text,
                query.address(),
                Long.toString(clock.millis()),
                t.get("queue.count", Wording.count(counts.total()) + (counts.isExact() ? "" : "+")),
                page.rows().stream().map(row -> wording.row(row, text)).toList(),
                page.hasMore() ? after(query, page) : "",
                wording.reasons());
    }

    private static String after(QueueQuery query, QueuePage page) {
        String last = page.rows().get(page.rows().size() - 1).alertId();
        return query.address() + (query.text().isEmpty() ? "?" : "&") + "after=" + last;
    }

    private List<Tab> tabs(Visit visit, String text) {
        Texts t = visit.texts();
        List<Tab> tabs = new ArrayList<>();
        tab(t.get("queue.view.standard"), QueueFilter.STANDARD, text, tabs);
        tab(t.get("queue.view.mine"), QueueFilter.STANDARD.withAssignee(Assigned.MINE), text, tabs);
        QueueFilter all = QueueFilter.STANDARD.withAssignee(Assigned.ANYONE);
        tab(t.get("queue.view.all"), all, text, tabs);
        tab(t.get("queue.view.second"), all.withStates(List.of(AlertState.AWAITING_SECOND)), text, tabs);
        tab(t.get("queue.view.snoozed"), all.withSnoozed(), text, tabs);
        tab(t.get("queue.view.closed"), all.withStates(List.of(AlertState.CLOSED)), text, tabs);
        for (SavedViews.View view : views.of(visit.principal().id())) {
            QueueQuery saved = QueueQuery.parse(view.query());
            tabs.add(new Tab(view.name(), saved.address(), saved.text().equals(text), true));
        }
        return tabs;
    }

    private static void tab(String name, QueueFilter filter, String text, List<Tab> tabs) {
        QueueQuery query = new QueueQuery(filter, QueueOrder.RISK);
        tabs.add(new Tab(name, query.address(), query.text().equals(text), false));
    }

    void take(Visit visit) {
        QueueQuery query = QueueQuery.parse(visit.form("from"));
        Optional<String> next = decisions.takeNext(visit.actor(), query.filter(), visit.form("except"));
        visit.context()
                .redirect(next.map(id -> alert(id, query, "")).orElseGet(() -> Flashes.with(query.address(), "none")));
    }

    /** Address of an alert, with the view that it was reached from. */
    static String alert(String alertId, QueueQuery query, String flash) {
        String address = "/console/alerts/" + alertId + "?from=" + Visit.encoded(query.text());
        return flash.isEmpty() ? address : Flashes.with(address, flash);
    }

    void bulk(Visit visit) {
        QueueQuery query = QueueQuery.parse(visit.form("from"));
        List<String> picks = visit.context().formParams("pick");
        if (picks.isEmpty() || picks.size() > Decisions.LARGEST_BULK) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, visit.texts().get("bulk.none"));
        }
        List<Act> acts = picks.stream().map(pick -> act(visit, pick)).toList();
        Decisions.BulkResult result = decisions.bulk(visit.actor(), acts);
        for (int i = 0; i < acts.size(); i++) {
            ActResult each = result.results().get(i);
            if (each.isDone()) {
                trail.note(
                        visit,
                        AuditAction.ALERT_DECIDED,
                        acts.get(i).alertId(),
                        "%s bulk %d version %d".formatted(visit.form("kind"), result.bulkId(), each.version()));
            }
        }
        visit.context()
                .redirect(Flashes.with(
                        query.address(), "bulk.%d.%d.%d".formatted(result.bulkId(), result.done(), picks.size())));
    }

    private static Act act(Visit visit, String pick) {
        try {
            int colon = pick.indexOf(':');
            String alertId = pick.substring(0, colon);
            int version = Integer.parseInt(pick.substring(colon + 1));
            return visit.form("kind").equals("ASSIGN")
                    ? Act.assign(alertId, version, visit.principal().id())
                    : Act.close(alertId, version, ClosingReason.valueOf(visit.form("reason")), visit.form("comment"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the bulk action is not understood");
        }
    }

    void undoBulk(Visit visit) {
        long bulkId = Visit.number(visit.context().pathParam("id"), 1, Integer.MAX_VALUE);
        List<ActResult> results = decisions.undoBulk(visit.actor(), bulkId);
        trail.note(visit, AuditAction.ALERT_DECIDED, "bulk " + bulkId, "UNDO of " + results.size());
        boolean any = results.stream().anyMatch(ActResult::isDone);
        visit.context().redirect(Flashes.with("/console/queue", any ? "undone" : "notundone"));
    }

    void saveView(Visit visit) {
        QueueQuery query = QueueQuery.parse(visit.form("query"));
        try {
            views.save(
                    visit.principal().id(),
                    new SavedViews.View(visit.form("name").strip(), query.text()));
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_NAME, e.getMessage());
        }
        visit.context().redirect(query.address());
    }

    void deleteView(Visit visit) {
        views.delete(visit.principal().id(), visit.form("name"));
        visit.context().redirect("/console/queue");
    }
}
