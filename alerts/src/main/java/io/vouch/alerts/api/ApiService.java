package io.vouch.alerts.api;

import io.javalin.config.RoutesConfig;
import io.vouch.alerts.api.webhook.AllowedHosts;
import io.vouch.alerts.api.webhook.WebhookSender;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.AlertList;
import io.vouch.alerts.store.lookup.Deals;
import io.vouch.alerts.store.lookup.Manifests;
import io.vouch.alerts.store.lookup.Papers;
import io.vouch.alerts.store.lookup.Totals;
import io.vouch.alerts.store.outbox.Outbox;
import io.vouch.alerts.store.outbox.Webhooks;
import io.vouch.alerts.store.review.Decisions;
import io.vouch.matching.index.DocumentSearch;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * The API with what it does in the background: it sends webhooks and keeps the search index. Give it to {@link
 * HttpServer#start} among the groups of routes, and close it after the server.
 */
public final class ApiService implements Routes, AutoCloseable {

    private static final Duration FEED = Duration.ofSeconds(1);
    private static final Duration SEND = Duration.ofSeconds(1);

    private final DocumentSearch search;
    private final Routine feeding;
    private final Routine sending;
    private final Routes routes;

    private ApiService(DocumentSearch search, Routine feeding, Routine sending, Routes routes) {
        this.search = search;
        this.feeding = feeding;
        this.sending = sending;
        this.routes = routes;
    }

    /**
     * Starts the background work.
     *
     * @param pool with its tables prepared; six connections serve some hundred requests a second
     * @throws IllegalArgumentException if a webhook host is none
     */
    public static ApiService start(ApiSettings settings, Pool pool, Access access, BlobStore blobs, Clock clock) {
        AllowedHosts hosts = new AllowedHosts(settings.webhookHosts());
        Papers papers = new Papers(pool);
        Outbox outbox = new Outbox(pool, clock);
        DocumentSearch search = DocumentSearch.open(settings.index());
        SearchFeeder feeder = new SearchFeeder(papers, search);
        WebhookSender sender = new WebhookSender(outbox, hosts, clock, new SecureRandom());
        Calls calls = new Calls(access.tokens(), settings.limits(), clock);
        AuditLog audit = access.audit();
        Intake intake = new Intake(pool);
        Uploads uploads = new Uploads(intake, blobs, audit, settings.limits(), clock);
        AlertList alerts = new AlertList(pool);
        Totals totals = new Totals(pool);
        Health health = new Health(totals, blobs, settings.limits(), settings.probes());
        Routes all = config -> {
            new WatchApi(intake, totals, health).register(config);
            OpenApi.register(config);
            new DealUploadApi(calls, uploads, intake, settings.limits()).register(config);
            new BatchApi(calls, uploads, intake, new Manifests(pool), blobs, settings.limits()).register(config);
            new DocumentApi(calls, intake, papers, search, audit).register(config);
            new AlertApi(calls, alerts, audit).register(config);
            new DecisionApi(calls, new Decisions(pool, clock)).register(config);
            new DealApi(calls, new Deals(pool), alerts, intake, audit).register(config);
            new WebhookApi(calls, new Webhooks(pool, clock), outbox, hosts, audit).register(config);
        };
        return new ApiService(
                search,
                Routine.every(FEED, "vouch-search", feeder::feed),
                Routine.every(SEND, "vouch-webhooks", sender::sendDue),
                all);
    }

    @Override
    public void register(RoutesConfig config) {
        routes.register(config);
    }

    /** The search over documents, for the console. */
    public DocumentSearch search() {
        return search;
    }

    @Override
    public void close() {
        sending.close();
        feeding.close();
        search.close();
    }
}
