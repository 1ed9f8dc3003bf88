package io.vouch.alerts.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.api.Routes;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.access.Session;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.review.AlertDesk;
import io.vouch.alerts.store.review.Corrections;
import io.vouch.alerts.store.review.Decisions;
import io.vouch.alerts.store.review.PaperDesk;
import io.vouch.alerts.store.review.ReviewQueue;
import io.vouch.alerts.store.review.SavedViews;
import io.vouch.alerts.store.review.Snoozes;
import io.vouch.alerts.store.review.Statistics;
import io.vouch.matching.index.DocumentSearch;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The pages for people, all under {@code /console}; {@code /} leads there. Listens for changes of alerts as long as it is open.
 * Every form carries the session's token, every page asks for a role, every question names the tenant of who asks.
 */
public final class Console implements Routes, AutoCloseable {

    private final SignInPages signIn;
    private final QueuePages queue;
    private final AlertPages alerts;
    private final DecisionForms decisions;
    private final PaperPages papers;
    private final PaperSearch search;
    private final EvidenceFile evidence;
    private final SubmitPages submit;
    private final PlotPages plots;
    private final Events events;
    private final Assets assets;
    private final Access access;
    private final Map<String, Texts> texts = Map.of("en", Texts.load("en"), "zh", Texts.load("zh"));

    /**
     * @param pool of connections to the prepared store; each waiting page holds none
     * @param images paints pages; the caller closes it
     * @param index of the papers, kept by who gives it
     * @param clock its zone is the one that times are shown in
     */
    public Console(
            Pool pool,
            Access access,
            Intake intake,
            BlobStore blobs,
            PageImages images,
            DocumentSearch index,
            Clock clock) {
        this.access = access;
        this.assets = Assets.load();
        Pages pages = new Pages(assets.digest());
        ReviewQueue reviewQueue = new ReviewQueue(pool, clock);
        Decisions reviewDecisions = new Decisions(pool, clock);
        AlertDesk desk = new AlertDesk(pool);
        PaperDesk paperDesk = new PaperDesk(pool);
        Snoozes snoozes = new Snoozes(pool, clock);
        Trail trail = new Trail(access.audit());
        this.signIn = new SignInPages(access, texts, clock);
        this.queue = new QueuePages(pages, reviewQueue, reviewDecisions, new SavedViews(pool), trail, clock);
        Panes panes = new Panes(paperDesk, trail);
        this.alerts = new AlertPages(pages, desk, reviewDecisions, panes, trail, clock);
        this.decisions = new DecisionForms(pages, desk, reviewDecisions, snoozes, trail, clock);
        this.papers = new PaperPages(pages, paperDesk, new Corrections(pool, clock), images, trail);
        this.search = new PaperSearch(pages, paperDesk, index, trail);
        this.evidence = new EvidenceFile(desk, paperDesk, intake, blobs, trail);
        this.submit = new SubmitPages(pages, intake, blobs, trail, clock);
        this.plots = new PlotPages(pages, new Statistics(pool, clock), trail);
        this.events = new Events(pool.database(), reviewQueue);
    }

    /** Lets people sign in with their organisation's account. @param address where that begins */
    public void offerOrganisation(String address) {
        signIn.offer(address);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", context -> context.redirect("/console/queue"));
        routes.get("/console", context -> context.redirect("/console/queue"));
        routes.get("/console/assets/{file}", assets::serve);
        signIn.register(routes);
        registerQueue(routes);
        registerPapers(routes);
        routes.post("/console/theme", context -> signIn.theme(form(context)));
        routes.post("/console/language", context -> signIn.language(form(context)));
        routes.post("/console/sign-out", context -> signIn.out(form(context)));
        routes.sse("/console/events", client -> events.join(client, visit(client.ctx(), Role.REVIEWER)));
    }

