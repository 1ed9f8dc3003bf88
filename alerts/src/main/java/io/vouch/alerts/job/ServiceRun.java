package io.vouch.alerts.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the service's job running inside this process. A job that fails is started again from the newest complete checkpoint;
 * one whose state cannot be read is started without state and reads the log from its beginning, which gives the same answers.
 * Thread-safe.
 */
public final class ServiceRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRun.class);
    private static final long STOP_SECONDS = 60;
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    /** A job that ran so long was sound: the next failure is a new one. */
    private static final long SOUND_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final ServiceJob job;
    private final ServiceSettings settings;
    private final StateFolder state;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread keeper;
    private volatile Optional<JobClient> running = Optional.empty();
    private volatile String problem = "";
    private volatile boolean stopping;

    private ServiceRun(ServiceJob job, ServiceSettings settings) {
        this.job = job;
        this.settings = settings;
        this.state = new StateFolder(settings.stateFolder());
        this.keeper = new Thread(this::keep, "vouch-job");
        keeper.setDaemon(true);
    }

    /** Starts the job; it may take some seconds until {@link #isRunning}. */
    public static ServiceRun start(ServiceJob job, ServiceSettings settings) {
        ServiceRun run = new ServiceRun(job, settings);
        run.keeper.start();
        return run;
    }

    /** True while the job takes submissions. */
    public boolean isRunning() {
        Optional<JobClient> client = running;
        if (stopping || client.isEmpty()) {
            return false;
        }
        try {
            return client.get().getJobStatus().get(1, TimeUnit.SECONDS) == JobStatus.RUNNING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            return false;
        }
    }

    /** Why the job failed last, in one line; empty if it never did. It may run again. */
    public String problem() {
        return problem;
    }

    private void keep() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!stopping) {
            long start = System.nanoTime();
            Optional<Path> from = state.latest();
            try {
                runOnce(from);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) { // Flink declares Exception, and whatever it is, the service goes on
                if (!stopping) {
                    failed(e, from);
                }
            }
            running = Optional.empty();
            pause = System.nanoTime() - start > SOUND_NANOS
                    ? FIRST_PAUSE_MILLIS
                    : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            if (waitedToStop(pause)) {
                return;
            }
        }
    }

    private boolean waitedToStop(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS) || stopping;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void runOnce(Optional<Path> from) throws Exception {
        from.ifPresent(state::keepOnly);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), configuration(from));
        job.build(env);
        JobClient client = env.executeAsync("vouch service");
        running = Optional.of(client);
        if (stopping) {
            stop(client); // it was told to while the job was on its way
        }
        LOG.info("the job runs, from {}", from.map(Path::toString).orElse("the beginning of the log"));
        client.getJobExecutionResult().get();
    }

    private void failed(Exception failure, Optional<Path> from) {
        problem = LocalCluster.rootMessage(failure);
        LOG.error("the job failed and is started again", failure);
        if (from.isPresent() && StateFault.isCauseOf(failure)) {
            LOG.error("its state cannot be used; the log is read from the beginning");
            state.setAside(from.get());
        }
    }

    private Configuration configuration(Optional<Path> from) {
        Configuration configuration = LocalCluster.settings(state.checkpoints());
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointEvery());
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        from.ifPresent(path -> {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
            configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        });
        return configuration;
    }

    /** Stops the job with its state, so that the next start goes on where this one ended. */
    @Override
    public void close() {
        stopping = true;
        running.ifPresent(this::stop);
        stopped.countDown();
        try {
            keeper.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(JobClient client) {
        try {
            client.stopWithSavepoint(false, state.stops().toUri().toString(), SavepointFormatType.NATIVE)
                    .get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.warn(
                    "the job did not stop with its state; the last checkpoint stands: {}", LocalCluster.rootMessage(e));
            client.cancel();
        }
    }
}
