package io.vouch.alerts.api.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.vouch.alerts.store.access.Role;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The provider's side of signing in. Its description and its keys are asked for when first needed. Thread-safe. */
final class OidcProvider {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final OidcSettings settings;
    private Optional<OIDCProviderMetadata> description = Optional.empty();

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    private synchronized OIDCProviderMetadata description() throws OidcException {
        if (description.isEmpty()) {
            try {
                description = Optional.of(
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS));
            } catch (GeneralException | IOException e) {
                throw new OidcException("the identity provider does not answer", e);
            }
        }
        return description.get();
    }

    /** Where a browser shows who it is. */
    URI authorization(State state, Nonce nonce, CodeVerifier verifier) throws OidcException {
        Scope scope = new Scope("openid");
        settings.scopes().forEach(scope::add);
        return new AuthenticationRequest.Builder(
                        new ResponseType("code"), scope, new ClientID(settings.clientId()), settings.callback())
                .endpointURI(description().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Turns the code that a browser brought into a person. */
    OidcPerson redeem(String code, Nonce nonce, CodeVerifier verifier) throws OidcException {
        try {
            TokenResponse answer =
                    OIDCTokenResponseParser.parse(request(code, verifier).send());
            if (!(answer instanceof OIDCTokenResponse tokens)) {
                throw new OidcException("the identity provider refused the code");
            }
            IDTokenValidator validator = new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    new ClientID(settings.clientId()),
                    JWSAlgorithm.parse(settings.algorithm()),
                    description().getJWKSetURI().toURL());
            return person(validator.validate(tokens.getOIDCTokens().getIDToken(), nonce));
        } catch (GeneralException | IOException | JOSEException | BadJOSEException e) {
            throw new OidcException("the identity provider's answer cannot be believed", e);
        }
    }

    private HTTPRequest request(String code, CodeVerifier verifier) throws OidcException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), settings.callback(), verifier);
        ClientID client = new ClientID(settings.clientId());
        URI endpoint = description().getTokenEndpointURI();
        TokenRequest.Builder request = settings.clientSecret().isEmpty()
                ? new TokenRequest.Builder(endpoint, client, grant)
                : new TokenRequest.Builder(
                        endpoint, new ClientSecretBasic(client, new Secret(settings.clientSecret())), grant);
        HTTPRequest call = request.build().toHTTPRequest();
        call.setConnectTimeout(TIMEOUT_MILLIS);
        call.setReadTimeout(TIMEOUT_MILLIS);
        call.setFollowRedirects(false);
        return call;
    }

    private OidcPerson person(IDTokenClaimsSet claims) throws OidcException {
        String subject = claims.getSubject().getValue();
        String name = Optional.ofNullable(claims.getStringClaim(settings.nameClaim()))
                .or(() -> Optional.ofNullable(claims.getStringClaim("email")))
                .orElseThrow(() -> new OidcException("the token has no '%s'".formatted(settings.nameClaim())));
        String shown = Optional.ofNullable(claims.getStringClaim("name")).orElse(name);
        return new OidcPerson(settings.issuer() + " " + subject, name, shown, roles(claims));
    }

    private Set<Role> roles(IDTokenClaimsSet claims) {
        Object value = claims.toJSONObject();
        for (String step : settings.rolesClaim().split("\\.")) {
            value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        Collection<?> given = value instanceof Collection<?> many ? many : List.of(String.valueOf(value));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object each : given) {
            Optional.ofNullable(settings.roles().get(String.valueOf(each))).ifPresent(roles::add);
        }
        return roles;
    }
}
