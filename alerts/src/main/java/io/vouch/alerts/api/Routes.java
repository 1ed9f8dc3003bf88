package io.vouch.alerts.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** A group of addresses that belong together: the API, the console. The server registers each group once, at its start. */
public interface Routes {

    /** Adds this group's handlers. */
    void register(RoutesConfig routes);

    /**
     * Shows a problem in this group's own way, such as a page for people. The status is set already.
     *
     * @return false if the request is none of this group's; the problem is then told as {@code application/problem+json}
     */
    default boolean explain(Context context, ApiProblem problem) {
        return false;
    }
}
