package io.vouch.alerts.job;

import io.vouch.ingest.worker.WorkersUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the job inside this process, in a small Flink cluster of its own. Memory is bounded for a laptop: the heap belongs to
 * the process, network buffers and managed memory are fixed and small.
 */
public final class LocalRun implements AutoCloseable {

    private static final int RESTARTS = 3;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final JobClient client;

    private LocalRun(JobClient client) {
        this.client = client;
    }

    /**
     * Builds the job and starts it.
     *
     * @throws JobFailedException if the job cannot be built or started
     */
    public static LocalRun start(VouchJob job, JobSettings settings) {
        try {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                    settings.parallelism(), configuration(settings.workFolder()));
            job.build(env);
            return new LocalRun(env.executeAsync("vouch"));
        } catch (Exception e) { // Flink declares Exception
            throw new JobFailedException("the pipeline cannot be started: " + LocalCluster.rootMessage(e), e);
        }
    }

    private static Configuration configuration(Path workFolder) {
        Configuration settings = LocalCluster.settings(workFolder.resolve("checkpoints"));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        return settings;
    }

    /**
     * Waits for the end.
     *
     * @param progress is told the number of files read so far, several times a second
     * @throws JobFailedException if the job failed for good
     */
    public void await(LongConsumer progress) throws InterruptedException {
        CompletableFuture<JobExecutionResult> end = client.getJobExecutionResult();
        while (true) {
            try {
                JobExecutionResult result = end.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
                progress.accept(filesRead(result.getAllAccumulatorResults()));
                return;
            } catch (TimeoutException e) {
                progress.accept(filesReadNow());
            } catch (ExecutionException e) {
                String why = WorkersUnavailableException.messageIn(e).orElseGet(() -> LocalCluster.rootMessage(e));
                throw new JobFailedException("the pipeline stopped: " + why, e);
            }
        }
    }

    private long filesReadNow() throws InterruptedException {
        try {
            return filesRead(client.getAccumulators().get(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | IllegalStateException e) {
            return 0; // busy starting or stopping: the next poll tells
        }
    }

    private static long filesRead(Map<String, Object> accumulators) {
        return accumulators.get(CountingFunction.FILES_READ) instanceof Long count ? count : 0;
    }

    /** Stops the job if it still runs, and waits until its tasks have closed what they hold. */
    @Override
    public void close() {
        try {
            client.cancel().get(STOP.toSeconds(), TimeUnit.SECONDS);
            client.getJobExecutionResult().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // It has ended, by itself or just now.
        }
    }
}
