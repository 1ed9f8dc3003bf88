package io.vouch.alerts.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command holds and must let go: closed in reverse order, once, by the command when it ends or by the JVM when a signal
 * stops it, whichever comes first. Thread-safe.
 */
final class ClosingStack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingStack.class);

    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private boolean closed;

    /** The JVM calls hooks when it is told to stop; a hook is a thread by definition. */
    static ClosingStack closedOnSignal() {
        ClosingStack stack = new ClosingStack();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "vouch-stop"));
        return stack;
    }

    /** Holds a thing until the end. If the end has come already, closes it and says so. */
    synchronized <T extends AutoCloseable> T hold(T thing) {
        held.push(thing);
        if (closed) {
            closeAll();
            throw new IllegalStateException("stopping");
        }
        return thing;
    }

    /** True once closing has begun: failures from now on are its consequence. */
    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeAll();
    }

    private void closeAll() {
        while (!held.isEmpty()) {
            AutoCloseable thing = held.pop();
            try {
                thing.close();
            } catch (Exception e) { // AutoCloseable declares Exception; the rest must be closed all the same
                LOG.warn("could not close {}", thing.getClass().getSimpleName(), e);
            }
        }
    }
}
