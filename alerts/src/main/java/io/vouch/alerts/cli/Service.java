package io.vouch.alerts.cli;

import io.vouch.alerts.api.ApiLimits;
import io.vouch.alerts.api.ApiService;
import io.vouch.alerts.api.ApiSettings;
import io.vouch.alerts.api.HealthProbe;
import io.vouch.alerts.api.HttpServer;
import io.vouch.alerts.api.HttpServerException;
import io.vouch.alerts.api.HttpSettings;
import io.vouch.alerts.api.Routes;
import io.vouch.alerts.api.oidc.OidcRoutes;
import io.vouch.alerts.console.Console;
import io.vouch.alerts.console.PageImages;
import io.vouch.alerts.job.CorrectionFeed;
import io.vouch.alerts.job.DealSink;
import io.vouch.alerts.job.ServiceJob;
import io.vouch.alerts.job.ServiceRun;
import io.vouch.alerts.job.ServiceSettings;
import io.vouch.alerts.job.SubmissionLogSource;
import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.ServiceClaim;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.deal.DealWriter;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.CheckPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The service in this process: store, job and HTTP server, wired here. What it is made of is held by a {@link ClosingStack},
 * which closes it in reverse: no more requests, then the job with its state, then the store.
 */
final class Service {

    /** Requests, live screens and the routines behind them; the job has connections of its own. */
    private static final int CONNECTIONS = 20;

    private final Pool pool;
    private final Access access;
    private final Intake intake;
    private final BlobStore blobs;
    private final ServiceRun run;
    private final HttpServer http;

    private Service(Pool pool, Access access, BlobStore blobs, ServiceRun run, HttpServer http) {
        this.pool = pool;
        this.access = access;
        this.intake = new Intake(pool);
        this.blobs = blobs;
        this.run = run;
        this.http = http;
    }

    /**
     * Starts all of it.
     *
     * @throws EnvironmentException if another service has the same data, or a part cannot start
     */
    static Service start(ServiceRequest request, Clock clock, ClosingStack held) {
        ServiceFolder folder = held.hold(ServiceFolder.take(request.folder()));
        Workspace workspace = held.hold(Workspace.open());
        Database database = request.external()
                .orElseGet(() -> held.hold(EmbeddedServer.startIn(workspace.folder(), folder.store()))
                        .database());
        Pool pool = held.hold(Pool.open(database, CONNECTIONS));
        held.hold(ServiceClaim.on(database)
                .orElseThrow(() -> new EnvironmentException(
                        "another Vouch service already works on %s; stop it first".formatted(database))));
        BlobStore blobs = blobs(folder, clock);
        ServiceSettings settings = settings(request, folder, workspace, pool, clock);
        ServiceJob job = new ServiceJob(
                new SubmissionLogSource(database, folder.blobs().toString()),
                Optional.of(new CorrectionFeed(database, folder.blobs().toString())),
                new DealSink(database, clock),
                settings);
        ServiceRun run = held.hold(ServiceRun.start(job, settings));
        Access access = new Access(pool, clock);
        PageImages images = held.hold(images(request, folder, workspace, new Intake(pool), blobs));
        ApiService api = held.hold(api(request, folder, pool, access, blobs, ServiceHealth.of(run), clock));
        Console console = held.hold(new Console(pool, access, new Intake(pool), blobs, images, api.search(), clock));
        List<Routes> routes = new ArrayList<>(List.of(api, console));
        request.oidc().ifPresent(provider -> {
            routes.add(new OidcRoutes(provider, access, clock));
            console.offerOrganisation(OidcRoutes.START);
        });
        HttpServer http = held.hold(listen(request, folder, routes));
        // Streams that browsers keep open would hold the server up: the console ends first.
        held.hold(console);
        return new Service(pool, access, blobs, run, http);
    }

    private static BlobStore blobs(ServiceFolder folder, Clock clock) {
        try {
            return BlobStore.open(folder.blobs(), clock.instant());
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + folder.blobs(), e);
        }
    }

    private static ServiceSettings settings(
            ServiceRequest request, ServiceFolder folder, Workspace workspace, Pool pool, Clock clock) {
        LocalDate day = request.asOf().orElseGet(() -> LocalDate.now(clock));
        Optional<ZoneId> zone = request.asOf().isPresent() ? Optional.empty() : Optional.of(clock.getZone());
        Path fingerprints = FingerprintsCommand.folder(workspace.folder());
        String judgement = request.judgement(FingerprintsCommand.digest(fingerprints));
        return new ServiceSettings(
                request.jobs(),
                workspace.workers(request.jobs(), request.ingest(), request.languages()),
                folder.state(new DealWriter(pool).installation(), judgement),
                CheckPolicy.of(request.rules(), day.toEpochDay()),
                zone,
                ServiceSettings.DEFAULT_CHECKPOINT,
                ModelFolder.of(workspace.folder()).folder().toString(),
                fingerprints.toString(),
                request.weights());
    }

    private static ApiService api(
            ServiceRequest request,
            ServiceFolder folder,
            Pool pool,
            Access access,
            BlobStore blobs,
            List<HealthProbe> probes,
            Clock clock) {
        ApiLimits limits = ApiLimits.standard(HttpSettings.DEFAULT_UPLOAD_BYTES, folder.uploads());
        try {
            return ApiService.start(
                    new ApiSettings(limits, folder.index(), request.webhookHosts(), probes),
                    pool,
                    access,
                    blobs,
                    clock);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--webhook-host: " + e.getMessage());
        }
    }

    /** Pages are painted by a child of their own: a reviewer does not wait behind a pile of scans. */
    private static PageImages images(
            ServiceRequest request, ServiceFolder folder, Workspace workspace, Intake intake, BlobStore blobs) {
        WorkerOptions painter = WorkerOptions.of(
                1, request.ingest(), workspace.work().resolve("painting").toString());
        return new PageImages(folder.pictures(), painter, intake, blobs);
    }

    private static HttpServer listen(ServiceRequest request, ServiceFolder folder, List<Routes> routes) {
        HttpSettings settings = new HttpSettings(
                request.host(), request.port(), request.tls(), HttpSettings.DEFAULT_UPLOAD_BYTES, folder.uploads());
        try {
            return HttpServer.start(settings, routes);
        } catch (HttpServerException e) {
            throw new EnvironmentException(e.getMessage(), e);
        }
    }

    /** False on a store that nobody was given access to. */
    boolean hasPeople() {
        return access.tenants().stream()
                .anyMatch(tenant -> !access.people().list(tenant).isEmpty());
    }

    Pool pool() {
        return pool;
    }

    Intake intake() {
        return intake;
    }

    BlobStore blobs() {
        return blobs;
    }

    /** The job, for health and progress. */
    ServiceRun run() {
        return run;
    }

    /** The port that it listens on. */
    int port() {
        return http.port();
    }
}
