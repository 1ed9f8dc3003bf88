package io.vouch.alerts.bench.ocr;

import io.vouch.ingest.ocr.OcrUnavailableException;
import io.vouch.ingest.ocr.TesseractOcr;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several readers at once, each with an engine of its own, each reading as many pages. */
final class WorkerThreads {

    private WorkerThreads() {}

    /** Pages a second of all together, engines warm. */
    static double pagesASecond(Path engine, List<PageSample> samples, int workers, int pagesEach) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        var start = new CyclicBarrier(workers);
        try {
            List<Future<Double>> seconds = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                seconds.add(threads.submit(reading(engine, samples, pagesEach, start)));
            }
            double longest = 0;
            for (Future<Double> each : seconds) {
                longest = Math.max(longest, each.get());
            }
            return workers * pagesEach / longest;
        } catch (ExecutionException e) {
            throw new IOException("a worker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while workers read", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Double> reading(Path engine, List<PageSample> samples, int pages, CyclicBarrier start) {
        return () -> {
            try (TesseractOcr ocr = TesseractOcr.open(engine)) {
                var reader = new EngineReading(ocr);
                reader.read(samples.get(0));
                start.await();
                long started = System.nanoTime();
                for (int i = 0; i < pages; i++) {
                    reader.read(samples.get(i % samples.size()));
                }
                return (System.nanoTime() - started) / 1e9;
            } catch (OcrUnavailableException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }
}
