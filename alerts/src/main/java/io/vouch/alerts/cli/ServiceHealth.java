package io.vouch.alerts.cli;

import io.vouch.alerts.api.HealthPart;
import io.vouch.alerts.api.HealthProbe;
import io.vouch.alerts.job.ServiceRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What {@code /health} tells of the parts that only this process knows: the job, and the OCR engine, which is tried once. */
final class ServiceHealth {

    /** The order in which problems are told. */
    private static final List<String> NEEDED = List.of("chi_sim", "eng");

    private final ServiceRun run;
    private final AtomicReference<Optional<OcrReadiness>> ocr = new AtomicReference<>(Optional.empty());

    private ServiceHealth(ServiceRun run) {
        this.run = run;
    }

    /** Begins to find out. */
    static List<HealthProbe> of(ServiceRun run) {
        ServiceHealth health = new ServiceHealth(run);
        Thread trial = new Thread(health::tryOcr, "vouch-ocr-trial");
        trial.setDaemon(true);
        trial.start();
        return List.of(health::job, health::ocr);
    }

    private void tryOcr() {
        try {
            ocr.set(Optional.of(OcrReadiness.probe()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The problem itself stands in the log: it may quote what nobody outside may see. */
    private HealthPart job() {
        if (run.isRunning()) {
            return HealthPart.ok("job", "running");
        }
        return HealthPart.down(
                "job", run.problem().isEmpty() ? "starting" : "failed and is started again; see the log");
    }

    private HealthPart ocr() {
        Optional<OcrReadiness> tried = ocr.get();
        if (tried.isEmpty()) {
            return HealthPart.ok("ocr", "is being tried");
        }
        if (!tried.get().works()) {
            return HealthPart.degraded("ocr", "does not work: pictures are quarantined; see vouch doctor");
        }
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(tried.get().languages());
        return missing.isEmpty()
                ? HealthPart.ok("ocr", "ready")
                : HealthPart.degraded("ocr", "lacks " + String.join(", ", missing));
    }
}
