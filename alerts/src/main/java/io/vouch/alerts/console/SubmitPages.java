package io.vouch.alerts.console;

import io.javalin.http.UploadedFile;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.HttpSettings;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.intake.Accepted;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.BlobTooLargeException;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Handing papers in by hand: one file a request, so that each has its own answer; and what became of them. */
final class SubmitPages {

    private static final int MOST_FILES = 1_000;
    private static final long KILO = 1024;

    private final Pages pages;
    private final Intake intake;
    private final BlobStore blobs;
    private final Trail trail;
    private final Clock clock;

    SubmitPages(Pages pages, Intake intake, BlobStore blobs, Trail trail, Clock clock) {
        this.pages = pages;
        this.intake = intake;
        this.blobs = blobs;
        this.trail = trail;
        this.clock = clock;
    }

    void show(Visit visit) {
        Texts t = visit.texts();
        StatesView view = states(t, visit.tenant(), visit.query("deal").strip());
        Frame frame = pages.frame(visit, t.get("submit.title"), "submit");
        Pages.html(visit.context(), out -> JtesubmitGenerated.render(out, null, frame, view));
    }

    void states(Visit visit) {
        StatesView view =
                states(visit.texts(), visit.tenant(), visit.query("deal").strip());
        Pages.html(visit.context(), out -> JtestatesGenerated.render(out, null, visit.texts(), view));
    }

    private StatesView states(Texts t, String tenant, String deal) {
        List<FileState> files = deal.isEmpty() ? List.of() : intake.filesOfDeal(tenant, deal, 0, MOST_FILES);
        return new StatesView(
                deal,
                "/console/submit/states?deal=" + Visit.encoded(deal),
                files.stream().anyMatch(file -> file.state() == FileState.State.WAITING),
                files.stream().map(file -> view(t, file)).toList());
    }

    private static FileView view(Texts t, FileState file) {
        String members = file.members().isEmpty()
                ? ""
                : t.get("submit.members", file.members().size()) + members(t, file);
        return new FileView(
                file.name(),
                file.documentId(),
                Math.max(1, file.bytes() / KILO) + " KB",
                file.state().name(),
                file.message() + (file.message().isEmpty() || members.isEmpty() ? "" : " · ") + members);
    }

    private static String members(Texts t, FileState file) {
        return file.members().stream()
                .collect(Collectors.groupingBy(FileState.Member::state, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> t.get("outcome." + each.getKey().name()) + " " + each.getValue())
                .collect(Collectors.joining(", ", ": ", ""));
    }

    /** Takes one file; answers when it is durable. */
    void take(Visit visit) {
        UploadedFile upload = visit.context().uploadedFile("file");
        if (upload == null) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "no file");
        }
        String deal = visit.form("deal").strip();
        String name = name(visit.form("name"));
        try (InputStream bytes = upload.content()) {
            Blob blob = blobs.put(bytes, HttpSettings.DEFAULT_UPLOAD_BYTES);
            Accepted accepted = intake.append(new NewSubmission(
                    visit.tenant(),
                    externalId(deal, name),
                    deal,
                    name,
                    blob.sha256(),
                    blob.bytes(),
                    Optional.empty(),
                    visit.principal().actor(),
                    clock.instant()));
            trail.note(
                    visit,
                    AuditAction.DOCUMENTS_SUBMITTED,
                    "submission " + accepted.sequence(),
                    "sha256 " + blob.sha256());
            visit.context().contentType("text/plain; charset=utf-8").result("ok");
        } catch (BlobTooLargeException e) {
            throw new ApiProblem(ProblemCode.TOO_LARGE, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemCode.INVALID_NAME, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be kept", e);
        }
    }

    /** The same file handed in again under the same name is one submission; long names share what stands at their end. */
    private static String externalId(String deal, String name) {
        String id = "console/" + deal + "/" + name;
        return id.length() <= NewSubmission.LONGEST_TEXT ? id : id.substring(id.length() - NewSubmission.LONGEST_TEXT);
    }

    /** A name is text for people and never a path here; still no part of it climbs. */
    static String name(String given) {
        return Arrays.stream(given.replace('\\', '/').split("/"))
                .map(part -> part.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/"));
    }
}
