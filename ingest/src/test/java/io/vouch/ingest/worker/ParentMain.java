package io.vouch.ingest.worker;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Submission;
import java.nio.file.Files;
import java.nio.file.Path;

/** A parent with one child that is amid a document: prints the child's pid and waits to be killed. */
final class ParentMain {

    private ParentMain() {}

    /** Arguments: the paper, the scratch folder. */
    public static void main(String[] arguments) throws Exception {
        Path paper = Path.of(arguments[0]);
        var pool = new WorkerPool(
                WorkerOptions.of(1, IngestLimits.DEFAULT, arguments[1]), FaultyWorkerMain.class.getName());
        pool.submit(new Submission("local", "d", "a.txt", paper.toString(), Files.size(paper), 1, 0));
        while (pool.pids().isEmpty() || !isBusy(Path.of(arguments[1]))) {
            Thread.sleep(20);
        }
        System.out.println(pool.pids().get(0));
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
    }

    /** The child makes a folder for the document when it begins with it. */
    private static boolean isBusy(Path scratch) throws Exception {
        try (var tree = Files.walk(scratch, 3)) {
            return tree.anyMatch(path -> path.endsWith(Path.of("document", "d0")));
        }
    }
}
