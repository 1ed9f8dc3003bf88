package io.vouch.models.train;

/** Is told how far training has come. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (what, done, of) -> {};

    /** @param what is being done, such as {@code "documents read"} @param done of {@code of} */
    void at(String what, int done, int of);
}
