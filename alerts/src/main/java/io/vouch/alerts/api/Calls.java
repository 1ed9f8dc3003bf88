package io.vouch.alerts.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.vouch.alerts.store.access.Principal;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.access.TokenCheck;
import io.vouch.alerts.store.access.Tokens;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Lets a call through that carries a good token of a fitting role, not too often. */
final class Calls {

    private static final String SCHEME = "Bearer ";
    /** Whoever tries tokens gets this many tries, and then one a second, from one address. */
    private static final int FREE_FAILURES = 20;

    /** A call of somebody who is known. */
    interface Call {
        void answer(Context context, Principal caller) throws Exception;
    }

    private final Tokens tokens;
    private final TokenBuckets requests;
    private final TokenBuckets failures;

    Calls(Tokens tokens, ApiLimits limits, Clock clock) {
        this.tokens = tokens;
        this.requests = new TokenBuckets(limits.requestsPerSecond(), limits.burst(), clock);
        this.failures = new TokenBuckets(1, FREE_FAILURES, clock);
    }

    /** A handler for those who have one of the roles. */
    Handler by(Call call, Role... roles) {
        return context -> {
            Principal caller = caller(context);
            requests.take(caller.actor()).ifPresent(after -> {
                throw ApiProblem.retryLater(ProblemCode.RATE_LIMITED, "this token asks too often", after);
            });
            if (!caller.mayAny(roles)) {
                throw new ApiProblem(
                        ProblemCode.FORBIDDEN,
                        "this needs one of the roles "
                                + Arrays.stream(roles).map(Role::name).collect(Collectors.joining(", ")));
            }
            call.answer(context, caller);
        };
    }

    private Principal caller(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            throw refused(context, "send a token as 'Authorization: Bearer TOKEN'");
        }
        TokenCheck check = tokens.check(header.substring(SCHEME.length()).strip());
        return switch (check.outcome()) {
            case VALID -> check.holder().orElseThrow();
            case EXPIRED -> throw refused(context, "the token has expired");
            case REVOKED -> throw refused(context, "the token was revoked");
            case UNKNOWN -> throw refused(context, "the token is not one of ours");
        };
    }

    private ApiProblem refused(Context context, String why) {
        return failures.take(context.ip())
                .map(after -> ApiProblem.retryLater(ProblemCode.RATE_LIMITED, "too many tokens were tried", after))
                .orElseGet(() -> new ApiProblem(ProblemCode.NOT_SIGNED_IN, why));
    }
}
