package io.vouch.alerts.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether the OCR engine works, found out in a child JVM, because native code may crash.
 *
 * @param works true if it does
 * @param languages that it reads
 * @param problem why it does not; empty if it does
 */
record OcrReadiness(boolean works, List<String> languages, String problem) {

    private static final long PROBE_SECONDS = 120;

    /** Tries it; takes a second or two. */
    static OcrReadiness probe() throws InterruptedException {
        try {
            Process probe = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OcrProbe.class.getName(),
                            Workspace.ocrFolder(Workspace.home()).toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return broken("does not answer");
            }
            String answer = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (probe.exitValue() == 0) {
                return new OcrReadiness(true, List.of(answer.split(" ")), "");
            }
            return broken(answer.isEmpty() ? "its process died; is this Linux on x86-64 with glibc?" : answer);
        } catch (IOException e) {
            return broken(String.valueOf(e.getMessage()));
        }
    }

    private static OcrReadiness broken(String problem) {
        return new OcrReadiness(false, List.of(), problem);
    }
}
