package io.vouch.ingest;

import java.util.ArrayList;
import java.util.List;

/** Tells a defect of our own code from a library's complaint about a damaged file. */
public final class Defects {

    /** What a child writes before the stack of a defect; whoever holds the reference looks for it in the log. */
    public static final String READING = "defect while reading";

    private static final String OWN_CODE = "io.vouch.";
    /** Code that throws on behalf of its caller, like {@code Objects.requireNonNull}. */
    private static final List<String> PLATFORM = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private static final int MAX_CAUSES = 20;
    private static final int MAX_FRAMES = 12;

    private Defects() {}

    /** True if the first cause was thrown by our code, or by the platform when our code called it. */
    public static boolean isOurs(Throwable failure) {
        Throwable first = failure;
        for (int i = 0; i < MAX_CAUSES && first.getCause() != null; i++) {
            first = first.getCause();
        }
        for (StackTraceElement frame : first.getStackTrace()) {
            if (PLATFORM.stream().noneMatch(frame.getClassName()::startsWith)) {
                return frame.getClassName().startsWith(OWN_CODE);
            }
        }
        return false;
    }

    /** Types and places of a failure and its causes; no messages, because they may quote the document. */
    public static String trace(Throwable failure) {
        List<String> parts = new ArrayList<>();
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            parts.add(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int frame = 0; frame < Math.min(MAX_FRAMES, frames.length); frame++) {
                parts.add("at " + frames[frame]);
            }
            cause = cause.getCause();
        }
        return String.join(" ", parts);
    }
}
