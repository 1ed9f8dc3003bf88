package io.vouch.alerts.api.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.access.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The identity provider of an organisation, and who of it may do what here.
 *
 * @param issuer the provider; its description is at {@code ISSUER/.well-known/openid-configuration}
 * @param clientId of this service, as registered there
 * @param clientSecret empty for a public client
 * @param address of this service as browsers know it; {@code ADDRESS/console/oidc/callback} is registered there
 * @param tenant that its people belong to
 * @param scopes asked for beside {@code openid}
 * @param nameClaim claim of the name to be known by here
 * @param rolesClaim claim that lists groups or roles; dots lead inside, as in {@code realm_access.roles}
 * @param roles what a value of that claim means here
 * @param algorithm that identity tokens are signed by
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        URI address,
        String tenant,
        List<String> scopes,
        String nameClaim,
        String rolesClaim,
        Map<String, Role> roles,
        String algorithm) {

    /** Signatures that a provider's published keys verify; never those of a shared secret, nor none. */
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private static final Set<String> KEYS = Set.of(
            "issuer",
            "client_id",
            "client_secret",
            "address",
            "tenant",
            "scopes",
            "name_claim",
            "roles_claim",
            "roles",
            "algorithm");

    private static final ObjectMapper JSON = new ObjectMapper();

    public OidcSettings {
        requireAddress("issuer", issuer);
        requireAddress("address", address);
        if (clientId.isBlank() || tenant.isBlank() || nameClaim.isBlank() || rolesClaim.isBlank()) {
            throw new IllegalArgumentException("'client_id', 'tenant' and 'roles_claim' are needed");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("'roles' maps no value of '%s' to a role".formatted(rolesClaim));
        }
        if (!ALGORITHMS.contains(algorithm)) {
            throw new IllegalArgumentException(
                    "'algorithm' is one of " + ALGORITHMS.stream().sorted().toList());
        }
        scopes = List.copyOf(scopes);
        roles = Map.copyOf(roles);
    }

    /** Plain HTTP is for a provider on this very machine. */
    private static void requireAddress(String key, URI address) {
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (address.getHost() == null || !("https".equals(address.getScheme()) || here)) {
            throw new IllegalArgumentException("'%s' is an address with https".formatted(key));
        }
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static OidcSettings parse(String text) {
        JsonNode root = root(text);
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("there is no key '%s'; there are %s"
                        .formatted(key, KEYS.stream().sorted().toList()));
            }
        });
        List<String> scopes = new ArrayList<>();
        root.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        Map<String, Role> roles = new LinkedHashMap<>();
        root.path("roles")
                .properties()
                .forEach(
                        entry -> roles.put(entry.getKey(), role(entry.getValue().asText())));
        return new OidcSettings(
                URI.create(root.path("issuer").asText()),
                root.path("client_id").asText(),
                root.path("client_secret").asText(),
                URI.create(root.path("address").asText().replaceAll("/+$", "")),
                root.path("tenant").asText("local"),
                scopes.isEmpty() ? List.of("profile", "email") : scopes,
                root.path("name_claim").asText("preferred_username"),
                root.path("roles_claim").asText(),
                roles,
                root.path("algorithm").asText("RS256"));
    }

    private static JsonNode root(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        throw new IllegalArgumentException("it is no JSON object");
    }

    private static Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "there is no role '%s'; there are %s".formatted(name, List.of(Role.values())));
    }

    /** Where the provider sends browsers back to. */
    URI callback() {
        return URI.create(address + OidcRoutes.CALLBACK);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
