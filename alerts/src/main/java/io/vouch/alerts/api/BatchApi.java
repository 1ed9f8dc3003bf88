package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.intake.BatchState;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import io.vouch.alerts.store.lookup.AnnouncedFile;
import io.vouch.alerts.store.lookup.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/batches}: many files under one external id. Sending the same batch again continues it: what came is not asked for
 * again, and nothing is taken twice.
 */
final class BatchApi {

    private static final int PAGE = 500;
    private static final int MOST_PER_PAGE = 2_000;
    private static final String ZIP = "application/zip";

    private final Calls calls;
    private final Uploads uploads;
    private final Intake intake;
    private final Manifests manifests;
    private final BlobStore blobs;
    private final ZipBatch zips;

    BatchApi(Calls calls, Uploads uploads, Intake intake, Manifests manifests, BlobStore blobs, ApiLimits limits) {
        this.calls = calls;
        this.uploads = uploads;
        this.intake = intake;
        this.manifests = manifests;
        this.blobs = blobs;
        this.zips = new ZipBatch(uploads, limits);
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/batches", calls.by(this::submit, Role.SUBMITTER));
        routes.get("/v1/batches/{id}", calls.by(this::show, Role.SUBMITTER, Role.REVIEWER));
    }

    private void submit(Context context, Principal caller) throws IOException {
        new Asked(context);
        String type = Optional.ofNullable(context.contentType())
                .orElse("")
                .split(";", 2)[0]
                .strip();
        switch (type) {
            case "application/json" -> announce(context, caller);
            case ZIP -> unpack(context, caller);
            default -> throw new ApiProblem(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "a batch is " + ZIP + " or application/json");
        }
    }

    private void announce(Context context, Principal caller) throws IOException {
        Manifest manifest = Manifest.parse(Json.parse(manifestBytes(context)));
        String batchId = intake.batch(caller.tenant(), manifest.externalId(), caller.actor(), uploads.now());
        List<String> changed = manifests.announce(batchId, manifest.files());
        if (!changed.isEmpty()) {
            throw new ApiProblem(
                    ProblemCode.IDEMPOTENCY_CONFLICT,
                    "%d files were announced before with other bytes, another deal or another name, first '%s'"
                            .formatted(changed.size(), changed.get(0)));
        }
        List<AnnouncedFile> missing = manifests.missing(caller.tenant(), batchId, Intake.LARGEST_APPEND);
        appendOwned(caller, manifest.externalId(), batchId, missing);
        answer(context, caller, batchId);
    }

    private static byte[] manifestBytes(Context context) throws IOException {
        try (InputStream body = new PacedBody(context.req().getInputStream())) {
            byte[] bytes = body.readNBytes((int) Manifest.MAX_BYTES + 1);
            if (bytes.length > Manifest.MAX_BYTES) {
                throw new ApiProblem(
                        ProblemCode.TOO_LARGE, "a manifest has at most %d bytes".formatted(Manifest.MAX_BYTES));
            }
            return bytes;
        }
    }

    /** Bytes that this tenant handed in before need not come again; another tenant's are as if they were not here. */
    private void appendOwned(Principal caller, String externalId, String batchId, List<AnnouncedFile> missing) {
        Set<String> owned = manifests.owned(
                caller.tenant(),
                missing.stream().map(AnnouncedFile::sha256).distinct().toList());
        List<NewSubmission> known = missing.stream()
                .filter(file -> owned.contains(file.sha256()) && blobs.holds(file.sha256()))
                .map(file -> submission(caller, externalId, batchId, file))
                .toList();
        uploads.append(caller, known, batchId);
    }

    private NewSubmission submission(Principal caller, String externalId, String batchId, AnnouncedFile file) {
        return new NewSubmission(
                caller.tenant(),
                Manifests.scoped(externalId, file.externalId()),
                file.deal(),
                file.name(),
                file.sha256(),
                file.bytes(),
                Optional.of(batchId),
                caller.actor(),
                uploads.now());
    }

