package io.vouch.ingest.worker;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries of a child silent: their complaints quote the documents that they read, and standard error ends in the
 * parent's log. Warnings of our own code, which quote nothing, stay.
 */
final class ChildLogging {

    private static final Logger LIBRARIES = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("io.vouch");

    private ChildLogging() {}

    /** Options for a child's command line, read by the logging libraries as they load. */
    static List<String> jvmOptions() {
        return List.of(
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlogback.configurationFile=io/vouch/ingest/worker/child-logback.xml",
                "-Dlog4j2.statusLoggerLevel=OFF",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-Dlog4j2.simplelogLevel=OFF",
                "-Dslf4j.internal.verbosity=ERROR");
    }

    /** Silences what logs through the platform itself; called first in the child. */
    static void silence() {
        LIBRARIES.setLevel(Level.OFF);
        OWN.setLevel(Level.WARNING);
    }
}
