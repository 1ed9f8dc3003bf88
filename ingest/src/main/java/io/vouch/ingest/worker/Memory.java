package io.vouch.ingest.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of processes as the Linux kernel reports it in {@code /proc/PID/status}. */
final class Memory {

    private static final String KEY = "VmRSS:";

    private Memory() {}

    /** Bytes of this process, native memory included; 0 where the system does not tell. */
    static long residentBytes() {
        return residentBytes("self");
    }

    /** Bytes of a process, native memory included; 0 where the system does not tell and for a process that is gone. */
    static long residentBytes(long pid) {
        return residentBytes(Long.toString(pid));
    }

    private static long residentBytes(String process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", process, "status"), StandardCharsets.UTF_8)) {
                if (line.startsWith(KEY)) {
                    return Long.parseLong(line.substring(KEY.length())
                                    .replace("kB", "")
                                    .strip())
                            << 10;
                }
            }
            return 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
