package io.vouch.alerts.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.api.SessionCookie;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.NewSession;
import io.vouch.alerts.store.access.SignIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Signing in by password or by a link that works once, signing out, and the pages that need no session. */
final class SignInPages {

    static final String COOKIE = SessionCookie.NAME;
    private static final String FORM_COOKIE = "vouch_form";
    private static final String LANGUAGE_COOKIE = "vouch_language";
    private static final int YEAR_SECONDS = 31_536_000;
    private static final int TOKEN_BYTES = 24;

    private final Access access;
    private final Map<String, Texts> texts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile String organisation = "";

    SignInPages(Access access, Map<String, Texts> texts, Clock clock) {
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    /** Shows a way to sign in with an organisation's account. @param address where that begins */
    void offer(String address) {
        organisation = address;
    }

    void register(RoutesConfig routes) {
        routes.get("/console/sign-in", this::show);
        routes.post("/console/sign-in", this::enter);
        routes.get("/console/link/{secret}", this::showLink);
        routes.post("/console/link", this::enterByLink);
    }

    private void show(Context context) {
        String chosen = context.queryParam("lang");
        if (chosen != null && texts.containsKey(chosen)) {
            cookie(context, LANGUAGE_COOKIE, chosen, YEAR_SECONDS);
            context.redirect("/console/sign-in");
            return;
        }
        form(context, "", "", Visit.bounded(context.queryParam("back")));
    }

    private void form(Context context, String problem, String name, String back) {
        String token = formToken(context);
        Texts t = language(context);
        Pages.html(
                context,
                out -> JtesigninGenerated.render(
                        out, null, t, Visit.theme(context), problem, name, token, back, organisation));
    }

    private void enter(Context context) {
        requireFormToken(context);
        Texts t = language(context);
        String name = Visit.bounded(context.formParam("name")).strip();
        String back = Visit.bounded(context.formParam("back"));
        SignIn answer = access.people().signIn(name, Visit.bounded(context.formParam("password")));
        switch (answer.outcome()) {
            case ACCEPTED -> begin(
                    context, access.sessions().open(answer.person().orElseThrow()), back);
            case REFUSED -> refuse(context, t.get("signin.refused"), name, back);
            case LOCKED -> refuse(
                    context,
                    t.get("signin.locked", t.time(answer.retryAt().orElseThrow(), clock.getZone())),
                    name,
                    back);
            case BUSY -> refuse(context, t.get("signin.busy"), name, back);
        }
    }

    private void refuse(Context context, String problem, String name, String back) {
        context.status(ProblemCode.NOT_SIGNED_IN.status());
        form(context, problem, name, back);
    }

    /** A link is opened by who reads the mail, and by what looks into it first; only the button uses it up. */
    private void showLink(Context context) {
        String secret = Visit.bounded(context.pathParam("secret"));
        String token = formToken(context);
        Texts t = language(context);
        Pages.html(context, out -> JtelinkGenerated.render(out, null, t, Visit.theme(context), secret, token));
    }

    private void enterByLink(Context context) {
        requireFormToken(context);
        Optional<NewSession> session = access.sessions().openByLink(Visit.bounded(context.formParam("secret")));
        if (session.isPresent()) {
            begin(context, session.get(), "");
        } else {
            refuse(context, language(context).get("signin.link.spent"), "", "");
        }
    }

    private static void begin(Context context, NewSession session, String back) {
        cookie(context, COOKIE, session.cookie(), -1);
        context.redirect(Visit.inside(back));
    }

    void out(Visit visit) {
        access.sessions()
                .close(Optional.ofNullable(visit.context().cookie(COOKIE)).orElse(""));
        visit.context().removeCookie(COOKIE, "/");
        visit.context().redirect("/console/sign-in");
    }

    void theme(Visit visit) {
        String asked = visit.form("theme");
        String theme = asked.equals("light") || asked.equals("dark") ? asked : "auto";
        cookie(visit.context(), Visit.THEME_COOKIE, theme, YEAR_SECONDS);
        visit.context().redirect(Visit.inside(visit.form("back")));
    }

    void language(Visit visit) {
        String other = visit.texts().otherLanguage();
        access.people().setLanguage(visit.session().person(), other);
        cookie(visit.context(), LANGUAGE_COOKIE, other, YEAR_SECONDS);
        visit.context().redirect(Visit.inside(visit.form("back")));
    }

    /** A problem as a page, in words for people. */
    void problem(Context context, ApiProblem problem) {
        Texts t = language(context);
        String key = "error." + problem.code().name();
        String text = t.has(key) ? t.get(key) : t.get("error.OTHER", problem.detail());
        if (context.isMultipartFormData() || "true".equals(context.header("HX-Request"))) {
            context.contentType("text/plain; charset=utf-8").result(text);
            return;
        }
        Pages.html(context, out -> JteproblemGenerated.render(out, null, t, Visit.theme(context), text));
    }

    private Texts language(Context context) {
        String kept = context.cookie(LANGUAGE_COOKIE);
        if (kept != null && texts.containsKey(kept)) {
            return texts.get(kept);
        }
        String wanted = context.header("Accept-Language");
        return texts.get(wanted != null && wanted.startsWith("zh") ? "zh" : "en");
    }

    /** Before there is a session, a form belongs to the browser that asked for it. */
    private String formToken(Context context) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        cookie(context, FORM_COOKIE, token, -1);
        return token;
    }

    private static void requireFormToken(Context context) {
        String kept = Optional.ofNullable(context.cookie(FORM_COOKIE)).orElse("");
        String sent = Visit.bounded(context.formParam("csrf"));
        if (kept.isEmpty()
                || !MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
            throw new ApiProblem(ProblemCode.CSRF_MISMATCH, "the form is not from this browser");
        }
    }

    private static void cookie(Context context, String name, String value, int seconds) {
        boolean secure = context.scheme().equals("https");
        Cookie cookie = new Cookie(name, value, "/", seconds, secure, true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }
}
