package io.vouch.alerts.api;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookie that a signed-in browser shows: no script reads it, other sites' forms do not carry it, it ends with the browser. */
public final class SessionCookie {

    public static final String NAME = "vouch_session";

    private SessionCookie() {}

    /** @param secret of the session */
    public static void set(Context context, String secret) {
        put(context, NAME, secret, -1);
    }

    /** A cookie of the same kind. @param seconds that it lasts; -1 for as long as the browser runs */
    public static void put(Context context, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value, "/", seconds, context.scheme().equals("https"), true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }
}
