package io.vouch.alerts.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.function.ToLongFunction;

/** Resident memory of this process and its children, taken again and again; Linux only ({@code /proc}). */
final class MemoryCurve {

    private static final int ROWS = 20;
    private static final int WIDEST_BAR = 40;
    /** The first part of a run fills heaps, loads classes, the OCR engine and its languages. */
    private static final double WARM_UP = 0.1;

    /** Bytes at the time when so many pages were done. */
    record Sample(int pages, long parent, long children, long largestChild) {
        long all() {
            return parent + children;
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    void sample(int pages) {
        long children = 0;
        long largest = 0;
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            long bytes = residentBytes(child.pid());
            children += bytes;
            largest = Math.max(largest, bytes);
        }
        add(new Sample(pages, residentBytes(ProcessHandle.current().pid()), children, largest));
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    /** Rows of a Markdown table, evenly over the run; each is the mean of its part, which smooths collections of garbage. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| pages | parent MiB | children MiB | largest child MiB | all |");
        lines.add("|---|---|---|---|---|");
        long most = Math.max(1, samples.stream().mapToLong(Sample::all).max().orElse(1));
        for (List<Sample> part : parts(ROWS, samples)) {
            long all = mean(part, Sample::all);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %d | %s %d |",
                    part.get(part.size() - 1).pages(),
                    mean(part, Sample::parent) >> 20,
                    mean(part, Sample::children) >> 20,
                    mean(part, Sample::largestChild) >> 20,
                    "#".repeat((int) Math.max(1, WIDEST_BAR * all / most)),
                    all >> 20));
        }
        return lines;
    }

    /** Growth from the first half after warm-up to the second, how far its parts are apart, and the peak. */
    String verdict() {
        int warm = (int) (samples.size() * WARM_UP);
        List<Sample> after = samples.subList(warm, samples.size());
        if (after.size() < 2) {
            return "Too few samples to tell whether memory stays flat.";
        }
        LongSummaryStatistics parts = parts(ROWS, after).stream()
                .mapToLong(part -> mean(part, Sample::all))
                .summaryStatistics();
        long early = mean(after.subList(0, after.size() / 2), Sample::all);
        long late = mean(after.subList(after.size() / 2, after.size()), Sample::all);
        return String.format(
                Locale.ROOT,
                "After warm-up (%d pages): %d MiB on average in the first half, %d MiB in the second, %+.1f %%; least"
                        + " and most of its parts %d and %d MiB, %.1f %% apart; peak %d MiB.",
                after.get(0).pages(),
                early >> 20,
                late >> 20,
                100.0 * (late - early) / Math.max(1, early),
                parts.getMin() >> 20,
                parts.getMax() >> 20,
                100.0 * (parts.getMax() - parts.getMin()) / Math.max(1, parts.getMin()),
                samples.stream().mapToLong(Sample::all).max().orElse(0) >> 20);
    }

    /** Even parts of a run, as many as asked for or as there are samples. */
    private static List<List<Sample>> parts(int wanted, List<Sample> run) {
        List<List<Sample>> parts = new ArrayList<>();
        int number = Math.min(wanted, run.size());
        for (int i = 0; i < number; i++) {
            parts.add(run.subList(i * run.size() / number, (i + 1) * run.size() / number));
        }
        return parts;
    }

    private static long mean(List<Sample> part, ToLongFunction<Sample> value) {
        return Math.round(part.stream().mapToLong(value).average().orElse(0));
    }

    /** 0 where the system does not tell, or for a process that is gone. */
    private static long residentBytes(long pid) {
        try {
            for (String line :
                    Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
                }
            }
            return 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
