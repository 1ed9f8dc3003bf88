package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.store.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job jar on a Flink cluster, submitted as {@code flink run} does it: its classes come from the jar. */
class ClusterJobTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path folder;

    @Test
    void theJarsMainClassChecksPapersOnACluster() throws Exception {
        System.setProperty("vouch.home", folder.resolve("home").toString());
        Path deals = Papers.deals(folder.resolve("deals"));
        Path out = folder.resolve("out");
        Path jar = folder.resolve("vouch-job.jar");
        // The class path of a test also holds a browser's driver, which is two thirds of it.
        List<Path> parts = JobJar.parts().stream()
                .filter(part -> !part.toString().contains("playwright")
                        && !part.toString().contains("testcontainers"))
                .toList();
        JobJar.write(jar, parts, ClusterMain.class.getName());
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("store"));
                PackagedProgram program = PackagedProgram.newBuilder()
                        .setJarFile(jar.toFile())
                        .setArguments(
                                "--db",
                                server.database().url() + "?user=postgres",
                                "--out",
                                out.toString(),
                                "--as-of",
                                "2026-06-30",
                                "--jobs",
                                "1",
                                deals.toString())
                        .build()) {
            Configuration configuration = new Configuration(CLUSTER.getClientConfiguration());
            configuration.set(DeploymentOptions.TARGET, "remote");
            configuration.set(DeploymentOptions.ATTACHED, true);

            ClientUtils.executeProgram(new DefaultExecutorServiceLoader(), configuration, program, false, false);
        } finally {
            System.clearProperty("vouch.home");
        }

        assertThat(Files.readAllLines(out.resolve("documents.jsonl"))).hasSize(4);
        assertThat(Files.readString(out.resolve("alerts.jsonl"))).contains("\"check\":\"DUP-02\"");
    }

    @Test
    void theJarHoldsVouchAndNotFlinkAndEveryServiceOfItsParts() throws Exception {
        Path jar = folder.resolve("small.jar");
        Path one = service("one", "first.Provider");
        Path two = service("two", "second.Provider");
        Files.writeString(one.resolve("kept.txt"), "first");
        Files.writeString(two.resolve("kept.txt"), "second");
        JobJar.write(jar, List.of(one, two), "some.Main");

        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(text(zip, "META-INF/services/some.Service")).contains("first.Provider", "second.Provider");
            assertThat(text(zip, "kept.txt")).isEqualTo("first");
            assertThat(text(zip, "META-INF/MANIFEST.MF")).contains("Main-Class: some.Main");
        }
        assertThat(JobJar.parts())
                .noneMatch(part -> part.getFileName().toString().startsWith("flink-runtime"))
                .anyMatch(part -> part.toString().contains("postgresql"));
    }

    private Path service(String name, String provider) throws Exception {
        Path services = Files.createDirectories(folder.resolve(name).resolve("META-INF/services"));
        Files.writeString(services.resolve("some.Service"), provider);
        return folder.resolve(name);
    }

    private static String text(ZipFile zip, String entry) throws Exception {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
