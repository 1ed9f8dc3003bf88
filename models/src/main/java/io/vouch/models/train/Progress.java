package io.vouch.models.train;

/** Is told how far training has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (what, done, of) -> {};

    /** @param what is being done, such as {@code "documents read"} @param done of {@code of} */
    void at(String what, int done, int of);

    /**
     * A classifier of the model is fitted.
     *
     * @param field wire name, or what else is fitted, such as {@code "kind of paper"}
     * @param examples that it was fitted to
     * @param objective what was minimised: the negative log-likelihood of the examples with the prior's penalty, in nats
     */
    default void fitted(String field, int examples, double objective) {
        // Who counts stages alone need not know.
    }
}