    private void unpack(Context context, Principal caller) throws IOException {
        Optional<String> key =
                Optional.ofNullable(context.header("Idempotency-Key")).map(PaperName::key);
        List<ZipBatch.File> files = new ArrayList<>();
        Blob archive = uploads.inTurn(context, () -> {
            try (InputStream body = new PacedBody(context.req().getInputStream())) {
                Blob taken = uploads.take(body);
                files.addAll(zips.unpack(blobs.path(taken.sha256())));
                return taken;
            }
        });
        String externalId = key.orElse("zip-" + archive.sha256());
        String batchId = intake.batch(caller.tenant(), externalId, caller.actor(), uploads.now());
        List<AnnouncedFile> announced = files.stream().map(BatchApi::announced).toList();
        if (!manifests.announce(batchId, announced).isEmpty()) {
            throw new ApiProblem(ProblemCode.IDEMPOTENCY_CONFLICT, "this external id was used for another archive");
        }
        List<NewSubmission> submissions = announced.stream()
                .map(file -> submission(caller, externalId, batchId, file))
                .toList();
        uploads.append(caller, submissions, batchId);
        answer(context, caller, batchId);
    }

    private static AnnouncedFile announced(ZipBatch.File file) {
        return new AnnouncedFile(
                ContentId.of(file.entry()),
                file.deal(),
                file.name(),
                file.blob().sha256(),
                file.blob().bytes());
    }

    private void answer(Context context, Principal caller, String batchId) {
        BatchState state = intake.batchState(caller.tenant(), batchId).orElseThrow();
        List<AnnouncedFile> missing = manifests.missing(caller.tenant(), batchId, Intake.LARGEST_APPEND);
        ObjectNode body = Json.object();
        state(state, missing.size(), body);
        ArrayNode needed = body.putArray("needed");
        missing.forEach(file -> Wire.missing(file, needed.addObject()));
        body.put("href", "/v1/batches/" + batchId);
        Json.send(context, 202, body);
    }

    private static void state(BatchState state, int missing, ObjectNode body) {
        body.put("id", state.batchId());
        body.put("external_id", state.externalId());
        body.put("created_at", state.createdAt().toString());
        body.put("done", state.isDone() && missing == 0);
        ObjectNode counts = body.putObject("counts");
        counts.put("files", state.files() + missing);
        counts.put("missing", missing);
        counts.put("waiting", state.waiting());
        counts.put("accepted", state.accepted());
        counts.put("already_seen", state.alreadySeen());
        counts.put("quarantined", state.quarantined());
    }

    private void show(Context context, Principal caller) {
        Asked asked = new Asked(context, "cursor", "limit");
        int limit = asked.number("limit", PAGE, 1, MOST_PER_PAGE);
        long after = asked.text("cursor")
                .map(text -> Wire.sequence(text)
                        .orElseThrow(() -> new ApiProblem(ProblemCode.INVALID_CURSOR, "not a cursor of this list")))
                .orElse(0L);
        String id = context.pathParam("id");
        BatchState state = intake.batchState(caller.tenant(), id).orElseThrow(() -> ApiProblem.notFound("batch"));
        List<AnnouncedFile> missing = manifests.missing(caller.tenant(), id, Intake.LARGEST_APPEND);
        List<FileState> files = intake.filesOfBatch(caller.tenant(), id, after, limit);
        ObjectNode body = Json.object();
        state(state, missing.size(), body);
        ArrayNode rows = body.putArray("documents");
        files.forEach(file -> Wire.file(file, rows.addObject()));
        unscope(rows, state.externalId());
        if (files.size() == limit) {
            body.put("next_cursor", Wire.submissionId(files.get(limit - 1).sequence()));
        } else {
            missing.forEach(file -> Wire.missing(file, rows.addObject()));
        }
        Json.send(context, 200, body);
    }

    /** The submitter knows its files by the ids of its manifest. */
    private static void unscope(ArrayNode rows, String batchExternalId) {
        String prefix = Manifests.scoped(batchExternalId, "");
        rows.forEach(row -> {
            String id = row.path("external_id").textValue();
            if (id.startsWith(prefix)) {
                ((ObjectNode) row).put("external_id", id.substring(prefix.length()));
            }
        });
    }
}
