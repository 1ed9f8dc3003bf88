package io.vouch.alerts.console;

import io.javalin.http.Context;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.access.Session;
import io.vouch.alerts.store.review.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request of somebody who is signed in. */
final class Visit {

    static final String THEME_COOKIE = "vouch_theme";
    private static final int LONGEST_PARAMETER = 4_000;

    private final Context context;
    private final Session session;
    private final Principal principal;
    private final Texts texts;
    private final List<Flash> flashes = new ArrayList<>();

    Visit(Context context, Session session, Texts texts) {
        this.context = context;
        this.session = session;
        this.principal = session.person().principal();
        this.texts = texts;
    }

    Context context() {
        return context;
    }

    Session session() {
        return session;
    }

    Texts texts() {
        return texts;
    }

    String tenant() {
        return principal.tenant();
    }

    Principal principal() {
        return principal;
    }

    Actor actor() {
        return Actor.person(principal.tenant(), principal.id());
    }

    boolean may(Role... roles) {
        return principal.mayAny(roles);
    }

    /** @throws ApiProblem if none of the roles is held */
    void require(Role... roles) {
        if (!may(roles)) {
            throw new ApiProblem(ProblemCode.FORBIDDEN, "the role does not allow this");
        }
    }

    /** A parameter of the address; empty if absent. */
    String query(String name) {
        return bounded(context.queryParam(name));
    }

    /** A field of the form; empty if absent. */
    String form(String name) {
        return bounded(context.formParam(name));
    }

    static String bounded(String value) {
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST_PARAMETER || value.indexOf('\0') >= 0) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "a parameter is too long");
        }
        return value;
    }

    /** A number of the form or the address. */
    static int number(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new ApiProblem(ProblemCode.INVALID_REQUEST, "expected a number from %d to %d".formatted(least, most));
    }

    void tell(Flash flash) {
        flashes.add(flash);
    }

    List<Flash> flashes() {
        return flashes;
    }

    static String theme(Context context) {
        String theme = context.cookie(THEME_COOKIE);
        return "light".equals(theme) || "dark".equals(theme) ? theme : "auto";
    }

    /** The address with its parameters, for coming back. */
    String here() {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** An address of this console to lead to after a form; anything else leads to the queue. */
    static String inside(String address) {
        boolean ours = address.startsWith("/console/")
                && !address.contains("//")
                && address.chars().noneMatch(c -> c < ' ' || c == '\\');
        return ours ? address : "/console/queue";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
