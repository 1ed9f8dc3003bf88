package io.vouch.alerts.api;

import io.javalin.http.Context;

/**
 * What every answer carries so that a browser runs nothing but our own files and shows us in no other page.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html">OWASP HTTP headers, 2024</a>
 */
final class SecurityHeaders {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String ONE_YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    static void set(Context context, boolean tls) {
        context.header("Content-Security-Policy", CONTENT);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // Answers are about one tenant's papers: no proxy keeps them. Files without secrets say otherwise themselves.
        context.header("Cache-Control", "no-store");
        if (tls) {
            context.header("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