    private void registerQueue(RoutesConfig routes) {
        routes.get("/console/queue", context -> queue.show(home(context)));
        routes.post("/console/queue/take", context -> queue.take(form(context, Role.REVIEWER)));
        routes.post("/console/queue/bulk", context -> queue.bulk(form(context, Role.REVIEWER)));
        routes.post("/console/queue/bulk/{id}/undo", context -> queue.undoBulk(form(context, Role.REVIEWER)));
        routes.post("/console/views", context -> queue.saveView(form(context, Role.REVIEWER)));
        routes.post("/console/views/delete", context -> queue.deleteView(form(context, Role.REVIEWER)));
        routes.get("/console/alerts/{id}", context -> alerts.show(visit(context, Role.REVIEWER)));
        routes.get("/console/alerts/{id}/pane", context -> alerts.pane(visit(context, Role.REVIEWER)));
        routes.get("/console/alerts/{id}/version", context -> alerts.version(visit(context, Role.REVIEWER)));
        routes.get("/console/alerts/{id}/evidence.zip", context -> evidence.send(visit(context, Role.REVIEWER)));
        routes.post("/console/alerts/{id}/hold", context -> alerts.hold(form(context, Role.REVIEWER)));
        routes.post("/console/alerts/{id}/act", context -> decisions.act(form(context, Role.REVIEWER)));
        routes.post("/console/alerts/{id}/undo", context -> decisions.undo(form(context, Role.REVIEWER)));
        routes.post("/console/alerts/{id}/snooze", context -> decisions.snooze(form(context, Role.REVIEWER)));
        routes.get("/console/snoozes", context -> decisions.snoozes(visit(context, Role.REVIEWER)));
        routes.post("/console/snoozes/{id}/lift", context -> decisions.lift(form(context, Role.REVIEWER)));
    }

    private void registerPapers(RoutesConfig routes) {
        routes.get("/console/documents", context -> search.find(visit(context, Role.REVIEWER, Role.SCIENTIST)));
        routes.get("/console/documents/{id}", context -> papers.show(visit(context, Role.REVIEWER, Role.SCIENTIST)));
        routes.get(
                "/console/documents/{id}/pages/{page}",
                context -> papers.picture(visit(context, Role.REVIEWER, Role.SCIENTIST)));
        routes.get(
                "/console/documents/{id}/pages/{page}/size",
                context -> papers.size(visit(context, Role.REVIEWER, Role.SCIENTIST)));
        routes.post("/console/documents/{id}/corrections", context -> papers.correct(form(context, Role.REVIEWER)));
        routes.get("/console/submit", context -> submit.show(visit(context, Role.SUBMITTER, Role.REVIEWER)));
        routes.get("/console/submit/states", context -> submit.states(visit(context, Role.SUBMITTER, Role.REVIEWER)));
        routes.post("/console/submit", context -> submit.take(form(context, Role.SUBMITTER, Role.REVIEWER)));
        routes.get("/console/plots", context -> plots.show(visit(context, Role.REVIEWER, Role.SCIENTIST)));
        routes.get("/console/plots/{file}", context -> plots.csv(visit(context, Role.REVIEWER, Role.SCIENTIST)));
    }

    /** The queue is the first page; who has no queue is led to what there is. */
    private Visit home(Context context) {
        Visit visit = visit(context);
        if (!visit.may(Role.REVIEWER) && visit.may(Role.SUBMITTER, Role.SCIENTIST)) {
            context.redirect(visit.may(Role.SUBMITTER) ? "/console/submit" : "/console/documents");
        } else {
            visit.require(Role.REVIEWER);
        }
        return visit;
    }

    private Visit visit(Context context, Role... roles) {
        Session session = Optional.ofNullable(context.cookie(SignInPages.COOKIE))
                .flatMap(access.sessions()::find)
                .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_SIGNED_IN, "sign in first"));
        Visit visit = new Visit(context, session, texts.get(session.person().language()));
        if (roles.length > 0) {
            visit.require(roles);
        }
        return visit;
    }

    /** A request that changes something: it carries the session's token, in a header or in a field of the form. */
    private Visit form(Context context, Role... roles) {
        Visit visit = visit(context);
        String header = context.header("X-CSRF-Token");
        String token = header != null ? header : Visit.bounded(context.formParam("csrf"));
        if (!visit.session().isOwn(token)) {
            throw new ApiProblem(ProblemCode.CSRF_MISMATCH, "the form is not from this session");
        }
        if (roles.length > 0) {
            visit.require(roles);
        }
        return visit;
    }

    @Override
    public boolean explain(Context context, ApiProblem problem) {
        if (!context.path().equals("/") && !context.path().startsWith("/console")) {
            return false;
        }
        boolean partial = "true".equals(context.header("HX-Request"));
        if (problem.code() == ProblemCode.NOT_SIGNED_IN) {
            String back =
                    context.method().name().equals("GET") && !partial ? "?back=" + Visit.encoded(here(context)) : "";
            if (partial) {
                context.header("HX-Redirect", "/console/sign-in");
            } else if (context.path().equals("/console/submit") && context.isMultipartFormData()) {
                context.result(problem.detail());
            } else {
                context.removeHeader("WWW-Authenticate");
                context.redirect("/console/sign-in" + back);
            }
            return true;
        }
        signIn.problem(context, problem);
        return true;
    }

    private static String here(Context context) {
        return context.queryString() == null ? context.path() : context.path() + "?" + context.queryString();
    }

    /** Ends listening. */
    @Override
    public void close() {
        events.close();
    }
}
