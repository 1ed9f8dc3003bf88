package io.vouch.alerts.job;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the bounded job on the cluster that this process was started for by {@code flink run}; in a process of its own, on one inside
 * it. Parallelism, checkpoints, restarts and memory are the cluster's to say.
 */
public final class ClusterRun {

    private static final int MAX_PARALLELISM = 128;

    private ClusterRun() {}

    /**
     * Builds the job and waits for its end.
     *
     * @throws JobFailedException if the job cannot be built or started, or failed for good
     */
    public static void execute(VouchJob job) {
        try {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            Configuration rules = new Configuration();
            rules.set(PipelineOptions.GENERIC_TYPES, false);
            rules.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
            rules.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
            env.configure(rules, ClusterRun.class.getClassLoader());
            job.build(env);
            env.execute("vouch");
        } catch (Exception e) { // Flink declares Exception
            throw new JobFailedException("the job failed on the cluster: " + LocalCluster.rootMessage(e), e);
        }
    }
}
