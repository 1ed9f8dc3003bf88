package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.ResumePoint;
import io.vouch.ingest.Submission;
import io.vouch.ingest.wire.Frames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildSilenceTest {

    /** The PDF library quotes where it stumbles; the secret stands where a number should. */
    private static final String DAMAGED =
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nxref\n0 secret4821\n"
                    + "secret4821 00000 n\ntrailer\n<</Root 1 0 R/Size secret4821>>\nstartxref\nsecret4821\n%%EOF\n";

    @TempDir
    private Path folder;

    @Test
    void librariesSayNothingAboutADamagedPaperOnStandardError() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Path paper = Files.writeString(folder.resolve("a.pdf"), DAMAGED);
        WorkerOptions options = WorkerOptions.of(1, IngestLimits.DEFAULT, folder.toString());
        Process child = ChildCommand.start(options, WorkerMain.class.getName(), scratch);
        var frames = new Frames(child.getInputStream(), child.getOutputStream());
        var submission = new Submission("local", "d", "a.pdf", paper.toString(), Files.size(paper), 1, 0);

        assertThat(frames.read().kind()).isEqualTo(Messages.READY);
        frames.write(Messages.REQUEST, new Messages.Request(submission, IngestLimits.DEFAULT, ResumePoint.START, ""));
        while (frames.read().kind() != Messages.END) {
            // The documents themselves are of no interest here.
        }
        child.getOutputStream().close();

        assertThat(new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
