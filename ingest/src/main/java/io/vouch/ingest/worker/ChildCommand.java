package io.vouch.ingest.worker;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line of a child JVM: this JVM's Java and class path, bounded memory, no display. */
final class ChildCommand {

    /** System properties that children inherit. */
    private static final String OWN_PROPERTIES = "vouch.";

    /** What is live after a start, and room for a page. */
    private static final int FIRST_HEAP_MEGABYTES = 64;

    /** Bytes of native memory from which a block is mapped by itself, and of free memory that is kept. */
    private static final String NATIVE_BLOCK = "1048576";

    private ChildCommand() {}

    static Process start(WorkerOptions options, String mainClass, Path scratch) throws IOException {
        Path temporary = Files.createDirectories(scratch.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + options.heapMegabytes() + "m");
        // One busy thread a child: the serial collector costs the least memory. The quick compiler alone nearly halves
        // the
        // processor time of a child's start and first nine papers (6.5 and 6.9 s to 3.5 and 3.9 s); three scanned
        // pages, whose
        // time goes to native code, took 16.7 s before and 15.7 s after.
        command.add("-XX:+UseSerialGC");
        // A heap starts small, does not grow ahead of need, and what one large scan stretched shrinks again. The JVM's
        // own first
        // size is a 64th of the machine's memory, which garbage fills before the first collection: resident memory then
        // creeps for hundreds of pages although nothing leaks.
        command.add("-Xms" + Math.min(FIRST_HEAP_MEGABYTES, options.heapMegabytes()) + "m");
        command.add("-XX:MinHeapFreeRatio=20");
        command.add("-XX:MaxHeapFreeRatio=40");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-Xshare:auto");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(ChildLogging.jvmOptions());
        ownProperties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(options.jvmOptions());
        command.add(mainClass);
        command.add(scratch.toString());
        command.add(Long.toString(ProcessHandle.current().pid()));
        var builder = new ProcessBuilder(command);
        // The class path goes by the environment: it may be longer than a readable command line.
        builder.environment().put("CLASSPATH", classPath());
        // Native engines would otherwise start a thread per core in every child.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // glibc would keep up to eight pools a core for native code, and give none of them back.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        // Pictures come and go in sizes of their own: from its own pools glibc would serve ever larger ones as it sees
        // them
        // freed, and keep the holes between them. Mapped each by itself they go back to the system.
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", NATIVE_BLOCK);
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", NATIVE_BLOCK);
        return builder.start();
    }

    /** The class path of this JVM; on a cluster the job's own jar, which a class loader holds, comes first. */
    private static String classPath() {
        String own = System.getProperty("java.class.path", "");
        String home = codeSource();
        List<String> entries = List.of(own.split(java.io.File.pathSeparator));
        return home.isEmpty() || entries.contains(home) ? own : home + java.io.File.pathSeparator + own;
    }

    private static String codeSource() {
        CodeSource source = ChildCommand.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | RuntimeException e) {
            return "";
        }
    }

    private static Map<String, String> ownProperties() {
        Map<String, String> own = new TreeMap<>();
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith(OWN_PROPERTIES)) {
                own.put(key, System.getProperty(key));
            }
        }
        return own;
    }
}
