package io.vouch.matching.index;

/** The index cannot be read or written any more. Nothing is lost with it: it is filled again from stream state. */
public final class IndexLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexLostException(String doing, Exception cause) {
        super("the index in memory fails while " + doing, cause);
    }
}
