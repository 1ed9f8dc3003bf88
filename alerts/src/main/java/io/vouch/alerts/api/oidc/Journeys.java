package io.vouch.alerts.api.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Browsers that were sent to the provider and have not come back. Each state serves once, for a few minutes. Thread-safe. */
final class Journeys {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** The oldest are forgotten past it: whoever starts many and ends none costs no memory. */
    private static final int MOST = 10_000;

    /** What a browser set out with. */
    record Journey(State state, Nonce nonce, CodeVerifier verifier, String back, Instant begun) {}

    private final Clock clock;
    private final Map<String, Journey> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Journey> eldest) {
            return size() > MOST;
        }
    };

    Journeys(Clock clock) {
        this.clock = clock;
    }

    synchronized Journey begin(String back) {
        Journey journey = new Journey(new State(), new Nonce(), new CodeVerifier(), back, clock.instant());
        open.put(journey.state().getValue(), journey);
        return journey;
    }

    synchronized Optional<Journey> end(String state) {
        return Optional.ofNullable(open.remove(state))
                .filter(journey -> journey.begun().plus(LONGEST).isAfter(clock.instant()));
    }
}
