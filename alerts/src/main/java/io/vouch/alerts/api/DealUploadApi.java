package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.intake.Accepted;
import io.vouch.alerts.store.intake.BatchState;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import io.vouch.alerts.store.lookup.Manifests;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST /v1/deals/{deal}/documents}: one file as the body, or several as a form. */
final class DealUploadApi {

    private static final int SEEN_BEFORE = 20;

    private final Calls calls;
    private final Uploads uploads;
    private final Intake intake;
    private final ApiLimits limits;

    /** A file whose bytes are in the store. */
    private record Taken(String name, Blob blob) {}

    DealUploadApi(Calls calls, Uploads uploads, Intake intake, ApiLimits limits) {
        this.calls = calls;
        this.uploads = uploads;
        this.intake = intake;
        this.limits = limits;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/deals/{deal}/documents", calls.by(this::submit, Role.SUBMITTER));
    }

    private void submit(Context context, Principal caller) throws IOException {
        String deal = PaperName.deal(context.pathParam("deal"));
        Asked asked = new Asked(context, "name", "batch");
        Optional<String> key =
                Optional.ofNullable(context.header("Idempotency-Key")).map(PaperName::key);
        Optional<BatchState> batch = asked.text("batch")
                .map(id -> intake.batchState(caller.tenant(), id).orElseThrow(() -> ApiProblem.notFound("batch")));
        if (batch.isPresent() && key.isEmpty()) {
            throw Asked.invalid("a file of a batch names its external id as Idempotency-Key");
        }
        String name = context.isMultipart()
                ? ""
                : PaperName.file(asked.text("name")
                        .orElseThrow(() ->
                                Asked.invalid("the parameter 'name' is missing: the file's name within the deal")));
        List<Taken> files =
                uploads.inTurn(context, () -> context.isMultipart() ? form(context) : List.of(body(context, name)));
        List<NewSubmission> submissions = new ArrayList<>();
        for (Taken file : files) {
            submissions.add(submission(caller, deal, file, externalId(key, batch, deal, file, files.size()), batch));
        }
        submissions.forEach(submission -> refuseOtherUse(caller, submission));
        answer(context, submissions, uploads.append(caller, submissions, deal));
    }

    private Taken body(Context context, String name) throws IOException {
        try (InputStream bytes = context.req().getInputStream()) {
            return new Taken(name, uploads.take(bytes));
        }
    }

    private List<Taken> form(Context context) throws IOException {
        List<Part> parts = Multipart.files(context, limits);
        List<Taken> files = new ArrayList<>();
        try {
            List<String> names = parts.stream()
                    .map(part -> PaperName.file(part.getSubmittedFileName()))
                    .toList();
            if (names.stream().distinct().count() < names.size()) {
                throw new ApiProblem(ProblemCode.INVALID_NAME, "two files of the form have the same name");
            }
            for (int i = 0; i < parts.size(); i++) {
                try (InputStream bytes = parts.get(i).getInputStream()) {
                    files.add(new Taken(names.get(i), uploads.take(bytes)));
                }
            }
            return files;
        } finally {
            for (Part part : parts) {
                part.delete();
            }
        }
    }

    /** Without a key, the same bytes of the same name in the same deal are the same hand-in. */
    private static String externalId(
            Optional<String> key, Optional<BatchState> batch, String deal, Taken file, int files) {
        String own = key.map(given -> files == 1 ? given : ContentId.of(given, file.name()))
                .orElseGet(() -> ContentId.of(deal, file.name()));
        return batch.map(one -> Manifests.scoped(one.externalId(), own)).orElse(own);
    }

    private NewSubmission submission(
            Principal caller, String deal, Taken file, String externalId, Optional<BatchState> batch) {
        return new NewSubmission(
                caller.tenant(),
                externalId,
                deal,
                file.name(),
                file.blob().sha256(),
                file.blob().bytes(),
                batch.map(BatchState::batchId),
                caller.actor(),
                uploads.now());
    }

    /** A key that was given by the submitter stands for one file: using it for another is a mistake that must be seen. */
    private void refuseOtherUse(Principal caller, NewSubmission submission) {
        if (submission.externalId().startsWith(ContentId.PREFIX)) {
            return;
        }
        for (FileState before : intake.filesOf(caller.tenant(), submission.externalId(), SEEN_BEFORE)) {
            boolean same = before.sha256().equals(submission.sha256())
                    && before.deal().equals(submission.deal())
                    && before.name().equals(submission.name());
            if (!same) {
                throw new ApiProblem(
                        ProblemCode.IDEMPOTENCY_CONFLICT,
                        "this external id was used for %s before, another file"
                                .formatted(Wire.submissionId(before.sequence())));
            }
        }
    }

    private void answer(Context context, List<NewSubmission> submissions, List<Accepted> accepted) {
        ObjectNode body = Json.object();
        ArrayNode rows = body.putArray("documents");
        for (int i = 0; i < accepted.size(); i++) {
            Accepted entry = accepted.get(i);
            ObjectNode row = rows.addObject();
            row.put("id", Wire.submissionId(entry.sequence()));
            row.put("external_id", submissions.get(i).externalId());
            row.put("deal", entry.deal());
            row.put("name", entry.name());
            row.put("sha256", submissions.get(i).sha256());
            row.put("bytes", submissions.get(i).bytes());
            row.put("already_seen", entry.alreadySeen());
            row.put("href", "/v1/documents/" + Wire.submissionId(entry.sequence()));
        }
        Json.send(context, 202, body);
    }
}
