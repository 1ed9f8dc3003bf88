package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.nlp.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A model must not depend on the machine: other JVMs here believe that they have one core, or three, and another locale. */
class TwoMachinesTest {

    private static final int PAPERS = 40;

    /** Prints the digest of a model. */
    static final class Machine {

        public static void main(String[] arguments) throws Exception {
            byte[] digest = digest().getBytes(StandardCharsets.US_ASCII);
            System.out.write(digest, 0, digest.length);
            System.out.flush();
        }
    }

    private static String digest() throws Exception {
        return ModelFile.sha256(Trainer.train(Papers.invoices(PAPERS), Progress.NONE));
    }

    private static String elsewhere(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Machine.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    @Test
    void theSamePapersGiveTheSameDigestInTwoJvmsWithOtherCoresAndLocale() throws Exception {
        String here = digest();

        assertThat(elsewhere("-XX:ActiveProcessorCount=1", "-Duser.language=tr"))
                .isEqualTo(here);
        assertThat(elsewhere("-XX:ActiveProcessorCount=3", "-Dfile.encoding=US-ASCII"))
                .isEqualTo(here);
    }
}
