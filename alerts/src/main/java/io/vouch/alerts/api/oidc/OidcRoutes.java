package io.vouch.alerts.api.oidc;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.api.ProblemCode;
import io.vouch.alerts.api.Routes;
import io.vouch.alerts.api.SessionCookie;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.AccessException;
import io.vouch.alerts.store.access.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in with an organisation's account. {@value #START} sends the browser to the provider, {@value #CALLBACK} takes it back.
 * The state belongs to the browser that set out: a link to a callback signs nobody in.
 */
public final class OidcRoutes implements Routes {

    public static final String START = "/console/oidc";
    static final String CALLBACK = START + "/callback";

    private static final Logger LOG = LoggerFactory.getLogger(OidcRoutes.class);
    private static final String COOKIE = "vouch_oidc";
    private static final int COOKIE_SECONDS = 600;
    private static final int LONGEST = 4_000;

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final Access access;
    private final Journeys journeys;

    public OidcRoutes(OidcSettings settings, Access access, Clock clock) {
        this.settings = settings;
        this.provider = new OidcProvider(settings);
        this.access = access;
        this.journeys = new Journeys(clock);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(START, this::start);
        routes.get(CALLBACK, this::callback);
    }

    private void start(Context context) {
        Journeys.Journey journey = journeys.begin(inside(parameter(context, "back")));
        try {
            String address = provider.authorization(journey.state(), journey.nonce(), journey.verifier())
                    .toString();
            SessionCookie.put(context, COOKIE, journey.state().getValue(), COOKIE_SECONDS);
            context.redirect(address);
        } catch (OidcException e) {
            throw refused(e);
        }
    }

    private void callback(Context context) {
        String state = parameter(context, "state");
        String kept = Optional.ofNullable(context.cookie(COOKIE)).orElse("");
        context.removeCookie(COOKIE, "/");
        if (state.isEmpty() || !same(state, kept)) {
            throw forbidden("signing in was not begun in this browser; begin again");
        }
        Journeys.Journey journey = journeys.end(state)
                .orElseThrow(() -> forbidden("signing in took too long, or was ended before; begin again"));
        String code = parameter(context, "code");
        if (code.isEmpty()) {
            throw forbidden("the identity provider did not let you in");
        }
        try {
            Person person = admit(provider.redeem(code, journey.nonce(), journey.verifier()));
            SessionCookie.set(context, access.sessions().open(person).cookie());
            context.redirect(journey.back());
        } catch (OidcException e) {
            throw refused(e);
        }
    }

    private Person admit(OidcPerson who) {
        if (who.roles().isEmpty()) {
            throw forbidden("your organisation gives you no role here");
        }
        try {
            access.ensureTenant("identity provider", settings.tenant(), settings.tenant());
            return access.externalPeople()
                    .admit(who.subject(), settings.tenant(), who.name(), who.displayName(), who.roles());
        } catch (AccessException e) {
            LOG.warn("somebody of the identity provider is not let in: {}", e.getMessage());
            throw forbidden("this account is not let in here; ask who administers Vouch");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String parameter(Context context, String name) {
        String value = Optional.ofNullable(context.queryParam(name)).orElse("");
        return value.length() <= LONGEST ? value : "";
    }

    /** Only our own pages are gone back to. */
    private static String inside(String back) {
        boolean own = back.startsWith("/console/") && !back.contains("//") && !back.contains("\\");
        return own && back.chars().noneMatch(Character::isISOControl) ? back : "/console/queue";
    }

    private static ApiProblem refused(OidcException e) {
        LOG.warn("signing in by the identity provider failed", e);
        return forbidden(e.getMessage());
    }

    private static ApiProblem forbidden(String why) {
        return new ApiProblem(ProblemCode.FORBIDDEN, why);
    }
}
