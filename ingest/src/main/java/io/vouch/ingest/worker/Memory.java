package io.vouch.ingest.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of this process as the Linux kernel reports it in {@code /proc/self/status}. */
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String KEY = "VmRSS:";

    private Memory() {}

    /** Bytes, native memory included; 0 where the system does not tell. */
    static long residentBytes() {
        try {
            for (String line : Files.readAllLines(STATUS, StandardCharsets.UTF_8)) {
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
